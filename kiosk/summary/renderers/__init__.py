"""A document as PDF and as a web page."""
