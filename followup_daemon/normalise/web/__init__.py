"""Addresses of the web: read once, in one way."""
