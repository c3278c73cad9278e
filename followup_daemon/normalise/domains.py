"""Registrable domains and public suffixes of hosts, by the public suffix list."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the list is parsed at its first use, because that takes longer than most commands
    from publicsuffixlist import PublicSuffixList


@cache
def _suffixes() -> PublicSuffixList:
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList()


@lru_cache(maxsize=16384)
def registrable_domain(host: str) -> str:
    """Return the registrable domain of a host: ``acme.co.uk`` for ``mail.acme.co.uk``."""
    try:
        return _suffixes().privatesuffix(host) or host
    except (ValueError, UnicodeError):
        return host


@lru_cache(maxsize=16384)
def public_suffix(host: str) -> str:
    """Return the suffix of a host under which names are registered (``com``, ``co.uk``), or "" if the list has none."""
    try:
        return _suffixes().publicsuffix(host, accept_unknown=False) or ""
    except (ValueError, UnicodeError):
        return ""
