"""The accounts of one configuration belong to one person. They share their addresses. No mailbox occurs twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from followup_daemon.normalise import addresses
from followup_daemon.settings.accounts import AccountSettings


def acquainted(found: Sequence[AccountSettings]) -> tuple[AccountSettings, ...]:
    """Return the accounts, each with the addresses of all accounts as the user's addresses."""
    own = frozenset[str]().union(*(one.account.addresses for one in found))
    return tuple(
        replace(one, account=replace(one.account, addresses=own, elsewhere=own - one.account.addresses))
        for one in found
    )


def doubles(found: Sequence[AccountSettings]) -> Iterator[tuple[AccountSettings, str]]:
    """Yield each account whose mailbox an earlier account already has, with instructions for the user."""
    marks = [(one, _marks(one)) for one in found]
    for (one, here), (other, there) in combinations(marks, 2):
        shared = sorted(here.keys() & there.keys())
        if shared:
            yield (
                other,
                f"accounts {one.account.name!r} (line {one.line}) and {other.account.name!r} (line {other.line}) are"
                " one"
                f" mailbox ({here[shared[0]]}). Keep one of them, with its calendars; other addresses go under"
                " `aliases`",
            )


def _marks(one: AccountSettings) -> dict[str, str]:
    """Return the identifiers of a mailbox, each with a description. Accounts that share an identifier are the same.

    The address is also an identifier, because a local copy of a mailbox is the same mailbox. A calendar without a
    mailbox has no identifiers.
    """
    account = one.account
    if not account.has_mailbox:
        return {}
    address = {f"address {addresses.key(account.address)}": f"the same address {account.address}"}
    return address | one.config.mailboxes(account.address)
