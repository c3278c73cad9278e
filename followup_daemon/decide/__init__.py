"""The stage that decides: from a Case, the Policy and the time to a Verdict. It is pure and cheap.

Therefore every open follow-up is decided again in each cycle.
"""
