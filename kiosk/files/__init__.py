"""What people bring as a file: a meeting written down, a list of people, and what is wrong in them by line."""
