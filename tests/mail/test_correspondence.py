"""The index of a mailbox: conversations, who wrote to whom, and whom a title or a header may mean."""

from __future__ import annotations

from typing import Any

import pytest

from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.model.mail import Message, Origin, Signals
from followup_daemon.model.people import Person
from tests.values import DANA, EVE, LEE, NOW, SAM, D, H, keys, person, received, sent

OWN = frozenset({SAM.key})
PRIVATE = person("dana.park@gmail.com", "Dana Park")


def index(*messages: Message, **more: Any) -> Correspondence:
    return Correspondence(sorted(messages, key=lambda one: one.sent_at), OWN, **more)


# Conversations


def test_mails_are_one_conversation_by_the_ids_that_they_name() -> None:
    first, answer = sent(NOW - 3 * D, name="a"), received(NOW - 2 * D, name="b", in_reply_to="<a@x>")
    late = sent(NOW - D, name="d", references=("<a@x>", "<lost@x>"))
    other = received(NOW - H, name="c")
    box = index(first, answer, late, other)
    assert keys(box.in_thread("<b@x>")) == ["a", "b", "d"]
    assert keys(box.in_thread("<lost@x>")) == ["a", "b", "d"]
    assert keys(box.in_thread("<c@x>")) == ["c"]
    assert box.in_thread("<unknown@x>") == []


def test_a_mail_that_names_both_joins_two_conversations() -> None:
    box = index(
        sent(NOW - 3 * D, name="a"),
        sent(NOW - 2 * D, name="b"),
        received(NOW - D, name="c", references=("<a@x>", "<b@x>")),
    )
    assert keys(box.in_thread("<a@x>")) == ["a", "b", "c"]


def test_what_the_account_calls_one_conversation_is_one() -> None:
    box = index(
        sent(NOW - 3 * D, name="a", conversation="7"),
        received(NOW - 2 * D, name="b", conversation="7"),
        received(NOW - D, name="c", conversation="8"),
    )
    assert keys(box.in_thread("<b@x>")) == ["a", "b"]


# Who wrote to whom


def test_mail_is_found_by_the_people_in_it_within_the_time() -> None:
    mails = (
        sent(NOW - 3 * D, DANA, name="a", cc=(LEE,)),
        received(NOW - 2 * D, LEE, name="b"),
        received(NOW - D, EVE, name="c"),
    )
    box = index(*mails)
    assert keys(box.exchanged([LEE.key], NOW - 9 * D, NOW)) == ["a", "b"]
    assert keys(box.exchanged([LEE.key, DANA.key], NOW - 9 * D, NOW)) == ["a", "b"]
    assert keys(box.exchanged([LEE.key], NOW - 2 * D, NOW)) == ["b"]
    assert keys(box.exchanged([LEE.key], NOW - 3 * D, NOW - 2 * D - H)) == ["a"]


def test_reply_to_of_the_same_organisation_is_heard_too() -> None:
    box = index(received(NOW, DANA, reply_to=(LEE, EVE, SAM)))
    assert {key for key, mails in box.from_person.items() if mails} == {DANA.key, LEE.key}


@pytest.mark.parametrize(
    ("mail", "known"),
    [
        (sent(NOW, DANA), True),
        (sent(NOW, LEE), True),
        (sent(NOW, EVE), False),
        (sent(NOW, DANA, origin=Origin.CALENDAR), False),
        (received(NOW, DANA), False),
    ],
    ids=["to them", "to a colleague", "to somebody else", "only the calendar answered", "from them"],
)
def test_the_user_knows_whom_they_wrote_to(mail: Message, known: bool) -> None:
    assert index(mail).knows(DANA.key) is known


def test_users_of_a_provider_of_free_addresses_are_no_colleagues() -> None:
    assert not index(sent(NOW, person("eve@gmail.com"))).knows(PRIVATE.key)
    assert index(sent(NOW, PRIVATE)).knows(PRIVATE.key)


# Names


def test_the_longest_name_that_a_person_used_is_theirs() -> None:
    (short, bare) = (person(DANA.address, "Dana"), person(DANA.address))
    box = index(received(NOW - D, DANA), received(NOW, short))
    assert box.named(bare) == box.named(short) == DANA
    assert box.named(LEE) == LEE


def test_machines_are_not_met_and_neither_is_the_user() -> None:
    box = index(received(NOW, DANA, origin=Origin.GENERATED), sent(NOW, SAM))
    assert box.people == {}


@pytest.mark.parametrize(
    ("mails", "chosen"),
    [
        ((), [DANA]),
        ((received(NOW, PRIVATE),), [PRIVATE]),
        ((received(NOW - D, PRIVATE), sent(NOW, DANA)), [DANA]),
        ((received(NOW, PRIVATE), sent(NOW - D, DANA)), [PRIVATE]),
    ],
    ids=["no mail", "mail from one", "newer to the first", "newer from the second"],
)
def test_a_person_with_two_addresses_is_one_by_the_last_used(mails: tuple[Message, ...], chosen: list[Person]) -> None:
    assert index(*mails).distinct([DANA, PRIVATE]) == chosen
    assert index(*mails).distinct([PRIVATE, DANA]) == chosen


