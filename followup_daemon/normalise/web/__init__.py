"""The only parser of URLs."""
