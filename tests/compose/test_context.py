"""To whom, from which address and in which thread a letter goes, from plain values."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from followup_daemon.compose.context import LetterContext, LetterSources, build_letter_context
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.account import Account
from followup_daemon.model.changes import AccountSnapshot
from followup_daemon.model.interaction import Decision, InteractionKind
from followup_daemon.model.mail import Message, Origin, Signals
from followup_daemon.model.policy import Profile, Strength
from followup_daemon.model.tables.purpose import Purpose
from tests.values import (
    DANA,
    EVE,
    KEY,
    LEE,
    NOW,
    SAM,
    D,
    H,
    account,
    case,
    decided,
    interaction,
    person,
    policy,
    received,
    sent,
)

DESK = person("dana.park@mail.acme.example")
ALIAS = person("sam@alias.example")
OWN = frozenset({SAM.key, ALIAS.key})


def basis(*messages: Message, me: Account | None = None, profile: Profile | None = None, **more: Any) -> LetterContext:
    """Of the letter to Dana, after ``messages``, all of which lie in her case."""
    me = me or account(addresses=OWN)
    about, purpose = more.pop("about", interaction()), more.pop("purpose", None)
    mine = tuple(one for one in messages if one.sender.key in me.addresses)
    theirs = tuple(one for one in messages if one.sender.key not in me.addresses)
    one = case(about, purpose, **{"sent": mine, "received": theirs, **more})
    mail = Correspondence(messages, me.addresses)
    sources = LetterSources(
        case=one,
        key=KEY,
        account=me.name,
        boxes=Mailboxes(accounts=(me,), facts=AccountSnapshot(messages=messages)),
        mail=mail,
        policy=policy(),
        profile=profile or Profile(),
        now=NOW,
    )
    return build_letter_context(sources)


# To whom


@pytest.mark.parametrize(
    ("to", "used"),
    [
        ("dana.park@mail.acme.example", True),
        ("dana.park@evil.example", False),
        ("no-reply@acme.example", False),
        ("team@acme.example", False),
    ],
    ids=["her own domain", "another domain", "a robot", "a list"],
)
def test_where_she_wants_her_answers_is_believed_within_her_own_domain(to: str, used: bool) -> None:
    found = basis(received(NOW - 2 * D, reply_to=(person(to),)))
    assert found.recipients[0].address == (to if used else DANA.address)
    assert found.recipients[0].name == DANA.name


@pytest.mark.parametrize("origin", [one for one in Origin if one is not Origin.HUMAN])
def test_no_machine_says_where_she_wants_her_answers(origin: Origin) -> None:
    machine = received(NOW - 2 * D, reply_to=(DESK,), origin=origin)
    assert basis(machine, received=()).recipients == (DANA,)


def test_the_newest_mail_says_where_she_wants_her_answers() -> None:
    old, new = received(NOW - 3 * D, reply_to=(DESK,)), received(NOW - 2 * D)
    assert basis(old, new).recipients == (DANA,)
    assert basis(new, received(NOW - D, reply_to=(DESK,))).recipients[0].address == DESK.address


def test_mail_of_the_future_says_nothing() -> None:
    assert basis(received(NOW + timedelta(seconds=1), reply_to=(DESK,))).recipients == (DANA,)


def test_a_call_sheet_has_no_copies() -> None:
    about = interaction(cc=(LEE,))
    assert basis(about=about).cc == (LEE,)
    assert basis(about=about, purpose=Purpose.CALL_SHEET).cc == ()


# From which address


def in_thread(*messages: Message, **more: Any) -> LetterContext:
    """Return a letter about a proposal whose thread the messages are."""
    first = messages[0]
    about = interaction(InteractionKind.PROPOSAL, first.sent_at, anchor=first.message_id)
    return basis(*messages, about=about, **more)


def test_the_letter_comes_from_the_address_that_the_conversation_used() -> None:
    theirs = received(NOW - 9 * D, to=(ALIAS,))
    assert in_thread(theirs).sender.address == ALIAS.address
    assert in_thread(received(NOW - 9 * D)).sender.address == SAM.address


def test_an_address_that_may_not_send_is_not_used() -> None:
    theirs = received(NOW - 9 * D, to=(ALIAS,))
    assert in_thread(theirs, me=account(addresses=OWN, send_as=frozenset({SAM.key}))).sender.address == SAM.address
    assert in_thread(theirs, me=account(addresses=OWN, send_as=OWN)).sender.address == ALIAS.address


def test_without_a_conversation_the_interaction_says_it_else_the_account() -> None:
    assert basis(about=interaction(own_address=ALIAS.address)).sender.address == ALIAS.address


@pytest.mark.parametrize(
    ("used", "written"),
    [("sam+jobs@example.com", "sam@example.com"), ("sam+x@alias.example", "sam@alias.example")],
)
def test_a_letter_comes_from_the_configured_address_and_not_from_a_plus_address(used: str, written: str) -> None:
    theirs = received(NOW - 9 * D, to=(person(used, key=written),))
    assert in_thread(theirs).sender.address == written


def test_a_configured_plus_address_stays() -> None:
    me = account(address="sam+jobs@example.com", addresses=OWN)
    theirs = received(NOW - 9 * D, to=(person("sam+jobs@example.com", key=SAM.key),))
    assert in_thread(theirs, me=me).sender.address == "sam+jobs@example.com"


@pytest.mark.parametrize("broken", ["sam..r@alias.example", ".sam@alias.example", "sam.@alias.example"])
def test_the_main_address_replaces_one_that_cannot_be_written(broken: str) -> None:
    me = account(addresses=frozenset({SAM.key, broken}))
    theirs = received(NOW - 9 * D, to=(person(broken),))
    assert in_thread(theirs, me=me).sender.address == SAM.address
    assert basis().sender.address == SAM.address


# In which thread


def test_the_newest_mail_of_the_thread_is_answered_and_no_machines() -> None:
    first = sent(NOW - 9 * D, name="first")
    late: dict[str, Any] = {"in_reply_to": first.message_id}
    reply = received(NOW - 8 * D, name="reply", **late)
    away = received(NOW - 7 * D, name="away", origin=Origin.REPLY, **late)
    robot = received(NOW - 6 * D, person("no-reply@acme.example"), name="robot", **late)
    found = in_thread(first, reply, away, robot, received(NOW - 5 * D, name="elsewhere"))
    assert found.answers is not None
    assert found.answers.ref == "reply"


def test_a_decision_and_a_promise_are_answered_where_they_were_made() -> None:
    no, yes = received(NOW - 2 * D, name="no"), received(NOW - D, name="later")
    about = decided(Decision.REJECTED, no.sent_at)
    assert getattr(basis(no, yes, about=about, purpose=Purpose.REJECTION_REPLY).answers, "ref", "") == "no"
    named = interaction(promised_at=no.sent_at)
    assert getattr(basis(no, yes, about=named, purpose=Purpose.CHECK_IN).answers, "ref", "") == "no"
    assert basis(no, yes, about=named).answers is None


@pytest.mark.parametrize(
    ("subject", "says", "related"),
    [
        ("Backend role", Signals(), True),
        ("About Acme", Signals(), True),
        ("Dinner", Signals(), False),
        ("Dinner", Signals(interview="interview"), True),
        ("the and for with", Signals(), False),
    ],
)
def test_a_mail_about_the_same_thing_is_answered(subject: str, says: Signals, related: bool) -> None:
    found = basis(received(NOW - 9 * D, subject=subject, says=says))
    assert (found.answers is not None) is related


def test_mail_of_long_before_is_no_part_of_the_conversation() -> None:
    border = interaction().started_at - 45 * D
    found = basis(received(border, name="in"), received(border - H, name="out"))
    assert [one.ref for one in found.conversation] == ["in"]


# In which language


def test_the_users_own_newest_mail_tells_the_language_then_theirs_then_the_event() -> None:
    de, fr, es = (Signals(language=one) for one in ("de", "fr", "es"))
    assert basis(received(NOW - 2 * D, says=fr), sent(NOW - 3 * D, says=de)).language == "de"
    assert basis(sent(NOW - 3 * D, says=es), sent(NOW - 2 * D, says=de)).language == "de"
    assert basis(received(NOW - 2 * D, says=fr), about=interaction(language="es")).language == "fr"
    assert basis(about=interaction(language="es")).language == "es"
    assert basis().language == "en"
    assert basis(about=interaction(language="es"), purpose=Purpose.CALL_SHEET).language == "en"


def test_what_the_profile_says_in_another_language_is_left_out() -> None:
    mine = Profile(headline="an engineer", strengths=(Strength(text="Python"), Strength(text="Daten", language="de")))
    german = basis(about=interaction(language="de"), profile=mine).profile
    assert (german.headline, [one.text for one in german.strengths]) == ("", ["Daten"])
    english = basis(profile=mine).profile
    assert (english.headline, [one.text for one in english.strengths]) == ("an engineer", ["Python"])


# With which manner


def test_the_users_mail_to_their_colleagues_shows_how_to_greet() -> None:
    greeting = Signals(greeting="Hi Lee,")
    mine = [sent(NOW - D, LEE, says=greeting, name="lee"), sent(NOW - D, EVE, says=greeting, name="eve")]
    plain = sent(NOW - 2 * D, LEE, name="plain")
    assert [one.ref for one in basis(*mine, plain, sent=()).habits] == ["lee"]


def test_the_name_below_is_the_profiles_then_the_accounts_then_that_of_the_users_mail() -> None:
    nameless = account(addresses=OWN, user_name="")
    assert basis(profile=Profile(name="S. Rivera")).sender.name == "S. Rivera"
    assert basis().sender.name == "Sam Rivera"
    assert basis(sent(NOW - D), me=nameless).sender.name == "Sam Rivera"
    assert basis(me=nameless).sender.name == ""
