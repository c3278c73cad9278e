"""What is read from one message or event by itself. On plain values."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from followup_daemon.detect import extract
from followup_daemon.detect.extract import events, signals
from followup_daemon.model.calendar import Event
from followup_daemon.model.mail import NOTHING_SAID, Direction, Origin
from tests.values import DANA, NOW, SAM, D, H, received, sent

CALENDAR = b"""BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:e
SUMMARY:Interview
DESCRIPTION:Agenda: the role\\, your questions
DTSTART:20261120T100000Z
DTEND:20261120T110000Z
END:VEVENT
END:VCALENDAR
"""


def described(description: str) -> Event:
    return Event(
        ref="e", uid="e", title="Talk", description=description, starts_at=NOW, ends_at=NOW + H, time_zone="UTC"
    )


@pytest.mark.parametrize(
    ("description", "agenda"),
    [
        ("Agenda: the role, your questions; ok", ("the role", "your questions")),
        ("Agenda:\n- the role.\n2) your questions", ("the role", "your questions")),
        ("<p>Agenda:</p><ul><li>- the role</li></ul>", ("the role",)),
        ("- one point\n- two points\n- three points\n- four points\n- five points", None),
        ("See you there", ()),
    ],
)
def test_the_agenda_is_read_from_bullets_or_after_its_heading(description: str, agenda: tuple[str, ...] | None) -> None:
    found = events.read(described(description)).agenda
    assert found == agenda if agenda is not None else len(found) == 4


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("Call me: +44 20 7946 0958", "+44 20 7946 0958"),
        ("Call, meeting ID 123 456 7890", ""),
        ("Call 12", ""),
    ],
)
def test_a_telephone_number_is_one_that_is_offered(text: str, phone: str) -> None:
    assert events.read(described(text)).phone == phone


def test_a_calendar_is_read_with_the_signals_of_its_events_and_without_their_texts() -> None:
    window = (NOW - D, NOW + D)
    (one,), broken = extract.calendar(CALENDAR, ref="c", window=window, default_zone="UTC")
    assert (one.title, one.signals.agenda, one.description, broken) == (
        "Interview",
        ("the role", "your questions"),
        "",
        (),
    )


@pytest.mark.parametrize("more", [{"direction": Direction.DRAFT}, {"origin": Origin.CALENDAR}])
def test_neither_a_draft_nor_an_invitation_says_anything(more: dict[str, Any]) -> None:
    text = "We decided to go with another candidate for the position."
    assert signals.read(received(NOW, text=text, subject="Your application", **more)) == NOTHING_SAID


@pytest.mark.parametrize(
    ("words", "hour"), [("3 pm", 15), ("3:30 p.m.", 15), ("12:15 am", 0), ("11 am", 11), ("15:00", 15)]
)
def test_the_hour_of_a_confirmed_interview_is_that_of_the_day(words: str, hour: int) -> None:
    text = f"Hi Sam,\n\nyour interview is confirmed for 25 November at {words}.\n\nDana"
    found = signals.read(received(NOW, text=text, subject="Interview confirmation")).appointment
    assert found is not None
    assert found.starts_at.replace(minute=0) == datetime(2026, 11, 25, hour, tzinfo=UTC)


def test_two_times_confirm_none() -> None:
    text = "Hi Sam,\n\nyour interview is confirmed for 25 November at 10:00.\nOr on 26 November at 11:00.\n\nDana"
    assert signals.read(received(NOW, text=text, subject="Interview confirmation")).appointment is None


def test_an_empty_mail_of_the_user_shows_no_manner() -> None:
    found = signals.read(sent(NOW, text="", subject="Hello"))
    assert (found.greeting, found.sign_off) == ("", "")


def test_who_is_away_until_a_day_is_back_in_its_morning() -> None:
    text = "I am out of office until 27 November and will answer then."
    found = signals.read(received(NOW, DANA, text=text, subject="Out of office", origin=Origin.REPLY, to=(SAM,)))
    assert found.away
    assert found.away_until is not None
    assert found.away_until - NOW >= timedelta(days=6)
