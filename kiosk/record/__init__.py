"""The group's record: one SQLite file a group, append-only, sealed by a hash chain."""
