"""Attribution lines above quoted mail: "On … wrote:" in many languages, also wrapped, and behind an answer.

A line is an attribution by its features. These are how it begins (a word such as "On", a date, a name with an
address), a verb such as "wrote" near its end, an address, a date, and a colon. With fewer of them, a quotation mark
must follow.
"""

from __future__ import annotations

import re

from followup_daemon.languages import MAIL
from followup_daemon.languages.base.mail import pattern_of
from followup_daemon.normalise.replies.lines import HEADER_LINE, Introduction, Sort, is_quoted, unquoted

_LONGEST = 400
_MOST_LINES = 6
_MOST_BLANK = 2
_CLOSED = (":", "：", ":*", ":_", "--", ": ")
_BRACKETED = r"[<(\[]\s{0,3}(?:mailto:)?[^<>()\[\]\s]{1,64}@[^<>()\[\]\s]{1,255}\s{0,3}[>)\]]"
_ADDRESS = re.compile(r"[^\s<>()\[\]@]{1,64}@[^\s<>()\[\]@]{2,255}")
_IN_BRACKETS = re.compile(_BRACKETED)
_YEAR_OR_CLOCK = re.compile(r"\d{4}|\d{1,2}[:.時点시h]\s?\d\d|\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}")
_OPENINGS = pattern_of(MAIL.attribution_openings)
_WORD = r"[^\W\d_][^\s\d]{0,15}\s{1,3}"
_DATE_FIRST = re.compile(rf"(?:(?:{_OPENINGS})(?!\w)[\s,]*(?:{_WORD}){{0,4}}|(?:{_WORD})?)[\"'(\[]?\d", re.IGNORECASE)
_OPENING = re.compile(rf"(?:{_OPENINGS})(?!\w)", re.IGNORECASE)
_MIDDLE = re.compile(rf"(?<=[\s.!?>*-])(?:{_OPENINGS})\s{{1,3}}(?:{_WORD}){{0,3}}\d")
_VERBS = "|".join(phrase.pattern for phrase in MAIL.attribution_verbs if ord(phrase.pattern[-1]) < 0x0E00)
_UNSPACED = "|".join(phrase.pattern for phrase in MAIL.attribution_verbs if ord(phrase.pattern[-1]) >= 0x0E00)
_VERB = re.compile(rf"\b(?:{_VERBS})(?!\w)", re.IGNORECASE)
_UNSPACED_VERB = re.compile(_UNSPACED)
_NAMED_FIRST = re.compile(rf"[^<>(\[:;!?]{{0,80}}{_BRACKETED}", re.IGNORECASE)
_NAME = re.compile(r"[\"'“„«]?[^\W\d_][^\s:;,.!?<>@]*(?:\.?,?\s[^\s:;!?<>@]+){0,4}")
_NO_NAME = re.compile(pattern_of(MAIL.no_names), re.IGNORECASE)
_SPEAKER = re.compile(r"[\w'’]+")
_TAIL_WORDS = 6
_DATE_AT_END = re.compile(r"\d\d?\)?[\s.hUuhr)]{0,6}$")
_SENTENCE_END = re.compile(r"(?:[^\W\d_]{5}\.|[!?])\s{0,9}$")


def attributions(lines: list[str]) -> dict[int, Introduction]:
    """Return the attributions by the number of their first line."""
    starts: dict[int, Introduction] = {}
    taken = 0
    marked = _marked(lines)
    for end, line in enumerate(lines):
        if not (marked[end] or line.rstrip().endswith(_CLOSED)) or not line.strip():
            continue
        if len(line) > HEADER_LINE or (is_quoted(line) and not _VERB.match(unquoted(line))):
            continue
        place = _place(lines, end, taken, marked[end])
        if place is not None:
            start, own = place
            starts[start] = Introduction(sort=Sort.ATTRIBUTION, end=end + 1, own=own)
            taken = end + 1
    return starts


def _marked(lines: list[str]) -> list[bool]:
    """Return of each line whether a quoted line follows it, or nothing more follows its colon."""
    marked: list[bool] = []
    quoted, blank, last = False, 0, True
    for line in reversed(lines):
        marked.append((last and line.rstrip().endswith(_CLOSED)) or (quoted and blank <= _MOST_BLANK))
        if line.strip():
            quoted, blank, last = is_quoted(line), 0, False
        else:
            blank += 1
    return marked[::-1]


def _place(lines: list[str], end: int, earliest: int, marked: bool) -> tuple[int, str] | None:
    """Return the first line of the attribution that ends in line ``end``, and the answer in front of it."""
    first = end
    while first > max(earliest, end - _MOST_LINES + 1) and lines[first - 1].strip() and not is_quoted(lines[first - 1]):
        first -= 1
    whole = {start: _joined(lines[start : end + 1]) for start in range(first, end + 1)}
    if not _is_worth_reading(whole[first]):
        return None
    parted = _parted_by_blank_lines(lines, first, earliest, end)
    if parted is not None:
        return parted, ""
    has_writer = "@" in whole[first] or _last_verb(whole[first]) is not None
    if not has_writer and not marked:
        return None
    for start, text in whole.items():
        if len(text) <= _LONGEST and _may_wrap(lines, start, end) and is_attribution(text, marked):
            return start, "" if _DATE_FIRST.match(text) else _answer_before(text) or ""
    for start in range(end, max(first, end - 2) - 1, -1) if has_writer else ():
        own = _answer_before(whole[start]) if len(whole[start]) <= _LONGEST else None
        if own:
            return start, own
    return None


