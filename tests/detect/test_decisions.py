"""Where a decision counts: who said it, about what, and in which place of a mail."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from followup_daemon.detect.extract import signals
from followup_daemon.model.interaction import Decision
from followup_daemon.model.mail import Signals
from tests.values import DANA, received

NO = "We have decided not to move forward with your application."
WITHOUT_OBJECT = "After some discussion we've decided not to proceed."
REPORT = "The weather was fine and the harvest was good in all of the northern valleys this year. "


def read(text: str, subject: str = "News") -> Signals:
    return signals.read(received(datetime(2026, 3, 11, 10, tzinfo=UTC), DANA, subject=subject, text=text))


def test_a_decision_about_something_of_the_readers_counts_in_any_mail() -> None:
    said = read(NO)
    assert (said.decision, said.decision_implied) == (Decision.REJECTED, False)
    assert said.decision_words == "not to move forward with your application"


@pytest.mark.parametrize(("subject", "decision"), [("Re: Proposal", Decision.REJECTED), ("News", None)])
def test_one_that_names_nothing_needs_a_conversation(subject: str, decision: Decision | None) -> None:
    assert read(WITHOUT_OBJECT, subject).decision is decision


def test_one_that_names_nothing_is_marked() -> None:
    assert read(WITHOUT_OBJECT, "Re: News").decision_implied


def test_courtesy_shows_a_letter_that_decides() -> None:
    said = read("Unfortunately we have decided to move forward with another candidate for the position.")
    assert (said.decision, said.decision_implied) == (Decision.REJECTED, True)


@pytest.mark.parametrize(
    "text",
    [
        'He wrote: "We have decided not to move forward with your application." What would you answer?',
        "“Your application was not successful”: how to answer a refusal. Read our article of the week.",
        "If we decide not to move forward with your application, we will tell you.",
        "Have you decided not to move forward with your application?",
        "We decided to reject Tom for the backend role, his test was weak.",
        "I am sorry that I have not been selected. I would appreciate feedback.",
        "Applications received after this date will not be considered.",
    ],
    ids=["quoted", "an article", "a condition", "a question", "somebody else", "the writer", "in general"],
)
def test_what_is_not_said_of_the_reader_decides_nothing(text: str) -> None:
    assert read(text).decision is None


def test_only_the_opening_of_a_long_text_is_believed() -> None:
    assert read(REPORT * 10 + NO).decision is Decision.REJECTED
    assert read(NO + " " + REPORT * 40).decision is Decision.REJECTED
    assert read(REPORT * 40 + NO).decision is None
