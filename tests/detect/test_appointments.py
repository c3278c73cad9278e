"""The day and the clock time of an interview that a mail confirms, and its changes in plain words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from followup_daemon.detect.extract import signals
from followup_daemon.model.mail import Signals
from tests.values import DANA, received, sent

WRITTEN = datetime(2026, 3, 11, 10, tzinfo=UTC)
"""A Wednesday."""

CONFIRMED = [
    ("Your interview is confirmed for Friday at 2 pm.", "Re: your message", "2026-03-13T14:00"),
    ("We would like to confirm your interview on March 20 at 3:00 PM EST.", "Interview", "2026-03-20T20:00"),
    (
        "Your interview with us is at 9:30 a.m. in ROOM 12.",
        "Interview on Friday, March 20",
        "2026-03-20T09:30",
    ),
    ("Your interview details:\nDate: 20 March 2026\nTime: 14:00\nPlace: Main St", "Interview", "2026-03-20T14:00"),
    ("Your technical interview takes place on Monday. We will start at 10:00 (UTC-8).", "News", "2026-03-16T18:00"),
]
OPEN = [
    "Your interview can be Monday at 10 or Tuesday at 11.",
    "Could we move your interview to Friday at 3 pm?",
    "Thank you for the interview. The office opens at 9:00.",
]
CALLED_OFF = [
    "I have to cancel our call on Friday.",
    "I'm sorry but I can't make it tomorrow.",
    "Unfortunately I won't be able to attend the interview.",
    "Let's skip today's call.",
    "The interview has been cancelled.",
    "I am sick today and cannot join the call.",
    "Thursday's meeting is off.",
    "Gonna have to bail on our call today.",
    "Friday is a no-go for me now.",
    "Won't be able to join tomorrow.",
    "No need for the call on Thursday any more.",
    "Please ignore the invitation for Thursday.",
]
PUT_OFF = [
    "Could we move our call to Thursday?",
    "I need to push our meeting back to 3.",
    "Something came up, can we find another time?",
    "Would it be possible to postpone the demo until next week?",
    "The interview has been moved to Monday.",
]
AS_PLANNED = [
    "We need to move this quickly.",
    "Guests have to reschedule their trips online.",
    "I won't forget to send you the file.",
    "Let's move forward with the proposal.",
    "If you need to cancel the meeting, call me.",
    "I cancelled my subscription.",
    "He can't make it but I will be there.",
    "The meeting will not be cancelled.",
    "Please push forward with the review.",
    "I need your answer as Greg is off sick.",
    "I'm off on Friday.",
    "No need to prepare for the meeting.",
    "Please do not ignore the invitation.",
]


def read_text(text: str, subject: str = "Re: your message", *, mine: bool = False) -> Signals:
    mail = sent if mine else received
    return signals.read(mail(WRITTEN, DANA, subject=subject, text=text))


@pytest.mark.parametrize(("text", "subject", "starts"), CONFIRMED)
def test_a_day_and_a_time_that_belong_together_make_an_appointment(text: str, subject: str, starts: str) -> None:
    found = read_text(text, subject).appointment
    assert found is not None
    assert found.starts_at.isoformat() == f"{starts}:00+00:00"


@pytest.mark.parametrize("text", OPEN)
def test_a_choice_or_a_question_makes_none(text: str) -> None:
    assert read_text(text, "Interview").appointment is None


@pytest.mark.parametrize("text", CALLED_OFF)
def test_either_side_calls_off_in_plain_words(text: str) -> None:
    assert read_text(text).cancellation
    assert read_text(text, mine=True).cancellation


@pytest.mark.parametrize("text", PUT_OFF)
def test_either_side_asks_for_another_time(text: str) -> None:
    assert read_text(text).rescheduling
    assert read_text(text, mine=True).rescheduling


@pytest.mark.parametrize("text", AS_PLANNED)
def test_other_moves_change_no_appointment(text: str) -> None:
    said = read_text(text)
    assert (said.cancellation, said.rescheduling) == ("", "")
