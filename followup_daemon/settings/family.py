"""One configuration is one person: the accounts share their addresses, and none of them is there twice."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from followup_daemon.normalise import addresses
from followup_daemon.settings.accounts import AccountSettings, GmailConfig, ImapConfig, LocalConfig, OutlookConfig

_GOOGLE = frozenset({"imap.gmail.com", "imap.googlemail.com"})
_MICROSOFT = frozenset({"outlook.office365.com", "outlook.office.com", "imap-mail.outlook.com"})


def acquainted(found: Sequence[AccountSettings]) -> tuple[AccountSettings, ...]:
    """Return the accounts, each of which knows the addresses of all as the user's own."""
    own = frozenset[str]().union(*(one.account.addresses for one in found))
    return tuple(
        replace(one, account=replace(one.account, addresses=own, elsewhere=own - one.account.addresses))
        for one in found
    )


def doubles(found: Sequence[AccountSettings]) -> Iterator[tuple[AccountSettings, str]]:
    """Yield each account whose mailbox an earlier line names already, with what to do about it."""
    marks = [(one, _marks(one)) for one in found]
    for (one, here), (other, there) in combinations(marks, 2):
        shared = sorted(here.keys() & there.keys())
        if shared:
            yield (
                other,
                f"accounts {one.account.name!r} (line {one.line}) and {other.account.name!r} (line {other.line}) are one"
                f" mailbox ({here[shared[0]]}). Keep one of them, with its calendars; other addresses go under `aliases`",
            )


def _marks(one: AccountSettings) -> dict[str, str]:
    """Return what tells this mailbox, each with its words for the user. Two accounts that share one are the same.

    The same address tells too: a copy of a mailbox on this machine is that mailbox. A calendar alone is no mailbox.
    """
    account, place = one.account, one.place
    if not account.has_mailbox:
        return {}
    found = {f"address {addresses.key(account.address)}": f"the same address {account.address}"}
    if isinstance(place, LocalConfig):
        found |= {f"folder {_real(path)}": f"the same {path}" for path in (place.mail, place.drafts) if path}
    elif isinstance(place, ImapConfig):
        found |= _of_server(place, account.address)
    elif isinstance(place, GmailConfig | OutlookConfig) and not place.endpoint:
        provider = "google" if isinstance(place, GmailConfig) else "microsoft"
        found[f"{provider} {addresses.key(account.address)}"] = f"{account.address} at {provider.title()}"
    return found


def _of_server(place: ImapConfig, address: str) -> dict[str, str]:
    """Return the login at the server; at a provider that has a kind of its own, the same as that kind's."""
    host, user = place.host.lower().rstrip("."), place.user.lower()
    words = f"{place.user} at {place.host}"
    login = user if "@" in user else address
    if host in _GOOGLE:
        return {f"google {addresses.key(login)}": words}
    if host in _MICROSOFT:
        return {f"microsoft {addresses.key(login)}": words}
    port = f":{place.port}" if host in addresses.LOOPBACK else ""  # a bridge or a test may serve several mailboxes
    return {f"imap {user} {host}{port}": words}


def _real(path: Path) -> str:
    """Return the name of a folder that does not depend on symlinks and `..`, nor on where it is mounted."""
    try:
        seen = path.stat()
    except (OSError, ValueError):
        return os.path.realpath(path)
    return f"{seen.st_dev}:{seen.st_ino}"
