"""A walk of questions, one page each; setting up and closing are both one."""
