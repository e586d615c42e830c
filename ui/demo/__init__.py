"""The sample meeting that plays itself."""
