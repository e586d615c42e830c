"""The shared display: what everyone in the room reads from their seat, with nothing to tap."""
