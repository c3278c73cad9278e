"""What the user types, and what they see. Only ``render`` prints."""
