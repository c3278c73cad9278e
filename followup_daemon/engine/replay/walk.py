"""The walk: the ordinary cycle at one past time after the other, with one state in memory.

A draft that a cycle would place is remembered as placed, and waits. So later cycles do not place it again, and they
withdraw it when it is obsolete.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from followup_daemon.engine import rounds
from followup_daemon.engine.clock import FixedClock
from followup_daemon.engine.crew import Crew
from followup_daemon.engine.cycle import Report
from followup_daemon.engine.replay.account import PastAccount
from followup_daemon.engine.replay.archive import Archive
from followup_daemon.model.draft import Draft, FollowUp, Placement
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.mail import Direction, Message
from followup_daemon.settings.load import Settings
from followup_daemon.store.factory import in_memory

DAY = timedelta(days=1)
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


class Walk:
    """The cycles of one walk, and the state in memory that they share. The state on the disk stays as it is."""

    def __init__(self, settings: Settings, archives: Sequence[Archive]) -> None:
        self._accounts = [PastAccount(one) for one in archives]
        self._crew = Crew(self._accounts)
        self._preferences = rounds.preferences(settings)
        self._store = in_memory()
        rounds.register_accounts(settings, self._store)

    def look(self, at: datetime) -> Look:
        """Run the cycle at ``at``, which must be later than the one before. Raises what the cycle raises."""
        outcomes = rounds.run_round(self._accounts, self._store, self._preferences, FixedClock(at), self._crew)
        for _, error in outcomes:
            if error is not None:
                raise error
        return Look(at=at, reports=tuple(report for report, _ in outcomes))

    def placements(self) -> dict[FollowUp, Placement]:
        """Return what has become of each draft so far."""
        return {one.follow_up: one for one in self._store.placements.all()}

    def close(self) -> None:
        """Drop the state."""
        self._store.close()


def person_months(messages: Iterable[Message], zone: ZoneInfo) -> int:
    """Return the number of calendar months in which the user sent mail."""
    sent = (one.sent_at.astimezone(zone) for one in messages if one.direction is Direction.SENT)
    return len({(at.year, at.month) for at in sent})
