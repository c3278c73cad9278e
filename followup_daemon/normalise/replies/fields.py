"""Blocks of header fields above quoted mail: Outlook's, and those of Notes, which begin with a name and a date.

The names of the fields are in all languages of the word lists. In other languages, an address followed by a date
makes a block.
"""

from __future__ import annotations

import re

from followup_daemon.languages import MAIL
from followup_daemon.languages.base.mail import pattern_of
from followup_daemon.normalise.replies.lines import HEADER_LINE, Introduction, Sort, next_filled

_NAMES = {
    "sender": MAIL.sender_fields,
    "date": MAIL.date_fields,
    "to": MAIL.to_fields,
    "subject": MAIL.subject_fields,
    "copy": MAIL.copy_fields,
}


def _named(kind: str) -> str:
    return f"(?:{pattern_of(_NAMES[kind])})"


_COLON = r"\*?\s{0,4}\*?[:：]\*?"
_FIELD = re.compile(
    r"^[\s>*|]{0,12}(?:" + "|".join(f"(?P<{kind}>{_named(kind)})" for kind in _NAMES) + rf"){_COLON}(?P<value>.*)$",
    re.IGNORECASE,
)
_ANY_FIELD = re.compile(r"[\s>*|]{0,12}(?P<any>[^\W\d_][^:：<>@]{0,24}?)\s?[:：]\*?(?P<value>.*)$")
_FLAT = re.compile(
    rf"(?<!\w){_named('sender')}{_COLON}\s.{{2,160}}?\s\*?{_named('date')}{_COLON}.{{6,100}}?"
    rf"\s\*?(?:{_named('to')}|{_named('subject')}){_COLON}"
)
"""A block on one line. Upper case counts, because it may follow text."""
_ADDRESS = re.compile(r"[<\[(:\s]?[^<>\[\]()\s@:]{1,64}@[^<>\[\]()\s@]{3,255}")
_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
_MOMENT = rf"{_DAY},?\s{{1,9}}\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?\s?(?:[AaPp]\.?[Mm]\.?)?(?:\s\w{{2,5}})?"
_DATED = re.compile(rf"^[\s>]*+(?:(?P<name>\S.{{0,120}}?)\s)?{_MOMENT}\s*$")
_BARE_TO = re.compile(rf"[\s>]{{0,12}}{_named('to')}\s{{0,9}}$", re.IGNORECASE)
"""The name of a field without a colon. HTML mail of Notes has it in a cell of its own."""
_COLUMN = re.compile(rf"(?P<left>\s{{0,40}}\S.{{0,60}}?\s{{2,40}}|\s{{20,60}}){_named('to')}{_COLON}\s")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\d{4}年")
_CLOCK = re.compile(r"\d{1,2}[:.時点시]\s?\d\d")
_BY_OTHERS = re.compile(r"^[\s>]*+(?:Sent by|Please respond to)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?,;:]\s*$")
_WINDOW = 30
_MOST_BLANK = 2


