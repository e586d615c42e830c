"""Heard: a meeting, who held power in it, and its printed summary; no Qt anywhere in here."""

__version__ = "0.1.0"
