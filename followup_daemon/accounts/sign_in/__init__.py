"""Signing in where another company keeps the account: for every kind that may use it, with the rights that the kind asks for."""
