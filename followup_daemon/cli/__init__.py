"""The commands and their output. Only ``render`` prints."""
