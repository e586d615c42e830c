"""What may be said of whom: plain values in, plain values out; it knows no meeting."""
