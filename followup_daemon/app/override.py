"""Overrides of the user for one interaction: skip, done and snooze, and undo."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from followup_daemon.accounts.base import durations
from followup_daemon.app import lookup, note
from followup_daemon.app.effects import DraftEffect, effects
from followup_daemon.errors import FollowupError, UsageError
from followup_daemon.model.case import ActiveOverride, Lost, Override, OverrideKind
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.times import within_reach
from followup_daemon.settings.load import Settings

_MORNING = time(9, 0)
"""The time of day at which a snooze until a date ends, in the time zone of the first account."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overridden:
    """The stored override, and its effect on drafts.

    If ``lost`` is not empty, the interaction is still suspended, and the override has no effect yet.
    """

    interaction: Interaction
    override: Override
    effects: tuple[DraftEffect, ...]
    lost: tuple[Lost, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """The result of an undo. ``active`` is the skip, done or snooze that is in force again, or None.

    ``override`` is None if a suspended interaction was released instead. ``released`` has its lost records.
    """

    interaction: Interaction
    override: Override | None
    active: ActiveOverride | None
    released: tuple[Lost, ...]
    notes: tuple[note.Note, ...]
    effects: tuple[DraftEffect, ...]


def skip(settings: Settings, identity: str, now: datetime) -> Overridden:
    """Suppress all drafts for this interaction. Raises UsageError."""
    return _finish(settings, identity, Override(kind=OverrideKind.SKIP, at=now))


def done(settings: Settings, identity: str, now: datetime) -> Overridden:
    """Record that the user settled this interaction. Raises UsageError."""
    return _finish(settings, identity, Override(kind=OverrideKind.DONE, at=now))


def snooze(settings: Settings, identity: str, when: str, now: datetime) -> Overridden:
    """Draft nothing for this interaction before ``when``. Raises UsageError.

    ``when`` is a date, an ISO 8601 time or a duration from now. Without an offset, the zone is that of
    the first account.
    """
    until = _future(when, ZoneInfo(settings.accounts[0].account.time_zone), now)
    override = Override(kind=OverrideKind.SNOOZE, at=now, until=until)
    with lookup.opened(settings, identity) as subject:
        subject.store.decisions.override(subject.interaction, override)
        return _result(subject, override)


def undo(settings: Settings, identity: str) -> Undone:
    """Release a suspended interaction, otherwise undo the last skip, snooze, done, note or removal of a note.

    Raises UsageError if there is no interaction ``identity``, FollowupError if there is nothing to undo.
    """
    with lookup.opened(settings, identity) as subject:
        decisions, interaction = subject.store.decisions, subject.interaction
        released = decisions.release(interaction)
        override = decisions.undo(interaction) if not released else None
        if override is None and not released:
            raise FollowupError(
                f"{interaction.title} ({interaction.id}): there is no skip, snooze, done or note to undo,"
                " so nothing was changed."
            )
        return Undone(
            interaction=interaction,
            override=override,
            active=decisions.active_overrides().get(interaction.key),
            released=released,
            notes=note.proofread_notes(subject),
            effects=effects(subject, override.kind, undone=True) if override else (),
        )


def _finish(settings: Settings, identity: str, override: Override) -> Overridden:
    """Store a skip or done, unless it is in force already, and release the interaction if it is suspended."""
    with lookup.opened(settings, identity) as subject:
        decisions = subject.store.decisions
        active = decisions.active_overrides().get(subject.interaction.key)
        if active is None or active.kind is not override.kind:
            decisions.override(subject.interaction, override)
        decisions.release(subject.interaction)
        return _result(subject, override)


def _result(subject: lookup.Subject, override: Override) -> Overridden:
    return Overridden(
        interaction=subject.interaction,
        override=override,
        effects=effects(subject, override.kind),
        lost=subject.lost,
    )


def _future(text: str, zone: ZoneInfo, now: datetime) -> datetime:
    """Parse ``text`` as an instant, and return it in UTC. Raises UsageError unless it is after ``now``."""
    try:
        moment = within_reach(_moment(text, zone, now))
    except ValueError:
        raise UsageError(f"{text!r} is not in the years 2000 to 2199, so nothing was changed.") from None
    if moment <= now:
        raise UsageError(f"{text!r} is in the past, so nothing was changed.")
    return moment


def _moment(text: str, zone: ZoneInfo, now: datetime) -> datetime:
    try:
        return now + durations.parse(text)
    except ValueError:
        pass
    try:
        if len(text) == len("2026-12-01"):
            return datetime.combine(date.fromisoformat(text), _MORNING, zone)
        moment = datetime.fromisoformat(text)
    except (ValueError, OverflowError):
        raise UsageError(
            f"{text!r} is neither a date (2026-12-01), a time (2026-12-01T09:00) nor a duration (3d)."
        ) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)
