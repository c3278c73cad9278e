"""The versions of one event: the calendar's own, the mailed ones, and the answers to invitations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from followup_daemon.model.calendar import Event

_ANSWERS = frozenset({"REPLY", "COUNTER", "DECLINECOUNTER"})


def current(found: Iterable[Event]) -> list[Event]:
    """Return one event per key: the newest version, with the answers that were mailed (RFC 5546 section 3.2)."""
    newest: dict[str, Event] = {}
    answers: list[Event] = []
    for event in sorted(found, key=_age):
        if event.from_mail and event.method in _ANSWERS:
            answers.append(event)
            continue
        known = newest.get(event.key)
        newest[event.key] = (
            replace(event, cancelled=True)
            if known and known.cancelled and known.sequence >= event.sequence and (event.from_mail or event.missing)
            else event
        )
    for answer in answers:
        target = newest.get(answer.key) or newest.get(f"{answer.uid}\n")
        if target is not None:
            newest[target.key] = _answered(target, answer)
    return list(newest.values())


def _age(event: Event) -> tuple[int, bool, float]:
    return event.sequence, not event.from_mail, event.changed_at.timestamp() if event.changed_at else 0.0


def _answered(event: Event, answer: Event) -> Event:
    """Return the event with one answer. A counter-proposal stands until the organiser declines or takes it up."""
    if answer.method == "DECLINECOUNTER":
        return replace(event, countered=False)
    answers = {attendee.person.key: attendee.status for attendee in answer.attendees}
    attendees = tuple(replace(a, status=answers.get(a.person.key, a.status)) for a in event.attendees)
    counters = answer.method == "COUNTER" and bool(answers) and answer.sequence >= event.sequence
    moves = counters and (answer.starts_at, answer.ends_at) != (event.starts_at, event.ends_at)
    return replace(event, attendees=attendees, countered=event.countered or moves)
