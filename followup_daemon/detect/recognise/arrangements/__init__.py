"""Meetings that were arranged by mail alone: both sides agreed on a time, or somebody introduced the user."""
