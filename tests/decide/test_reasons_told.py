"""The sentences behind each rule that says no, word for word, and the rule for what is read again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from followup_daemon.decide import suppression
from followup_daemon.decide.explain import duration_text
from followup_daemon.decide.plan import Scope, final_verdict, upkeep
from followup_daemon.model.case import Case, Lost
from followup_daemon.model.draft import DraftRef, DraftState, FollowUp, Placement
from followup_daemon.model.interaction import Decision, InteractionKind
from followup_daemon.model.policy import Exclusions, Policy
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Suppressed
from tests.values import (
    DANA,
    LEE,
    NOW,
    D,
    H,
    bounce,
    business_days,
    case,
    decided,
    interaction,
    placement,
    policy,
    promised,
    reason,
    received,
    rule,
    sent,
    users_draft,
    with_rule,
)

POLICY = policy()
BOTH = interaction(counterparts=(DANA, LEE))
OTHER = placement(DraftState.WAITING, follow_up=FollowUp(interaction="other", purpose=Purpose.RECAP))
TOO_LONG: dict[str, Any] = {"obsolete_reason": "too_old"}
NO_LONGER = "after 7 days it would no longer be welcome"


@pytest.mark.parametrize(
    ("of", "one", "wanted", "because"),
    [
        (
            suppression.excluded_by_configuration,
            case(interaction(title="Team Lunch")),
            policy(exclude=Exclusions(titles=("LUNCH",))),
            ("the title contains “LUNCH”, which your configuration excludes",),
        ),
        (
            suppression.excluded_by_configuration,
            case(interaction(InteractionKind.PROPOSAL)),
            with_rule(InteractionKind.PROPOSAL, Purpose.NUDGE, rule(business_days(5), enabled=False)),
            (f"your configuration turns {Purpose.NUDGE.row.label} off for this kind",),
        ),
        (
            suppression.excluded_by_configuration,
            case(BOTH),
            policy(exclude=Exclusions(addresses=frozenset({LEE.key}))),
            ("your configuration excludes lee@acme.example",),
        ),
        (
            suppression.superseded,
            case(decided(Decision.REJECTED, NOW - H)),
            POLICY,
            ("they decided (rejected), and the answer to that replaces it",),
        ),
        (
            suppression.superseded,
            case(promised(NOW + 3 * D), Purpose.NUDGE),
            POLICY,
            ("they named Mon 23 Nov for their answer; the check-in after it replaces this reminder",),
        ),
        (
            suppression.superseded,
            case(later=(interaction(InteractionKind.MEETING, NOW - 24 * H, key="other"),)),
            POLICY,
            ("another interaction with the same people (the meeting on Thu 19 Nov 2026, 09:00) changed the plan",),
        ),
        (
            suppression.bounced,
            case(BOTH, automatic=(bounce(NOW - H, DANA, LEE),)),
            POLICY,
            ("mail to dana@acme.example and lee@acme.example came back",),
        ),
        (
            suppression.already_followed_up,
            case(sent=(sent(NOW - H),)),
            POLICY,
            ("you wrote to dana@acme.example on Fri 20 Nov 2026, 09:00",),
        ),
        (
            suppression.draft_exists,
            case(drafts=(users_draft(),)),
            POLICY,
            ("a draft of yours to dana@acme.example is in your Drafts folder",),
        ),
        (
            suppression.limit_reached,
            case(others_waiting=(OTHER,)),
            POLICY,
            ("another draft to dana@acme.example still waits for you",),
        ),
        (
            suppression.limit_reached,
            case(None, Purpose.NUDGE, sent=tuple(sent(NOW - days * D) for days in (1, 2, 3))),
            POLICY,
            ("3 messages of yours to them are unanswered already",),
        ),
        (
            suppression.too_old,
            case(interaction(ended_at=NOW - 8 * D)),
            POLICY,
            ("the interview ended 8 days ago", NO_LONGER),
        ),
        (
            suppression.withdrawn,
            case(placement=placement(DraftState.WITHDRAWN)),
            POLICY,
            ("later events made its draft obsolete",),
        ),
        (
            suppression.withdrawn,
            case(placement=placement(DraftState.WITHDRAWN, **TOO_LONG)),
            POLICY,
            ("its draft was not sent for too long and was withdrawn", NO_LONGER),
        ),
        (
            suppression.already_drafted,
            case(placement=placement(**TOO_LONG)),
            POLICY,
            ("its draft is in your Drafts folder", NO_LONGER),
        ),
        (
            suppression.too_many_people,
            case(interaction(people=11)),
            POLICY,
            ("11 people were there, more than 10",),
        ),
        (suppression.obstacles, case(recipients=()), POLICY, ("there is no person to write to",)),
    ],
)
def test_each_no_tells_its_facts(of: suppression.Rule, one: Case, wanted: Policy, because: tuple[str, ...]) -> None:
    found = of(one, wanted, NOW)
    assert found is not None
    assert found.because == because
    assert found.due_at is not None


def test_the_last_verdict_on_what_is_gone_says_so() -> None:
    scope = Scope(policy=POLICY, now=NOW, reachable=frozenset(), withdrawing=frozenset())
    assert final_verdict(None, scope) == Suppressed(
        due_at=None, reason=Reason.SUPERSEDED, because=("the interaction is no longer there",)
    )


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(minutes=89, seconds=59), "89 min"),
        (timedelta(minutes=90), "1 h"),
        (timedelta(hours=72, seconds=-1), "71 h"),
        (timedelta(hours=72), "3 days"),
        (-timedelta(days=5), "5 days"),
    ],
)
def test_a_length_of_time_is_told_in_its_largest_unit(length: timedelta, words: str) -> None:
    assert duration_text(length) == words


# What is read again by a newer version


def drafted(purpose: Purpose, **more: Any) -> Placement:
    """Return our draft for another follow-up of the same interview, placed an hour ago."""
    about = FollowUp(interaction="interview-1", purpose=purpose, round="0")
    return placement(follow_up=about, **{"placed_at": NOW - H} | more)


def read_again(one: Case) -> Reason | None:
    return reason(suppression.drafted_as_read_before(one, POLICY, NOW))


def test_a_second_draft_for_the_same_event_is_refused_and_told() -> None:
    found = suppression.drafted_as_read_before(case(siblings=(drafted(Purpose.RECAP),)), POLICY, NOW)
    assert found is not None
    assert found.reason is Reason.ALREADY_DRAFTED
    assert found.because == ("it already had a draft when an older version read it differently",)


@pytest.mark.parametrize(
    ("sibling", "refused"),
    [
        (drafted(Purpose.RECAP, state=DraftState.WITHDRAWN), True),
        (drafted(Purpose.RECAP, placed_at=None), True),
        (drafted(Purpose.RECAP, state=DraftState.PLANNED, placed_at=None), False),
        (drafted(Purpose.THANKS), False),
        (drafted(Purpose.CHECK_IN), False),
    ],
    ids=["withdrawn", "there", "only planned", "the same purpose", "another occasion"],
)
def test_only_a_draft_for_the_same_event_under_another_kind_counts(sibling: Placement, refused: bool) -> None:
    assert (read_again(case(siblings=(sibling,))) is not None) is refused


@pytest.mark.parametrize(
    ("promised_at", "sibling", "refused"),
    [
        (NOW - 2 * H, drafted(Purpose.CHECK_IN), True),
        (NOW - H, drafted(Purpose.CHECK_IN), False),
        (NOW, drafted(Purpose.CHECK_IN), False),
        (None, drafted(Purpose.CHECK_IN), False),
        (NOW - 2 * H, drafted(Purpose.CHECK_IN, placed_at=None), False),
        (NOW - 2 * H, drafted(Purpose.THANKS), False),
    ],
)
def test_a_promise_that_was_there_before_the_draft_is_not_followed_up_twice(
    promised_at: Any, sibling: Placement, refused: bool
) -> None:
    about = promised(NOW - 3 * D, promised_at=promised_at) if promised_at else promised(NOW - 3 * D)
    assert (read_again(case(about, Purpose.CHECK_IN, siblings=(sibling,))) is not None) is refused


ADDED: dict[str, Any] = {"added": ("decision",)}


@pytest.mark.parametrize(
    ("mail", "refused"),
    [
        ({"received": (received(NOW - 2 * H, **ADDED),)}, True),
        ({"automatic": (received(NOW - 2 * H, **ADDED),)}, True),
        ({"received": (received(NOW - 3 * H, **ADDED),)}, False),
        ({"received": (received(NOW - 2 * H, added=("promises",)),)}, False),
        ({"received": (received(NOW - 2 * H),)}, False),
        ({"received": (received(NOW - 2 * H, **ADDED),), "siblings": ()}, False),
    ],
)
def test_a_decision_that_only_a_newer_version_reads_gets_no_second_draft(mail: dict[str, Any], refused: bool) -> None:
    about = decided(Decision.REJECTED, NOW - 2 * H)
    one = case(about, Purpose.REJECTION_REPLY, **{"siblings": (drafted(Purpose.THANKS),)} | mail)
    assert (read_again(one) is not None) is refused


@pytest.mark.parametrize(("signal", "refused"), [("promises", True), ("decision", False)])
def test_a_promise_that_only_a_newer_version_reads_gets_no_second_draft(signal: str, refused: bool) -> None:
    about = promised(NOW - 3 * D, at=NOW - 2 * H)
    mail = received(NOW - 2 * H, added=(signal,))
    one = case(about, Purpose.CHECK_IN, siblings=(drafted(Purpose.THANKS),), received=(mail,))
    assert (read_again(one) is not None) is refused


# Upkeep at its edges

WAITS = placement(handle=DraftRef(ref="1", digest="d"), placed_at=NOW - H)
SCOPE = Scope(policy=POLICY, now=NOW, reachable=frozenset({"home"}), withdrawing=frozenset())


def test_a_draft_is_welcome_until_the_last_moment() -> None:
    one = case(interaction(ended_at=NOW - 7 * D), placement=WAITS)
    assert upkeep([one], SCOPE) == []
    assert len(upkeep([one], replace(SCOPE, now=NOW + timedelta(seconds=1)))) == 1


def test_what_has_no_draft_or_is_held_back_needs_no_upkeep() -> None:
    old = interaction(ended_at=NOW - 8 * D)
    assert upkeep([case(old), case(old, placement=WAITS, lost=(Lost.DRAFT,))], SCOPE) == []
