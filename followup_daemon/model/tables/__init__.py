"""Kinds, purposes and reasons as tables. Each member of an enum has one row with all its properties."""
