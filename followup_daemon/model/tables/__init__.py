"""Kinds, purposes and reasons as tables: each member of an enum has one row, and the row says all that it is."""
