"""Entries that belong together, invitations that were answered with another time, and whose invitation one is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from followup_daemon.detect.recognise.calendar import loops, marks
from followup_daemon.detect.recognise.calendar.versions import current
from followup_daemon.detect.recognise.detector import detect
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.calendar import Attendee, Event
from followup_daemon.model.interaction import Interaction, InteractionKind
from followup_daemon.model.people import Person
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Due
from followup_daemon.normalise import addresses
from tests.detect.situations import (
    ACCOUNT,
    OWN,
    Meeting,
    Situation,
    correspondence_of,
    drafts,
    event,
    facts,
    judged,
    policy,
    understood,
)
from tests.detect.situations import DANA as DANA_AT_ACME
from tests.detect.situations import SAM as ME
from tests.values import DANA, LEE, NOW, H, interaction, person

RITA = person("rita@acme.example", "Rita Vogt")
KIM = person("kim@acme.example", "Kim Oh")
THURSDAY = date(2026, 11, 19)


def invited(hours: float, *guests: Person, title: str = "Interview", by: Person = RITA) -> tuple[Event, Interaction]:
    """Return an interview that began so many hours ago, with its event."""
    began = NOW - hours * H
    times = {"starts_at": began, "ends_at": began + H, "time_zone": "UTC"}
    key = f"{hours}-{title}"
    entry = Event(ref=key, uid=key, title=title, organiser=by, **times)  # type: ignore[arg-type]
    kind = InteractionKind.INTERVIEW
    return entry, interaction(kind, key=key, title=title, counterparts=guests, started_at=began, ended_at=began + H)


def thanked(*pairs: tuple[Event, Interaction]) -> list[list[str]]:
    return [[one.name for one in found.counterparts] for _, found in loops.each_once(pairs)]


def test_each_interviewer_of_a_loop_is_thanked_and_the_coordinator_is_not() -> None:
    loop = (invited(9, RITA, DANA), invited(8, RITA, LEE), invited(7, RITA, KIM))
    assert thanked(*loop) == [["Dana Park"], ["Lee Chan"], ["Kim Oh"]]


def test_who_meets_the_user_twice_on_a_day_is_thanked_after_the_last_time() -> None:
    loop = (invited(9, DANA, LEE, by=DANA), invited(7, DANA, KIM, by=LEE))
    assert thanked(*loop) == [["Lee Chan"], ["Dana Park", "Kim Oh"]]


@pytest.mark.parametrize(
    "loop",
    [
        (invited(9, RITA, DANA),),
        (invited(9, RITA, DANA), invited(300, RITA, LEE)),
        (invited(9, RITA), invited(90, RITA)),
        (invited(90, RITA, DANA), invited(9, RITA, DANA)),
    ],
    ids=["one interview", "weeks between", "nobody else there", "the same two people"],
)
def test_an_organiser_who_interviews_is_kept(loop: tuple[tuple[Event, Interaction], ...]) -> None:
    assert all("Rita Vogt" in names for names in thanked(*loop))


def test_an_organiser_whom_the_title_names_is_an_interviewer() -> None:
    loop = (invited(30, RITA, DANA, title="Interview Rita and Dana"), invited(8, RITA, LEE))
    assert thanked(*loop) == [["Rita Vogt", "Dana Park"], ["Lee Chan"]]


def test_a_long_series_of_interviews_takes_no_square_of_time() -> None:
    many = [invited(n / 60, RITA, person(f"p{n}@acme.example", f"Pat Doe{n}")) for n in range(2000)]
    assert sum(map(len, thanked(*many))) == 2000


def entry(**more: object) -> Event:
    given: dict[str, object] = {
        "ref": "e",
        "uid": "e",
        "title": "Demo",
        "starts_at": NOW,
        "ends_at": NOW + H,
        "time_zone": "UTC",
        "attendees": (Attendee(person=DANA),),
    }
    return Event(**given | more)  # type: ignore[arg-type]


COUNTER = entry(from_mail=True, method="COUNTER", starts_at=NOW + 48 * H, ends_at=NOW + 49 * H)


def test_another_time_that_was_proposed_stands_against_the_old_one() -> None:
    (one,) = current([entry(), COUNTER])
    assert (one.countered, one.starts_at) == (True, NOW)


@pytest.mark.parametrize(
    "known",
    [
        (entry(sequence=1), COUNTER),
        (replace(COUNTER, method="", from_mail=False), COUNTER),
        (entry(), COUNTER, replace(COUNTER, method="DECLINECOUNTER")),
        (entry(), replace(COUNTER, attendees=())),
    ],
    ids=["moved or confirmed since", "taken up", "declined", "of nobody on the list"],
)
def test_a_proposal_that_was_answered_does_not_count(known: tuple[Event, ...]) -> None:
    (one,) = current(known)
    assert not one.countered


def test_a_date_in_the_organisers_description_is_a_promise() -> None:
    told = event("Interview with Acme", DANA_AT_ACME, description="We will get back to you by 27 November 2026.")
    (case, *_) = understood(told)
    assert case[0].interaction.promise is not None
    assert case[0].interaction.promise.due == date(2026, 11, 27)


def test_a_date_in_the_users_own_description_is_no_promise_of_theirs() -> None:
    text = "We will get back to you by 27 November 2026."
    ((case, _), *_) = understood(event("Interview with Acme", DANA_AT_ACME, organiser=ME, description=text))
    assert case.interaction.promise is None


@pytest.mark.parametrize(
    "other", ["Samuel Rivera <sr@old.example>", "S. Rivera <x@uni.example>", "Sam Rivera <q@a.example>"]
)
def test_the_user_is_never_written_to_at_another_address(other: str) -> None:
    (draft,) = drafts(event("Interview with Acme", DANA_AT_ACME, other))
    assert [to.address for to in draft.to] == ["dana@acme.example"]


def test_somebody_with_the_users_surname_alone_is_not_the_user() -> None:
    (draft,) = drafts(event("Interview with Acme", DANA_AT_ACME, "Tom Rivera <tom@acme.example>"))
    assert [to.address for to in draft.to] == ["dana@acme.example", "tom@acme.example"]


def test_a_loop_of_two_invitations_gives_each_interviewer_one_draft() -> None:
    rita, lee = "Rita Vogt <rita@acme.example>", "Lee Chan <lee@acme.example>"
    loop = Situation(
        sort="",
        kind="interview",
        draft="thanks",
        meetings=(
            Meeting(title="Onsite 1/2: coding", people=(rita, DANA_AT_ACME), organiser=rita, hours=28),
            Meeting(title="Onsite 2/2: system design", people=(rita, lee), organiser=rita, hours=26),
        ),
    )
    due = [case for case, verdict in understood(loop) if isinstance(verdict, Due)]
    assert [[one.name for one in case.recipients] for case in due] == [["Dana Park"], ["Lee Chan"]]


def test_reasons_say_what_was_seen() -> None:
    held = judged(event("HOLD: Interview with Acme", DANA_AT_ACME))
    assert held.reasons[0] == Reason.PLACEHOLDER
    off = judged(event("Interview with Acme - cancelled", DANA_AT_ACME))
    assert off.reasons[0] == Reason.CANCELLED


@pytest.mark.parametrize(
    ("title", "off"),
    [
        ("Interview (moved to Friday)", True),
        ("Interview (moved to Thursday)", False),
        ("Interview (moved from Tuesday)", False),
        ("Interview (moved from Thursday)", True),
        ("Interview (moved to Zoom)", False),
        ("Demo verlegt auf den 20. November", True),
        ("Démo décalée au 19 novembre", False),
    ],
)
def test_a_move_counts_against_the_slot_that_was_left(title: str, off: bool) -> None:
    assert (marks.mark_of(title, THURSDAY) is not None) is off


@pytest.mark.parametrize(
    ("address", "name", "yes"),
    [
        ("fred@fireflies.ai", "Fred", True),
        ("rec@acme.example", "Dana's AI Notetaker", True),
        ("notes@acme.example", "Otter.ai", True),
        ("dana@read.example", "Dana Read", False),
        ("otter@acme.example", "Olive Otter", False),
    ],
)
def test_a_note_taker_is_known_by_address_or_name(address: str, name: str, yes: bool) -> None:
    assert addresses.is_note_taker(Person(name=name, address=address, key=address)) is yes


NINA = "Nina Rivera <nina.rivera@gmail.com>"
RECRUITER = "Omar Haddad <omar@agency.example>"


def forwarded(title: str, *people: str) -> Interaction:
    """Return the reading of an invitation that came by mail, and whose guests do not include the user."""
    known = facts(event(title, *people))
    mailed = (
        replace(one, from_mail=True, attendees=tuple(a for a in one.attendees if a.person.key not in OWN))
        for one in known.events
    )
    known = replace(known, events=tuple(mailed))
    (one,) = detect(Mailboxes(accounts=(ACCOUNT,), facts=known), policy(), correspondence_of(known))
    return one


def reasons(one: Interaction) -> set[Reason]:
    return {obstacle.reason for obstacle in one.obstacles}


def test_a_spouses_interview_is_theirs() -> None:
    assert Reason.UNSURE in reasons(forwarded("Interview Nina Rivera / Acme", DANA_AT_ACME, NINA))


def test_a_forwarded_invitation_to_somebody_unnamed_is_not_relied_on() -> None:
    assert Reason.UNSURE in reasons(forwarded("Interview with Acme", DANA_AT_ACME, RECRUITER))


def test_a_forwarded_invitation_that_names_the_user_is_the_users() -> None:
    assert reasons(forwarded("Interview Sam Rivera – Data Engineer", DANA_AT_ACME, RECRUITER)) == set()
