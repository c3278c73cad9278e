"""Whose mailbox and calendar it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The user's identity in one account.

    ``kind`` is the name of a kind of account. ``addresses`` holds the keys of all their addresses in all accounts.
    ``elsewhere`` are those of ``addresses`` that belong to their other accounts only. ``send_as`` are those that this account
    lets them write from (empty: any of its own). ``has_mailbox``: False for a calendar alone, which holds no drafts.
    ``authserv_id`` names the server that receives their mail (RFC 8601), "" where it has to be observed.
    ``former`` are the names that the account had before, oldest first.
    """

    name: str
    kind: str
    address: str
    addresses: frozenset[str]
    user_name: str
    time_zone: str
    language: str
    signature: str
    send_as: frozenset[str] = frozenset()
    elsewhere: frozenset[str] = frozenset()
    has_mailbox: bool = True
    authserv_id: str = ""
    former: tuple[str, ...] = ()

    @property
    def key_name(self) -> str:
        """The name that keys of interactions are made with: they stay the same when the account is renamed."""
        return self.former[0] if self.former else self.name

    @property
    def here(self) -> frozenset[str]:
        """Keys of the addresses that belong to this very account."""
        return self.addresses - self.elsewhere
