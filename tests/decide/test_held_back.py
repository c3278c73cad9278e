"""Cases in which a rule speaks because something is lost or lay too long, and the facts that it tells."""

from __future__ import annotations

from typing import Any

import pytest

from followup_daemon.decide import explain, suppression
from followup_daemon.decide.decide import decide
from followup_daemon.model.case import ActiveOverride, Lost, OverrideKind
from followup_daemon.model.draft import DraftState
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Suppressed
from tests.values import NOW, D, H, case, decided, interaction, placement, policy, reason, received, sent

POLICY = policy()
LAY_TOO_LONG: dict[str, Any] = {"obsolete_reason": Reason.TOO_OLD}


def no(of: suppression.Rule, **fields: Any) -> Suppressed:
    found = of(case(**fields), POLICY, NOW)
    assert found is not None
    return found


# A record that was lost on the disk


@pytest.mark.parametrize("lost", list(Lost))
def test_a_lost_record_holds_its_interaction_back_and_says_which(lost: Lost) -> None:
    found = no(suppression.record_damaged, lost=(lost,))
    assert found.reason is Reason.RECORD_DAMAGED
    assert found.because == (explain.LOST[lost], explain.HELD_BACK)


def test_each_lost_record_is_named() -> None:
    found = no(suppression.record_damaged, lost=(Lost.WORD, Lost.DRAFT))
    assert found.because == (explain.LOST[Lost.WORD], explain.LOST[Lost.DRAFT], explain.HELD_BACK)


def test_where_nothing_is_lost_nothing_is_held_back() -> None:
    assert suppression.record_damaged(case(), POLICY, NOW) is None


@pytest.mark.parametrize(
    "others",
    [
        {"override": ActiveOverride(kind=OverrideKind.SKIP, at=NOW)},
        {"placement": placement(DraftState.SENT)},
        {"sent": (sent(NOW - H),)},
        {"interaction": interaction(ended_at=NOW - 60 * D)},
    ],
    ids=["a skip", "a draft that was sent", "a letter since", "its age"],
)
def test_a_lost_record_is_told_before_all_else(others: dict[str, Any]) -> None:
    assert reason(decide(case(**others), POLICY, NOW)) not in (None, Reason.RECORD_DAMAGED)
    assert reason(decide(case(**others, lost=(Lost.DRAFT,)), POLICY, NOW)) is Reason.RECORD_DAMAGED


# A draft that lay unsent for too long

NO_LONGER = "after 7 days it would no longer be welcome"


@pytest.mark.parametrize("state", [DraftState.PLACING, DraftState.WAITING, DraftState.EDITED])
def test_a_draft_that_lies_there_and_is_too_old_says_both(state: DraftState) -> None:
    found = no(suppression.already_drafted, placement=placement(state, **LAY_TOO_LONG))
    fresh = no(suppression.already_drafted, placement=placement(state))
    assert (fresh.reason, found.reason) == (Reason.ALREADY_DRAFTED, Reason.TOO_OLD)
    assert found.because == (*fresh.because, NO_LONGER)


@pytest.mark.parametrize(("state", "told"), [(DraftState.SENT, Reason.SENT), (DraftState.DISMISSED, Reason.DISMISSED)])
def test_the_user_settled_an_old_draft(state: DraftState, told: Reason) -> None:
    assert no(suppression.already_drafted, placement=placement(state, **LAY_TOO_LONG)).reason is told


def test_a_draft_overtaken_by_something_else_lies_there_still() -> None:
    found = no(
        suppression.already_drafted, placement=placement(DraftState.WAITING, obsolete_reason=Reason.THEY_REPLIED)
    )
    assert found.reason is Reason.ALREADY_DRAFTED


@pytest.mark.parametrize("state", [DraftState.WITHDRAWN, DraftState.ANSWERED])
def test_a_draft_that_lay_too_long_is_not_called_overtaken(state: DraftState) -> None:
    found = no(suppression.withdrawn, placement=placement(state, **LAY_TOO_LONG))
    assert found.reason is Reason.TOO_OLD
    assert found.because == ("its draft was not sent for too long and was withdrawn", NO_LONGER)
    assert no(suppression.withdrawn, placement=placement(state)).reason is Reason.SUPERSEDED


# Boundaries of answers and letters


def test_a_letter_of_the_moment_of_their_answer_does_not_count_as_unanswered() -> None:
    mail = tuple(sent(NOW - (day + 1) * D) for day in range(3))
    same = case(None, Purpose.NUDGE, sent=mail, received=(received(mail[-1].sent_at),))
    assert suppression.limit_reached(same, POLICY, NOW) is None


def test_letters_that_were_never_answered_all_count() -> None:
    mail = tuple(sent(NOW - (day + 1) * D) for day in range(3))
    assert reason(suppression.limit_reached(case(None, Purpose.NUDGE, sent=mail), POLICY, NOW)) is Reason.LIMIT_REACHED


def test_only_the_decision_itself_is_no_answer_to_its_reply() -> None:
    about = decided("rejected", NOW - 2 * D, ended_at=NOW - 5 * D)  # type: ignore[arg-type]
    (earlier, itself) = received(NOW - 3 * D), received(NOW - 2 * D)
    fields: dict[str, Any] = {"received": (earlier, itself)}
    assert suppression.they_replied(case(about, Purpose.REJECTION_REPLY, **fields), POLICY, NOW) is None
    assert suppression.they_replied(case(about, **fields), POLICY, NOW) is not None


# The facts that are told


@pytest.mark.parametrize(
    ("of", "fields", "because"),
    [
        (
            "skipped_by_user",
            {"override": ActiveOverride(kind=OverrideKind.DONE, at=NOW)},
            "you said done on Fri 20 Nov 2026, 10:00",
        ),
        ("too_many_people", {"interaction": interaction(people=12)}, "12 people were there, more than 10"),
        (
            "superseded",
            {"later": (interaction(ended_at=NOW - 23 * H, key="other"),)},
            "another interaction with the same people (the interview on Thu 19 Nov 2026, 10:00) changed the plan",
        ),
        (
            "already_followed_up",
            {"sent": (sent(NOW - H),)},
            "you wrote to dana@acme.example on Fri 20 Nov 2026, 09:00",
        ),
        ("they_replied", {"received": (received(NOW - H),)}, "dana@acme.example wrote on Fri 20 Nov 2026, 09:00"),
    ],
)
def test_each_no_tells_its_fact(of: str, fields: dict[str, Any], because: str) -> None:
    assert no(getattr(suppression, of), **fields).because == (because,)


def test_a_fact_is_told_on_the_users_clock() -> None:
    found = no(suppression.already_followed_up, sent=(sent(NOW - H),), time_zone="Asia/Tokyo")
    assert found.because == ("you wrote to dana@acme.example on Fri 20 Nov 2026, 18:00",)


@pytest.mark.parametrize("purpose", list(Purpose))
def test_every_purpose_has_a_plain_name_to_be_turned_off_by(purpose: Purpose) -> None:
    assert purpose.row.label.startswith(("a ", "an "))
