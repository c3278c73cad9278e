"""What all languages share: matching, and the arithmetic of dates."""
