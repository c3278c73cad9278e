"""Statements of mail about people: who left, who stands in, who signed."""
