"""What runs all the time: the loop, its patience with accounts that fail, and what it tells the user and monitoring."""
