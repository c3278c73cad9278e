"""Keys of interactions, stable between cycles and accounts."""

from __future__ import annotations

from hashlib import sha256


def key(account: str, *parts: str) -> str:
    return sha256("\n".join((account, *parts)).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def public_id(interaction_key: str) -> str:
    """Return an id such as ``i-7f3a91c20b5d``. It is short enough to type, and unique in one store."""
    return f"i-{interaction_key[:12]}"
