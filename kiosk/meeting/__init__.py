"""The rules of a meeting: commands go in, events come out, and what is true now is a fold of the events."""