def _parted_by_blank_lines(lines: list[str], first: int, earliest: int, end: int) -> int | None:
    """Return the first line of "On DATE NAME / blank line / <address> wrote:"."""
    rest = unquoted(lines[end]).lstrip()
    if rest[:1] not in "<([" and not _VERB.match(rest):
        return None
    for start in range(first - 1, max(earliest, end - _MOST_LINES) - 1, -1):
        head = lines[start].strip()
        if head and _DATE_FIRST.match(head) and _may_wrap(lines, start, end):
            text = _joined(lines[start : end + 1])
            return start if len(text) <= _LONGEST and is_attribution(text, marked=False) else None
    return None


def _joined(lines: list[str]) -> str:
    return " ".join(unquoted(line).strip() for line in lines)


def _is_worth_reading(text: str) -> bool:
    return "@" in text or _YEAR_OR_CLOCK.search(text) is not None or _last_verb(text) is not None


def _may_wrap(lines: list[str], start: int, end: int) -> bool:
    """Return True if a line break inside an attribution explains the lines: no sentence ends before the last one."""
    if start == end:
        return True
    head = unquoted(lines[start]).strip(" *_-")
    if any(_SENTENCE_END.search(line) for line in lines[start:end]):
        return False
    if _DATE_FIRST.match(head) or _OPENING.match(head) or _NAMED_FIRST.match(head):
        return True
    rest = lines[end].lstrip()
    return (
        start == end - 1 and _NAME.fullmatch(head) is not None and (rest[:1] in "<([" or _VERB.match(rest) is not None)
    )


def is_attribution(text: str, marked: bool) -> bool:
    """Return True if ``text`` introduces quoted mail. ``marked`` means that a quotation mark or nothing follows it."""
    text = text.strip(" *_\t")
    closed = text.endswith((":", "：", "--"))
    text = text.strip("-— ")
    bare = text.rstrip(":： ")
    dated = _YEAR_OR_CLOCK.search(text) is not None
    bracketed = _IN_BRACKETS.search(text) is not None
    begins = _DATE_FIRST.match(text) is not None
    verb = _last_verb(bare)
    if verb is None:
        return _without_verb(text, closed, marked, begins and dated)
    if not (begins or _OPENING.match(text) or _begins_with_name(text, verb)) or not _is_tail(bare[verb.end() :]):
        return False
    speaks = _is_own_sentence(bare, verb)
    if closed and not speaks:
        addressed = bracketed or _ADDRESS.search(text) is not None
        return dated or addressed or marked or _is_full_name(bare[: verb.start()])
    return (marked and (closed or dated or bracketed)) if closed or not speaks else False


def _last_verb(text: str) -> re.Match[str] | None:
    matches = [*_VERB.finditer(text), *(() if text.isascii() else _UNSPACED_VERB.finditer(text))]
    return max(matches, key=lambda match: match.start(), default=None)


def _without_verb(text: str, closed: bool, marked: bool, dated: bool) -> bool:
    """Return True for "16 November 2026, Dana Park <dana@acme.example>:" and the like."""
    bracketed = _NAMED_FIRST.match(text) is not None or (dated and _IN_BRACKETS.search(text) is not None)
    if closed and bracketed:
        return marked or (_YEAR_OR_CLOCK.search(text) is not None and _ends_with_address_or_date(text))
    return marked and dated and (bracketed or (closed and len(text) <= 100) or _ADDRESS.search(text) is not None)


def _ends_with_address_or_date(text: str) -> bool:
    bare = text.rstrip(":： ")
    return bare.endswith((">", ")", "]")) or _DATE_AT_END.search(bare) is not None


def _begins_with_name(text: str, verb: re.Match[str]) -> bool:
    """Return True if nothing but a name, and perhaps an address or a date, precedes the verb."""
    before = text[: verb.start()].strip(" ,\t")
    if _NAMED_FIRST.match(before):
        return True
    if "@" in before:
        return _ADDRESS.fullmatch(before.strip("\"'<>()[] ")) is not None
    return not before[:1].islower() and _NAME.fullmatch(before) is not None


def _is_tail(tail: str) -> bool:
    """Return True if at most a name, an address or a date follows the verb."""
    tail = tail.strip()
    if _DATE_AT_END.search(tail) or _IN_BRACKETS.search(tail):
        return len(tail) <= 160
    return len(tail.split()) <= _TAIL_WORDS and not any(mark in tail for mark in ";!?,")


def _is_own_sentence(text: str, verb: re.Match[str]) -> bool:
    before, after = _SPEAKER.findall(text[: verb.start()][-40:]), _SPEAKER.findall(text[verb.end() :][:40])
    return any(_NO_NAME.fullmatch(word) for word in before[-1:] + after[:1])


def _is_full_name(before: str) -> bool:
    words = before.strip(" ,\"'").split()
    if not 2 <= len(words) <= 4 or _NO_NAME.fullmatch(words[0]):
        return False
    return all(word[:1].isupper() for word in words)


def _answer_before(text: str) -> str | None:
    """Return the text in front of an attribution that begins in the middle of a line."""
    for middle in _MIDDLE.finditer(text):
        if is_attribution(text[middle.start() :], marked=False):
            return text[: middle.start()].rstrip(" -–—>\t")
    return None
