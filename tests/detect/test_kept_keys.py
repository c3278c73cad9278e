"""An interaction that a newer extraction reads differently keeps the key that its draft goes by. On plain values."""

from __future__ import annotations

from typing import Any

import pytest

from followup_daemon.detect.recognise.kept_keys import kept_keys
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Named, SettledMail
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.mail import Message
from tests.values import DANA, LEE, NOW, SAM, H, interaction, received

ASKED = received(NOW - 50 * H, name="asked")
REPLIED = received(NOW - 40 * H, name="replied", references=(ASKED.message_id,))
OTHER = received(NOW - 30 * H, name="other")


def settled(key: str = "old", anchor: Message = ASKED, **more: Any) -> SettledMail:
    return SettledMail(key=key, id=f"i-{key}", anchor=anchor.message_id, **more)


def kept(found: list[Interaction], *in_mail: SettledMail) -> list[Interaction]:
    named = Named(in_mail=in_mail, settled=frozenset(one.key for one in in_mail))
    return kept_keys(found, named, Correspondence((ASKED, REPLIED, OTHER), frozenset({SAM.key})))


def anchored(key: str, anchor: Message | None, **more: Any) -> Interaction:
    return interaction(key=key, anchor=anchor.message_id if anchor else None, **more)


@pytest.mark.parametrize("people", [frozenset({DANA.key}), frozenset()], ids=["the same people", "people unknown"])
def test_another_key_in_the_same_thread_gives_way_to_the_settled_one(people: frozenset[str]) -> None:
    (one,) = kept([anchored("new", REPLIED)], settled(people=people, copies=("older",)))
    assert (one.key, one.id, one.copies) == ("old", "i-old", ("new", "older"))


def test_the_settled_key_is_found_among_the_copies() -> None:
    found = [anchored("other", REPLIED), anchored("new", None)]
    keys = {one.key: one.copies for one in kept(found, settled(copies=("new",)))}
    assert keys == {"other": (), "old": ("new",)}


@pytest.mark.parametrize(
    "found",
    [
        anchored("new", OTHER),
        anchored("new", None),
        anchored("new", REPLIED, counterparts=(LEE,)),
    ],
    ids=["another thread", "an event without mail", "other people"],
)
def test_what_has_nothing_in_common_keeps_its_own_key(found: Interaction) -> None:
    assert kept([found], settled(people=frozenset({DANA.key}))) == [found]


def test_a_settled_interaction_that_is_still_there_takes_nothing_from_others() -> None:
    found = [anchored("old", ASKED), anchored("new", REPLIED)]
    assert kept(found, settled()) == found


def test_a_key_that_has_a_draft_itself_is_not_given_away() -> None:
    found = [anchored("new", REPLIED)]
    assert kept(found, settled(), settled("new", REPLIED)) == found
