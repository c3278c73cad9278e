"""What strangers wrote is taken apart in a process of its own, which may die."""
