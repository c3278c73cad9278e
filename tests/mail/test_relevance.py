"""Which statements of received mail are said to the user."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from followup_daemon.mail.relevance import believed
from followup_daemon.model.interaction import Decision, Promise
from followup_daemon.model.mail import Appointment, Message, Signals
from tests.values import DANA, LEE, NOW, SAM, D, person, received, sent

OWN = frozenset({SAM.key})
OTHERS = tuple(person(f"eve{number}@x.example", f"Eve {number}") for number in range(3))
SAID = Signals(
    decision=Decision.REJECTED,
    decision_words="not moving forward",
    promises=(Promise(due=datetime.date(2026, 12, 1), words="by Tuesday"),),
    cancellation="cannot come",
)


def mail(signals: Signals = SAID, **more: Any) -> Message:
    return received(NOW - D, DANA, signals=signals, **more)


def test_a_letter_to_the_user_is_believed() -> None:
    assert believed(mail(), OWN).signals == SAID


@pytest.mark.parametrize(
    "other",
    [
        mail(to=(LEE,)),
        mail(to=()),
        mail(forwards=True),
        received(NOW - D, person("colleague@example.com", "Colleague"), signals=SAID),
        mail(to=(SAM, *OTHERS)),
    ],
    ids=["to somebody else", "to nobody", "passed on", "from a colleague", "to many"],
)
def test_a_statement_to_others_is_not_believed(other: Message) -> None:
    own = frozenset({SAM.key, "sam@example.com"})
    signals = believed(other, own).signals
    assert signals.decision is None
    assert signals.promises == ()


def test_a_cancellation_is_believed_from_anybody() -> None:
    assert believed(mail(to=(LEE,)), OWN).signals.cancellation == "cannot come"


def test_many_people_may_be_promised_something() -> None:
    promised = Signals(promises=SAID.promises)
    assert believed(mail(promised, to=(SAM, *OTHERS)), OWN).signals == promised


def test_an_interview_of_many_is_not_the_users() -> None:
    told = Signals(interview="interview", appointment=Appointment(starts_at=NOW, words="at 9"))
    assert believed(mail(told, to=(SAM, *OTHERS)), OWN).signals.appointment is None


def test_own_mail_is_left_as_it_is() -> None:
    own = sent(NOW - D, signals=Signals(cancellation="I cannot come", interview="interview"))
    assert believed(own, OWN) is own
