"""The shared code of all languages: matching, and date arithmetic."""
