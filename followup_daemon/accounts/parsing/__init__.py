"""Parsing of foreign data in a separate process, so that a crash there does not stop the program."""
