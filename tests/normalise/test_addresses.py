"""Addresses and names: compared, read, and told from machines, desks, rooms and lists."""

from __future__ import annotations

import pytest

from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses


@pytest.mark.parametrize(
    ("address", "key"),
    [
        (" Dana@Acme.Example ", "dana@acme.example"),
        ("dana+work@acme.example", "dana@acme.example"),
        ("dana@acme.example.", "dana@acme.example"),
        ("+dana@acme.example", "+dana@acme.example"),
        ("d.a.n.a@gmail.com", "dana@gmail.com"),
        ("Dana+x@googlemail.com", "dana@gmail.com"),
        ("d.ana@acme.example", "d.ana@acme.example"),
    ],
)
def test_addresses_are_compared_by_the_mailbox_that_they_mean(address: str, key: str) -> None:
    assert addresses.key(address) == key


@pytest.mark.parametrize(
    ("text", "well_formed"),
    [
        ("dana@acme.example", True),
        ("d@a.de", True),
        ("ä@müller.example", True),
        ("dana@acme", False),
        ("dana@acme.e", False),
        ("dana@@acme.example", False),
        ("dana@acme..example", False),
        ("dana park@acme.example", False),
        ("<dana@acme.example>", False),
        ("dana@acme.example\n", False),
        ("=?utf-8?q?x?=@acme.example", False),
        ("a" * 64 + "@acme.example", True),
        ("a" * 65 + "@acme.example", False),
        ("dana@" + "a" * 63 + ".example", True),
        ("dana@" + "a" * 64 + ".example", False),
        ("d@" + "a.".join([""] * 126) + "de", True),
        ("dd@" + "a.".join([""] * 126) + "de", False),
        ("", False),
    ],
)
def test_what_mail_can_be_sent_to_is_an_address(text: str, well_formed: bool) -> None:
    assert addresses.is_address(text) is well_formed


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("Dana Park <dana@acme.example>", [("Dana Park", "dana@acme.example")]),
        ("dana@acme.example, Lee <lee@acme.example>", [("", "dana@acme.example"), ("Lee", "lee@acme.example")]),
        ('"Park, Dana" <dana@acme.example>', [("Dana Park", "dana@acme.example")]),
        ("Dana <dana@acme.example>, D <DANA@acme.example>", [("Dana", "dana@acme.example")]),
        ("Team: dana@acme.example, lee@acme.example;", [("", "dana@acme.example"), ("", "lee@acme.example")]),
        ("write to dana@acme.example (or <lee@acme.example", [("", "dana@acme.example"), ("", "lee@acme.example")]),
        ("undisclosed-recipients:;", []),
        ("Dana", []),
        ("", []),
    ],
)
def test_everybody_in_a_header_is_named_once(raw: str, found: list[tuple[str, str]]) -> None:
    assert [(one.name, one.address) for one in addresses.people(raw)] == found


@pytest.mark.parametrize(
    ("name", "address", "read"),
    [
        ("Müller Hans", "h.mueller@acme.example", "Hans Müller"),
        ("Müller Hans", "hans.muller@acme.example", "Hans Müller"),
        ("Hans Müller", "h.mueller@acme.example", "Hans Müller"),
        ("Müller Hans", "hm@acme.example", "Müller Hans"),
        ("Müller Hans", "k.mueller@acme.example", "Müller Hans"),
        ("Müller Hans Otto", "h.mueller@acme.example", "Müller Hans Otto"),
        ("Park, Dana", "d@x.example", "Dana Park"),
        ("Dana Park, PhD", "d@x.example", "Dana Park"),
        ("Acme, Inc.", "d@x.example", "Acme"),
        ("DANA PARK", "d@x.example", "Dana Park"),
        ("anna-lena weber", "d@x.example", "Anna-Lena Weber"),
        ("Dana PARK", "d@x.example", "Dana Park"),
        ("Dana LEE", "d@x.example", "Dana LEE"),
        ("Dana Park (Acme)", "d@x.example", "Dana Park"),
        ("Dana Park / Acme", "d@x.example", "Dana Park"),
        ("Dana Park via Calendly", "d@x.example", "Dana Park"),
        ("Dana Park from Acme", "d@x.example", "Dana Park"),
        ("'Dana'", "d@x.example", "Dana"),
        ("Maria de la Cruz y Vega", "d@x.example", "Maria de la Cruz y Vega"),
        ("dana@x.example", "d@x.example", ""),
        ("12345", "d@x.example", ""),
        ("We would like to talk", "d@x.example", ""),
        ("You are a winner now!", "d@x.example", ""),
        ("Dana; Lee", "d@x.example", ""),
        ("One Two Three Four Five Six Seven", "d@x.example", "One Two Three Four Five Six Seven"),
        ("One Two Three Four Five Six Seven Eight", "d@x.example", ""),
    ],
)
def test_a_name_is_put_into_reading_order_or_is_none(name: str, address: str, read: str) -> None:
    assert addresses.reading_order(name, address) == read


