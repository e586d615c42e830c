"""The printed summary: what the record says, in sentences, on pages, drawn."""