class HeaderBlocks:
    """The header fields in the lines of one mail."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._fields = [_field(line) for line in lines]
        self._starts = self._all_starts()

    def at(self, position: int) -> Introduction | None:
        """Return the header block that begins in this line, if there is one."""
        end = self._starts.get(position)
        if end is not None:
            return Introduction(sort=Sort.HEADER, end=end)
        return self._flat(position)

    def follows(self, position: int) -> bool:
        """Return True if a header field is the next line that is not blank."""
        below = next_filled(self._lines, position, 4)
        return below is not None and self._fields[below] is not None

    def _flat(self, position: int) -> Introduction | None:
        line = self._lines[position]
        if line.count(":") < 3 or (match := _FLAT.search(line[:HEADER_LINE])) is None:
            return None
        return Introduction(sort=Sort.HEADER, end=position + 1, own=line[: match.start()].strip(" >*\t"))

    def _all_starts(self) -> dict[int, int]:
        starts: dict[int, int] = {}
        position = 0
        while position < len(self._lines):
            end = self._block(position)
            if end is None:
                position += 1
                continue
            starts[self._above(position)] = end
            position = end
        return starts

    def _block(self, position: int) -> int | None:
        """Return the end of the block whose first field is in this line."""
        field = self._fields[position]
        if field is None:
            return self._without_field(position)
        if field[0] == "copy":
            return None
        if field[0] == "sender" and (dated := self._dated_sender(position)):
            return dated
        kinds, end = self._walk(position)
        if _is_header(kinds) or (field[0] == "to" and self._is_of_notes(position, kinds)):
            return end
        return None

    def _without_field(self, position: int) -> int | None:
        line = self._lines[position]
        if ":" in line or "：" in line:
            return self._columns(position) or self._foreign(position) or self._bare(position)
        return self._bare(position)

    def _walk(self, position: int) -> tuple[dict[str, str], int]:
        """Return the kinds of fields from this line on with their values, and the line after them."""
        kinds: dict[str, str] = {}
        last, end, blank, more = "", position, 0, 0
        for index in range(position, min(position + _WINDOW, len(self._lines))):
            field, line = self._fields[index], self._lines[index]
            if field is not None:
                last, end, blank, more = field[0], index + 1, 0, 0
                kinds.setdefault(last, field[1])
            elif not line.strip():
                blank += 1
                if blank > _MOST_BLANK:
                    break
            else:
                more += 1
                if more > (12 if last in ("to", "copy") else 2) or (blank and kinds[last].strip()):
                    break
                kinds[last] = f"{kinds[last]} {line.strip()}"[:HEADER_LINE]
        return kinds, end

    def _is_of_notes(self, position: int, kinds: dict[str, str]) -> bool:
        """Return True for "To: … cc: … Subject: …", or "To: …" below a name and a date."""
        if {"to", "copy", "subject"} <= kinds.keys():
            return True
        return self._above(position) < position

    def _above(self, position: int) -> int:
        """Return the first line of the names, dates and letterhead that stand above the first field."""
        field = self._fields[position]
        if field is not None and field[0] == "sender":
            return self._letterhead(position) if _DATED.match(field[1]) else position
        if field is None and self._columns(position):
            return self._top_of_columns(position)
        start, dated = position, False
        for index in range(position - 1, max(position - 9, -1), -1):
            line = self._lines[index]
            if not line.strip():
                if start - index > _MOST_BLANK:
                    break
                continue
            match = _DATED.match(line) if len(line) < 200 else None
            if match and not dated:
                dated, start = True, index
                if match["name"]:
                    break
            elif _BY_OTHERS.match(line):
                start = index
            elif dated and len(line.strip()) <= 70 and _SENTENCE.search(line) is None:
                return index
            else:
                break
        return start if dated else position

    def _letterhead(self, position: int) -> int:
        """Return the line of the company that Notes puts, indented, above "From: NAME DATE"."""
        for index in range(position - 1, max(position - 4, -1), -1):
            line = self._lines[index]
            if line.strip():
                indented = line[:1] in " \t" and len(line.strip()) <= 60
                return index if indented and self._fields[index] is None else position
        return position

    def _dated_sender(self, position: int) -> int | None:
        """Return the end of "From: NAME DATE TIME", whose date may be on the next line (Notes)."""
        field = self._fields[position]
        if field is None or not field[1].strip():
            return None
        end = position if _DATED.match(field[1]) else next_filled(self._lines, position + 1, 2)
        if end is None or len(self._lines[end]) > 200 or not _DATED.match(self._lines[end]):
            return None
        kinds, last = self._walk(position)
        return last if "to" in kinds else end + 1

    def _top_of_columns(self, position: int) -> int:
        """Return the first of the indented lines, of which the left column's name may fill several."""
        start = position
        while start > max(position - 3, 0) and self._lines[start - 1][:4].isspace() and self._lines[start - 1].strip():
            start -= 1
        return start

    def _columns(self, position: int) -> int | None:
        """Return the end of a block in columns (Notes): a name and a date on the left, the fields on the right."""
        line = self._lines[position]
        match = _COLUMN.match(line) if ":" in line and "  " in line and len(line) <= HEADER_LINE else None
        if match is None:
            return None
        column, kinds = match.end("left"), set()
        for index in range(position + 1, min(position + 16, len(self._lines))):
            right = _field(self._lines[index][column:])
            if right is None or self._lines[index][:column].rstrip() != self._lines[index][:column][:-1].rstrip():
                continue
            kinds.add(right[0])
            if right[0] == "subject":
                return index + 1 if "copy" in kinds or "date" in kinds else None
        return None

    def _bare(self, position: int) -> int | None:
        """Return the end of "NAME / DATE TIME / To" without colons."""
        line = self._lines[position]
        bare = len(line.strip()) < 16 and _BARE_TO.match(line) is not None
        return position + 1 if bare and self._above(position) < position else None

    def _foreign(self, position: int) -> int | None:
        """Return the end of a block in a language without a list: three fields, among them an address and a date."""
        lines = self._lines[position : position + 4]
        if len(lines) < 3 or ":" not in lines[0].replace("：", ":")[:40] or "@" not in lines[0]:
            return None
        fields = [_ANY_FIELD.match(line) if len(line) <= HEADER_LINE else None for line in lines]
        values = [field["value"] for field in fields[:3] if field]
        if len(values) < 3 or not _ADDRESS.search(values[0]):
            return None
        dated = any(_YEAR.search(value) and _CLOCK.search(value) for value in values[1:])
        return position + 3 if dated else None


def _field(line: str) -> tuple[str, str] | None:
    """Return the kind and the value of a header field."""
    if ":" not in line[:40] and "：" not in line[:40]:
        return None
    match = _FIELD.match(line[:HEADER_LINE])
    if match is None or match.lastgroup is None:
        return None
    return next(kind for kind in _NAMES if match[kind]), match["value"]


def _is_header(kinds: dict[str, str]) -> bool:
    """Return True if the fields are those of a mail, and not of a journey ("From: Berlin")."""
    dated = "date" in kinds and _YEAR.search(kinds["date"]) and _CLOCK.search(kinds["date"])
    if "sender" not in kinds:
        return bool(dated) and _ADDRESS.search(kinds.get("to", "")) is not None
    if "subject" in kinds and not kinds.keys().isdisjoint(("to", "date")):
        return True
    if len(kinds) > 3 or (dated and list(kinds)[:3] == ["sender", "date", "to"]):
        return True
    return len(kinds) > 1 and _ADDRESS.search(kinds["sender"]) is not None