@pytest.mark.parametrize(
    ("key", "domain"),
    [
        ("dana@mail.acme.co.uk", "acme.co.uk"),
        ("dana@acme.example", "acme.example"),
        ("dana@gmail.com", ""),
        ("dana@yahoo.co.uk", ""),
    ],
)
def test_an_organisation_is_known_by_the_domain_that_it_registered(key: str, domain: str) -> None:
    assert addresses.organisation_domain(key) == domain


ROBOTS = [
    "no-reply@a.example",
    "donotreply@a.example",
    "dana+noreply@a.example",
    "mailer-daemon@a.example",
    "x@calendly.com",
]
ROBOTS += ["alerts@a.example", "dana@acme.greenhouse.io", "bounces-77@a.example"]
DESKS = ["hr@a.example", "careers@a.example", "sales.emea@a.example", "bewerbung@a.example"]
ROOMS = ["c_1@resource.calendar.google.com", "room5@a.example", "berlin.meetingroom@a.example"]
LISTS = ["x@googlegroups.com", "all@a.example", "dev@lists.a.example", "berlin-all@a.example"]
PEOPLE = [
    "dana@a.example",
    "dana.alerton@a.example",
    "hrabal@a.example",
    "broom@a.example",
    "sallys@a.example",
    "reply@a.example",
]


@pytest.mark.parametrize("key", [*ROBOTS, *DESKS, *ROOMS, *LISTS, *PEOPLE])
def test_machines_desks_rooms_and_lists_are_no_people(key: str) -> None:
    assert addresses.is_automated(key) is (key in ROBOTS)
    assert addresses.is_role_address(key) is (key in DESKS)
    assert addresses.is_room(key) is (key in ROOMS)
    assert addresses.is_list(key) is (key in LISTS)


@pytest.mark.parametrize(
    ("key", "system"),
    [("dana@acme.greenhouse.io", True), ("no-reply@acme.example", False), ("x@notgreenhouse.io", False)],
)
def test_a_hiring_system_is_known_by_its_domain(key: str, system: bool) -> None:
    assert addresses.is_hiring_system(key) is system


@pytest.mark.parametrize(
    ("name", "desk"), [("Recruiting", True), ("Sales Team", True), ("Salesia Park", False), ("Dana from Sales", False)]
)
def test_an_offices_name_begins_with_it(name: str, desk: bool) -> None:
    assert addresses.is_role_name(name) is desk


@pytest.mark.parametrize(
    ("address", "name", "kind"),
    [
        ("webmaster@a.example", "", "robot"),
        ("no.address@a.example", "", "robot"),
        ("statements@a.example", "", "robot"),
        ("announcements@a.example", "", "robot"),
        ("feedback@a.example", "", "robot"),
        ("arsystem@a.example", "", "robot"),
        ("messenger@a.example", "", "robot"),
        ("olivia@paradox.ai", "Paradox", "robot"),
        ("x@mail.goodtime.io", "GoodTime", "robot"),
        ("booking@a.example", "Calendly", "robot"),
        ("x@a.example", "ModernLoop Scheduling", "robot"),
        ("fred@fireflies.ai", "Fireflies.ai Notetaker", "note-taker"),
        ("x@a.example", "Otter.ai", "note-taker"),
        ("x@a.example", "tl;dv", "note-taker"),
        ("notetaker@tldv.io", "", "note-taker"),
        ("assistant@gong.io", "Gong", "note-taker"),
        ("x@a.example", "Sam's AI Notetaker", "note-taker"),
        ("bot@read.ai", "read.ai meeting notes", "note-taker"),
        ("x@a.example", "Beanery Front Desk", "role"),
        ("x@a.example", "Acme Recruiting Team", "role"),
        ("x@a.example", "Personalabteilung Nordlicht", "role"),
        ("x@a.example", "Service Recrutement", "role"),
        ("x@a.example", "Equipo Solar", "role"),
        ("dana@gong.io", "Dana Park", ""),
        ("lever@a.example", "Bill Lever", ""),
        ("dana@a.example", "Dana Otterson", ""),
        ("dana@a.example", "Gemini Ortega", ""),
        ("dana@a.example", "Dana Deskins", ""),
        ("dana@systems.example", "Dana Notte", ""),
        ("ashby@a.example", "Ashby Grant", ""),
    ],
)
def test_robots_note_takers_and_offices_are_told_from_people(address: str, name: str, kind: str) -> None:
    someone = Person(name=name, address=address, key=address)
    if addresses.is_note_taker(someone):
        found = "note-taker"
    else:
        found = "robot" if addresses.is_robot(someone) else "role" if addresses.is_role_name(name) else ""
    assert found == kind


def test_a_note_taker_is_no_hiring_system() -> None:
    assert not addresses.is_hiring_system("fred@fireflies.ai")
    assert addresses.is_automated("fred@fireflies.ai")
    assert addresses.is_hiring_system("olivia@paradox.ai")
