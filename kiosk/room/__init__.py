"""The Room, the single writer of a record, with its clock and what falls due without a tap."""
