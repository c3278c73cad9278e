"""Which folder is which: special-use flags (RFC 6154), else the names that servers and mail programs use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from followup_daemon.accounts.imap.session import Session

_FLAGS = {"sent": b"\\sent", "drafts": b"\\drafts", "trash": b"\\trash"}
_NAMES = {
    "sent": (
        "sent",
        "sent items",
        "sent messages",
        "sent mail",
        "gesendet",
        "gesendete elemente",
        "gesendete objekte",
        "éléments envoyés",
        "envoyés",
        "messages envoyés",
        "enviados",
        "elementos enviados",
        "posta inviata",
        "verzonden items",
    ),
    "drafts": (
        "drafts",
        "draft",
        "entwürfe",
        "brouillons",
        "borradores",
        "bozze",
        "concepten",
    ),
    "trash": (
        "trash",
        "deleted items",
        "deleted messages",
        "bin",
        "papierkorb",
        "gelöschte elemente",
        "corbeille",
        "papelera",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """Names as the server has them; None where it has no such folder."""

    inbox: str = "INBOX"
    sent: str | None
    drafts: str | None
    trash: str | None


def find(session: Session, given: Mapping[str, str]) -> Folders:
    """``given`` are names that the configuration says, by sent, drafts, trash. Raises AccountError."""
    names = session.read(lambda client: [_named(flags, name) for flags, _, name in client.list_folders()])
    sent, drafts, trash = (given.get(use) or _one(use, names) for use in ("sent", "drafts", "trash"))
    return Folders(sent=sent, drafts=drafts, trash=trash)


def _named(flags: tuple[Any, ...], name: Any) -> tuple[tuple[bytes, ...], str]:
    """Return a folder as ``LIST`` tells of it. A flag that looks like a number comes as one."""
    return tuple(flag.lower() for flag in flags if isinstance(flag, bytes)), str(name)


def _one(use: str, names: list[tuple[tuple[bytes, ...], str]]) -> str | None:
    usable = [(flags, name) for flags, name in names if b"\\noselect" not in flags and b"\\nonexistent" not in flags]
    flagged = next((name for flags, name in usable if _FLAGS[use] in flags), None)
    if flagged is not None:
        return flagged
    by_last_part = {name.replace("/", ".").rpartition(".")[2].lower(): name for _, name in usable}
    return next((by_last_part[name] for name in _NAMES[use] if name in by_last_part), None)
