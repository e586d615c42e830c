"""Sheet, ink, type and lines of the print; it knows no meeting."""
