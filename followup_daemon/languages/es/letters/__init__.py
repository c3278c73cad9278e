"""The letters in Spanish: their templates, and the words that they need."""
