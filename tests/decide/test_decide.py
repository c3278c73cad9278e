"""The order of the rules, what is waited for, and the facts that are told with it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from followup_daemon.decide import explain, purposes
from followup_daemon.decide.decide import decide
from followup_daemon.model.case import ActiveOverride, Case, OverrideKind
from followup_daemon.model.draft import DraftState, FollowUp
from followup_daemon.model.interaction import Decision, InteractionKind
from followup_daemon.model.mail import Signals
from followup_daemon.model.policy import Exclusions, Policy, Recipients
from followup_daemon.model.tables.purpose import Purpose, primary_purpose
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Due, Suppressed, Wait
from tests.values import (
    DANA,
    EVE,
    LEE,
    NOW,
    D,
    H,
    bounce,
    business_days,
    case,
    decided,
    interaction,
    obstacle,
    person,
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
MINUTE = timedelta(minutes=1)


def told(one: Case, wanted: Policy = POLICY, now: datetime = NOW) -> Any:
    return decide(one, wanted, now)


def test_what_is_due_says_since_when_and_why() -> None:
    found = told(case())
    assert isinstance(found, Due)
    assert found.due_at == NOW - H
    assert found.because == (
        "the interview ended 25 h ago",
        "you have not written to dana@acme.example since",
        "no answer of dana@acme.example was found in any thread",
        "no draft of yours to them exists",
    )


@pytest.mark.parametrize(("age", "late"), [(2 * D, False), (2 * D + MINUTE, True)])
def test_what_is_past_its_best_says_so(age: timedelta, late: bool) -> None:
    found = told(case(interaction(ended_at=NOW - age)))
    assert ("it is past its best, but still welcome" in found.because) is late


@pytest.mark.parametrize(
    ("about", "purpose", "first"),
    [
        (promised(NOW - 3 * D), Purpose.CHECK_IN, ("they named Tue 17 Nov 2026 (“by then”)", "that day has passed")),
        (decided(Decision.REJECTED, NOW - H), Purpose.REJECTION_REPLY, ("dana@acme.example decided: rejected",)),
        (
            interaction(ended_at=NOW - 20 * D),
            Purpose.CALL_SHEET,
            (
                "the interview ended 20 days ago",
                "you last wrote on Sat 31 Oct 2026, 10:00",
                "nothing was sent after that",
            ),
        ),
    ],
)
def test_each_purpose_tells_what_it_is_about(about: Any, purpose: Purpose, first: tuple[str, ...]) -> None:
    found = told(case(about, purpose))
    assert isinstance(found, Due)
    assert found.because[: len(first)] == first


# Waiting


@pytest.mark.parametrize(("now", "waits"), [(NOW - H - MINUTE, True), (NOW - H, False)])
def test_it_waits_until_the_very_minute(now: datetime, waits: bool) -> None:
    assert isinstance(told(case(), now=now), Wait) is waits


def test_the_latest_of_all_reasons_to_wait_is_told() -> None:
    away = received(NOW - H, says=Signals(away=True, away_until=NOW + 6 * D))
    snooze = ActiveOverride(kind=OverrideKind.SNOOZE, at=NOW, until=NOW + 9 * D)
    early = interaction(ended_at=NOW - H)
    found = told(case(early))
    assert (found.reason, found.due_at) == (Reason.TOO_EARLY, NOW + 23 * H)
    assert found.because == ("the interview ended 60 min ago", "it is due on Sat 21 Nov 2026, 09:00")
    found = told(case(early, automatic=(away,)))
    assert (found.reason, found.because[0]) == (
        Reason.OUT_OF_OFFICE,
        "dana@acme.example will be back on Thu 26 Nov 2026, 09:00",
    )
    found = told(case(early, automatic=(away,), override=snooze))
    assert (found.reason, found.due_at) == (Reason.SNOOZED, NOW + 9 * D)


def test_a_promise_is_waited_for() -> None:
    found = told(case(promised(NOW + D), Purpose.CHECK_IN))
    assert (found.reason, found.because[0]) == (
        Reason.UNTIL_PROMISED_DATE,
        "they named Sat 21 Nov 2026 (“by then”)",
    )


def test_a_quiet_day_is_waited_out() -> None:
    found = told(case(), policy(quiet_days=frozenset({NOW.weekday()})))
    assert (found.reason, found.because[0]) == (Reason.QUIET_DAY, "today is a quiet day or a holiday")


# The order of the rules

EVERYTHING: list[tuple[Reason, dict[str, Any]]] = [
    (Reason.SKIPPED, {"override": ActiveOverride(kind=OverrideKind.SKIP, at=NOW)}),
    (Reason.DISMISSED, {"placement": placement(DraftState.DISMISSED)}),
    (Reason.CANCELLED, {"interaction": interaction(obstacles=(obstacle(Reason.CANCELLED),), ended_at=NOW - 9 * D)}),
    (Reason.TOO_MANY_PEOPLE, {"interaction": interaction(people=50, ended_at=NOW - 9 * D)}),
    (Reason.SUPERSEDED, {"later": (interaction(InteractionKind.MEETING, NOW - H, key="other"),)}),
    (Reason.BOUNCED, {"automatic": (bounce(NOW - H, DANA),)}),
    (Reason.ALREADY_FOLLOWED_UP, {"sent": (sent(NOW - H),)}),
    (Reason.THEY_REPLIED, {"received": (received(NOW - H),)}),
    (Reason.DRAFT_EXISTS, {"drafts": (users_draft(),)}),
    (Reason.SUPERSEDED, {"placement": placement(DraftState.WITHDRAWN)}),
    (Reason.LIMIT_REACHED, {"others_waiting": (placement(),)}),
    (Reason.TOO_OLD, {"interaction": interaction(ended_at=NOW - 9 * D)}),
]


@pytest.mark.parametrize("number", range(len(EVERYTHING)))
def test_the_first_rule_that_speaks_decides(number: int) -> None:
    """All later ones speak too, where they do not speak of the same field."""
    fields: dict[str, Any] = {}
    for _, more in reversed(EVERYTHING[number:]):
        fields |= more
    found = told(
        Case(
            **{
                "follow_up": case().follow_up,
                "recipients": (DANA,),
                "time_zone": "UTC",
                **{"interaction": interaction(ended_at=NOW - 9 * D)},
                **fields,
            }
        )
    )
    assert isinstance(found, Suppressed)
    assert found.reason is EVERYTHING[number][0]


# Which follow-ups there are


@pytest.mark.parametrize("kind", list(InteractionKind))
@pytest.mark.parametrize("followed_up", [False, True])
def test_each_kind_calls_for_its_follow_up_and_some_for_a_call_sheet_later(
    kind: InteractionKind, followed_up: bool
) -> None:
    talk = kind in (InteractionKind.MEETING, InteractionKind.NETWORKING)
    found = [one.purpose for one in purposes.follow_ups(interaction(kind), POLICY, followed_up)]
    assert found == [primary_purpose(kind)] + ([Purpose.CALL_SHEET] if followed_up and not talk else [])


def test_a_promise_and_a_decision_call_for_theirs() -> None:
    about = promised(NOW)
    assert purposes.follow_ups(about, POLICY, False) == [
        FollowUp(interaction=about.key, purpose=Purpose.THANKS),
        FollowUp(interaction=about.key, purpose=Purpose.CHECK_IN, round="2026-11-20"),
    ]
    for decision, purpose in (
        (Decision.REJECTED, Purpose.REJECTION_REPLY),
        (Decision.ACCEPTED, Purpose.ACCEPTANCE_REPLY),
    ):
        assert purposes.follow_ups(decided(decision, NOW), POLICY, False)[1].purpose is purpose


def test_one_letter_to_all_or_one_to_each() -> None:
    each = with_rule(InteractionKind.INTERVIEW, Purpose.THANKS, rule(business_days(1), recipients=Recipients.EACH))
    two = interaction(counterparts=(DANA, LEE))
    assert [one.person for one in purposes.follow_ups(two, POLICY, False)] == [""]
    assert purposes.follow_ups(two, each, False) == [
        FollowUp(interaction=two.key, purpose=Purpose.THANKS, person=someone.key) for someone in (DANA, LEE)
    ]
    assert [one.person for one in purposes.follow_ups(interaction(), each, False)] == [""]
    to_lee = purposes.follow_ups(two, each, False)[1]
    assert purposes.recipients(two, to_lee) == (LEE,)


def test_an_answer_to_a_decision_goes_to_who_decided() -> None:
    about = decided(Decision.REJECTED, NOW, counterparts=(LEE,))
    main, reply = purposes.follow_ups(about, POLICY, False)
    assert (purposes.recipients(about, main), purposes.recipients(about, reply)) == ((LEE,), (DANA,))
    nobody = decided(Decision.REJECTED, NOW, counterparts=(LEE,), decided_by=None)
    assert purposes.recipients(nobody, reply) == (LEE,)


# The words


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(0), "0 min"),
        (timedelta(seconds=119), "1 min"),
        (89 * MINUTE, "89 min"),
        (90 * MINUTE, "1 h"),
        (71 * H + 59 * MINUTE, "71 h"),
        (72 * H, "3 days"),
        (-25 * H, "25 h"),
    ],
)
def test_a_span_is_told_as_people_say_it(length: timedelta, words: str) -> None:
    assert explain.duration_text(length) == words


@pytest.mark.parametrize(
    ("kind", "by", "words"),
    [
        (InteractionKind.INTERVIEW, -2 * H, "the interview ended 2 h ago"),
        (InteractionKind.INTERVIEW, 0 * H, "the interview ended 0 min ago"),
        (InteractionKind.MEETING, 2 * H, "the meeting ends in 2 h"),
        (InteractionKind.PROPOSAL, -2 * H, "the proposal was sent 2 h ago"),
        (InteractionKind.APPLICATION, 2 * H, "the application will be sent in 2 h"),
    ],
)
def test_what_happened_is_told(kind: InteractionKind, by: timedelta, words: str) -> None:
    assert explain.age_text(interaction(kind, NOW + by), NOW) == words


def test_people_are_named_up_to_three() -> None:
    four = (DANA, LEE, EVE, person("kit@acme.example"))
    assert [explain.people_text(four[:count]) for count in (1, 2, 3, 4)] == [
        "dana@acme.example",
        "dana@acme.example and lee@acme.example",
        "dana@acme.example, lee@acme.example and eve@other.example",
        "dana@acme.example and 3 others",
    ]


def test_what_the_configuration_excludes_comes_after_the_fate_of_a_draft_and_before_all_else() -> None:
    wanted = policy(exclude=Exclusions(titles=("backend",)))
    assert told(case(), wanted).reason is Reason.EXCLUDED
    assert told(case(interaction(obstacles=(obstacle(Reason.CANCELLED),))), wanted).reason is Reason.EXCLUDED
    assert told(case(placement=placement(DraftState.DISMISSED)), wanted).reason is Reason.DISMISSED
