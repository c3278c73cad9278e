"""The letters in French: their templates, and the words that they need."""
