"""``benchmarks.needles`` sets situations into a mailbox in its owner's name, and counts what is understood of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from benchmarks.field import archives
from benchmarks.needles import Background, Needle, Owner, as_json, needle
from tests.detect.situations import INTERVIEW, MEETING, SERVER, Situation, event, got, mail, sent
from tests.world import NOW, World

EVE = "Eve Doe <eve@other.example>"
OFFER = sent("Dana Park <dana@acme.example>", "Proposal", "Hi Dana,\n\nplease find attached our proposal.\n\nSam", 8)
AT = NOW - timedelta(weeks=5)


@pytest.fixture
def background(world: World) -> Background:
    """Return a mailbox of Kim Lund with mail around AT, and with a nudge of its own that is due then."""
    configuration = world.configuration.read_text("utf-8")
    configuration = configuration.replace("sam@example.com", "kim@lund.example").replace("Sam Rivera", "Kim Lund")
    world.configuration.write_text(configuration, "utf-8")
    kim = "Kim Lund <kim@lund.example>"
    world.mail(AT - timedelta(days=30), EVE, kim, "Lunch", "Hi Kim,\n\nsee you soon.\n\nEve")
    world.sent(
        AT - timedelta(days=8),
        EVE,
        "Proposal: roof",
        "Hi Eve,\n\nplease find attached our proposal.\n\nKim",
        sender=kim,
    )
    world.mail(NOW, EVE, kim, "Lunch", "Hi Kim,\n\nsee you soon.\n\nEve")
    with archives(world.settings, None) as (archive,):
        account = replace(archive.account.account, authserv_id=SERVER)
        return Background(world.settings, Owner("Kim Lund", account), list(archive.messages))


def judged(background: Background, *situations: Situation) -> list[Needle]:
    return [needle(one, background, AT) for one in situations]


def test_the_mailbox_has_a_draft_of_its_own(background: Background) -> None:
    (follow_up,) = background.alone(AT)
    assert follow_up.purpose == "nudge"


def test_situations_are_found_and_the_drafts_of_the_mailbox_are_not_counted(background: Background) -> None:
    dana = "Dana Park <dana@acme.example>"
    found = judged(background, event("Interview: Sam Rivera / Acme", dana, **INTERVIEW))
    assert [(one.is_found, one.is_right_kind, one.further) for one in found] == [(True, True, ())]


def test_a_miss_a_wrong_kind_and_a_further_draft_are_named(background: Background) -> None:
    dana = "Dana Park <dana@acme.example>"
    missed = event("Dentist", kind="meeting", draft="recap")
    mistaken = event("Interview: Sam Rivera / Acme", dana, **MEETING)
    further = replace(event("Interview", dana, **INTERVIEW), mails=(replace(OFFER, who="Ada Roe <ada@third.example>"),))
    figures = as_json(judged(background, missed, mistaken, further))
    assert figures["missed"] == [missed.name, mistaken.name]
    assert figures["wrong_kind"] == [f"{mistaken.name} -> interview"]
    assert any("nudge (proposal)" in one for one in figures["further"])


def test_a_situation_is_in_the_owners_name(background: Background) -> None:
    one = mail("Ben Ode <ben@example.com>", "Sam", "Hi Sam Rivera", got("sam@example.com", "", "", 1))
    put = background.owner.situation(one)
    assert [(each.who, each.subject, each.text) for each in put.mails] == [
        ("kim@lund.example", "", ""),
        ("Ben Ode <ben@lund.example>", "Kim", "Hi Kim Lund"),
    ]
