"""The sender's own text of a mail, without quoted mail, forwarded mail and signature.

An unclear block below a quotation header is dropped. To keep quoted text would be the worse mistake, because a quoted
promise would count again.
"""

from __future__ import annotations

import re

from followup_daemon.languages import MAIL
from followup_daemon.languages.base.mail import pattern_of

LIMIT = 64 * 1024
HEADER_LINE = 500
"""The maximum length of a line that introduces a quotation. Longer lines are not searched."""

_START = r"^[\s>*_-]*"
_ADDRESS = r"<\s*[^<>\s]+@[^<>\s]+\s*>"
# Each pattern matches one line, after _join_wrapped(). The last three are for all languages.
_ATTRIBUTION = re.compile(
    rf"""{_START}+(?:{pattern_of(MAIL.attributions)}"""
    rf"""|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}[ ,T]+.{{0,40}}<?\s*[^<>\s]+@[^<>\s]+\s*>?\s*:?"""
    rf"""|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}[ ,T]+.{{0,80}}{_ADDRESS}\s*\w*\s*:"""
    rf"""|.{{4,120}}<[^<>\s]+@[^<>\s]+>[:：])\s*$""",
    re.IGNORECASE,
)
_OPENING = re.compile(rf"{_START}(?:{pattern_of(MAIL.attribution_openings)})\b.{{3,}}", re.IGNORECASE)
_DATED = re.compile(r"^\s*\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b.*<")
_COULD_OPEN = re.compile(rf"[\s>*_-]*(?:{pattern_of(MAIL.attribution_openings)}|\d)", re.IGNORECASE)
_SEPARATOR = re.compile(
    rf"""^[\s>]*+(?:[-_=*]{{2,}}\s*(?:{pattern_of(MAIL.dashed_separators)})\s*[-_=*]*"""
    rf"""|{pattern_of(MAIL.separators)}|[-_]{{20,}})\s*$""",
    re.IGNORECASE,
)
_FIELDS = pattern_of((*MAIL.first_fields, *MAIL.date_fields, *MAIL.other_fields))
_FIELD = re.compile(rf"^[\s>*]*(?:{_FIELDS})\*?\s*:\*?\s*\S", re.IGNORECASE)
_FIRST_FIELD = re.compile(rf"^[\s>*]*(?:{pattern_of(MAIL.first_fields)})\*?\s*:\*?\s*\S", re.IGNORECASE)
_DATE_FIELD = re.compile(rf"^[\s>*]*(?:{pattern_of(MAIL.date_fields)})\*?\s*:\*?.*\d", re.IGNORECASE)
_DEVICE = re.compile(rf"^\s*(?:{pattern_of(MAIL.devices)})\s*$", re.IGNORECASE)
_SIGNATURE = re.compile(r"^\s*(?:--|__|—|–|\*{3,})\s*$|^-- $|^-{2,3}\s*$|^_{5,19}\s*$")
_QUOTED = re.compile(r"^\s{0,3}>")
_VERBS = pattern_of(MAIL.attribution_verbs)
_LOOKS_LIKE_ATTRIBUTION = re.compile(rf"[:@\d]|\b(?:{_VERBS})\b", re.IGNORECASE)
# A reply on the same line as the attribution after it: "reply--- On … wrote:".
_SHARED = re.compile(
    rf"^(?P<own>\s*[^\s>-].*?)\s*-{{2,}}\s*(?:{pattern_of(MAIL.attribution_openings)})\b.{{4,220}}?\b(?:{_VERBS})\s*:\s*$"
)


# A line without a match is plain prose: none of the other patterns can match it.
_MARKED = re.compile(rf"[:：<>|]|--|__|==|\*\*|##|—|–|^\s*-|\b(?:{'|'.join(MAIL.marks)})", re.IGNORECASE)


