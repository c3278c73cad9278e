"""Separators above quoted mail: "-----Original Message-----", "Begin forwarded message:", lines of dashes."""

from __future__ import annotations

import re

from followup_daemon.languages import MAIL
from followup_daemon.languages.base.mail import pattern_of, spaced
from followup_daemon.normalise.replies.lines import HEADER_LINE, Introduction, Sort

_PHRASE_LINE = 120
"""The maximum length of a separator without dashes."""
_DASHES = ("--", "__", "==", "**", "##", "——", "──")


_FORWARDS = spaced((*MAIL.forward_separators, *MAIL.opened_forwards))
_WORDS = rf"(?:(?P<forward>{_FORWARDS})|(?:{spaced(MAIL.separators)}))"
_DASHED = re.compile(
    rf"(?<![-_=*—─])[-_=*—─]{{2,80}}+\s{{0,5}}{_WORDS}\s{{0,5}}[:：]?\s{{0,5}}(?:[-_=*—─]{{2}}|$)",
    re.IGNORECASE,
)
_DASHED_BEHIND = re.compile(rf"[\s>*]{{0,9}}{_WORDS}\s{{0,5}}[:：]?\s{{0,5}}[-_=*—─]{{3}}", re.IGNORECASE)
_ALONE = re.compile(rf"[\s>*]{{0,9}}{_WORDS}\*?\s{{0,5}}[:：]?\*?\s*$", re.IGNORECASE)
_OPENED = re.compile(rf"[\s>*]{{0,9}}(?:{spaced(MAIL.opened_forwards)})\s{{0,5}}[:：]?\s*$", re.IGNORECASE)
_NOTES = re.compile(rf"[\s>]{{0,9}}-{{2,80}}+\s{{0,5}}(?:{spaced(MAIL.forwarded_by)})\s+\S", re.IGNORECASE)
_NOTICE = re.compile(rf"\s{{0,9}}(?:{pattern_of(MAIL.notices)})\s*$", re.IGNORECASE)
_GROUPWISE = re.compile(r"\s{0,3}>>>\s.{0,160}\d{1,4}[./-]\d{1,2}[./-]\d{1,4}.{0,40}(?:>>>|[:：])\s*$")
_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
_NOTES_REPLY = re.compile(rf"\s{{0,9}}\S.{{0,80}}?\s-{{3}}\s?{_DAY}\s.{{4,20}}?-{{3}}")
"""Notes writes the name, the date and the first words of the quoted mail."""
_NOTES_TABLE = re.compile(r"\s{0,9}\|-{4,80}>\s*$")
_RULE = re.compile(r"[\s>]{0,9}(?:_{20,}|-{20,})\s*$")


def separator(lines: list[str], position: int, above_header: bool) -> Introduction | None:
    """Return the separator in this line, if there is one. ``above_header`` means that header fields follow it."""
    line = lines[position]
    if ">>>" in line[:6] and len(line) <= HEADER_LINE and _GROUPWISE.match(line):
        return Introduction(sort=Sort.ATTRIBUTION, end=position + 1)
    if not any(dashes in line for dashes in _DASHES):
        return _without_dashes(line, position, above_header)
    if (match := _DASHED.search(line)) or (match := _DASHED_BEHIND.match(line)):
        own = line[: match.start()].strip(" >*\t")
        return Introduction(sort=_sort(match), end=position + 1, own=own)
    if len(line) > HEADER_LINE:
        return None
    if _NOTES_REPLY.match(line) or _NOTES_TABLE.match(line):
        return Introduction(sort=Sort.SEPARATOR, end=position + 1)
    if _NOTES.match(line):
        return Introduction(sort=Sort.FORWARD, end=_end_of_notes(lines, position))
    if _NOTICE.match(line):
        return Introduction(sort=Sort.SEPARATOR, end=position + 1)
    if _RULE.match(line) and not _is_underline(lines, position):
        return Introduction(sort=Sort.RULE, end=position + 1)
    return None


def _without_dashes(line: str, position: int, above_header: bool) -> Introduction | None:
    if len(line) > _PHRASE_LINE:
        return None
    if above_header and (match := _ALONE.match(line)):
        return Introduction(sort=_sort(match), end=position + 1)
    if _OPENED.match(line):
        return Introduction(sort=Sort.FORWARD, end=position + 1)
    if _NOTICE.match(line):
        return Introduction(sort=Sort.SEPARATOR, end=position + 1)
    return None


def _sort(match: re.Match[str]) -> Sort:
    return Sort.FORWARD if match["forward"] else Sort.SEPARATOR


def _end_of_notes(lines: list[str], position: int) -> int:
    """Return the line after "---- Forwarded by NAME on DATE ----", which may be wrapped."""
    for end in range(position, min(position + 4, len(lines))):
        if lines[end].rstrip().endswith("--"):
            return end + 1
    return position + 1


def _is_underline(lines: list[str], position: int) -> bool:
    """Return True for dashes below a heading or inside a table: text touches them on both sides."""
    around = lines[position - 1 : position] + lines[position + 1 : position + 2]
    return "-" in lines[position] and position > 0 and len(around) == 2 and all(line.strip() for line in around)
