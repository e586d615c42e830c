"""What happened, as sentences, a file for each subject."""
