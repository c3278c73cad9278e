"""Each rule that says no, by itself, on plain values."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from followup_daemon.decide import explain, suppression
from followup_daemon.model.case import ActiveOverride, Case, OverrideKind
from followup_daemon.model.draft import DraftState, FollowUp
from followup_daemon.model.interaction import Decision, InteractionKind
from followup_daemon.model.mail import Signals
from followup_daemon.model.policy import Exclusions, Policy
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.tables.reason import Reason
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
    reason,
    received,
    rule,
    sent,
    users_draft,
    with_rule,
)

POLICY = policy()
MINUTE = timedelta(minutes=1)
ENDED = NOW - 25 * H
REPLIES = (Purpose.REJECTION_REPLY, Purpose.ACCEPTANCE_REPLY)
HOLDING = Signals(holding=True)


def said(of: suppression.Rule, one: Case, wanted: Policy = POLICY, now: datetime = NOW) -> Reason | None:
    return reason(of(one, wanted, now))


# The user's word


@pytest.mark.parametrize(
    ("wish", "answer"),
    [(OverrideKind.SKIP, Reason.SKIPPED), (OverrideKind.DONE, Reason.SKIPPED), (OverrideKind.SNOOZE, None)],
)
def test_skip_and_done_end_it_and_a_snooze_does_not(wish: OverrideKind, answer: Reason | None) -> None:
    assert said(suppression.skipped_by_user, case(override=ActiveOverride(kind=wish, at=NOW - H))) is answer


# The fate of its own draft


@pytest.mark.parametrize(
    ("state", "answer"),
    [
        (DraftState.PLANNED, None),
        (DraftState.PLACING, Reason.ALREADY_DRAFTED),
        (DraftState.WAITING, Reason.ALREADY_DRAFTED),
        (DraftState.EDITED, Reason.ALREADY_DRAFTED),
        (DraftState.SENT, Reason.SENT),
        (DraftState.DISMISSED, Reason.DISMISSED),
        (DraftState.WITHDRAWN, None),
        (DraftState.ANSWERED, None),
    ],
)
def test_a_draft_is_made_once(state: DraftState, answer: Reason | None) -> None:
    assert said(suppression.already_drafted, case(placement=placement(state))) is answer


@pytest.mark.parametrize("state", list(DraftState))
def test_what_was_taken_back_or_answered_is_not_made_again(state: DraftState) -> None:
    gone = state in (DraftState.WITHDRAWN, DraftState.ANSWERED)
    found = said(suppression.withdrawn, case(placement=placement(state)))
    assert found is (Reason.SUPERSEDED if gone else None)


# The configuration


@pytest.mark.parametrize(
    ("excluded", "address", "no"),
    [
        ("acme.example", "dana@acme.example", True),
        ("acme.example", "dana@mail.acme.example", True),
        ("acme.co.uk", "dana@mail.acme.co.uk", True),
        ("mail.acme.example", "dana@acme.example", False),
        ("mail.acme.example", "dana@eu.mail.acme.example", True),
        ("acme.example", "dana@notacme.example", False),
        ("example", "dana@other.test", False),
    ],
)
def test_an_excluded_domain_is_excluded_with_all_below_it(excluded: str, address: str, no: bool) -> None:
    wanted = policy(exclude=Exclusions(domains=frozenset({excluded})))
    one = case(interaction(counterparts=(person(address),)))
    assert said(suppression.excluded_by_configuration, one, wanted) is (Reason.EXCLUDED if no else None)


def test_an_excluded_address_is_compared_by_its_key() -> None:
    wanted = policy(exclude=Exclusions(addresses=frozenset({"dana@acme.example"})))
    tagged = person("Dana+work@acme.example", key="dana@acme.example")
    assert (
        said(suppression.excluded_by_configuration, case(interaction(counterparts=(tagged,))), wanted)
        is Reason.EXCLUDED
    )
    assert said(suppression.excluded_by_configuration, case(interaction(counterparts=(LEE,))), wanted) is None


def test_one_excluded_person_is_enough_also_where_nobody_is_left_to_write_to() -> None:
    wanted = policy(exclude=Exclusions(addresses=frozenset({LEE.key})))
    both = interaction(counterparts=(DANA, LEE))
    assert said(suppression.excluded_by_configuration, case(both), wanted) is Reason.EXCLUDED
    assert said(suppression.excluded_by_configuration, case(both, recipients=()), wanted) is Reason.EXCLUDED
    assert said(suppression.excluded_by_configuration, case(both, recipients=(DANA,)), wanted) is None


@pytest.mark.parametrize(("word", "no"), [("LUNCH", True), ("dinner", False)])
def test_an_excluded_word_in_the_title_is_enough(word: str, no: bool) -> None:
    wanted = policy(exclude=Exclusions(titles=(word,)))
    one = case(interaction(title="Team Lunch"))
    assert said(suppression.excluded_by_configuration, one, wanted) is (Reason.EXCLUDED if no else None)


def test_a_purpose_can_be_turned_off_for_one_kind() -> None:
    off = rule(business_days(5), enabled=False)
    wanted = with_rule(InteractionKind.PROPOSAL, Purpose.NUDGE, off)
    assert (
        said(suppression.excluded_by_configuration, case(interaction(InteractionKind.PROPOSAL)), wanted)
        is Reason.EXCLUDED
    )
    assert said(suppression.excluded_by_configuration, case(interaction(InteractionKind.APPLICATION)), wanted) is None


# What is wrong with the interaction itself

APPOINTMENT = {
    Reason.CANCELLED,
    Reason.NO_SHOW,
    Reason.PLACEHOLDER,
    Reason.SUPERSEDED,
    Reason.THEY_DECLINED,
    Reason.ROBOT,
    Reason.NO_COUNTERPART,
    Reason.STAND_IN,
}


@pytest.mark.parametrize("why", list(Reason))
@pytest.mark.parametrize("purpose", list(Purpose))
def test_what_went_wrong_with_an_appointment_does_not_unsay_a_decision_or_a_promise(
    why: Reason, purpose: Purpose
) -> None:
    one = case(interaction(obstacles=(obstacle(why),)), purpose)
    later = purpose in (*REPLIES, Purpose.CHECK_IN)
    assert said(suppression.obstacles, one) is (None if later and why in APPOINTMENT else why)


@pytest.mark.parametrize(("why", "answer"), [(Reason.ROBOT, Reason.ROBOT), (Reason.NO_SHOW, Reason.NO_COUNTERPART)])
def test_without_anybody_to_write_to_there_is_no_letter(why: Reason, answer: Reason) -> None:
    one = case(interaction(obstacles=(obstacle(why),)), Purpose.CHECK_IN, recipients=())
    assert said(suppression.obstacles, one) is answer


@pytest.mark.parametrize("kind", list(InteractionKind))
@pytest.mark.parametrize(("people", "many"), [(10, False), (11, True)])
def test_eleven_people_are_too_many_for_a_note_after_talking(kind: InteractionKind, people: int, many: bool) -> None:
    one = case(interaction(kind, people=people))
    talked = kind not in (InteractionKind.PROPOSAL, InteractionKind.APPLICATION)
    assert said(suppression.too_many_people, one) is (Reason.TOO_MANY_PEOPLE if many and talked else None)


# What happened since with the same people


@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_decision_replaces_everything_but_its_answer(purpose: Purpose) -> None:
    one = case(decided(Decision.REJECTED, NOW - H), purpose)
    assert said(suppression.superseded, one) is (None if purpose in REPLIES else Reason.SUPERSEDED)


def test_a_promised_day_replaces_the_reminder() -> None:
    named = promised(NOW + 3 * D)
    assert said(suppression.superseded, case(named, Purpose.NUDGE)) is Reason.SUPERSEDED
    assert said(suppression.superseded, case(named, Purpose.CHECK_IN)) is None


def after(kind: InteractionKind, by: timedelta, **more: Any) -> Case:
    """Return a thank-you for an interview, with another interaction that ended ``by`` later."""
    other = interaction(kind, ENDED + by, key="other")
    return case(interaction(ended_at=ENDED), **{"later": (other,), **more})


@pytest.mark.parametrize(("by", "replaced"), [(14 * H - MINUTE, True), (14 * H, False), (20 * H, False)])
def test_a_conversation_of_the_same_day_is_thanked_for_once(by: timedelta, replaced: bool) -> None:
    """Fourteen hours are one day; asked before either is over."""
    found = said(suppression.superseded, after(InteractionKind.MEETING, by), now=ENDED)
    assert found is (Reason.SUPERSEDED if replaced else None)


def test_a_thank_you_yields_to_a_later_conversation_once_that_is_over() -> None:
    one = after(InteractionKind.MEETING, 2 * D)
    assert said(suppression.superseded, one, now=ENDED + 2 * D - MINUTE) is None
    assert said(suppression.superseded, one, now=ENDED + 2 * D) is Reason.SUPERSEDED


@pytest.mark.parametrize("kind", list(InteractionKind))
def test_a_thank_you_yields_to_conversations_alone(kind: InteractionKind) -> None:
    talked = kind not in (InteractionKind.PROPOSAL, InteractionKind.APPLICATION)
    assert said(suppression.superseded, after(kind, H)) is (Reason.SUPERSEDED if talked else None)


@pytest.mark.parametrize("kind", list(InteractionKind))
def test_a_reminder_yields_to_what_is_planned_but_to_no_application(kind: InteractionKind) -> None:
    other = interaction(kind, NOW + 5 * D, key="other")
    one = case(interaction(InteractionKind.PROPOSAL), later=(other,))
    assert said(suppression.superseded, one) is (None if kind is InteractionKind.APPLICATION else Reason.SUPERSEDED)


@pytest.mark.parametrize("kind", list(InteractionKind))
def test_a_check_in_yields_to_what_is_planned_but_to_nothing_written(kind: InteractionKind) -> None:
    other = interaction(kind, NOW + 5 * D, key="other")
    one = case(promised(NOW - 3 * D), Purpose.CHECK_IN, later=(other,))
    written = kind in (InteractionKind.PROPOSAL, InteractionKind.APPLICATION)
    assert said(suppression.superseded, one) is (None if written else Reason.SUPERSEDED)


# Mail that came back


def test_mail_that_came_back_stops_it_where_nobody_else_is_left() -> None:
    both = interaction(counterparts=(DANA, LEE))
    assert said(suppression.bounced, case(automatic=(bounce(NOW - H, DANA),))) is Reason.BOUNCED
    assert said(suppression.bounced, case(both, automatic=(bounce(NOW - H, DANA),))) is None
    assert said(suppression.bounced, case(both, automatic=(bounce(NOW - H, DANA, LEE),))) is Reason.BOUNCED
    assert said(suppression.bounced, case(both, automatic=(bounce(NOW - H, EVE),))) is None
    assert said(suppression.bounced, case(recipients=(), automatic=(bounce(NOW - H, DANA),))) is None


def test_a_call_sheet_outlives_mail_that_came_back() -> None:
    assert said(suppression.bounced, case(None, Purpose.CALL_SHEET, automatic=(bounce(NOW - H, DANA),))) is None


# Letters to and fro


@pytest.mark.parametrize(("by", "answer"), [(MINUTE, Reason.ALREADY_FOLLOWED_UP), (0 * H, None), (-H, None)])
def test_who_wrote_since_has_followed_up(by: timedelta, answer: Reason | None) -> None:
    assert said(suppression.already_followed_up, case(sent=(sent(ENDED + by),))) is answer


def test_the_mail_that_it_is_about_is_no_follow_up() -> None:
    first = sent(ENDED + MINUTE)
    about = interaction(InteractionKind.PROPOSAL, ENDED, anchor=first.message_id)
    assert said(suppression.already_followed_up, case(about, sent=(first,))) is None
    assert said(suppression.already_followed_up, case(about, sent=(first, sent(NOW - H)))) is not None


def test_a_call_sheet_follows_the_follow_up() -> None:
    assert said(suppression.already_followed_up, case(None, Purpose.CALL_SHEET, sent=(sent(NOW - H),))) is None


@pytest.mark.parametrize(
    ("at", "says", "answer"),
    [
        (ENDED + MINUTE, Signals(), Reason.THEY_REPLIED),
        (ENDED, Signals(), None),
        (ENDED + H, HOLDING, None),
        (ENDED + H, Signals(away=True), None),
        (ENDED + H, replace(HOLDING, question="when?"), Reason.THEY_REPLIED),
        (ENDED + H, replace(HOLDING, decision=Decision.REJECTED), Reason.THEY_REPLIED),
    ],
)
def test_an_answer_ends_it_and_a_holding_reply_does_not(at: datetime, says: Signals, answer: Reason | None) -> None:
    assert said(suppression.they_replied, case(received=(received(at, says=says),))) is answer


def test_an_answer_to_a_promise_counts_from_when_it_was_made() -> None:
    named = promised(NOW - 2 * D, at=NOW - 5 * D)
    early, late = received(NOW - 5 * D), received(NOW - 4 * D)
    assert said(suppression.they_replied, case(named, Purpose.CHECK_IN, received=(early,))) is None
    assert said(suppression.they_replied, case(named, Purpose.CHECK_IN, received=(early, late))) is Reason.THEY_REPLIED
    unknown = replace(named, promised_at=None)
    assert said(suppression.they_replied, case(unknown, Purpose.CHECK_IN, received=(late,))) is None


def test_the_decision_itself_is_no_answer_to_its_reply() -> None:
    said_no = decided(Decision.REJECTED, NOW - H, ended_at=NOW - 5 * D)
    same = received(NOW - H)
    assert said(suppression.they_replied, case(said_no, Purpose.REJECTION_REPLY, received=(same,))) is None
    later = received(NOW - MINUTE)
    found = said(suppression.they_replied, case(said_no, Purpose.REJECTION_REPLY, received=(same, later)))
    assert found is Reason.THEY_REPLIED


# Drafts that lie there


def test_a_draft_of_the_users_own_stops_it_but_no_call_sheet() -> None:
    assert said(suppression.draft_exists, case(drafts=(users_draft(),))) is Reason.DRAFT_EXISTS
    assert said(suppression.draft_exists, case(None, Purpose.CALL_SHEET, drafts=(users_draft(),))) is None
    assert said(suppression.draft_exists, case()) is None


def test_a_draft_that_waits_for_one_of_two_people_does_not_hold_back_the_other() -> None:
    two = interaction(counterparts=(DANA, LEE))
    other = placement(DraftState.WAITING, follow_up=FollowUp(interaction="other", purpose=Purpose.THANKS))
    assert said(suppression.limit_reached, case(two, Purpose.THANKS, others_waiting=(other,))) is None


def test_one_draft_of_ours_at_a_time_to_the_same_people_but_call_sheets() -> None:
    other = placement(DraftState.WAITING, follow_up=FollowUp(interaction="other", purpose=Purpose.RECAP))
    assert said(suppression.limit_reached, case(others_waiting=(other,))) is Reason.LIMIT_REACHED
    assert said(suppression.limit_reached, case(None, Purpose.CALL_SHEET, others_waiting=(other,))) is None


@pytest.mark.parametrize(("unanswered", "many"), [(2, False), (3, True)])
@pytest.mark.parametrize("purpose", [Purpose.NUDGE, Purpose.CHECK_IN, Purpose.THANKS])
def test_three_messages_without_an_answer_are_enough_for_a_reminder(
    purpose: Purpose, unanswered: int, many: bool
) -> None:
    mail = tuple(sent(NOW - (number + 1) * D) for number in range(unanswered))
    one = case(None, purpose, sent=mail, received=(received(NOW - 9 * D),))
    assert said(suppression.limit_reached, one) is (
        Reason.LIMIT_REACHED if many and purpose is not Purpose.THANKS else None
    )
    answered = replace(one, received=(received(NOW - D),))
    assert said(suppression.limit_reached, answered) is None


# Too late


@pytest.mark.parametrize(("age", "old"), [(7 * D, False), (7 * D + MINUTE, True)])
def test_after_seven_days_a_thank_you_is_too_old(age: timedelta, old: bool) -> None:
    assert said(suppression.too_old, case(interaction(ended_at=NOW - age))) is (Reason.TOO_OLD if old else None)


@pytest.mark.parametrize(
    "moved",
    [
        {"received": (received(NOW - 5 * D, says=HOLDING),)},
        {"automatic": (received(NOW - 20 * D, says=Signals(away=True, away_until=NOW - 5 * D)),)},
        {"override": ActiveOverride(kind=OverrideKind.SNOOZE, at=NOW - 20 * D, until=NOW - 5 * D)},
    ],
    ids=["a holding reply", "an absence", "a snooze"],
)
def test_what_moves_the_day_moves_the_end_too(moved: dict[str, object]) -> None:
    old = case(interaction(ended_at=NOW - 30 * D))
    assert said(suppression.too_old, old) is Reason.TOO_OLD
    assert said(suppression.too_old, replace(old, **moved)) is None  # type: ignore[arg-type]


def test_a_check_in_is_too_old_by_the_promised_day() -> None:
    day = NOW.replace(hour=0)
    assert said(suppression.too_old, case(promised(day - 20 * D), Purpose.CHECK_IN)) is None
    assert said(suppression.too_old, case(promised(day - 22 * D), Purpose.CHECK_IN)) is Reason.TOO_OLD


@pytest.mark.parametrize("purpose", [one for one in Purpose if one not in REPLIES])
def test_the_decision_is_an_answer_to_everything_else(purpose: Purpose) -> None:
    about = decided(Decision.REJECTED, NOW - H, ended_at=NOW - 5 * D, promised_at=NOW - 3 * D)
    assert said(suppression.they_replied, case(about, purpose, received=(received(NOW - H),))) is Reason.THEY_REPLIED


def test_mail_that_failed_authentication_counts_as_an_answer_and_is_told_as_such() -> None:
    mail = received(NOW - H)
    proved = suppression.they_replied(case(received=(mail,)), POLICY, NOW)
    forged = suppression.they_replied(case(unproved=(mail,)), POLICY, NOW)
    assert proved is not None
    assert forged is not None
    assert forged.reason is Reason.THEY_REPLIED
    assert forged.because == (*proved.because, explain.UNPROVED)


@pytest.mark.parametrize(
    ("state", "because"),
    [
        (DraftState.SENT, ("you sent it",)),
        (
            DraftState.DISMISSED,
            ("you deleted its draft, so it is not made again", "that was seen on Fri 20 Nov 2026, 10:00"),
        ),
    ],
)
def test_when_a_draft_was_seen_to_be_deleted_is_told(state: DraftState, because: tuple[str, ...]) -> None:
    found = suppression.already_drafted(case(placement=placement(state, changed_at=NOW)), POLICY, NOW)
    assert found is not None
    assert found.because == because
