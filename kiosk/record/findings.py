"""What is said of a file in more than one place."""

NO_FIRST_ROW = "The record's first row (group, format) is missing, or there is more than one."
FIRST_ROW_CHANGED = "The record's first row (group, format, salt, date) was changed."
NO_MARK = "The mark of the last entry is missing, or there is more than one."
