"""Work that must not hold a screen up, each in a process or thread of its own."""
