"""Printers and the slips that leave them."""
