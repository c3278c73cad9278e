"""Loops of interviews: several interviews with one organisation within days, each with its own interviewers.

Each interviewer is thanked once, and nobody is lost. The coordinator, who only sends the invitations, is not thanked
where the interviewers are known.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from operator import itemgetter

from followup_daemon.languages.base.matching import unaccented
from followup_daemon.model.calendar import Event
from followup_daemon.model.interaction import Interaction, InteractionKind
from followup_daemon.model.people import Person

_Pair = tuple[Event, Interaction]
_LONGEST = timedelta(days=7)
_SAME_DAY = timedelta(hours=14)
_MOST = 50
"""Interviews of one coordinator that are compared, so that the time is not quadratic in their number."""


def each_once(read: Iterable[_Pair]) -> list[_Pair]:
    """Return the events with their interactions. In loops of interviews, nobody is a counterpart twice on a day."""
    pairs = list(read)
    interviews = [pair for pair in pairs if pair[1].kind is InteractionKind.INTERVIEW and not pair[1].obstacles]
    kept = _thanked_once(_without_coordinators(interviews))
    return [(event, kept.get(one.key, one)) for event, one in pairs]


def _without_coordinators(interviews: list[_Pair]) -> list[Interaction]:
    """Return the interviews without the organisers who invited to several of them, where others were there."""
    panels: defaultdict[str, list[tuple[datetime, frozenset[str]]]] = defaultdict(list)
    for event, one in sorted(interviews, key=lambda pair: pair[1].started_at):
        key = _organiser(event)
        if others := _others(one, key):
            panels[key].append((one.started_at, frozenset(person.key for person in others)))
    found = []
    for event, one in interviews:
        key = _organiser(event)
        others = _others(one, key)
        first = bisect_left(panels[key], one.started_at - _LONGEST, key=itemgetter(0))
        last = bisect_right(panels[key], one.started_at + _LONGEST, key=itemgetter(0))
        several = len({panel for _, panel in panels[key][first : min(last, first + _MOST)]}) > 1
        coordinates = several and others and not _is_named(event.organiser, one.title)
        found.append(_with(one, others) if coordinates else one)
    return found


def _organiser(event: Event) -> str:
    return event.organiser.key if event.organiser is not None else ""


def _others(one: Interaction, key: str) -> tuple[Person, ...]:
    return tuple(person for person in one.counterparts if person.key != key)


def _is_named(person: Person | None, title: str) -> bool:
    words = unaccented(person.name).split() if person is not None else []
    return bool(words) and words[0] in unaccented(title).split()


def _thanked_once(interviews: list[Interaction]) -> dict[str, Interaction]:
    """Return the interviews by key. An interviewer of two on one day belongs to the later one."""
    begun: defaultdict[str, list[datetime]] = defaultdict(list)
    for one in sorted(interviews, key=lambda one: one.started_at):
        for person in one.counterparts:
            begun[person.key].append(one.started_at)
    kept: dict[str, Interaction] = {}
    for one in interviews:
        left = tuple(person for person in one.counterparts if not _meets_later(begun[person.key], one.started_at))
        kept[one.key] = _with(one, left or one.counterparts)
    return kept


def _meets_later(begun: list[datetime], at: datetime) -> bool:
    following = bisect_right(begun, at)
    return following < len(begun) and begun[following] - at < _SAME_DAY


def _with(one: Interaction, people: tuple[Person, ...]) -> Interaction:
    return one if people == one.counterparts else replace(one, counterparts=people)
