"""The replay of a period: the drafts of each day, what became of them, and why other follow-ups were not drafted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from followup_daemon.app.replay import period
from followup_daemon.app.replay.period import Days
from followup_daemon.app.run import OnProgress, silent
from followup_daemon.engine import rounds
from followup_daemon.engine.replay import walk
from followup_daemon.engine.replay.archive import Archive
from followup_daemon.engine.replay.walk import Look, PastDraft, Walk
from followup_daemon.errors import UsageError
from followup_daemon.model.account import Account
from followup_daemon.model.draft import DraftState, FollowUp, Placement
from followup_daemon.model.interaction import InteractionKind
from followup_daemon.model.mail import Unreadable
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Suppressed
from followup_daemon.settings.load import Settings

OnDay = Callable[[datetime, datetime, int], None]
"""A callback for a long walk: the time of the last cycle, the end of the walk, and the number of drafts so far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAccount:
    """One account, with the number of messages of the period, and what could not be read."""

    account: Account
    messages: int
    set_aside: tuple[Unreadable, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What became of a draft that waited in Drafts: why it became obsolete, and when."""

    reason: Reason
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplayedDraft:
    """A draft that would have been placed. ``fate`` is None if it would have waited until it was too old."""

    draft: PastDraft
    fate: Fate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """The result of a replay. ``not_drafted`` counts the other follow-ups by the first reason against them."""

    start: datetime
    end: datetime
    accounts: tuple[ReadAccount, ...]
    person_months: int
    interactions: dict[InteractionKind, int]
    drafts: tuple[ReplayedDraft, ...]
    not_drafted: dict[Reason, int]


def replay(
    settings: Settings, days: Days, now: datetime, on_progress: OnProgress = silent, on_day: OnDay = lambda *_: None
) -> Replay:
    """Return what the daemon would have drafted on the days of a period. Write nothing in a mailbox or in the state.

    The state begins empty, as after the installation. Raises AccountError if an account cannot be read, and UsageError
    for a period that ends before it begins.
    """
    with rounds.open_accounts(settings) as accounts:
        archives = [Archive(one) for one in accounts]
        for archive in archives:
            archive.read(period.read_from(settings, days, now), on_progress)
        start, end = period.span(settings, archives, days, now)
        moments = walk.times(start, end, walk.DAY, period.zone(settings), settings.policy.morning)
        seen = _Seen()
        with closing(Walk(settings, archives)) as cycles:
            for at in moments:
                seen.add(cycles.look(at))
                on_day(at, end, len(seen.drafts))
            fates = cycles.placements()
    return Replay(
        start=start,
        end=end,
        accounts=tuple(_account(one, start, end) for one in archives),
        person_months=_person_months(settings, archives, start, end),
        interactions=dict(Counter(seen.interactions.values())),
        drafts=tuple(ReplayedDraft(draft=one, fate=_fate(fates.get(one.follow_up))) for one in seen.drafts),
        not_drafted=seen.not_drafted(),
    )


def refuse_empty(found: Replay, mailbox: Path) -> None:
    """Raise UsageError if no mail of the period was read from ``mailbox``: it is probably no mailbox."""
    if not any(one.messages for one in found.accounts):
        raise UsageError(
            f"No mail from {found.start:%Y-%m-%d} to {found.end:%Y-%m-%d} was found in {mailbox}. Name a Maildir,"
            " an mbox file, or a folder of mbox files, or other days."
        )


@dataclass(slots=True)
class _Seen:
    """What the cycles of a walk showed so far."""

    drafts: list[PastDraft] = field(default_factory=list)
    interactions: dict[str, InteractionKind] = field(default_factory=dict)
    reasons: dict[FollowUp, Reason] = field(default_factory=dict)

    def add(self, look: Look) -> None:
        """Add one cycle. The first reason against a follow-up counts, because in the end everything is too old."""
        self.drafts += look.drafts
        for report in look.reports:
            self.interactions |= {one.key: one.kind for one in report.interactions}
            for follow_up, verdict in report.verdicts.items():
                if isinstance(verdict, Suppressed):
                    self.reasons.setdefault(follow_up, verdict.reason)

    def not_drafted(self) -> dict[Reason, int]:
        """Return how many follow-ups were never drafted, by reason, the most frequent first."""
        drafted = {one.follow_up for one in self.drafts}
        return dict(Counter(reason for one, reason in self.reasons.items() if one not in drafted).most_common())


def _fate(placement: Placement | None) -> Fate | None:
    if placement is None or not placement.obsolete_reason or placement.waited_too_long:
        return None
    if placement.state not in (DraftState.WITHDRAWN, DraftState.ANSWERED, DraftState.WAITING):
        return None
    return Fate(reason=Reason(placement.obsolete_reason), at=placement.changed_at)  # type: ignore[call-arg]


def _account(archive: Archive, start: datetime, end: datetime) -> ReadAccount:
    return ReadAccount(
        account=archive.account.account,
        messages=sum(start <= one.sent_at <= end for one in archive.messages),
        set_aside=tuple(archive.unreadable),
    )


def _person_months(settings: Settings, archives: Sequence[Archive], start: datetime, end: datetime) -> int:
    messages = (one for archive in archives for one in archive.messages if start <= one.sent_at <= end)
    return walk.person_months(messages, period.zone(settings))
