"""The sender's own text of a mail, without quoted mail, forwarded mail, banners of servers and signature.

An unclear block below a quotation header is dropped. To keep quoted text would be the worse mistake, because a quoted
promise would count again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup_daemon.languages import MAIL
from followup_daemon.languages.base.mail import EXCUSE, pattern_of
from followup_daemon.normalise.replies.attributions import attributions
from followup_daemon.normalise.replies.banners import without_banner
from followup_daemon.normalise.replies.fields import HeaderBlocks
from followup_daemon.normalise.replies.lines import Introduction, Sort, is_quoted, lines_of, next_filled, unquoted
from followup_daemon.normalise.replies.separators import separator

LIMIT = 64 * 1024
QUOTATION = ">"
"""A line in the place of quoted mail whose content is unknown."""
_LINK = r"(?:\s?[<(\[]?\s?https?:\S{0,300}\s?[>)\]]?)?"
_DEVICE = re.compile(
    rf"[\s>*_\[]{{0,9}}(?:{pattern_of(MAIL.devices)}){EXCUSE}[\].!*_\s]{{0,9}}{_LINK}\s*$", re.IGNORECASE
)
_DEVICE_LINE = 200
_SIGNATURE_LINES = 15
_SIGNATURE = re.compile(r"\s*(?:--|__|—|–|\*{3,})\s*$|-- $|-{2,3}\s*$|_{5,19}\s*$")
_SPEAKER = re.compile(r"[:：@\d]")
_PLAIN = re.compile(r"[^\W_][^:：<>|]*$")
_LINK_ALONE = re.compile(r"\W*(?:https?|www)[:.]\S+\W*$")
_WIDTH = 70
"""The minimum length of a quoted line that mail programs wrap. The rest of the line then lacks its mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewText:
    """The text that the sender wrote. ``forwards`` means that they passed on other people's mail below it."""

    text: str
    forwards: bool = False


def new_text(text: str) -> NewText:
    """Return the text that the sender wrote, without leading and trailing blank lines. Never raises."""
    reader = _Reader(lines_of(without_banner(text[:LIMIT])))
    kept, forwards = reader.read()
    return NewText(text=re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip(), forwards=forwards)


class _Reader:
    """One pass over the lines of a mail."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._attributions = attributions(lines)
        self._blocks = HeaderBlocks(lines)
        self._near_end = _near_end(lines)
        self._kept: list[str] = []
        self._has_text = False
        self._quoted = False

    def read(self) -> tuple[list[str], bool]:
        """Return the lines that the sender wrote, and whether they forward mail."""
        position = 0
        while position < len(self._lines):
            introduction = self._introduction(position)
            if introduction is not None:
                below = self._below(introduction)
                if below is None:
                    return self._kept, self._forwards(introduction)
                position = below
            elif is_quoted(self._lines[position]):
                position = self._skip_quoted(position)
            elif self._ends_letter(position):
                break
            else:
                self._keep(position)
                position += 1
        return self._kept, False

    def _keep(self, position: int) -> None:
        line = self._lines[position]
        if self._has_text or not _is_device(line):
            self._append(line)

    def _append(self, line: str) -> None:
        self._kept.append(line.rstrip())
        self._has_text = self._has_text or bool(line.strip())

    def _introduction(self, position: int) -> Introduction | None:
        if not self._lines[position].strip():
            return None
        above_header = self._blocks.follows(position + 1)
        return (
            separator(self._lines, position, above_header)
            or self._attributions.get(position)
            or self._blocks.at(position)
        )

    def _below(self, introduction: Introduction) -> int | None:
        """Return the line to go on with below ``introduction``, or None if all below it is quoted."""
        if introduction.own:
            self._append(introduction.own)
        below = next_filled(self._lines, introduction.end, 3)
        if below is not None and is_quoted(self._lines[below]):
            return introduction.end
        if introduction.sort is Sort.SEPARATOR and below is not None and (block := self._blocks.at(below)):
            return self._below(block)
        if not self._has_text and introduction.sort in (Sort.ATTRIBUTION, Sort.RULE):
            return introduction.end
        return None

    def _forwards(self, introduction: Introduction) -> bool:
        """Return True for a forward. A mail without words of the sender's own above a header is also one."""
        return introduction.sort is Sort.FORWARD or not self._has_text

    def _skip_quoted(self, position: int) -> int:
        end = position
        while end < len(self._lines) and (is_quoted(self._lines[end]) or self._is_rest(end)):
            end += 1
        if self._is_own(position, end):
            for line in self._lines[position:end]:
                self._append(line)
        else:
            self._quoted = True
        return end

    def _is_rest(self, position: int) -> bool:
        """Return True for the end of a quoted line that was too long and was wrapped: a quoted line follows it."""
        line, before = self._lines[position].strip(), self._lines[position - 1]
        after = self._lines[position + 1 : position + 2]
        if not line or not after or not is_quoted(after[0]):
            return False
        if _LINK_ALONE.match(line) or line.endswith(" >"):
            return True
        return len(before) + 1 + len(line.split()[0]) > _WIDTH and not line[0].isupper()

    def _is_own(self, start: int, end: int) -> bool:
        """Return True if the sender marked the lines for emphasis: no attribution precedes them, and text follows."""
        before = self._lines[start - 1] if start else ""
        if not any(unquoted(line).strip() for line in self._lines[start:end]):
            return False
        if self._quoted or not before.strip() or not self._kept or self._kept[-1].strip() != before.strip():
            return end - start == 1 and "|" in self._lines[start][:4]
        return _SPEAKER.search(before) is None and any(_PLAIN.match(line) for line in self._lines[end : end + 3])

    def _ends_letter(self, position: int) -> bool:
        line = self._lines[position]
        if not self._has_text:
            return False
        if _is_device(line):
            return True
        return _SIGNATURE.match(line) is not None and (position >= self._near_end or line.startswith("--"))


def _near_end(lines: list[str]) -> int:
    """Return the first line that few lines of the sender follow. A signature is not longer."""
    below = 0
    for index in range(len(lines) - 1, -1, -1):
        if below == _SIGNATURE_LINES + 1:
            return index + 1
        below += bool(lines[index].strip()) and not is_quoted(lines[index])
    return 0


def _is_device(line: str) -> bool:
    return len(line) <= _DEVICE_LINE and _DEVICE.match(line) is not None
