"""Which events that came by mail count, and who may speak for them (RFC 5546 section 3.2)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from followup_daemon.mail.invitations import believed
from followup_daemon.model.calendar import Attendee, Event, EventSignals, ParticipationStatus
from followup_daemon.model.changes import AccountSnapshot
from followup_daemon.model.mail import Message
from followup_daemon.model.people import Person
from tests.values import DANA, EVE, LEE, NOW, SAM, H, person, received, sent

OWN = frozenset({SAM.key})
ASSISTANT = person("kim@assistants.example", "Kim Lund")
SYSTEM = person("invites@acme.greenhouse.io")
ACCEPTED, DECLINED = ParticipationStatus.ACCEPTED, ParticipationStatus.DECLINED


def event(title: str = "Interview", organiser: Person | None = DANA, uid: str = "1@acme.example", **more: Any) -> Event:
    """Return an interview that Dana organised, with Sam and Lee."""
    given: dict[str, Any] = {
        "ref": "e",
        "starts_at": NOW - 2 * H,
        "ends_at": NOW - H,
        "time_zone": "UTC",
        "attendees": tuple(Attendee(person=one) for one in (SAM, LEE)),
        "signals": EventSignals(interview="interview"),
        "method": "REQUEST",
    }
    return Event(uid=uid, title=title, organiser=organiser, **given | more)


def answer(who: Person, status: ParticipationStatus = ACCEPTED, *others: Person, **more: Any) -> Event:
    attendees = tuple(Attendee(person=one, status=status) for one in (who, *others))
    return event("Accepted", **{"method": "REPLY", "attendees": attendees} | more)


def mailed(sender: Person, *events: Event, hours: float = 3) -> Message:
    at = NOW - timedelta(hours=hours)
    return sent(at, invitations=events) if sender is SAM else received(at, sender, invitations=events)


def heard(*messages: Message, calendar: tuple[Event, ...] = (), known: frozenset[str] = frozenset()) -> list[Event]:
    facts = AccountSnapshot(messages=messages, events=calendar)
    return believed(facts, OWN, known.__contains__)


def titles(*messages: Message, **more: Any) -> list[str]:
    return [one.title for one in heard(*messages, **{"known": frozenset({DANA.key})} | more)]


# What the user has themself


def test_the_calendar_is_always_believed() -> None:
    one = event(method="")
    assert heard(calendar=(one,)) == [one]


def test_an_invitation_of_the_users_own_is_always_believed() -> None:
    mine = event(organiser=SAM)
    assert heard(mailed(SAM, mine)) == [mine]


# Who may speak


@pytest.mark.parametrize(
    ("sender", "counts"),
    [(DANA, True), (LEE, True), (EVE, False), (ASSISTANT, False)],
    ids=["the organiser", "a colleague", "a stranger", "an assistant that nobody named"],
)
def test_a_change_counts_from_the_organisers_organisation_alone(sender: Person, counts: bool) -> None:
    moved = event("Moved")
    assert ("Moved" in titles(mailed(sender, moved), calendar=(event(),))) is counts


def test_whoever_the_organiser_named_may_speak_for_them() -> None:
    named = event(sent_by=ASSISTANT.key)
    assert titles(mailed(ASSISTANT, event("Moved")), calendar=(named,)) == ["Interview", "Moved"]


def test_two_users_of_a_provider_of_free_addresses_are_strangers() -> None:
    dana, other = person("dana@gmail.com"), person("other@gmail.com")
    planned = event(organiser=dana)
    assert titles(mailed(other, event("Moved", organiser=dana)), calendar=(planned,)) == ["Interview"]
    assert titles(mailed(dana, event("Moved", organiser=dana)), calendar=(planned,)) == ["Interview", "Moved"]


def test_where_the_calendar_has_no_such_event_the_first_who_spoke_for_themselves_goes_on_speaking() -> None:
    mails = (mailed(EVE, event("Forged"), hours=5), mailed(DANA, event("True")), mailed(EVE, event("Moved"), hours=1))
    assert titles(*mails) == ["True"]


def test_an_event_that_was_only_passed_on_is_theirs_who_passed_it_on_first() -> None:
    mails = (mailed(EVE, event("Passed on"), hours=5), mailed(ASSISTANT, event("Again"), hours=4))
    assert titles(*mails, known=frozenset({EVE.key})) == ["Passed on"]


def test_each_event_has_speakers_of_its_own() -> None:
    other = event("Other", organiser=EVE, uid="2@other.example")
    mails = (mailed(EVE, other), mailed(EVE, event("Moved")))
    assert titles(*mails, calendar=(event(),), known=frozenset({EVE.key})) == ["Interview", "Other"]


# Answers


@pytest.mark.parametrize("method", ["REPLY", "COUNTER"])
def test_an_answer_counts_for_its_sender_alone(method: str) -> None:
    reply = answer(LEE, DECLINED, EVE, method=method)
    (_, got) = heard(mailed(LEE, reply), calendar=(event(),))
    assert [one.person for one in got.attendees] == [LEE]


def test_the_users_own_answer_counts_for_the_user_alone() -> None:
    (_, got) = heard(mailed(SAM, answer(SAM, DECLINED, LEE)), calendar=(event(),))
    assert [(one.person, one.status) for one in got.attendees] == [(SAM, DECLINED)]


def test_an_answer_of_somebody_else_for_the_user_says_nothing() -> None:
    (_, got) = heard(mailed(EVE, answer(SAM, DECLINED)), calendar=(event(),))
    assert got.attendees == ()


# What lies in mail alone


def doubt(*messages: Message, known: frozenset[str] = frozenset()) -> str:
    (first, *_) = heard(*messages, known=known)
    return first.doubt


def test_a_stranger_invites_in_vain() -> None:
    (got,) = heard(mailed(DANA, event()))
    assert got.doubt == "it is only in a mail of dana@acme.example, to whom you never wrote, and you did not accept it"
    assert (got.organiser, got.attendees, got.signals, got.sent_by) == (DANA, (), EventSignals(), "")


def test_what_a_stranger_passes_on_names_nobody() -> None:
    (got,) = heard(mailed(EVE, event(sent_by=ASSISTANT.key)))
    assert (got.organiser, got.attendees, got.sent_by) == (None, (), "")


def test_whom_the_user_wrote_to_may_invite() -> None:
    whole = event()
    assert heard(mailed(DANA, whole), known=frozenset({DANA.key})) == [whole]


@pytest.mark.parametrize(
    ("status", "believed_now"),
    [
        (ACCEPTED, True),
        (ParticipationStatus.TENTATIVE, True),
        (DECLINED, False),
        (ParticipationStatus.NEEDS_ACTION, False),
    ],
)
def test_an_invitation_that_the_user_accepted_is_believed(status: ParticipationStatus, believed_now: bool) -> None:
    assert (doubt(mailed(DANA, event()), mailed(SAM, answer(SAM, status), hours=2)) == "") is believed_now


def test_nobody_accepts_in_the_users_name() -> None:
    assert doubt(mailed(EVE, event(organiser=EVE)), mailed(EVE, answer(SAM, organiser=EVE), hours=2)) != ""


def test_the_acceptance_of_another_event_says_nothing() -> None:
    assert doubt(mailed(DANA, event()), mailed(SAM, answer(SAM, uid="2@acme.example"), hours=2)) != ""


@pytest.mark.parametrize(
    ("known", "counts"), [(LEE, True), (DANA, True), (EVE, False)], ids=["an attendee", "the organiser", "a stranger"]
)
def test_a_hiring_system_may_invite_for_people_that_the_user_knows(known: Person, counts: bool) -> None:
    first = mailed(SYSTEM, event(organiser=DANA))
    assert (doubt(first, known=frozenset({known.key})) == "") is counts


def test_who_knows_an_attendee_is_no_hiring_system() -> None:
    assert doubt(mailed(EVE, event(organiser=EVE)), known=frozenset({LEE.key})) != ""


# Mail that failed authentication


def failed(*events: Event, calendar: tuple[Event, ...] = ()) -> list[Event]:
    facts = AccountSnapshot(events=calendar, unproved=(mailed(DANA, *events),))
    return believed(facts, OWN, lambda key: True)


def test_an_invitation_that_failed_authentication_is_only_shown() -> None:
    (got,) = failed(event())
    assert got.doubt == "it is only in a mail, and that mail failed authentication"
    assert (got.organiser, got.attendees) == (None, ())


def test_mail_that_failed_authentication_changes_no_known_event() -> None:
    planned = event()
    assert failed(event("Moved"), calendar=(planned,)) == [planned]


def test_an_answer_that_failed_authentication_is_nothing() -> None:
    assert failed(answer(LEE)) == []


# Between the rules


def test_a_change_to_an_event_of_the_calendar_counts_though_the_user_never_wrote_there() -> None:
    moved = event("Moved")
    assert heard(mailed(DANA, moved), calendar=(event(),)) == [event(), moved]


def test_another_event_of_the_calendar_makes_no_stranger_known() -> None:
    other = event(uid="2@acme.example")
    assert [one.doubt != "" for one in heard(mailed(DANA, event()), calendar=(other,))] == [False, True]


def test_the_acceptance_of_another_guest_is_not_the_users() -> None:
    assert doubt(mailed(DANA, event()), mailed(LEE, answer(LEE), hours=2)) != ""


def test_the_first_who_spoke_for_themselves_may_name_who_speaks_for_them() -> None:
    mails = (mailed(DANA, event(sent_by=ASSISTANT.key)), mailed(ASSISTANT, event("Moved"), hours=2))
    assert titles(*mails, known=frozenset({DANA.key, ASSISTANT.key})) == ["Interview", "Moved"]


def test_a_copy_that_failed_authentication_adds_nothing_to_one_that_did_not() -> None:
    facts = AccountSnapshot(messages=(mailed(DANA, event()),), unproved=(mailed(DANA, event("Forged")),))
    assert [one.title for one in believed(facts, OWN, lambda key: True)] == ["Interview"]
