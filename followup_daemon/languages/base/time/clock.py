"""Clock times in running text."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from followup_daemon.languages.base.time.zones import ZoneMatch, ZoneWords

_LAST_OF_AFTERNOON = 7
"""An hour up to this one, without a word for the half of the day, is of the afternoon or evening."""
_NEAR = 30
"""How many characters before a time may have the word for the half of its day ("Monday morning at 7")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockMatch:
    """A clock time in a text.

    Of a range it is the beginning, and ``until`` is the end. ``zone`` is an IANA name, or an offset such as "+01:00".
    It is None if no zone is named, or if the words are unclear: then ``zone_is_unclear`` is True. ``is_assumed`` is
    True if the text does not tell the half of the day.
    """

    time: datetime.time
    start: int
    end: int
    until: datetime.time | None = None
    zone: str | None = None
    zone_is_unclear: bool = False
    is_assumed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockWords:
    """The words of each sort, in lower case without accents.

    ``hour`` are words that follow an hour ("uhr"). ``morning`` and ``afternoon`` tell the half of the day.
    ``mornings`` are words near a time that mean the first half. ``names`` are hours with a name ("noon").
    ``before`` are words after which a bare hour is a time ("at"), and ``limits`` are those of a limit ("by").
    ``spans`` are words before a number of hours that is no time ("within").
    ``to`` are words between the ends of a range. ``minutes_first`` ("half past") and ``minutes_last`` ("et demie")
    add minutes. After a bare hour only a word of ``next`` can follow. ``zones`` maps phrases to zones, with "" for an
    unclear one. ``of_city`` is a pattern for the time of a city, which is written as CITY.
    """

    hour: tuple[str, ...]
    morning: tuple[str, ...]
    afternoon: tuple[str, ...]
    names: Mapping[str, int]
    numbers: Mapping[str, int]
    mornings: tuple[str, ...]
    before: tuple[str, ...]
    limits: tuple[str, ...]
    spans: tuple[str, ...]
    to: tuple[str, ...]
    minutes_first: Mapping[str, int]
    minutes_last: Mapping[str, int]
    next: tuple[str, ...]
    zones: Mapping[str, str]
    of_city: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moment:
    """One end of a range as it is written. ``half`` is 0 or 12, or None."""

    hour: int
    minute: int
    half: int | None
    is_certain: bool
    is_padded: bool
    start: int
    end: int = field(compare=False)


