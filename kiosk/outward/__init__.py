"""What of an entry may leave the room: a small part of a few kinds, by role, never by person."""
