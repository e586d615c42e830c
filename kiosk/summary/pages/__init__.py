"""The pages of the full print, one module each."""
