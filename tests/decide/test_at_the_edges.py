"""The rules at their edges: zones other than the machine's, ties, and cases that lack what they are about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from followup_daemon.decide import cases, suppression, timing
from followup_daemon.decide.decide import decide
from followup_daemon.decide.plan import MarkObsolete, Scope, notes_digest, upkeep
from followup_daemon.model.case import ActiveOverride, OverrideKind
from followup_daemon.model.draft import DraftRef, DraftState, FollowUp
from followup_daemon.model.interaction import Decision, InteractionKind
from followup_daemon.model.mail import Signals
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.times import Delay
from followup_daemon.model.verdict import Wait
from tests.values import (
    NOW,
    D,
    H,
    case,
    decided,
    interaction,
    placement,
    policy,
    promised,
    received,
    rule,
    sent,
    users_draft,
    with_rule,
)

POLICY = policy()
TOKYO = ZoneInfo("Asia/Tokyo")


def at(day: int, hour: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


# Zones


def test_a_day_begins_at_the_users_midnight_and_is_told_in_utc() -> None:
    found = timing.start_of(date(2026, 11, 20), TOKYO)
    assert found == at(19, 15)
    assert found.tzinfo is UTC
    after = timing.business_days_after(NOW, 1, TOKYO, POLICY)
    assert after.tzinfo is UTC


def test_a_promised_day_ends_at_the_users_midnight() -> None:
    wanted = with_rule(InteractionKind.INTERVIEW, Purpose.CHECK_IN, rule(Delay(elapsed=2 * H)))
    one = case(promised(at(20)), Purpose.CHECK_IN, time_zone="Asia/Tokyo")
    assert timing.due_at(one, wanted) == at(20, 17)


def test_an_absence_ends_on_the_users_morning() -> None:
    gone = case(automatic=(received(at(17, 20), says=Signals(away=True)),), time_zone="Asia/Tokyo")
    assert timing.away_until(gone, POLICY) == at(23)
    evening = case(automatic=(received(at(17, 12), says=Signals(away=True)),), time_zone="Asia/Tokyo")
    assert timing.away_until(evening, POLICY) == at(23)
    named = Signals(away=True, away_until=at(24, 20))
    back = case(automatic=(received(at(17, 20), says=named),), time_zone="Asia/Tokyo")
    assert timing.away_until(back, POLICY) == at(25)


def test_after_a_quiet_day_the_users_next_morning_comes() -> None:
    quiet = policy(quiet_days=frozenset({4}))
    assert timing.next_allowed_day(NOW, case(time_zone="Asia/Tokyo"), quiet) == at(21)


# Ties, and what is told


def test_a_quiet_day_is_waited_for_and_told() -> None:
    found = decide(case(), policy(quiet_days=frozenset({4})), NOW)
    assert found == Wait(
        due_at=at(21, 9),
        reason=Reason.QUIET_DAY,
        because=("today is a quiet day or a holiday", "it is due on Sat 21 Nov 2026, 09:00"),
    )


def test_of_two_waits_that_end_at_once_the_first_is_told() -> None:
    away = received(NOW - H, says=Signals(away=True, away_until=at(24, 9)))
    until = timing.away_until(case(automatic=(away,)), POLICY)
    snooze = ActiveOverride(kind=OverrideKind.SNOOZE, at=NOW - H, until=until)
    found = decide(case(automatic=(away,), override=snooze), POLICY, NOW)
    assert isinstance(found, Wait)
    assert (found.due_at, found.reason) == (until, Reason.OUT_OF_OFFICE)


def test_a_check_in_without_a_promise_tells_none() -> None:
    found = decide(case(interaction(ended_at=NOW - 3 * D), Purpose.CHECK_IN), POLICY, NOW)
    assert found.because[0] == ""


# Placements, drafts and notes


def test_the_placements_of_now_are_put_into_a_case() -> None:
    mine = placement()
    other = placement(key="f" * 32, follow_up=FollowUp(interaction="interview-1", purpose=Purpose.RECAP))
    before = case(placement=replace(mine, state=DraftState.PLANNED))
    found = cases.with_placements(before, [mine, other])
    assert (found.placement, found.siblings, found.others_waiting) == (mine, (other,), (other,))
    assert cases.with_placements(found, []) == replace(before, placement=None)


@pytest.mark.parametrize(("name", "yields"), [("<fu1.a@x>", False), ("<fu1.b@x>", False), ("<fu1.c@x>", True)])
def test_a_draft_yields_to_a_lower_message_id_alone(name: str, yields: bool) -> None:
    assert cases._gives_way(users_draft(message_id=name), placement(message_id="<fu1.b@x>")) is yields


def test_the_digest_of_notes_is_the_same_in_every_version() -> None:
    assert notes_digest(("a", "b")) == "7e18f737311b2dc3"
    assert len(notes_digest(("\udc80",))) == 16


def test_a_draft_that_is_too_old_is_marked_so_whatever_else_would_stop_it() -> None:
    """Reminders without an answer would stop a new one. They do not withdraw one, and do not keep it."""
    about = interaction(InteractionKind.PROPOSAL, NOW - 200 * D)
    mails = tuple(sent(NOW - days * D) for days in (201, 202, 203))
    mine = placement(purpose=Purpose.NUDGE, handle=DraftRef(ref="1", digest="d"))
    one = case(about, sent=mails, placement=mine)
    scope = Scope(policy=POLICY, now=NOW, reachable=frozenset({"home"}), withdrawing=frozenset())
    assert upkeep([one], scope) == [MarkObsolete(placement=mine, reason=Reason.TOO_OLD)]


@pytest.mark.parametrize("kind", list(InteractionKind))
def test_nothing_that_comes_later_replaces_the_answer_to_a_decision(kind: InteractionKind) -> None:
    later = interaction(kind, NOW - H, key="other")
    one = case(decided(Decision.REJECTED, NOW - 2 * H), Purpose.REJECTION_REPLY, later=(later,))
    assert suppression.superseded(one, POLICY, NOW) is None
