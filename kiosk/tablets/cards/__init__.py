"""What one person can tap now, as cards; a file for each subject."""
