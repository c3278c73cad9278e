"""Whose mailbox and calendar it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class AccountKind(StrEnum):
    LOCAL = "local"
    GMAIL = "gmail"
    OUTLOOK = "outlook"
    IMAP = "imap"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The user's identity in one account. ``own`` holds the keys of all their addresses, ``sends_as`` of those
    that the account lets them write from (empty: any of their own).
    """

    name: str
    kind: AccountKind
    address: str
    own: frozenset[str]
    user_name: str
    time_zone: str
    language: str
    signature: str
    sends_as: frozenset[str] = frozenset()
