"""What all kinds of accounts have in common: the seams, their configuration sections, durations."""
