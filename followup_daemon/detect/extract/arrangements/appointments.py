"""The time that a received mail confirms for a conversation: a day and a clock time that belong together.

They stand in one sentence, in two neighbouring ones, in two lines of a table, or the day stands in the subject.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

from followup_daemon.detect.extract import changes
from followup_daemon.detect.extract.reading import Reading
from followup_daemon.languages import clock, dates
from followup_daemon.languages.base.time.clock import ClockMatch
from followup_daemon.model.mail import Appointment
from followup_daemon.normalise import zones
from followup_daemon.normalise.words import shorten

_SUBJECT = -1


@dataclass(frozen=True, slots=True)
class _Line:
    """The days and the clock times in one sentence, or in the subject (``number`` is -1)."""

    number: int
    days: tuple[date, ...]
    clocks: tuple[ClockMatch, ...]


def appointment(reading: Reading) -> Appointment | None:
    """Return the confirmed time of an interview, or None if the mail names none, or several."""
    if changes.rescheduling(reading):
        return None
    lines = [_line(reading, number) for number in range(_SUBJECT, len(reading.clauses) or len(reading.sentences))]
    together = [line for line in lines if len(line.days) == 1 and len(line.clocks) == 1]
    pairs = {(line.days[0], line.clocks[0].time): line for line in together}
    if len(pairs) == 1:
        line = next(iter(pairs.values()))
        return _appointment(reading, line.days[0], line.clocks[0], line.number)
    if pairs:
        return None
    return _across(reading, lines)


def _across(reading: Reading, lines: list[_Line]) -> Appointment | None:
    """Return the only day with the only clock time, if they are neighbours or the day is in the subject."""
    days = {day: line.number for line in reversed(lines) for day in line.days}
    timed = [line for line in lines if line.clocks]
    if len(days) != 1 or len({line.clocks[0].time for line in timed}) != 1 or len(timed[0].clocks) != 1:
        return None
    day, number = next(iter(days.items()))
    near = number == _SUBJECT or any(abs(line.number - number) <= 1 for line in timed)
    return _appointment(reading, day, timed[0].clocks[0], timed[0].number) if near else None


def _line(reading: Reading, number: int) -> _Line:
    plain = reading.subject if number == _SUBJECT else reading.plain[number]
    named = dates.find(plain, reading.message.sent_locally, reading.code)
    rest = plain
    for match in named:  # the digits of a date are no clock time
        rest = rest[: match.start] + " " * (match.end - match.start) + rest[match.end :]
    clocks = clock.find(rest, reading.code)
    return _Line(number, tuple(dict.fromkeys(match.last for match in named)), tuple(clocks))


def _appointment(reading: Reading, day: date, at: ClockMatch, number: int) -> Appointment:
    said = reading.message.subject if number == _SUBJECT else reading.sentences[number]
    zone = _zone(at.zone) or reading.message.sent_locally.tzinfo
    return Appointment(starts_at=datetime.combine(day, at.time, zone).astimezone(UTC), words=shorten(said, 100))


def _zone(name: str | None) -> tzinfo | None:
    """Return the zone of an IANA name or of an offset such as "+01:00"."""
    if not name:
        return None
    if name[0] in "+-":
        hours, _, minutes = name[1:].partition(":")
        offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
        return timezone(offset if name[0] == "+" else -offset)
    return zones.zone(name)
