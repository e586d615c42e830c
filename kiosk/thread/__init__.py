"""What lives on from meeting to meeting: asks, promises, decisions and what was rolled back."""
