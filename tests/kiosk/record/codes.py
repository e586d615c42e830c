"""Codes that stand on paper and cannot be worked out anew."""

PRINTED_THEN = "F7RY-SZ2S-89DH"
