"""When a follow-up falls due: elapsed hours, business days, promised days, absences, quiet days."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from followup_daemon.decide import timing
from followup_daemon.model.case import ActiveOverride, Case, OverrideKind
from followup_daemon.model.interaction import Decision, InteractionKind
from followup_daemon.model.mail import Signals
from followup_daemon.model.policy import Policy
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.times import Delay
from tests.values import (
    DANA,
    EVE,
    LEE,
    NOW,
    D,
    H,
    business_days,
    case,
    decided,
    interaction,
    policy,
    promised,
    received,
    rule,
    sent,
    with_rule,
)

POLICY = policy()
UTC_ZONE = ZoneInfo("UTC")
HOLDING = Signals(holding=True)


def at(day: int, hour: int = 0, minute: int = 0, month: int = 11) -> datetime:
    """In 2026; the 20th of November is a Friday."""
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def after(begin: datetime, count: int, wanted: Policy = POLICY, zone: str = "UTC") -> datetime:
    return timing.business_days_after(begin, count, ZoneInfo(zone), wanted)


# Business days


@pytest.mark.parametrize(
    ("begin", "count", "end"),
    [
        (at(20, 10), 0, at(20, 10)),
        (at(20, 10), 1, at(23, 10)),
        (at(20, 10), 5, at(27, 10)),
        (at(18, 7, 30), 1, at(19, 9)),
        (at(18, 18), 1, at(19, 18)),
        (at(18, 18, 1), 1, at(20, 9)),
        (at(19, 22), 1, at(23, 9)),
        (at(21, 10), 1, at(23, 10)),
    ],
)
def test_business_days_keep_the_time_of_day_within_working_hours(begin: datetime, count: int, end: datetime) -> None:
    assert after(begin, count) == end


def test_a_holiday_is_no_business_day() -> None:
    assert after(at(20, 10), 1, policy(holidays=frozenset({date(2026, 11, 23)}))) == at(24, 10)


def test_the_working_days_are_the_users_own() -> None:
    assert after(at(20, 10), 1, policy(working_days=frozenset({6}))) == at(22, 10)


def test_days_are_counted_in_the_users_zone() -> None:
    late = at(19, 20)  # Friday morning in Tokyo
    assert after(late, 1, zone="Asia/Tokyo") == at(23, 0)
    assert after(late, 1, zone="UTC") == at(23, 9)


def test_where_no_day_is_a_business_day_the_search_ends() -> None:
    never = policy(working_days=frozenset())
    assert timing.next_business_day(date(2026, 1, 1), never) == date(2027, 1, 2)


# From when it counts


def test_each_purpose_counts_from_what_it_is_about() -> None:
    ended = NOW - 30 * H
    about = interaction(ended_at=ended)
    assert timing.counts_from(case(about)) == ended
    assert timing.counts_from(case(promised(at(18), at=NOW - D), Purpose.CHECK_IN)) == at(18)
    assert timing.counts_from(case(promised(at(18), ended_at=ended))) == ended
    no = decided(Decision.REJECTED, NOW - H, ended_at=ended)
    assert timing.counts_from(case(no, Purpose.REJECTION_REPLY)) == NOW - H
    assert timing.counts_from(case(no, Purpose.ACCEPTANCE_REPLY)) == NOW - H
    assert timing.counts_from(case(no)) == ended


def test_a_call_sheet_counts_from_the_last_mail_of_the_user() -> None:
    ended = NOW - 9 * D
    about = interaction(ended_at=ended)
    mine = (sent(ended - H), sent(ended + D), sent(ended + 2 * D))
    assert timing.counts_from(case(about, Purpose.CALL_SHEET, sent=mine)) == ended + 2 * D
    assert timing.counts_from(case(about, Purpose.CALL_SHEET, sent=mine[:1])) == ended


def test_a_promised_day_begins_at_the_users_midnight() -> None:
    one = case(promised(at(18)), Purpose.CHECK_IN, time_zone="America/New_York")
    assert timing.counts_from(one) == at(18, 5)


# When it is due


def test_a_thank_you_is_due_24_hours_after_the_end() -> None:
    assert timing.due_at(case(interaction(ended_at=at(21, 3))), POLICY) == at(22, 3)


def test_a_holding_reply_moves_business_days_and_no_hours() -> None:
    ended, held = at(16, 10), received(at(18, 12), says=HOLDING)
    about = interaction(InteractionKind.PROPOSAL, ended)
    assert timing.due_at(case(about), POLICY) == at(23, 10)
    assert timing.due_at(case(about, received=(held,)), POLICY) == at(25, 12)
    talk = case(interaction(ended_at=ended), received=(held,))
    assert timing.due_at(talk, POLICY) == at(17, 10)


@pytest.mark.parametrize(
    ("delay", "due"),
    [
        (business_days(1), at(19, 9)),
        (business_days(3), at(23, 9)),
        (Delay(elapsed=2 * H), at(19, 2)),
        (Delay(elapsed=timedelta(0)), at(19)),
    ],
)
def test_a_promised_day_lasts_until_its_end(delay: Delay, due: datetime) -> None:
    wanted = with_rule(InteractionKind.INTERVIEW, Purpose.CHECK_IN, rule(delay))
    assert timing.due_at(case(promised(at(18)), Purpose.CHECK_IN), wanted) == due


def test_a_holding_reply_after_a_promise_gives_them_five_business_days() -> None:
    named = promised(at(18), at=at(10, 12))
    held = received(at(17, 12), says=HOLDING)
    assert timing.due_at(case(named, Purpose.CHECK_IN, received=(held,)), POLICY) == at(24, 12)
    early = received(at(11, 12), says=HOLDING)
    assert timing.due_at(case(named, Purpose.CHECK_IN, received=(early,)), POLICY) == at(19, 9)
    in_tokyo = case(named, Purpose.CHECK_IN, received=(held,), time_zone="Asia/Tokyo")  # it came in the evening
    assert timing.due_at(in_tokyo, POLICY) == at(25)


def test_the_newest_holding_reply_counts() -> None:
    ended = at(10, 10)
    mails = tuple(received(at(day, 10), says=HOLDING) for day in (9, 10, 11, 13))
    assert timing.last_holding_reply_at(case(interaction(ended_at=ended), received=mails)) == at(13, 10)
    assert timing.last_holding_reply_at(case(interaction(ended_at=ended), received=mails[:2])) is None


# Absences


def away(begin: datetime, until: datetime | None, who: object = DANA) -> object:
    return received(begin, who, says=Signals(away=True, away_until=until))  # type: ignore[arg-type]


def back(*automatic: object, **more: Any) -> datetime | None:
    one = case(interaction(counterparts=(DANA,)), **{"automatic": automatic, **more})
    return timing.away_until(one, POLICY)


def test_they_are_back_on_the_first_business_morning_then() -> None:
    assert back() is None
    assert back(away(NOW, at(24, 12))) == at(24, 9)
    assert back(away(NOW, at(21, 12))) == at(23, 9)
    assert back(away(NOW - D, at(24)), away(NOW, at(26))) == at(26, 9)
    assert back(received=(away(NOW, at(24)),)) == at(24, 9)


def test_an_absence_without_an_end_lasts_three_business_days() -> None:
    assert back(away(at(18, 10), None)) == at(23, 9)


def test_of_several_the_first_who_is_back_is_enough() -> None:
    both = case(interaction(counterparts=(DANA, LEE)))

    def until(*automatic: object) -> datetime | None:
        return timing.away_until(Case(**{**_fields(both), "automatic": automatic}), POLICY)  # type: ignore[arg-type]

    assert until(away(NOW, at(24))) is None
    assert until(away(NOW, at(24)), away(NOW, at(26), EVE)) is None
    assert until(away(NOW, at(26)), away(NOW, at(24), LEE)) == at(24, 9)
    assert timing.away_until(case(recipients=(), automatic=(away(NOW, at(24)),)), POLICY) is None


def _fields(one: Case) -> dict[str, object]:
    return {name: getattr(one, name) for name in one.__slots__}


# Snoozes and quiet days


def test_only_a_snooze_puts_it_off() -> None:
    until = NOW + D
    assert timing.snoozed_until(case()) is None
    assert timing.snoozed_until(case(override=ActiveOverride(kind=OverrideKind.SNOOZE, at=NOW, until=until))) == until
    assert timing.snoozed_until(case(override=ActiveOverride(kind=OverrideKind.SKIP, at=NOW, until=until))) is None


@pytest.mark.parametrize(
    ("wanted", "loud"),
    [
        (policy(), None),
        (policy(quiet_days=frozenset({4})), at(21, 9)),
        (policy(quiet_days=frozenset({4, 5, 6})), at(23, 9)),
        (policy(quiet_days=frozenset({5, 6})), None),
        (policy(holidays=frozenset({date(2026, 11, 20)})), at(21, 9)),
        (policy(quiet_days=frozenset({4}), morning=time(7, 30)), at(21, 7, 30)),
    ],
)
def test_on_quiet_days_and_holidays_nothing_appears(wanted: Policy, loud: datetime | None) -> None:
    assert timing.next_allowed_day(at(20, 10), case(), wanted) == loud


def test_today_is_the_users_today() -> None:
    quiet = policy(quiet_days=frozenset({4}))
    assert timing.next_allowed_day(at(20, 20), case(time_zone="Asia/Tokyo"), quiet) is None


def test_where_nobody_knows_when_they_promised_no_reply_holds_it() -> None:
    unknown = promised(at(18), at=None)
    held = received(at(17, 12), says=HOLDING)
    assert timing.last_holding_reply_at(case(unknown, Purpose.CHECK_IN, received=(held,))) is None


def test_an_ordinary_reply_holds_nothing() -> None:
    plain, held = received(at(13, 10)), received(at(12, 10), says=HOLDING)
    assert timing.last_holding_reply_at(case(interaction(ended_at=at(10, 10)), received=(held, plain))) == at(12, 10)
