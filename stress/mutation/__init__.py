"""Mutation testing: small faults planted in the code that decides, which the quick tests must notice."""
