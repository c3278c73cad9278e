"""The user's identity in a mailbox and calendar."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The user's identity in one account.

    ``kind`` is the name of a kind of account.
    ``addresses`` holds the keys of all the user's addresses in all accounts.
    ``elsewhere`` are those of ``addresses`` that belong to other accounts only.
    ``send_as`` are the addresses that this account may send from; if empty, any of its own.
    ``has_mailbox`` is False for a calendar alone, which holds no drafts.
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
        """Return the name in the keys of interactions, which stay the same when the account is renamed."""
        return self.former[0] if self.former else self.name

    @property
    def here(self) -> frozenset[str]:
        """Return the keys of the addresses of this account."""
        return self.addresses - self.elsewhere
