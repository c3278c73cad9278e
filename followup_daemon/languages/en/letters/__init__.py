"""The letters in English: their templates, and the words that they need."""
