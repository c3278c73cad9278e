"""The guards around a cycle: against taking a fault for news, and against too many drafts in a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from followup_daemon.errors import EmptiedMailbox
from followup_daemon.model.changes import Changes
from followup_daemon.model.draft import FollowUp, Purpose
from followup_daemon.model.policy import Policy
from followup_daemon.model.verdict import Due, Reason, Verdict, Wait
from followup_daemon.store.store import Store

_SKEW, _STEP = timedelta(days=7), timedelta(hours=1)
_ALIVE = timedelta(days=120)
_REPLIES = frozenset({Purpose.REJECTION_REPLY, Purpose.ACCEPTANCE_REPLY})


def against_emptied_mailbox(name: str, changes: Changes, store: Store) -> None:
    """A mailbox that held mail and is suddenly empty is an error, not news. Raises EmptiedMailbox."""
    scanned = {one.source: one.present for one in changes.mail if one.present is not None}
    if not scanned or any(scanned.values()):
        return
    known = store.facts.counts(name)
    if any(count for source, count in known.items() if source not in scanned):
        return
    before = sum(known.values())
    if before > 0:
        raise EmptiedMailbox(
            f"The mailbox had {before} messages and is now empty. That is taken for an error, so nothing was changed or drafted. If you meant it: followup-daemon forget --account {name}"
        )


def believable(name: str, changes: Changes, store: Store, now: datetime) -> Changes:
    """What is here was sent by now: a date of more than a week ahead is a lie.

    Unless it is our own clock that stands wrong: where we did something later than ``now`` already, the mail is believed.
    """
    latest = now + _SKEW
    if all(message.sent_at <= latest for mail in changes.mail for message in mail.new):
        return changes
    known = store.latest(name)
    if known is not None and known > now + _STEP:
        return changes
    return replace(
        changes,
        mail=tuple(
            replace(mail, new=tuple(m if m.sent_at <= latest else replace(m, sent_at=now) for m in mail.new))
            for mail in changes.mail
        ),
    )


def may_forget(newest: datetime | None, now: datetime) -> bool:
    """Whether the clock can be trusted with dropping what is old: only where something of the last months is known.

    A clock that stands years ahead would else make everything old, and a reply that was dropped is a reply unseen.
    """
    return newest is not None and newest > now - _ALIVE


def admit(
    verdicts: Mapping[FollowUp, Verdict], store: Store, policy: Policy, zone_name: str, now: datetime
) -> dict[FollowUp, Verdict]:
    """The verdicts with everything beyond the daily cap put off until tomorrow; answers to decisions come first."""
    zone = ZoneInfo(zone_name)
    midnight = datetime.combine(now.astimezone(zone).date(), time(0, 0), zone)
    due = [(follow_up, verdict) for follow_up, verdict in verdicts.items() if isinstance(verdict, Due)]
    free = policy.daily_cap - store.placements.placed_between(midnight, now) if due else 0
    due.sort(key=lambda pair: (pair[0].purpose not in _REPLIES, pair[1].due_at, pair[0].name))
    tomorrow = datetime.combine(midnight.date() + timedelta(days=1), policy.morning, zone).astimezone(now.tzinfo)
    admitted = dict(verdicts)
    for follow_up, _ in due[max(0, free) :]:
        admitted[follow_up] = Wait(
            due_at=tomorrow, reason=Reason.DAILY_CAP, because=(f"{policy.daily_cap} drafts were placed today already",)
        )
    return admitted
