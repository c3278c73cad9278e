"""The due time of a follow-up. Instants are in UTC, and days are in the time zone of the user."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import assert_never
from zoneinfo import ZoneInfo

from followup_daemon.model.case import Case, OverrideKind
from followup_daemon.model.mail import Message
from followup_daemon.model.policy import Policy
from followup_daemon.model.tables.purpose import CountsFrom
from followup_daemon.model.times import Delay


def is_business_day(day: date, policy: Policy) -> bool:
    return day.weekday() in policy.working_days and day not in policy.holidays


@lru_cache(maxsize=4096)
def business_days_after(moment: datetime, count: int, zone: ZoneInfo, policy: Policy) -> datetime:
    """Return the same time of day ``count`` business days after ``moment``, moved into the working hours."""
    local = moment.astimezone(zone)
    day = local.date()
    for _ in range(count):
        day = next_business_day(day, policy)
    clock = max(local.time(), policy.morning)
    if clock > policy.working_until:
        day, clock = next_business_day(day, policy), policy.morning
    return datetime.combine(day, clock, zone).astimezone(UTC)


@lru_cache(maxsize=4096)
def next_business_day(day: date, policy: Policy) -> date:
    for _ in range(366):
        day += timedelta(days=1)
        if is_business_day(day, policy):
            return day
    return day


def start_of(day: date, zone: ZoneInfo, clock: time = time(0, 0)) -> datetime:
    return datetime.combine(day, clock, zone).astimezone(UTC)


def counts_from(case: Case) -> datetime:
    """Return the instant from which the delays of the follow-up count."""
    interaction, counts_from = case.interaction, case.follow_up.purpose.row.counts_from
    match counts_from:
        case CountsFrom.END:
            return interaction.ended_at
        case CountsFrom.PROMISED_DAY:
            promise = interaction.promise
            return start_of(promise.due, ZoneInfo(case.time_zone)) if promise is not None else interaction.ended_at
        case CountsFrom.DECISION:
            return interaction.decided_at or interaction.ended_at
        case CountsFrom.LAST_OWN_MAIL:
            sent = [message.sent_at for message in case.sent if message.sent_at > interaction.ended_at]
            return max(sent, default=interaction.ended_at)
        case _:
            assert_never(counts_from)


def answers_count_from(case: Case) -> datetime | None:
    """Return the instant after which a mail of the counterparts is an answer, or None.

    After a promise it is the time of the promise, and not the promised day.
    """
    promised = case.follow_up.purpose.row.counts_from is CountsFrom.PROMISED_DAY
    return case.interaction.promised_at if promised else counts_from(case)


def due_at(case: Case, policy: Policy) -> datetime:
    """Return the instant (UTC) at which the draft is due. A holding reply moves it to a later instant."""
    zone = ZoneInfo(case.time_zone)
    rule = policy.purposes[case.interaction.kind, case.follow_up.purpose]
    base = counts_from(case)
    held = last_holding_reply_at(case)
    if case.follow_up.purpose.row.counts_from is CountsFrom.PROMISED_DAY and case.interaction.promise is not None:
        due = _after_promise(case.interaction.promise.due, rule.after, zone, policy)
        return max(due, business_days_after(held, 5, zone, policy)) if held else due
    if held is not None and rule.after.business_days is not None:
        base = max(base, held)
    if rule.after.business_days is not None:
        return business_days_after(base, rule.after.business_days, zone, policy)
    return base + (rule.after.elapsed or timedelta())


def _after_promise(day: date, after: Delay, zone: ZoneInfo, policy: Policy) -> datetime:
    """Return the instant that is the delay ``after`` later than a promised ``day``.

    A delay in hours counts from the midnight after ``day``. A delay in business days ends at the start of the
    working hours.
    """
    if after.business_days is None:
        return start_of(day + timedelta(days=1), zone) + (after.elapsed or timedelta())
    for _ in range(after.business_days):
        day = next_business_day(day, policy)
    return start_of(day, zone, policy.morning)


def last_holding_reply_at(case: Case) -> datetime | None:
    """Return the time of the last holding reply of the counterparts, or None (see ``is_holding_reply``)."""
    since = answers_count_from(case)
    held = [
        message.sent_at
        for message in case.received
        if is_holding_reply(message) and since is not None and message.sent_at > since
    ]
    return max(held, default=None)


def is_holding_reply(message: Message) -> bool:
    """Return whether a message only postpones an answer, as in "I'll check and come back to you".

    A message that also asks a question or states a decision is an answer, not a holding reply.
    """
    return (
        (message.signals.holding or message.signals.away)
        and not message.signals.question
        and message.signals.decision is None
    )


def away_until(case: Case, policy: Policy) -> datetime | None:
    """Return the business morning on which the first recipient is back. Return None unless all are away."""
    if not case.recipients:
        return None
    zone = ZoneInfo(case.time_zone)
    back: dict[str, datetime] = {}
    for message in (*case.automatic, *case.received):
        if message.signals.away:
            until = message.signals.away_until
            if until is None:
                until = business_days_after(message.sent_at, 3, zone, policy)
            day = until.astimezone(zone).date()
            if not is_business_day(day, policy):
                day = next_business_day(day, policy)
            back[message.sender.key] = start_of(day, zone, policy.morning)
    if any(person.key not in back for person in case.recipients):
        return None
    return min(back[person.key] for person in case.recipients)


def snoozed_until(case: Case) -> datetime | None:
    return case.override.until if case.override is not None and case.override.kind is OverrideKind.SNOOZE else None


def welcome_until(case: Case, policy: Policy) -> datetime:
    """Return the instant (UTC) after which the follow-up is too old, by the ``too_old`` of its purpose."""
    moved = (snoozed_until(case), last_holding_reply_at(case), away_until(case, policy))
    counted_from = max([counts_from(case), *(moment for moment in moved if moment is not None)])
    return counted_from + policy.purposes[case.interaction.kind, case.follow_up.purpose].too_old


def next_allowed_day(now: datetime, case: Case, policy: Policy) -> datetime | None:
    """Return None if new drafts are allowed today, otherwise the morning of the next allowed day."""
    zone = ZoneInfo(case.time_zone)
    today = now.astimezone(zone).date()
    day = today
    for _ in range(366):
        if day.weekday() not in policy.quiet_days and day not in policy.holidays:
            break
        day += timedelta(days=1)
    return None if day == today else start_of(day, zone, policy.morning)
