"""Every time zone at each of its clock changes: a day is 24 elapsed hours, and local hours stay what they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from followup_daemon.decide import timing
from followup_daemon.model.case import Case
from followup_daemon.model.draft import FollowUp
from followup_daemon.model.interaction import Interaction, InteractionKind, Promise
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.normalise import ics
from stress.simulation.life import _policy
from tests.accounts.contract_suite import DANA

FIRST, LAST = datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC)
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


@lru_cache
def zones() -> tuple[str, ...]:
    return tuple(sorted(name for name in available_timezones() if not name.startswith(("posix/", "right/"))))


def changes(name: str) -> Iterator[datetime]:
    """Yield the instants, to the minute, at which the clock of this zone is put forward or back."""
    zone, day = ZoneInfo(name), FIRST
    while day < LAST:
        if day.astimezone(zone).utcoffset() != (day + _DAY).astimezone(zone).utcoffset():
            low, high = day, day + _DAY
            while high - low > timedelta(minutes=1):
                middle = low + (high - low) / 2
                if middle.astimezone(zone).utcoffset() == low.astimezone(zone).utcoffset():
                    low = middle
                else:
                    high = middle
            yield high.replace(second=0, microsecond=0)
        day += _DAY


def problems(name: str) -> Iterator[str]:
    """Yield the deviations at the clock changes of one zone."""
    for change in changes(name):
        for hours in (-25, -24, -23, -1, 0, 1):
            ended = change + hours * _HOUR
            due = timing.due_at(_case(name, ended, Purpose.THANKS, None), _policy())
            if due - ended != timedelta(hours=24):
                yield f"{name} {ended:%Y-%m-%d %H:%M}: a thank-you is due after {due - ended}"
        promised = change.astimezone(ZoneInfo(name)).date() - _DAY
        for day in (promised, promised + _DAY):
            due = timing.due_at(_case(name, change - 240 * _HOUR, Purpose.CHECK_IN, day), _policy()).astimezone(
                ZoneInfo(name)
            )
            if (due.hour, due.minute) != (9, 0) or due.date() <= day or due.weekday() > 4:
                yield f"{name}: promised for {day}, a check-in is due at {due}"
        yield from _calendar(name, change)


def _calendar(name: str, change: datetime) -> Iterator[str]:
    """Yield the events that are not at ten in local time (daily, floating) or at midnight (all-day)."""
    zone = ZoneInfo(name)
    first = change.astimezone(zone).date() - 2 * _DAY
    text = "\r\n".join(
        [
            "BEGIN:VCALENDAR", "VERSION:2.0",
            "BEGIN:VEVENT", "UID:series", f"DTSTART;TZID={name}:{first:%Y%m%d}T100000", "DURATION:PT1H",
            "RRULE:FREQ=DAILY;COUNT=5", "SUMMARY:Talk", "END:VEVENT",
            "BEGIN:VEVENT", "UID:floating", f"DTSTART:{first + 2 * _DAY:%Y%m%d}T100000", "DURATION:PT1H",
            "SUMMARY:Talk", "END:VEVENT",
            "BEGIN:VEVENT", "UID:day", f"DTSTART;VALUE=DATE:{first + 2 * _DAY:%Y%m%d}", "SUMMARY:Trip", "END:VEVENT",
            "END:VCALENDAR", "",
        ]
    )  # fmt: skip
    found, unreadable = ics.read(
        text.encode(), ref="c", window=(change - 20 * _DAY, change + 20 * _DAY), default_zone=name
    )
    if unreadable or len(found) != 7:
        yield f"{name}: {len(found)} of 7 events, {[one.reason for one in unreadable]}"
    for event in found:
        local = event.starts_at.astimezone(zone)
        wanted = datetime.combine(local.date(), time(0 if event.uid == "day" else 10), zone)
        if event.starts_at != wanted.astimezone(UTC):
            yield f"{name}: {event.uid} on {local.date()} starts at {local}"


def _case(zone: str, ended: datetime, purpose: Purpose, promised: date | None) -> Case:
    kind = InteractionKind.INTERVIEW if purpose is Purpose.THANKS else InteractionKind.PROPOSAL
    interaction = Interaction(
        key="k",
        id="i-k",
        account="home",
        kind=kind,
        title="Talk",
        started_at=ended - _HOUR,
        ended_at=ended,
        organisation="",
        counterparts=(DANA,),
    )
    if promised is not None:
        interaction = replace(interaction, promise=Promise(due=promised, words="then"), promised_at=ended)
    return Case(
        interaction=interaction,
        follow_up=FollowUp(interaction="k", purpose=purpose),
        recipients=(DANA,),
        time_zone=zone,
    )
