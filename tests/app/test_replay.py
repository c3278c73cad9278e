"""A replay tells what would have been drafted on past days, what became of it, and why the rest was not."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from followup_daemon.app.replay import period
from followup_daemon.app.replay.period import Days
from followup_daemon.app.replay.replay import Replay, replay
from followup_daemon.errors import TemporaryError, UsageError
from followup_daemon.model.interaction import InteractionKind
from followup_daemon.model.tables.reason import Reason
from tests.world import DANA, NOW, World

DAY = timedelta(days=1)


def replayed(world: World, first: date | None = None, last: date | None = None) -> Replay:
    return replay(world.settings, Days(first=first, last=last), NOW)


def told(found: Replay) -> list[tuple[str, str]]:
    return [(f"{one.draft.at:%Y-%m-%d}", str(one.draft.follow_up.purpose)) for one in found.drafts]


def test_the_whole_mailbox_is_replayed_and_no_day_after_today(world: World) -> None:
    world.proposal(NOW - 400 * DAY)
    text = "Hi Eve,\n\nplease find attached the proposal for the roof.\n\nBest,\nSam"
    world.sent(NOW - 9 * DAY, "Eve Doe <eve@other.example>", "Proposal: roof", text)
    found = replayed(world)
    assert told(found) == [("2025-10-24", "nudge"), ("2026-11-19", "nudge")]
    assert (found.start, found.end) == (NOW - 400 * DAY, NOW)
    assert (found.person_months, found.interactions) == (2, {InteractionKind.PROPOSAL: 2})
    assert [(one.account.name, one.messages) for one in found.accounts] == [("home", 2)]


def test_days_begin_and_end_at_midnight_of_the_user(world: World) -> None:
    world.proposal(NOW - 400 * DAY)
    found = replayed(world, date(2025, 10, 1), date(2025, 10, 31))
    assert told(found) == [("2025-10-24", "nudge")]
    assert found.end == datetime(2025, 11, 1, tzinfo=UTC)


def test_what_became_of_a_draft_is_told(world: World) -> None:
    world.proposal(NOW - 40 * DAY)
    world.sent(NOW - 30 * DAY, DANA, "Proposal", "Hi Dana,\n\nany news?\n\nSam")
    first = replayed(world).drafts[0]
    assert first.fate is not None
    assert (first.fate.reason, f"{first.fate.at:%m-%d}") == (Reason.ALREADY_FOLLOWED_UP, "10-22")


def test_what_was_not_drafted_is_counted_by_reason(world: World) -> None:
    world.interview(NOW - 10 * DAY)
    world.sent(NOW - 10 * DAY + timedelta(hours=2), DANA, "Thanks", "Hi Dana,\n\nthank you for your time.\n\nSam")
    world.event(NOW - 9 * DAY, 60, "Interview", "Eve Doe <eve@other.example>", me="DECLINED")
    found = replayed(world)
    assert told(found) == []
    assert found.not_drafted == {Reason.ALREADY_FOLLOWED_UP: 1, Reason.YOU_DECLINED: 1}


def test_events_without_any_mail_are_those_of_the_last_year(world: World) -> None:
    world.interview(NOW - 100 * DAY)
    found = replayed(world)
    assert [purpose for _, purpose in told(found)] == ["thanks"]
    assert found.start == NOW - 365 * DAY


def test_mail_at_a_provider_is_read_for_a_year(world: World) -> None:
    world.configuration.write_text(
        "accounts:\n  - {name: work, kind: imap, address: sam@example.com, imap: {host: imap.example.com}}\n", "utf-8"
    )
    assert period.read_from(world.settings, Days(), NOW) == NOW - 365 * DAY


def test_another_mailbox_is_read_with_the_users_addresses_and_calendar(world: World) -> None:
    world.interview(NOW - 20 * DAY)
    world.proposal(NOW - 15 * DAY)
    export = world.folder / "export.mbox"
    export.write_text(
        "From x Thu Nov  5 10:00:00 2026\nFrom: Sam <sam@alias.example>\nTo: Eve Doe <eve@other.example>\n"
        "Date: Thu, 5 Nov 2026 10:00:00 +0000\nMessage-ID: <1@x>\nSubject: Proposal: roof\n\n"
        "Hi Eve,\n\nplease find attached our proposal for the roof.\n\nBest,\nSam\n",
        "utf-8",
    )
    found = replay(period.of_mailbox(world.settings, export), Days(first=date(2026, 10, 1)), NOW)
    assert told(found) == [("2026-11-02", "thanks"), ("2026-11-13", "nudge")]
    assert found.drafts[1].draft.draft.to[0].address == "eve@other.example"


def test_a_mailbox_that_is_not_there_is_a_mistake_of_the_user(world: World) -> None:
    with pytest.raises(UsageError, match="There is no mailbox at"):
        period.of_mailbox(world.settings, Path("/nowhere/at/all"))


def test_a_period_that_ends_before_it_begins_is_refused(world: World) -> None:
    with pytest.raises(UsageError, match="later than the last"):
        replayed(world, date(2026, 3, 1), date(2026, 2, 1))


def test_an_account_that_cannot_be_read_ends_the_replay(world: World) -> None:
    (world.folder / "mail").rename(world.folder / "elsewhere")
    with pytest.raises(TemporaryError):
        replayed(world)


def test_the_progress_is_told_for_each_cycle(world: World) -> None:
    world.proposal(NOW - 9 * DAY)
    days: list[tuple[datetime, int]] = []
    replay(world.settings, Days(), NOW, on_day=lambda at, end, drafts: days.append((at, drafts)))
    assert [at.day for at, _ in days] == [12, 13, 14, 15, 16, 17, 18, 19, 20]
    assert days[-1][1] == 1
