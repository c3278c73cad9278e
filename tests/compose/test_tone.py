"""How people are greeted and taken leave of: as the user does, else politely."""

from __future__ import annotations

from typing import Any

import pytest

from followup_daemon.compose import tone
from followup_daemon.model.interaction import InteractionKind
from followup_daemon.model.mail import Message, Signals
from followup_daemon.model.people import Person
from followup_daemon.model.policy import Profile
from followup_daemon.model.tables.purpose import Purpose
from tests.values import DANA, EVE, LEE, NOW, SAM, D, H, basis, interaction, person, received, sent

KIT = person("kit@acme.example", "Kit Fox")
DESK = person("jobs@acme.example", "Recruiting")
NO_PROFILE = Profile()


def mine(greeting: str = "", *to: Person, language: str = "en", hours: int = 1, **says: Any) -> Message:
    return sent(NOW - hours * H, *to, says=Signals(greeting=greeting, language=language, **says))


def theirs(**says: Any) -> Message:
    return received(NOW - H, says=Signals(**{"language": "en"} | says))


# Nothing learnt


@pytest.mark.parametrize(
    ("recipients", "line"),
    [
        ((DANA,), "Hi Dana,"),
        ((DANA, LEE), "Hi Dana and Lee,"),
        ((DANA, LEE, EVE), "Hi Dana, Lee and Eve,"),
        ((DANA, LEE, EVE, KIT), "Hi all,"),
        ((DESK,), "Hello Acme team,"),
        ((DANA, DESK), "Hello,"),
        ((), "Hello,"),
    ],
)
def test_people_are_greeted_by_name_up_to_three(recipients: tuple[Person, ...], line: str) -> None:
    signed = received(NOW - D, says=Signals(language="en", organisation="Acme"))
    assert tone.greeting(basis(recipients=recipients, conversation=(signed,))) == line


def test_an_organisation_that_nobody_wrote_is_not_greeted() -> None:
    assert tone.greeting(basis(recipients=(DESK,))) == "Hello,"


def test_a_desk_of_nobody_knows_which_organisation_is_greeted_plainly() -> None:
    assert tone.greeting(basis(interaction(organisation=""), recipients=(DESK,))) == "Hello,"


@pytest.mark.parametrize(
    ("language", "line"),
    [("de", "Guten Tag Dana Park,"), ("fr", "Bonjour Dana,"), ("es", "Hola, Dana:"), ("xx", "Hi Dana,")],
)
def test_each_language_greets_in_its_own_way(language: str, line: str) -> None:
    assert tone.greeting(basis(language=language)) == line


@pytest.mark.parametrize("purpose", list(Purpose))
def test_an_answer_to_a_decision_is_formal(purpose: Purpose) -> None:
    formal = purpose in (Purpose.REJECTION_REPLY, Purpose.ACCEPTANCE_REPLY)
    assert tone.greeting(basis(purpose=purpose)) == ("Dear Dana," if formal else "Hi Dana,")


@pytest.mark.parametrize("kind", list(InteractionKind))
def test_an_application_is_formal(kind: InteractionKind) -> None:
    formal = kind is InteractionKind.APPLICATION
    assert tone.greeting(basis(interaction(kind))) == ("Dear Dana," if formal else "Hi Dana,")


# Du and Sie


@pytest.mark.parametrize(
    ("conversation", "line"),
    [
        ((), "Guten Tag Dana Park,"),
        ((theirs(language="de", familiar=True),), "Hallo Dana,"),
        ((theirs(language="de", familiar=True), theirs(language="de")), "Hallo Dana,"),
        ((theirs(language="fr", familiar=True),), "Guten Tag Dana Park,"),
    ],
    ids=["strangers", "who said du", "who once said du", "who said tu in French"],
)
def test_who_says_du_is_greeted_so(conversation: tuple[Message, ...], line: str) -> None:
    assert tone.greeting(basis(language="de", conversation=conversation)) == line


def test_a_name_without_a_family_name_stands_alone() -> None:
    dana = person("dana@acme.example", "Dana")
    assert tone.greeting(basis(language="de", recipients=(dana,))) == "Guten Tag Dana,"


# Learnt from the user's own mail


