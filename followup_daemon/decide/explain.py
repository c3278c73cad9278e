"""The sentences behind a verdict: short, concrete, without words from anybody's mail."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from followup_daemon.model.case import Lost
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.people import Person

UNPROVED = "that mail failed authentication, so nothing else that it says counts"
ENCRYPTED = "that mail is encrypted, so its text is unknown"
OTHER_CHANNEL = "the answer may be there"

LOST = {
    Lost.DRAFT: "the record of a draft for it was damaged in the state file",
    Lost.WORD: "the record of your skip, snooze, done or note was damaged in the state file",
    Lost.HOLD: "a record of it was damaged in the state file",
}
HELD_BACK = "nothing is drafted, changed or withdrawn for it until you run undo, done or skip"


def duration_text(length: timedelta) -> str:
    """Return the absolute value of ``length`` as text, such as ``25 h`` or ``3 days``."""
    minutes = int(abs(length).total_seconds() // 60)
    if minutes < 90:
        return f"{minutes} min"
    if minutes < 72 * 60:
        return f"{minutes // 60} h"
    return f"{minutes // 1440} days"


def age_text(interaction: Interaction, now: datetime) -> str:
    """Return ``the interview ended 25 h ago``, or the time until it ends."""
    if interaction.introduced_by is not None:
        return f"you were introduced {duration_text(now - interaction.ended_at)} ago"
    verb = (
        ("was sent" if interaction.kind.row.is_written else "ended")
        if interaction.ended_at <= now
        else ("will be sent" if interaction.kind.row.is_written else "ends")
    )
    length = duration_text(now - interaction.ended_at)
    return (
        f"{interaction.kind.row.definite} {verb} {length} ago"
        if interaction.ended_at <= now
        else f"{interaction.kind.row.definite} {verb} in {length}"
    )


def people_text(people: Iterable[Person]) -> str:
    """Return up to three addresses, or the first and the number of the others."""
    names = [person.address for person in people]
    if len(names) > 3:
        return f"{names[0]} and {len(names) - 1} others"
    return " and ".join(names) if len(names) < 3 else f"{names[0]}, {names[1]} and {names[2]}"


def time_text(moment: datetime, zone: str) -> str:
    """Return day and time of ``moment`` on the clock of ``zone``."""
    return f"{moment.astimezone(ZoneInfo(zone)):%a %d %b %Y, %H:%M}"
