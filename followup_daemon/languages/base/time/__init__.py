"""Times and dates in running text: what all languages share."""
