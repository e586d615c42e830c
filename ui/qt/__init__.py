"""What Heard needs of Qt beside its widgets: rows, faults, waste."""
