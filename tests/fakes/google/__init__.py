"""A Google on loopback: Gmail, Calendar and OAuth as far as this program uses them, and as nasty as the real one.

It is honest by construction: each request and answer is checked against the discovery documents that ship with
google-api-python-client, scopes and tokens are enforced, and what it does not implement is refused with 501.
"""
