"""The mbox format (RFC 4155) as programs write it: where a message ends, and its separator line.

A file is read line by line, so that the memory does not grow with the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import BinaryIO

from followup_daemon.normalise import mime

_LINE = 1024 * 1024
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = re.compile(
    rb" (?P<month>[A-Z][a-z]{2}) {1,2}(?P<day>\d{1,2}) (?P<hour>\d{1,2}):\d{2}(?::\d{2})? (?:[+A-Z][\w+]{1,5} )?"
    rb"(?P<year>\d{4})"
)
_HEADER = re.compile(
    rb"(?:>From |(?:received|from|to|cc|bcc|date|subject|sender|status|[A-Za-z]{1,20}-[A-Za-z0-9-]{1,60})[ \t]?:)",
    re.IGNORECASE,
)
"""The first line of a message: a usual header field, or an older separator line that was quoted."""
_QUOTED = re.compile(rb">+From ")
_CHANGING = re.compile(
    rb"^(?:X-Mozilla-(?:Status2?|Keys)|Status|X-Status|X-Keywords|X-UID|X-Gmail-Labels):[^\n]*\n(?:[ \t][^\n]*\n)*",
    re.IGNORECASE | re.MULTILINE,
)
"""Header fields that programs rewrite when a message is read or filed."""
_FIRST_YEAR = 1990
"""Separator lines with an earlier year have no real date (often 1970)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawMessage:
    """The first 1 MiB of a message, and its complete size.

    ``end`` is the offset after it. ``stored_at`` is the date of its separator line, or None.
    """

    data: bytes
    size: int
    end: int
    stored_at: datetime | None

    @property
    def head(self) -> bytes:
        """Return the header, with the line end of its last line."""
        end = re.search(rb"\r?\n\r?\n", self.data)
        return self.data[: end.start()] + b"\n" if end else self.data

    @property
    def ref(self) -> str:
        """Return a name of the message. It stays the same when a mail program marks the message."""
        head = self.head
        return sha256(_CHANGING.sub(b"", head) + self.data[len(head) : 65536]).hexdigest()[:32]


def messages(file: BinaryIO) -> Iterator[RawMessage]:
    """Yield the messages from the present position of ``file`` on. Text before the first separator is left out.

    One ``>`` is removed from quoted separator lines (mboxrd). In files of the older kind (mboxo) this can remove one
    level of quotation from a quoted line that begins with "From".
    """
    kept: list[bytes] = []
    size = kept_size = 0
    at, blank = file.tell(), True
    separator: bytes | None = None
    line, following = file.readline(_LINE), file.readline(_LINE)
    while line:
        if line.startswith(b"From ") and _separates(line, blank, following):
            if separator is not None:
                yield _raw(kept, size, at, separator)
            kept, size, kept_size, separator = [], 0, 0, line
        elif separator is not None:
            size += len(line)
            if kept_size < mime.READ_LIMIT:
                kept.append(line[1:] if _QUOTED.match(line) else line)
                kept_size += len(line)
        at += len(line)
        blank = line in (b"\n", b"\r\n")
        line, following = following, file.readline(_LINE) if following else b""
    if separator is not None:
        yield _raw(kept, size, at, separator)


def _separates(line: bytes, blank: bool, following: bytes) -> bool:
    """Return whether a line that begins with "From " begins a message.

    After a blank line it needs a date, or a header field in the next line. Otherwise, as in a damaged file, it needs
    both.
    """
    has_date, has_header = _DATE.search(line[:300]) is not None, _HEADER.match(following) is not None
    return (has_date or has_header) if blank else (has_date and has_header)


def _raw(kept: list[bytes], size: int, end: int, separator: bytes) -> RawMessage:
    return RawMessage(data=b"".join(kept), size=size, end=end, stored_at=_date(separator))


def _date(separator: bytes) -> datetime | None:
    found = _DATE.search(separator[:300])
    if found is None or int(found["year"]) < _FIRST_YEAR:
        return None
    try:
        month = _MONTHS.index(found["month"].decode().lower()) + 1
        return datetime(int(found["year"]), month, int(found["day"]), tzinfo=UTC)
    except ValueError:
        return None
