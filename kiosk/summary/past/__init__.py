"""Former meetings to look at: which there were, who held what when, what is found in them, and all of them together."""