def new_text(text: str) -> str:
    """Return the text that the sender wrote, without leading and trailing blank lines. Never raises."""
    lines = _join_wrapped(text[:LIMIT].replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").split("\n"))
    kept: list[str] = []
    position = 0
    while position < len(lines):
        line = lines[position]
        if _MARKED.search(line) is None:
            kept.append(line.rstrip())
            position += 1
        elif len(line) <= HEADER_LINE and (shared := _SHARED.match(line)) is not None:
            kept.append(shared["own"])
            break
        elif _starts_quotation(lines, position):
            below = _after_quotation(lines, position)
            if below is None:
                break
            position = below
        elif _QUOTED.match(line):
            below = _end_of_block(lines, position)
            if _is_own_emphasis(lines, position, below, kept):
                kept += [quoted.rstrip() for quoted in lines[position:below]]
            position = below
        elif _ends_letter(lines, position, kept):
            break
        else:
            kept.append(line.rstrip())
            position += 1
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def _join_wrapped(lines: list[str]) -> list[str]:
    r"""Join a wrapped attribution (``On … Dana Park\n<dana@…> wrote:``) into one line."""
    joined: list[str] = []
    position = 0
    while position < len(lines):
        line = lines[position]
        if (
            len(line) <= HEADER_LINE
            and _COULD_OPEN.match(line)
            and (_OPENING.match(line) or _DATED.match(line))
            and not (_ATTRIBUTION.match(line) and line.rstrip().endswith((":", "-")))
        ):
            for more in (2, 3, 4, 5):
                candidate = " ".join(part.strip(" >") for part in lines[position : position + more])
                if len(candidate) < 400 and position + more <= len(lines) and _ATTRIBUTION.match(candidate):
                    line, position = candidate, position + more - 1
                    break
        joined.append(line)
        position += 1
    return joined


def _starts_quotation(lines: list[str], position: int) -> bool:
    line = lines[position]
    if not line.strip() or len(line) > HEADER_LINE:
        return False
    if _SEPARATOR.match(line):
        return True
    if _ATTRIBUTION.match(line):
        return line.rstrip().endswith((":", "：", "--")) or _next_is_quoted(lines, position)
    if _FIRST_FIELD.match(line):
        following = [later for later in lines[position + 1 : position + 8] if later.strip()][:4]
        dated = bool(following) and "@" in line and _DATE_FIELD.match(following[0]) is not None
        needed = 1 if len(following) < 3 or dated else 2
        return sum(1 for later in following if _FIELD.match(later)) >= needed
    return False


def _next_is_quoted(lines: list[str], position: int) -> bool:
    following = [line for line in lines[position + 1 : position + 4] if line.strip()]
    return bool(following) and _QUOTED.match(following[0]) is not None


def _after_quotation(lines: list[str], position: int) -> int | None:
    """Return the line after a quotation header that precedes lines with ``>``, or None if no such lines follow."""
    if not _next_is_quoted(lines, position):
        return None
    return position + 1


def _end_of_block(lines: list[str], position: int) -> int:
    while position < len(lines) and _QUOTED.match(lines[position]):
        position += 1
    return position


def _is_own_emphasis(lines: list[str], start: int, end: int, kept: list[str]) -> bool:
    """Return True if the sender used ``>`` for emphasis: no attribution precedes it, and text follows it."""
    before = lines[start - 1] if start else ""
    return (
        bool(kept)
        and bool(before.strip())
        and kept[-1].strip() == before.strip()
        and _LOOKS_LIKE_ATTRIBUTION.search(before) is None
        and not any(_QUOTED.match(line) for line in lines[:start])
        and any(line.strip() and not _MARKED.search(line) for line in lines[end : end + 3])
    )


def _ends_letter(lines: list[str], position: int, kept: list[str]) -> bool:
    line = lines[position]
    if _DEVICE.match(line):
        return True
    if not _SIGNATURE.match(line) or not any(k.strip() for k in kept):
        return False
    return len(
        [later for later in lines[position + 1 :] if later.strip() and not _QUOTED.match(later)]
    ) <= 15 or line.startswith("--")
