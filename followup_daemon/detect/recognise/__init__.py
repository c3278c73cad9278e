"""Recognition of interactions in all stored messages and events of a user. It runs in every cycle."""
