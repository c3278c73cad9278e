"""The letters in German: their templates, and the words that they need."""
