"""The displays of this machine, the windows on them, and which belongs where."""
