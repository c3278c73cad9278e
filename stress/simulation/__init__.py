"""The real engine and store over an account in memory, with a virtual clock, seeded faults and a random user."""
