"""What people write into a title by hand: that it is off, that it was moved, or that the time is only kept free.

A title is read in segments, which stand between separators or brackets. A mark is a whole segment, or stands at the
beginning or end of one. In the middle it belongs to the subject: "Review of cancelled orders" is about orders.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from followup_daemon.languages import LANGUAGES, MAIL, TITLES, dates
from followup_daemon.languages.base.mail import pattern_of
from followup_daemon.languages.base.matching import unaccented

_LINE = 400
_SEPARATOR = re.compile(
    r"[:|/()\[\]{}<>*!;,•·–—~\"“”„»«]|(?<=\w{4})\.(?!\S)|(?<!\S)-+(?!\S)|-{2,}|\bx{2,}\b|\s-(?=\w)|(?<=\w)-\s"
)
_ARROW = re.compile("[→⇒➔➜]|[-=]>")
_CROSSED_OUT = re.compile("^\\W*[\u274c\u2716\u2717\u26d4\U0001f6ab]")


def _any(phrases: tuple[str, ...]) -> str:
    return "|".join(f"(?:{phrase})" for phrase in phrases)


_OFF = re.compile(rf"\b(?:{pattern_of(MAIL.cancelled_titles)})(?!\w)")
_OFF_ALONE = re.compile(rf"\b(?:{_any(TITLES.set_aside)})(?!\w)")
_HELD = re.compile(_any(TITLES.held))
_HELD_ALONE = re.compile(_any(TITLES.held_alone))
_TAIL = re.compile(_any(TITLES.tail))
_NEGATED = re.compile(rf"\b(?:{_any(TITLES.negated)})$")
_CANCELLABLE_FIRST = re.compile(rf"(?:{_any(TITLES.cancellable)})(?!\w)")
_CANCELLABLE_LAST = re.compile(rf"\b(?:{_any(TITLES.cancellable)})$")
_DETAILS = re.compile(_any(TITLES.details))
_MOVED = re.compile(
    r"mov|push|bump|postpon|resch|delay|defer|versch|vert|verl|report|dep|decal|repous|aplaz|pos|repro|trasl"
)
_TO = re.compile(rf"\b(?:{_any(TITLES.moved_to)})\s(?P<rest>.*)")
_FROM = re.compile(rf"\b(?:{_any(TITLES.moved_from)})\s(?P<rest>.*)")
_CLOCK = re.compile(r"\d{1,2}(?:[:.h]\d\d)? ?(?:am|pm|uhr|h)?$")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark in a title: its words, and the text about the time to or from which the meeting was moved."""

    words: str
    held: bool = False
    moved: bool = False
    rest: str = ""


def mark_of(title: str, day: date) -> Mark | None:
    """Return the mark that says that the meeting of this ``day`` did not take place, or None.

    "Moved to Thursday" says nothing against the meeting on that Thursday.
    """
    mark = _mark(title[:_LINE])
    return None if mark is None or (mark.moved and _is_the_new_slot(mark.rest, day)) else mark


def is_called_off(title: str) -> bool:
    """Return whether the title says that the meeting is off."""
    mark = _mark(title[:_LINE])
    return mark is not None and not mark.held


@lru_cache(maxsize=4096)
def _mark(title: str) -> Mark | None:
    if _CROSSED_OUT.match(title):
        return Mark("crossed out")
    line = _ARROW.sub(" to ", unaccented(title))
    segments = [" ".join(segment.split()) for segment in _SEPARATOR.split(line)]
    whole = [segment for segment in segments if segment]
    marks = [mark for segment in whole if (mark := _off(segment.rstrip("? ")) or _held(segment)) is not None]
    return min(marks, key=lambda mark: mark.held, default=None)


def _off(segment: str) -> Mark | None:
    for match in _OFF.finditer(segment):
        before, after = segment[: match.start()].strip(), segment[match.end() :].strip()
        if not _NEGATED.search(before) and _is_said_of_the_meeting(before, after):
            return _moved_or_off(match[0], after)
    for match in _OFF_ALONE.finditer(segment):
        before, after = segment[: match.start()].strip(), segment[match.end() :].strip()
        if not (before or after) or (_names_a_time(after) and not _CANCELLABLE_LAST.search(before)):
            return _moved_or_off(match[0], after)
    return None


def _is_said_of_the_meeting(before: str, after: str) -> bool:
    if not after or _TAIL.match(after):
        return not _CANCELLABLE_LAST.search(before)
    return not before and not _CANCELLABLE_FIRST.match(after)


def _moved_or_off(words: str, after: str) -> Mark | None:
    moved = _MOVED.match(words) is not None and bool(after)
    target = _TO.match(after) if moved else None
    if target is not None and _OFF.fullmatch(words) is None and not _is_a_time(target["rest"]):
        return None  # to another room, or to the cloud
    return Mark(f"{words} {after}".strip(), moved=moved, rest=after if moved else "")


def _names_a_time(after: str) -> bool:
    """Return whether the text after a mark is a time to or from which a meeting was moved."""
    target = _TO.match(after) or _FROM.match(after)
    return target is not None and _is_a_time(target["rest"])


def _is_a_time(text: str) -> bool:
    today = date(2026, 1, 1)
    later = re.match(r"(?:later|another|next|tb[cd]|spater|nachste|autre|plus tard|otr[oa]|mas tarde)", text)
    clock = _CLOCK.match(text)
    return bool(later or clock) or any(dates.find(text, today, language) for language in LANGUAGES)


def _is_the_new_slot(rest: str, day: date) -> bool:
    """Return whether the meeting was moved to this ``day``, or away from another day to an unnamed one."""
    to, away = _TO.search(rest), _FROM.search(rest)
    if to is not None:
        return _is_on(to["rest"], day)
    return away is not None and _is_a_time(away["rest"]) and not _is_on(away["rest"], day)


def _is_on(text: str, day: date) -> bool:
    before = day - timedelta(days=1)  # a bare weekday means the next one
    return any(named.last == day for language in LANGUAGES for named in dates.find(text, before, language))


def _held(segment: str) -> Mark | None:
    if _HELD_ALONE.fullmatch(segment):
        return Mark(segment, held=True)
    for match in _HELD.finditer(segment):
        before, after = segment[: match.start()].strip(), segment[match.end() :].strip()
        about_details = _DETAILS.search(before) or _DETAILS.match(after)
        subject = _CANCELLABLE_FIRST.match(after) or _NEGATED.search(before)
        if (not before or not after) and not about_details and not subject:
            return Mark(match[0], held=True)
    return None
