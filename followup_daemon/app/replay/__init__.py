"""What the daemon would have drafted in the past."""
