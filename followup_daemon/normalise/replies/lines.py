"""The lines of a mail, and the introductions that precede quoted mail."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

HEADER_LINE = 500
"""The maximum length of a line that introduces a quotation. Longer lines are not searched."""

_DIRECTION_MARKS = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_QUOTED = re.compile(r"\s{0,3}(?:>|[A-Z]{1,3}>|\|(?!.*\|))|\s{0,8}[A-Z][\w-]{0,11}>(?:\s|$)")
_MARKED = 21
"""The greatest number of characters in which a quotation mark ends."""
_MARK = re.compile(r"[\s>|]*")


class Sort(Enum):
    """The type of an introduction. ``FORWARD`` passes on mail, the others may also answer it."""

    ATTRIBUTION = auto()
    SEPARATOR = auto()
    RULE = auto()
    HEADER = auto()
    FORWARD = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """The lines before quoted mail. ``end`` is the line after them, ``own`` is text of the sender in front of them."""

    sort: Sort
    end: int
    own: str = ""


def lines_of(text: str) -> list[str]:
    """Return the lines of ``text``, without invisible marks."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").replace("\u3000", " ")
    return _DIRECTION_MARKS.sub("", text).split("\n")


def is_quoted(line: str) -> bool:
    """Return True if ``line`` begins with a quotation mark of a mail program. A row of a table has several bars."""
    return (">" in line[:_MARKED] or "|" in line[:_MARKED]) and _QUOTED.match(line) is not None


def unquoted(line: str) -> str:
    """Return ``line`` without quotation marks in front of it."""
    return line[_mark_end(line) :]


def _mark_end(line: str) -> int:
    match = _MARK.match(line)
    return match.end() if match else 0


def next_filled(lines: list[str], position: int, most: int) -> int | None:
    """Return the first line at or after ``position`` that is not blank. Look at ``most`` lines."""
    for index in range(position, min(position + most, len(lines))):
        if lines[index].strip():
            return index
    return None
