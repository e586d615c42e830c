"""Heard without a screen: the commands of `python -m kiosk`, a file for each group of them."""
