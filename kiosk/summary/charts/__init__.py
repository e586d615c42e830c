"""The pictures of the print: strip, ladder, waits, minutes, people and their patterns."""
