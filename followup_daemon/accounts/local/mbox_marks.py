"""The marks of mail programs in the header of a message in an mbox file: labels, and flags of deleted messages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header, make_header

from followup_daemon.accounts.local.maildir import Folder
from followup_daemon.accounts.local.mbox_format import RawMessage
from followup_daemon.model.mail import Direction

_EXPUNGED = 0x0008
"""The flag of a message that Thunderbird has deleted, while its file is not compacted yet (nsMsgMessageFlags.h)."""
_STATUS = re.compile(rb"^X-Mozilla-Status:[ \t]*([0-9A-Fa-f]{4})\b", re.MULTILINE)
_DELETED = re.compile(rb"^X-Status:[^\n]*D", re.MULTILINE)
_DRAFT = re.compile(rb"^(?:X-Mozilla-Draft-Info|X-Draft-Info):", re.MULTILINE)
_LABELS = re.compile(rb"(?:X-GM-THRID:[^\n]*\n)?X-Gmail-Labels:(?P<labels>[^\n]*\n(?:[ \t][^\n]*\n)*)")
"""Google writes it only at the beginning. Anywhere else the sender may have written it."""
_LONGEST = 4096
_CHAT = re.compile(r"chats?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """The folder data of one message. ``direction`` is None if the sender's address decides.

    ``is_left_out``: it is deleted, a draft, spam or a chat. ``is_bin``: it is in the trash, where only received mail
    counts.
    """

    direction: Direction | None = None
    is_left_out: bool = False
    is_bin: bool = False


def marks(raw: RawMessage, folder: Folder) -> Marks:
    """Return how a message is filed: by its labels if it has any, otherwise by its folder."""
    head = raw.head
    status = _STATUS.search(head)
    if (status and int(status[1], 16) & _EXPUNGED) or _DELETED.search(head) or _DRAFT.search(head):
        return Marks(is_left_out=True)
    labels = _labels(head)
    places = [Folder(label, folder.path) for label in labels if "/" not in label] if labels else [folder]
    return Marks(
        direction=Direction.SENT if any(one.is_sent for one in places) else None,
        is_left_out=any(not one.is_read for one in places) or any(_CHAT.fullmatch(label) for label in labels),
        is_bin=any(one.is_bin for one in places),
    )


def _labels(head: bytes) -> list[str]:
    """Return the labels of Gmail, without those that cannot be decoded."""
    found = _LABELS.match(head.replace(b"\r\n", b"\n")[: 2 * _LONGEST])
    if found is None:
        return []
    folded = re.sub(r"\s+", " ", found["labels"][:_LONGEST].decode("utf-8", "replace"))
    try:
        text = str(make_header(decode_header(folded)))
    except (HeaderParseError, LookupError, ValueError):
        return []
    return [label.strip().strip('"') for label in text.split(",") if label.strip()]
