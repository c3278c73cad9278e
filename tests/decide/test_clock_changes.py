"""What is due on days that have 23 or 25 hours, in zones ahead of and behind UTC, and across New Year."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from followup_daemon.decide import timing
from followup_daemon.decide.decide import decide
from followup_daemon.model.interaction import InteractionKind
from followup_daemon.model.mail import Signals
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.verdict import Due, Wait
from tests.values import D, H, case, interaction, policy, promised, received

POLICY = policy()
BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"
SPRING = (BERLIN, datetime(2026, 3, 28, 15, 0, tzinfo=UTC))
AUTUMN = (BERLIN, datetime(2026, 10, 24, 15, 0, tzinfo=UTC))
AMERICAN_SPRING = (NEW_YORK, datetime(2026, 3, 7, 15, 0, tzinfo=UTC))
AMERICAN_AUTUMN = (NEW_YORK, datetime(2026, 10, 31, 15, 0, tzinfo=UTC))


def local(zone: str, moment: datetime) -> datetime:
    """``moment`` on the wall of ``zone``, in UTC."""
    return moment.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def wall(zone: str, moment: datetime) -> datetime:
    """Return what the clock on the wall of ``zone`` shows at ``moment``, as if that were UTC."""
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("place", "hour"),
    [(SPRING, 16), (AUTUMN, 14), (AMERICAN_SPRING, 16), (AMERICAN_AUTUMN, 14)],
    ids=["Berlin in spring", "Berlin in autumn", "New York in spring", "New York in autumn"],
)
def test_24_hours_are_elapsed_hours_whatever_the_clock_says(place: tuple[str, datetime], hour: int) -> None:
    zone, ended = place
    one = case(interaction(ended_at=local(zone, ended)), time_zone=zone)
    due = timing.due_at(one, POLICY)
    assert due - local(zone, ended) == 24 * H
    assert wall(zone, due).hour == hour
    assert isinstance(decide(one, POLICY, due), Due)
    assert isinstance(decide(one, POLICY, due - timedelta(minutes=1)), Wait)


@pytest.mark.parametrize(
    ("place", "hours"),
    [(SPRING, 167), (AUTUMN, 169), (AMERICAN_SPRING, 167), (AMERICAN_AUTUMN, 169)],
    ids=["Berlin in spring", "Berlin in autumn", "New York in spring", "New York in autumn"],
)
def test_business_days_keep_the_time_on_the_wall(place: tuple[str, datetime], hours: int) -> None:
    """From Friday to Friday, with the change of the clock on the Sunday between."""
    zone, saturday = place
    sent = saturday - D
    one = case(interaction(InteractionKind.PROPOSAL, local(zone, sent)), time_zone=zone)
    due = timing.due_at(one, POLICY)
    assert wall(zone, due) == sent + 7 * D
    assert due - local(zone, sent) == hours * H


@pytest.mark.parametrize(
    ("day", "length"),
    [(date(2026, 3, 29), 23), (date(2026, 3, 30), 24), (date(2026, 10, 25), 25), (date(2026, 10, 26), 24)],
)
def test_a_day_is_as_long_as_it_is_there(day: date, length: int) -> None:
    zone = ZoneInfo(BERLIN)
    assert timing.start_of(day + D, zone) - timing.start_of(day, zone) == length * H


@pytest.mark.parametrize(
    "day", [datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 10, 25, tzinfo=UTC)], ids=["spring", "autumn"]
)
def test_a_promise_for_the_sunday_of_the_change_is_asked_about_on_monday_morning(day: datetime) -> None:
    one = case(promised(day), Purpose.CHECK_IN, time_zone=BERLIN)
    assert wall(BERLIN, timing.due_at(one, POLICY)) == day + D + 9 * H


@pytest.mark.parametrize(
    "back", [datetime(2026, 3, 29, 12, tzinfo=UTC), datetime(2026, 10, 25, 12, tzinfo=UTC)], ids=["spring", "autumn"]
)
def test_who_is_back_on_the_sunday_of_the_change_is_written_to_on_monday(back: datetime) -> None:
    away = received(local(BERLIN, back) - 3 * D, says=Signals(away=True, away_until=local(BERLIN, back)))
    found = timing.away_until(case(automatic=(away,), time_zone=BERLIN), POLICY)
    assert found is not None
    assert wall(BERLIN, found) == back.replace(hour=9) + D


@pytest.mark.parametrize(
    ("zone", "now", "quiet"),
    [
        ("Pacific/Auckland", datetime(2026, 11, 20, 10, 59, tzinfo=UTC), True),
        ("Pacific/Auckland", datetime(2026, 11, 20, 11, 0, tzinfo=UTC), False),
        ("Pacific/Honolulu", datetime(2026, 11, 20, 9, 59, tzinfo=UTC), False),
        ("Pacific/Honolulu", datetime(2026, 11, 20, 10, 0, tzinfo=UTC), True),
    ],
)
def test_a_quiet_friday_begins_and_ends_at_the_users_midnight(zone: str, now: datetime, quiet: bool) -> None:
    fridays = policy(quiet_days=frozenset({4}))
    found = timing.next_allowed_day(now, case(time_zone=zone), fridays)
    assert (found is not None) is quiet


def test_a_promised_day_is_the_users_day() -> None:
    day = datetime(2026, 11, 18, tzinfo=UTC)
    due = {
        zone: timing.due_at(case(promised(day), Purpose.CHECK_IN, time_zone=zone), POLICY)
        for zone in ("Pacific/Auckland", "UTC", "Pacific/Honolulu")
    }
    assert due == {
        "Pacific/Auckland": datetime(2026, 11, 18, 20, tzinfo=UTC),
        "UTC": datetime(2026, 11, 19, 9, tzinfo=UTC),
        "Pacific/Honolulu": datetime(2026, 11, 19, 19, tzinfo=UTC),
    }


def test_holidays_and_weekends_over_new_year_are_passed_over() -> None:
    free = frozenset({date(2026, 12, 25), date(2027, 1, 1)})
    one = case(interaction(InteractionKind.PROPOSAL, datetime(2026, 12, 23, 10, tzinfo=UTC)))
    assert timing.due_at(one, POLICY) == datetime(2026, 12, 30, 10, tzinfo=UTC)
    assert timing.due_at(one, policy(holidays=free)) == datetime(2026, 12, 31, 10, tzinfo=UTC)


def test_a_quiet_time_without_end_is_given_up_after_a_year() -> None:
    now = datetime(2026, 11, 20, 10, tzinfo=UTC)
    found = timing.next_allowed_day(now, case(), policy(quiet_days=frozenset(range(7))))
    assert found == datetime(2027, 11, 21, 9, tzinfo=UTC)


def test_a_promise_moves_the_check_in_alone() -> None:
    ended = datetime(2026, 11, 16, 10, tzinfo=UTC)
    about = promised(datetime(2026, 12, 18, tzinfo=UTC), ended_at=ended)
    assert timing.due_at(case(about), POLICY) == ended + D
    assert timing.due_at(case(about, Purpose.CHECK_IN), POLICY) == datetime(2026, 12, 21, 9, tzinfo=UTC)


def test_an_ordinary_letter_tells_of_no_absence() -> None:
    assert timing.away_until(case(received=(received(datetime(2026, 11, 19, tzinfo=UTC)),)), POLICY) is None
