"""Every word a user reads, and how words are counted, joined and compared."""
