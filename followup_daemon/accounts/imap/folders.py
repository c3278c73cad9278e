"""The roles of folders: special-use flags (RFC 6154), else the names that servers and mail programs use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from followup_daemon.accounts.imap.session import Session
from followup_daemon.languages import FOLDERS
from followup_daemon.languages.base.mail import pattern_of

_FLAGS = {"sent": b"\\sent", "drafts": b"\\drafts", "trash": b"\\trash", "archive": b"\\archive"}
_UNUSABLE = frozenset({b"\\noselect", b"\\nonexistent"})
_WAITING = ("outbox", "scheduled")
_NAMES = {
    role: re.compile(pattern_of(getattr(FOLDERS, role)), re.IGNORECASE)
    for role in ("sent", "drafts", "trash", "archive", *_WAITING)
}
_MOST = 12
"""Further folders that are read: each of them costs a command at the first sync."""

Listed = tuple[tuple[bytes, ...], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """Names as the server has them; None where it has no such folder.

    ``further_sent`` has the Sent folders of other mail programs, and mail that waits to be sent. ``archives`` have
    the user's own mail among the received mail.
    """

    inbox: str = "INBOX"
    sent: str | None
    drafts: str | None
    trash: str | None
    further_sent: tuple[str, ...] = ()
    archives: tuple[str, ...] = ()


def find(session: Session, given: Mapping[str, str]) -> Folders:
    """Return the folders. ``given`` has the names of the configuration for sent, drafts, trash. Raises AccountError."""
    listed = session.read(lambda client: [_named(flags, name) for flags, _, name in client.list_folders()])
    usable = [one for one in listed if _UNUSABLE.isdisjoint(one[0])]
    sent, drafts, trash = (given.get(use) or main(use, usable) for use in ("sent", "drafts", "trash"))
    taken = {"INBOX", sent, drafts, trash}
    others = [one for one in usable if one[1] not in taken and b"\\all" not in one[0]]
    further = [name for flags, name in others if {"sent", *_WAITING} & roles(flags, name)]
    archives = [name for flags, name in others if "archive" in roles(flags, name) and name not in further]
    return Folders(
        sent=sent, drafts=drafts, trash=trash, further_sent=tuple(further[:_MOST]), archives=tuple(archives[:_MOST])
    )


def _named(flags: tuple[Any, ...], name: Any) -> Listed:
    """Return a folder as ``LIST`` reports it. A flag that looks like a number comes as a number."""
    return tuple(flag.lower() for flag in flags if isinstance(flag, bytes)), str(name)


def main(role: str, usable: list[Listed]) -> str | None:
    """Return the folder with the flag of a role, else the one with the best-known name."""
    flagged = next((name for flags, name in usable if _FLAGS[role] in flags), None)
    if flagged is not None:
        return flagged
    named = [name for _, name in usable if _NAMES[role].fullmatch(_parts(name)[-1])]
    wanted = [phrase.pattern for phrase in getattr(FOLDERS, role)]
    return min(named, key=lambda name: _rank(wanted, _parts(name)[-1]), default=None)


def _rank(patterns: list[str], name: str) -> int:
    """Return the position of the first pattern that matches ``name``."""
    return next((n for n, pattern in enumerate(patterns) if re.fullmatch(pattern, name, re.IGNORECASE)), len(patterns))


def roles(flags: tuple[bytes, ...], name: str) -> set[str]:
    """Return the roles of a folder: its own, and that of an archive above it. Nothing in Trash or Drafts has one."""
    parts = _parts(name)
    if any(_NAMES[role].fullmatch(part) for role in ("trash", "drafts") for part in parts):
        return set()
    flagged = {role for role, flag in _FLAGS.items() if flag in flags}
    named = {role for role in ("sent", *_WAITING) if _NAMES[role].fullmatch(parts[-1])}
    return flagged | named | ({"archive"} if any(_NAMES["archive"].fullmatch(part) for part in parts) else set())


def _parts(name: str) -> list[str]:
    return name.replace("/", ".").split(".")
