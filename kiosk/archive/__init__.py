"""What is on its way to an organisation: a room's entries, the gateway that takes them, the database behind it."""
