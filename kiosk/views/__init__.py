"""What may be read of a room by whom: the read models that screens and tablets draw."""
