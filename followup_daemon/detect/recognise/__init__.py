"""What all stored messages and events of a user mean together. Run in every cycle, so a change here acts at once."""
