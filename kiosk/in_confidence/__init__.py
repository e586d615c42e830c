"""What people say in confidence at the start and the end: fears, goals for today, how the organisations did."""
