"""The times in a sentence about a meeting: days, clock times, and a bare hour beside its act ("how about 7?")."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from followup_daemon.languages import clock, dates
from followup_daemon.languages.base.clauses import Clause
from followup_daemon.languages.base.clauses.lexicon import Word
from followup_daemon.languages.base.time.clock import ClockMatch
from followup_daemon.languages.base.time.grammar import DateMatch
from followup_daemon.model.mail import Slot

_ACTS = ("suggest", "suits", "parting")
_BESIDE = 5
"""The greatest number of characters between a word and the time that it belongs to."""
_LAST_OF_AFTERNOON = 7
"""A bare hour up to this one is of the afternoon or evening, as in ``languages.base.time.clock``."""


def slots(plain: str, clauses: Sequence[Clause], code: str, said: datetime) -> tuple[Slot, ...]:
    """Return the times that a sentence names. It is empty if days and clock times do not fit together."""
    named = dates.find(plain, said, code)
    days = [one for one in named if one.first == one.last]
    clocks = clock.find(_without(plain, named), code)
    is_unclear = len(days) != len(named) or any(one.zone_is_unclear for one in clocks)
    if is_unclear or _is_deadline(clauses, [*(one.start for one in named), *(one.start for one in clocks)]):
        return ()
    if not clocks and (hour := _bare_hour(clauses, named)) is not None:
        return tuple(Slot(day=one.last, clock=hour) for one in days) or (Slot(clock=hour),)
    if not clocks:
        return tuple(Slot(day=one.last) for one in days)
    if len(days) == len(clocks):
        return tuple(_slot(day.last, at) for day, at in zip(days, clocks, strict=True))
    if len(days) <= 1:
        day = days[0].last if days else None
        return tuple(_slot(day, at) for at in clocks)
    return tuple(_slot(day.last, clocks[0]) for day in days) if len(clocks) == 1 else ()


def _is_deadline(clauses: Sequence[Clause], times: Sequence[int]) -> bool:
    """Return whether a word of a limit stands right before a time ("by Thursday", but not "come by on Thursday")."""
    ends = [
        clause.span(mark)[1]
        for clause in clauses
        for mark in clause.marks
        if mark.family == "limit" and not clause.has("parting")
    ]
    return any(0 < start - end <= _BESIDE for end in ends for start in times)


def _without(plain: str, named: Sequence[DateMatch]) -> str:
    """Return the text with spaces in place of the dates, whose digits are no clock times."""
    for match in named:
        plain = plain[: match.start] + " " * (match.end - match.start) + plain[match.end :]
    return plain


def _slot(day: date | None, at: ClockMatch) -> Slot:
    return Slot(day=day, clock=at.time, until=at.until, zone=at.zone or "")


def _bare_hour(clauses: Sequence[Clause], named: Sequence[DateMatch]) -> time | None:
    """Return the hour that stands right after or before an act, and ends or begins its clause ("8 is great")."""
    for clause in clauses:
        for mark in clause.marks:
            if mark.family not in _ACTS:
                continue
            after, before = mark.last + 1, mark.first - 1
            ends = after < len(clause.words) and after + 1 == len(clause.words)
            for place, fits in ((after, ends), (before, before == 0)):
                if fits and (hour := _hour(clause.words[place], named)) is not None:
                    return hour
    return None


def _hour(word: Word, named: Sequence[DateMatch]) -> time | None:
    if not word.text.isdigit() or not 1 <= int(word.text) <= 12:
        return None
    if any(one.start <= word.start < one.end for one in named):
        return None
    hour = int(word.text)
    return time(hour + 12 if hour <= _LAST_OF_AFTERNOON else hour)
