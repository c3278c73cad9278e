"""The user's identity in a mailbox and calendar."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The user's identity in one account.

    ``kind`` is the name of a kind of account.
    ``addresses`` has the keys of the user's addresses in all accounts.
    ``elsewhere`` has the part of ``addresses`` that belongs only to other accounts.
    ``send_as`` has the addresses that this account may send from. If it is empty, all addresses of the account may.
    ``has_mailbox`` is False for a separate calendar, which has no drafts.
    ``authserv_id`` is the name of the receiving server (RFC 8601), "" if it has to be observed.
    ``former`` are the earlier names of the account, oldest first.
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
        """Return the account name for keys of interactions. It stays the same if the account is renamed."""
        return self.former[0] if self.former else self.name

    @property
    def here(self) -> frozenset[str]:
        """Return the keys of the addresses of this account."""
        return self.addresses - self.elsewhere