class Clock:
    """The clock times of one language."""

    def __init__(self, words: ClockWords) -> None:
        self._words = words
        self._zones = ZoneWords(words.zones, words.of_city)
        body, before = _body(words), _any((*words.before, *words.limits))
        self._first = re.compile(rf"(?<![\w/:$€£#+.-])(?<!\d,)(?:(?P<before>{before})\s{{1,3}})?{body}")
        self._last = re.compile(rf"\s?(?:[-–—]|(?<=\s)(?:{_any(words.to)})\s)\s?{body}")
        hints = [*words.names, *words.minutes_first, *words.minutes_last, *(one for one in words.hour if len(one) > 2)]
        self._hint = re.compile(rf"\d|\b(?:{_any((*hints, *words.before, *words.limits))})\b")
        self._morning = re.compile(rf"\b(?:{_any(words.mornings)})\b")
        self._span = re.compile(rf"\b(?:{_any(words.spans)})\s(?:\w+\s)?$")
        self._next = re.compile(rf"\s*(?:$|[.,;:!?()\[\]\n]|(?:{_any(words.next)})\b)")

    def find(self, text: str, near: str | None = None) -> list[ClockMatch]:
        """Return the times in ``text``, in order. The text must be lower-case without accents.

        ``near`` is the zone of the person, if it is certain. It decides an abbreviation of several zones.
        """
        found: list[ClockMatch] = []
        hint = self._hint.search(text)
        position = max(0, hint.start() - _NEAR) if hint else len(text)
        while match := self._first.search(text, position):
            position = match.end()
            clock = self._read(match, text, near)
            if clock is not None:
                found.append(clock)
                position = clock.end
        return found

    def _read(self, match: re.Match[str], text: str, near: str | None) -> ClockMatch | None:
        start = self._moment(match)
        if start is None or self._span.search(text, max(0, start.start - _NEAR), start.start):
            return None
        following = self._last.match(text, start.end)
        end = self._moment(following) if following else None
        if end is not None and not end.is_certain:
            end = end if start.is_certain and self._next.match(text, end.end) else None
        if end is None and not (start.is_certain or (following is None and self._is_told(match, text))):
            return None
        zone = self._zone(text, (end or start).end, near)
        half, assumed = self._half(start, end, text)
        begins = _clock(start, half)
        return ClockMatch(
            time=begins,
            until=None if end is None else _until(end, begins),
            zone=zone.zone if zone else None,
            zone_is_unclear=zone is not None and zone.zone is None,
            is_assumed=assumed,
            start=start.start,
            end=zone.end if zone else (end or start).end,
        )

    def _zone(self, text: str, position: int, near: str | None) -> ZoneMatch | None:
        """Return the zone at ``position``. A name after an offset, "(GMT-08:00) Pacific Time", is more exact."""
        zone = self._zones.after(text, position, near)
        if zone is None or zone.zone is None or zone.zone[0] not in "+-":
            return zone
        named = self._zones.after(text, zone.end, near)
        return named if named is not None and named.zone is not None else zone

    def _half(self, start: _Moment, end: _Moment | None, text: str) -> tuple[int | None, bool]:
        """Return the half of the day of ``start``, and whether it is assumed."""
        if start.half is not None or not 0 < start.hour < 12 or start.is_padded:
            return start.half, False
        if end is not None and end.half is not None:
            return end.half if _clock(start, end.half) <= _clock(end, end.half) else 12 - end.half, False
        if start.hour > _LAST_OF_AFTERNOON:
            return None, True
        return 0 if self._morning.search(text, max(0, start.start - _NEAR), start.start) else 12, True

    def _is_told(self, match: re.Match[str], text: str) -> bool:
        """Return whether the word before an hour shows that it is a time."""
        if match["separator"] is not None:
            return match["before"] in self._words.before
        return match["before"] is not None and self._next.match(text, match.end()) is not None

    def _moment(self, match: re.Match[str]) -> _Moment | None:
        start = min(match.start(name) for name in ("name", "first", "hour") if match.start(name) >= 0)
        if match["name"]:
            hour = self._words.names[match["name"]]
            return _Moment(
                hour=hour, minute=0, half=None, is_certain=True, is_padded=True, start=start, end=match.end("name")
            )
        hour = self._words.numbers.get(match["hour"]) or int(match["hour"] if match["hour"].isdigit() else 99)
        shift = self._words.minutes_first.get(match["first"] or "", 0)
        shift += self._words.minutes_last.get(match["last"] or "", 0)
        minutes = int(match["minute"] or match["minute2"] or 0) + shift
        half = 0 if match["am"] else 12 if match["pm"] else None
        if hour > 23 or (half is not None and not 0 < hour <= 12 + half):
            return None
        hour, minute = (hour + minutes // 60) % 24, minutes % 60
        separated = (match["separator"] or ".").strip() != "."
        marked = separated or match["am"] or match["pm"] or match["mark"] or match["first"]
        return _Moment(
            hour=hour,
            minute=minute,
            half=half,
            is_certain=bool(marked),
            is_padded=match["hour"].startswith("0"),
            start=start,
            end=match.end(),
        )


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _body(words: ClockWords) -> str:
    """Return the pattern of a time: a name, or an hour with minutes, a mark, and a word for the half of the day."""
    return (
        rf"(?:(?P<name>{_any(words.names)})(?!\w)"
        rf"|(?:(?P<first>{_any(words.minutes_first) or '(?!)'})\s)?"
        rf"(?P<hour>\d{{1,2}}|(?:{_any(words.numbers)})\b)"
        r"(?:(?P<separator>[:.]|\s?h\s?|(?=\d\d\s?(?:hrs?|hours)\b))(?P<minute>[0-5]\d)(?::[0-5]\d)?)?(?!\d)"
        rf"(?:\s?(?P<mark>{_any(words.hour)})(?!\w)\.?(?:\s(?P<minute2>[0-5]\d)(?![\w:.%/]))?)?"
        rf"(?:\s(?P<last>{_any(words.minutes_last) or '(?!)'})(?!\w))?"
        rf"(?:\s?(?:(?P<am>{_half(words.morning, 'a')})|(?P<pm>{_half(words.afternoon, 'p')})))?"
        r"(?![\w%€$£/]|[.,:]\d))"
    )


def _half(words: tuple[str, ...], letter: str) -> str:
    """Return a pattern of ``words``. A word such as "pm" may have points."""
    spelt = rf"{letter}\.?\s?m(?!\w)\.?" if f"{letter}m" in words else rf"{letter}\.m(?!\w)\.?"
    others = [one for one in words if one != f"{letter}m"]
    return rf"{spelt}|,?\s?(?:{_any(others)})(?!\w)" if others else spelt


def _clock(moment: _Moment, half: int | None) -> datetime.time:
    hour = moment.hour if half is None or moment.hour > 12 else moment.hour % 12 + half
    return datetime.time(hour, moment.minute)


def _until(end: _Moment, begins: datetime.time) -> datetime.time:
    """Return the end of a range. Without a word for the half of the day it is the first such time after the begin."""
    if end.half is not None or end.is_padded:
        return _clock(end, end.half)
    said = datetime.time(end.hour, end.minute)
    return said if said >= begins or end.hour >= 12 else datetime.time(end.hour + 12, end.minute)
