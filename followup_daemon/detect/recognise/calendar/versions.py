"""The versions of one event: the calendar's own, the mailed ones, and the answers to invitations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from followup_daemon.model.calendar import Event


def current(found: Iterable[Event]) -> list[Event]:
    """One event per key: the newest version wins, and mailed replies only change who comes (RFC 5546 section 3.2)."""
    newest: dict[str, Event] = {}
    replies: list[Event] = []
    for event in sorted(
        found, key=lambda e: (e.sequence, not e.from_mail, e.changed_at.timestamp() if e.changed_at else 0.0)
    ):
        if event.from_mail and event.method in ("REPLY", "COUNTER"):
            replies.append(event)
            continue
        known = newest.get(event.key)
        newest[event.key] = (
            replace(event, cancelled=True)
            if known and known.cancelled and known.sequence >= event.sequence and (event.from_mail or event.missing)
            else event
        )
    for reply in replies:
        target = newest.get(reply.key) or newest.get(f"{reply.uid}\n")
        if target is not None:
            answers = {attendee.person.key: attendee.status for attendee in reply.attendees}
            newest[target.key] = replace(
                target,
                attendees=tuple(replace(a, status=answers.get(a.person.key, a.status)) for a in target.attendees),
            )
    return list(newest.values())
