"""Meetings on which both sides agreed by mail: what a mail says about a time, and what a conversation makes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from followup_daemon.detect.extract import signals
from followup_daemon.detect.recognise.arrangements.talks import Agreement, agreements
from followup_daemon.detect.recognise.detector import detect
from followup_daemon.mail import interaction_keys
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes, Named
from followup_daemon.model.calendar import Attendee, Event
from followup_daemon.model.changes import AccountSnapshot
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.mail import Message, Scheduling, Slot
from followup_daemon.model.tables.reason import Reason
from tests.detect.situations import policy
from tests.values import DANA, LEE, SAM, account, received, sent

TUESDAY = datetime(2026, 11, 17, 9, tzinfo=UTC)
NOBODY = Named()
THURSDAY = datetime(2026, 11, 19, 14, tzinfo=UTC)


def said(text: str, subject: str = "Re: Budget", *, mine: bool = False) -> Scheduling | None:
    mail = sent if mine else received
    return signals.read(mail(TUESDAY, DANA, subject=subject, text=text)).scheduling


def talk(*turns: str, subject: str = "Budget") -> list[Message]:
    """Return a conversation. A turn begins with ``me:`` or ``they:``, and comes an hour after the one before it."""
    found: list[Message] = []
    for number, turn in enumerate(turns):
        side, _, text = turn.partition(": ")
        write = sent if side == "me" else received
        message = write(
            TUESDAY + timedelta(hours=number),
            DANA,
            name=str(number),
            subject=f"Re: {subject}" if number else subject,
            text=text,
        )
        found.append(replace(message, signals=signals.read(message), text=""))
    return found


def boxes_of(mails: list[Message], *events: Event, zone: str = "UTC", named: Named = NOBODY) -> Mailboxes:
    facts = AccountSnapshot(messages=tuple(mails), events=events)
    return Mailboxes(accounts=(account(time_zone=zone),), facts=facts, named=named)


def agreed(mails: list[Message], zone: str = "UTC") -> list[Agreement]:
    boxes = boxes_of(mails, zone=zone)
    return agreements(boxes, Correspondence(mails, boxes.own))


def detected(mails: list[Message], *events: Event, named: Named = NOBODY) -> list[Interaction]:
    boxes = boxes_of(mails, *events, named=named)
    return detect(boxes, policy(), Correspondence(mails, boxes.own))


def event(starts_at: datetime, *, guest: bool = True) -> Event:
    return Event(
        ref="e1",
        uid="1@calendar.example",
        title="Budget",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=1),
        time_zone="UTC",
        organiser=SAM,
        attendees=(Attendee(person=DANA),) if guest else (Attendee(person=LEE),),
    )


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("How about Thursday at 2?", Slot(day=date(2026, 11, 19), clock=time(14))),
        ("How about 7?", Slot(clock=time(19))),
        ("Shall we talk on Friday?", Slot(day=date(2026, 11, 20))),
        ("Can we meet on November 20 from 9 to 10 am EST?", None),
        ("Thursday at 10 for the review?", Slot(day=date(2026, 11, 19), clock=time(10))),
    ],
)
def test_a_mail_proposes_the_time_that_it_names(text: str, slot: Slot | None) -> None:
    found = said(text)
    assert found is not None
    if slot is not None:
        assert found.proposed == (slot,)
    else:
        assert (found.proposed[0].zone, found.proposed[0].until) == ("-05:00", time(10))


@pytest.mark.parametrize(
    "text",
    [
        "Can you send it by Thursday at 2?",
        "The deadline is Thursday at 2.",
        "Tom meets them on Thursday at 2.",
        "Shall we talk next week?",
        "I was in a call on Monday at 2.",
    ],
)
def test_a_time_that_is_only_named_is_not_proposed(text: str) -> None:
    found = said(text)
    assert found is None or not found.proposed


def test_a_long_mail_says_nothing_about_a_time() -> None:
    assert said("How about Thursday at 2? " + "We looked at the numbers again. " * 100) is None


def test_what_one_side_proposed_and_the_other_accepted_is_agreed() -> None:
    (one,) = agreed(talk("me: How about Thursday at 2?", "they: That works."))
    assert (one.other.key, one.starts_at, one.undone) == (DANA.key, THURSDAY, None)


def test_nobody_accepts_their_own_proposal() -> None:
    assert agreed(talk("they: How about Thursday at 2?", "they: Thursday at 2 works for me.")) == []


def test_the_day_and_the_hour_may_come_from_different_mails() -> None:
    turns = ("they: Can we talk on Thursday?", "me: Sure, how about 2?", "they: OK, see you then.")
    assert [one.starts_at for one in agreed(talk(*turns))] == [THURSDAY]


def test_a_time_without_a_zone_is_in_the_zone_of_the_user() -> None:
    (one,) = agreed(talk("me: How about Thursday at 2?", "they: That works."), zone="America/Chicago")
    assert one.starts_at == datetime(2026, 11, 19, 20, tzinfo=UTC)


def test_a_move_that_both_accepted_counts_instead() -> None:
    turns = (
        "me: How about Thursday at 2?",
        "they: That works.",
        "me: Could we do Friday at 3?",
        "they: Friday is fine.",
    )
    (one,) = agreed(talk(*turns))
    assert (one.starts_at, one.undone) == (THURSDAY + timedelta(hours=25), None)


def test_a_move_that_nobody_accepted_stands_against_the_meeting() -> None:
    turns = ("me: How about Thursday at 2?", "they: That works.", "they: Could we do Friday at 3?")
    (one,) = detected(talk(*turns))
    assert Reason.SUPERSEDED in [obstacle.reason for obstacle in one.obstacles]


def test_a_confirmation_of_the_same_time_changes_nothing() -> None:
    turns = ("me: How about Thursday at 2?", "they: That works.", "me: Great, see you Thursday at 2.")
    (one,) = detected(talk(*turns))
    assert one.obstacles == ()


def test_a_refusal_afterwards_stands_against_the_meeting() -> None:
    turns = ("me: How about Thursday at 2?", "they: That works.", "they: Sorry, I can't make it on Thursday.")
    (one,) = detected(talk(*turns))
    assert one.obstacles


def test_a_group_agrees_on_nothing() -> None:
    mails = talk("me: How about Thursday at 2?", "they: That works.")
    assert agreed([replace(one, cc=(LEE,)) for one in mails]) == []


def test_an_event_with_the_same_person_is_the_same_meeting() -> None:
    mails = talk("me: How about Thursday at 2?", "they: That works.")
    (one,) = detected(mails, event(THURSDAY + timedelta(hours=1)))
    assert one.agreed_at is None
    assert len(detected(mails, event(THURSDAY, guest=False))) == 2


def test_an_event_takes_over_the_key_of_a_meeting_that_had_a_draft() -> None:
    mails = talk("me: How about Thursday at 2?", "they: That works.")
    (before,) = detected(mails)
    named = Named(settled=frozenset({before.key}))
    (after,) = detected(mails, event(THURSDAY), named=named)
    assert (after.key, after.id) == (before.key, interaction_keys.public_id(before.key))
    assert after.agreed_at is None
