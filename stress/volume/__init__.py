"""Proofs by volume: a whole corpus, every page of a state file, many damaged bits, many leases. tests/ has samples."""
