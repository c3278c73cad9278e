"""Arrangements in plain words: times for meetings, introductions, offers and applications."""
