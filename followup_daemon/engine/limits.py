"""The limits of a cycle: implausible changes of a mailbox are refused, and the drafts of a day are limited."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from followup_daemon.decide.plan import Place, Plan
from followup_daemon.engine.crew import User
from followup_daemon.errors import AnotherMailbox, EmptiedMailbox, MostlyUnread
from followup_daemon.model.changes import Changes, Cursors
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Verdict, Wait
from followup_daemon.store.base import Store
from followup_daemon.store.retention import is_kept

_SKEW, _STEP = timedelta(days=7), timedelta(hours=1)
_ALIVE = timedelta(days=120)
_SAME = 0.5
_MANY = 10
"""The least number of unreadable messages and events, more than half of all, that marks an account as failed."""


def refuse_emptied_mailbox(name: str, changes: Changes, store: Store) -> None:
    """Raise EmptiedMailbox if a mailbox that contained mail is suddenly empty."""
    scanned = {one.source: one.message_count for one in changes.mail if one.message_count is not None}
    if not scanned or any(scanned.values()):
        return
    known = store.facts.counts(name)
    if any(count for source, count in known.items() if source not in scanned):
        return
    before = sum(known.values())
    if before > 0:
        raise EmptiedMailbox(
            f"The mailbox had {before} messages and is now empty. This is treated as an error, so nothing was changed"
            f" or drafted. If it is intended: followup-daemon forget --account {name}"
        )


def trusted_cursors(name: str, store: Store, now: datetime) -> Cursors:
    """Return the cursors of the account, or empty ones if it may be another mailbox. Raises AnotherMailbox."""
    claim = store.identities.claim(name)
    if claim is None:
        store.facts.forget_cursors_ahead(name, now)
        store.facts.retry(name, now)
        return store.facts.cursors(name)
    if store.identities.is_open(name, claim):
        raise _which_is_it(name, store)
    return Cursors(positions={}, known_refs=lambda source: frozenset())


def refuse_other_mailbox(name: str, changes: Changes, store: Store) -> None:
    """Find the records of a mailbox whose name or place changed. Raises AnotherMailbox if none fit.

    The records fit if mailbox and records share, by Message-ID, at least half of the mail that could be in both.
    """
    claim = store.identities.claim(name)
    if claim is None:
        return
    known = store.identities.all()
    here = frozenset(one.message_id for mail in changes.mail for one in mail.new if is_kept(one))
    strays = [row.name for row in known.values() if row.claim is None and row.name not in store.identities.configured]
    for candidate in (name, *strays):
        there = store.facts.message_ids(candidate)
        if here and there and len(here & there) >= _SAME * min(len(here), len(there)):
            store.identities.confirm(name, candidate, claim)
            return
    if store.identities.has_memory(name):
        if here:  # an empty mailbox is read again, because its disk may not be mounted yet
            store.identities.leave_open(name, claim)
        raise _which_is_it(name, store)
    if here:
        store.identities.accept(name, claim)


def _which_is_it(name: str, store: Store) -> AnotherMailbox:
    strays = [one for one in store.account_names() if one not in store.identities.configured]
    others = f" (or of {', '.join(strays)})" if strays else ""
    return AnotherMailbox(
        f"The account {name} has another path or server than before, and no mail there shows whether it is the same"
        " mailbox. Nothing was read, drafted or forgotten. If it is the same mailbox, or is empty by mistake, put its"
        f" mail there, or run followup-daemon connect {name} --same-as {name}{others}."
        f" If it is another mailbox: followup-daemon connect {name} --new"
    )


def clamp_future_dates(name: str, changes: Changes, store: Store, now: datetime) -> Changes:
    """Return the changes with ``now`` as the date of mail that is dated more than a week ahead.

    If the store has a later time than ``now``, the system clock is wrong. Then the dates are not changed.
    """
    latest = now + _SKEW
    if all(message.sent_at <= latest for mail in changes.mail for message in mail.new):
        return changes
    known = store.last_activity(name)
    if known is not None and known > now + _STEP:
        return changes
    return replace(
        changes,
        mail=tuple(
            replace(mail, new=tuple(m if m.sent_at <= latest else replace(m, sent_at=now) for m in mail.new))
            for mail in changes.mail
        ),
    )


def mostly_unread(name: str, store: Store) -> MostlyUnread | None:
    """Return a problem if most of an account cannot be read, else None."""
    aside, there = store.facts.share_set_aside(name)
    if aside < _MANY or 2 * aside <= there:
        return None
    reasons = Counter(one.reason for one in store.facts.unreadable(name) if not one.partly)
    return MostlyUnread(
        f"{aside} of {there} messages and events could not be read (most often: {reasons.most_common(1)[0][0]}). "
        "So drafts may be missing or incomplete. A newer version of this program reads them again. "
        "They are listed by: followup-daemon status"
    )


def retention_is_safe(newest: datetime | None, now: datetime) -> bool:
    """Return whether the clock is plausible, so that old records may be deleted: recent mail or events must be stored.

    With a clock that is years ahead, all records would seem old, and the replies among them would be lost.
    """
    return newest is not None and newest > now - _ALIVE


def apply_daily_cap(plan: Plan, user: User) -> Plan:
    """Return the plan with all drafts beyond the daily cap postponed to tomorrow. The first account sets the time zone.

    Replies to decisions come first. Drafts to strangers come last, so that strangers cannot use up the daily cap.
    """
    policy, now = user.preferences.policy, user.now
    zone = ZoneInfo(user.accounts[0].account.time_zone)
    midnight = datetime.combine(now.astimezone(zone).date(), time(0, 0), zone)
    places = [one for one in plan.actions if isinstance(one, Place)]
    free = policy.daily_cap - user.store.placements.placed_between(midnight, now) if places else 0
    tomorrow = datetime.combine(midnight.date() + timedelta(days=1), policy.morning, zone).astimezone(now.tzinfo)
    waits = Wait(
        due_at=tomorrow, reason=Reason.DAILY_CAP, because=(f"{policy.daily_cap} drafts were placed today already",)
    )
    places.sort(key=lambda one: _urgency(one, plan.verdicts[one.case.follow_up]))
    return plan.revised({one.case.follow_up: waits for one in places[max(0, free) :]})


def _urgency(action: Place, verdict: Verdict) -> tuple[bool, bool, datetime | None, str]:
    """Return the sort key of a draft: its place in the order under the daily cap."""
    follow_up = action.case.follow_up
    return action.case.interaction.stranger, not follow_up.purpose.row.goes_first, verdict.due_at, follow_up.name