def test_two_people_of_one_first_name_are_two() -> None:
    two = [person("a@acme.example", "Dana"), person("b@acme.example", "Dana")]
    assert index().distinct(two) == two


def test_an_office_is_left_out_where_people_are_there() -> None:
    desk = person("careers@acme.example", "Careers")
    assert index().distinct([desk, DANA]) == [DANA]
    assert index().distinct([desk]) == [desk]


# Whom a title means

DANA_PEEL = person("dp@other.example", "Dana Peel")
BOTH = (sent(NOW - D, DANA), sent(NOW - D, DANA_PEEL))


@pytest.mark.parametrize(
    ("title", "mails", "meant"),
    [
        ("Coffee with Dana", (received(NOW - D),), DANA),
        ("Coffee with Danae", (received(NOW - D),), None),
        ("Acme sync", (received(NOW - D),), DANA),
        ("Coffee with Dana", BOTH, None),
        ("Coffee with Dana Park", BOTH, DANA),
        ("Acme: Dana", BOTH, DANA),
        ("Coffee with Dana", (received(NOW - D, DANA_PEEL), sent(NOW - D, DANA)), DANA),
        ("Coffee with Dana", (received(NOW - 45 * D),), DANA),
        ("Coffee with Dana", (received(NOW - 46 * D),), None),
        ("Coffee with Dana", (received(NOW + 7 * D),), DANA),
        ("Coffee with Dana", (received(NOW + 8 * D),), None),
        ("Coffee", (received(NOW - D),), None),
    ],
    ids=[
        "a first name",
        "part of another word",
        "an organisation",
        "two of the name",
        "one by both names",
        "one by their organisation",
        "one who was written to",
        "long ago",
        "too long ago",
        "soon",
        "too late",
        "no name",
    ],
)
def test_a_title_means_the_one_recent_correspondent_whom_it_names(
    title: str, mails: tuple[Message, ...], meant: Person | None
) -> None:
    assert index(*mails).person_in_title(title, NOW) == meant


def test_a_title_means_no_robot() -> None:
    assert index(sent(NOW, person("no-reply@acme.example", "Dana"))).person_in_title("Dana", NOW) is None


@pytest.mark.parametrize(
    ("mails", "someone", "proved", "doubted"),
    [
        ((received(NOW, name="a"),), DANA, (), False),
        ((received(NOW, name="a"),), DANA, ("<a@x>",), False),
        ((received(NOW, name="a"),), DANA, ("<other@x>",), True),
        ((received(NOW, PRIVATE, name="a"),), PRIVATE, ("<a@x>",), True),
        ((sent(NOW - D, PRIVATE),), PRIVATE, (), False),
        ((sent(NOW - D, DANA), received(NOW, name="a")), DANA, ("<other@x>",), False),
    ],
    ids=[
        "an organisation in a mailbox without proof",
        "a proved organisation",
        "an organisation without proof among proved mail",
        "a free address",
        "a free address that the user wrote to",
        "whom the user wrote to",
    ],
)
def test_a_name_in_a_title_is_doubted_where_only_a_stranger_bears_it(
    mails: tuple[Message, ...], someone: Person, proved: tuple[str, ...], doubted: bool
) -> None:
    box = index(*mails, proved=frozenset(proved))
    assert (box.why_doubted(someone, "Coffee with Dana") != "") is doubted
    if doubted:
        assert someone.address in box.why_doubted(someone, "Coffee with Dana")


def test_a_name_that_only_forged_mail_bears_is_told() -> None:
    box = index(unproved=(received(NOW),))
    assert (
        box.why_doubted(None, "Coffee with Dana")
        == "the person in its title is known only from mail that failed authentication"
    )
    assert box.why_doubted(None, "Coffee with Lee") == ""


# Mail that failed authentication


def test_forged_mail_is_found_by_its_sender_and_its_conversation_alone() -> None:
    (first, forged) = sent(NOW - D, name="a"), received(NOW, EVE, name="f", in_reply_to="<a@x>")
    box = index(first, unproved=(forged,))
    assert box.unproved_of([EVE.key], None) == [forged]
    assert box.unproved_of([DANA.key], "<a@x>") == [forged]
    assert box.unproved_of([EVE.key], "<a@x>") == [forged]
    assert box.unproved_of([DANA.key], None) == []
    assert keys(box.in_thread("<a@x>")) == ["a"]
    assert box.from_person[EVE.key] == []


def test_a_machine_that_invites_in_a_persons_name_is_remembered() -> None:
    robot = person("no-reply@acme.example")
    says = Signals(interview="interview")
    invites = received(NOW, robot, says=says, reply_to=(DANA,))
    others = (received(NOW, robot, says=says), received(NOW, robot, reply_to=(DANA,)), received(NOW, says=says))
    assert index(invites, *others).invitations_by_machines == [invites]
