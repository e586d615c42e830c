"""What the record says in figures and people, read once for the print."""