@pytest.mark.parametrize(
    ("mail", "line"),
    [
        (mine("Good morning Dana!"), "Good morning Dana,"),
        (mine("Dear Ms Park –"), "Dear Ms Park,"),
        (mine("Good morning Dana", language=""), "Good morning Dana,"),
        (mine("Good morning Eve,"), "Hi Dana,"),
        (mine("Hallo Dana,", language="de"), "Hi Dana,"),
        (mine("Good morning Dana,", DANA, LEE), "Hi Dana,"),
        (mine("Good morning Dana,", LEE), "Hi Dana,"),
        (theirs(greeting="Good morning Dana,"), "Hi Dana,"),
    ],
    ids=[
        "their last greeting",
        "by family name",
        "in a language that cannot be told",
        "another name",
        "another language",
        "to two",
        "to somebody else",
        "not by the user",
    ],
)
def test_the_users_own_greeting_of_this_one_person_is_used_again(mail: Message, line: str) -> None:
    assert tone.greeting(basis(conversation=(mail,))) == line


def test_the_newest_greeting_counts() -> None:
    mails = (mine("Dear Ms Park,", hours=9), mine("Hey Dana!", hours=2))
    assert tone.greeting(basis(conversation=mails)) == "Hey Dana,"


@pytest.mark.parametrize(
    ("habit", "line"),
    [
        (mine("Hello Lee,", LEE), "Hello Dana,"),
        (mine("Hey, Lee", LEE), "Hey Dana,"),
        (mine("Sehr geehrte Frau Chan,", LEE), "Hi Dana,"),
        (mine("Hallo Lee,", LEE, language="de"), "Hi Dana,"),
    ],
    ids=["their word", "with a comma", "a word that is none", "another language"],
)
def test_who_was_never_written_to_is_greeted_as_their_colleagues_are(habit: Message, line: str) -> None:
    assert tone.greeting(basis(habits=(habit,))) == line


def test_these_people_come_before_their_colleagues() -> None:
    both = basis(conversation=(mine("Hello both,", DANA, LEE, hours=9),), habits=(mine("Hey Kit,", KIT),))
    assert tone.greeting(both) == "Hello Dana,"


def test_a_word_of_the_users_own_goes_before_the_formal_one() -> None:
    one = basis(purpose=Purpose.REJECTION_REPLY, habits=(mine("Hey Lee,", LEE),))
    assert tone.greeting(one) == "Hey Dana,"


def test_a_word_of_greeting_goes_with_the_first_name() -> None:
    one = basis(language="de", habits=(mine("Moin Lee,", LEE, language="de"),))
    assert tone.greeting(one) == "Moin Dana,"


# Leave


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        ({}, "Best regards,\nSam Rivera"),
        ({"profile": NO_PROFILE}, "Best regards,\nSam Rivera"),
        ({"profile": Profile(name="Samuel")}, "Best regards,\nSamuel"),
        ({"profile": NO_PROFILE, "sender": person("sam@example.com")}, "Best regards,"),
        ({"signature": "\nData engineer\n"}, "Best regards,\nSam Rivera\nData engineer"),
        ({"signature": " sam rivera\nData engineer"}, "Best regards,\nsam rivera\nData engineer"),
        ({"language": "de"}, "Viele Grüße\nSam Rivera"),
        ({"conversation": (mine(sign_off="cheers"),)}, "Cheers,\nSam Rivera"),
        ({"habits": (mine("", LEE, sign_off="All the best"),)}, "All the best,\nSam Rivera"),
        ({"conversation": (mine(sign_off="Bis bald", language="de"),)}, "Best regards,\nSam Rivera"),
        ({"conversation": (theirs(sign_off="Cheers"),)}, "Best regards,\nSam Rivera"),
        ({"conversation": (mine(sign_off="Cheers", hours=3), mine(hours=2))}, "Cheers,\nSam Rivera"),
    ],
)
def test_the_user_signs_off_as_they_do(fields: dict[str, Any], lines: str) -> None:
    assert tone.sign_off(basis(**fields)) == lines


# Names


@pytest.mark.parametrize(
    ("name", "address", "first"),
    [
        ("Al B", "x@a.example", "Al"),
        ("D. Park", "x@a.example", ""),
        ("D4na Park", "x@a.example", ""),
        ("O'Neil Park", "x@a.example", "O'Neil"),
        ("Hiring Committee", "x@a.example", ""),
        ("Acme GmbH", "x@a.example", ""),
        ("Acme GmbH", "dana.park@a.example", ""),
        ("", "dana_park@a.example", "Dana"),
        ("", "d.park@a.example", ""),
        ("", "sales.emea@a.example", ""),
        ("", "dana.park.jr@a.example", ""),
    ],
)
def test_a_first_name_is_certain_or_none(name: str, address: str, first: str) -> None:
    assert tone.first_name(person(address, name)) == first


def test_the_user_is_no_stranger_to_the_builder() -> None:
    assert basis().sender == SAM
