"""The walk: the ordinary cycle at one past time after the other, with one state in memory.

A draft that a cycle would place is remembered as placed, and waits. So later cycles do not place it again, and they
withdraw it when it is not wanted any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from followup_daemon.engine import rounds
from followup_daemon.engine.clock import FixedClock
from followup_daemon.engine.crew import Crew
from followup_daemon.engine.cycle import Report
from followup_daemon.engine.replay.account import PastAccount
from followup_daemon.engine.replay.archive import Archive
from followup_daemon.model.draft import Draft, FollowUp
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.mail import Direction, Message
from followup_daemon.settings.load import Settings
from followup_daemon.store.factory import in_memory

AFTERWARDS = timedelta(days=30)
"""How long a walk goes on after the last message, so that the follow-ups to it become due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastDraft:
    """A draft that a past cycle would have placed at ``at``, with its interaction and the facts behind it."""

    at: datetime
    interaction: Interaction
    follow_up: FollowUp
    because: tuple[str, ...]
    draft: Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One cycle at a past time: the report of each account."""

    at: datetime
    reports: tuple[Report, ...]

    @property
    def drafts(self) -> Iterator[PastDraft]:
        """Return the drafts that the cycle would have placed."""
        for report in self.reports:
            by_key = {one.key: one for one in report.interactions}
            for follow_up, draft in report.placed.items():
                yield PastDraft(
                    at=self.at,
                    interaction=by_key[follow_up.interaction],
                    follow_up=follow_up,
                    because=report.verdicts[follow_up].because,
                    draft=draft,
                )


def span(archives: Iterable[Archive], start: datetime | None, end: datetime | None) -> tuple[datetime, datetime] | None:
    """Return the first and the last time of a walk, or None if there is no mail and no times are given."""
    times = [message.sent_at for archive in archives for message in archive.messages]
    if not times and (start is None or end is None):
        return None
    return start or min(times), end or max(times) + AFTERWARDS


def times(start: datetime, end: datetime, step: timedelta, zone: ZoneInfo, morning: time) -> Iterator[datetime]:
    """Yield the times of the cycles in UTC: each morning, or from the first morning on in smaller steps.

    Steps of whole days keep the hour of the clock when the clocks change.
    """
    local = datetime.combine(start.astimezone(zone).date(), morning)
    while (at := local.replace(tzinfo=zone).astimezone(start.tzinfo)) <= end:
        if at >= start:
            yield at
        local += step


def walk(settings: Settings, archives: Sequence[Archive], moments: Iterable[datetime]) -> Iterator[Look]:
    """Yield the cycle of each moment. The state on the disk and the mailboxes stay as they are.

    Raises what a cycle raises.
    """
    accounts = [PastAccount(one) for one in archives]
    with closing(in_memory()) as store:
        rounds.register_accounts(settings, store)
        crew, wanted = Crew(accounts), rounds.preferences(settings)
        for at in moments:
            outcomes = rounds.run_round(accounts, store, wanted, FixedClock(at), crew)
            for _, error in outcomes:
                if error is not None:
                    raise error
            yield Look(at=at, reports=tuple(report for report, _ in outcomes))


def person_months(messages: Iterable[Message], zone: ZoneInfo) -> int:
    """Return the number of calendar months in which the user sent mail."""
    sent = (one.sent_at.astimezone(zone) for one in messages if one.direction is Direction.SENT)
    return len({(at.year, at.month) for at in sent})
