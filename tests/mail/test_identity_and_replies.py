"""Keys that stay the same, and whom Reply-To may name."""

from __future__ import annotations

import re

import pytest

from followup_daemon.mail import interaction_keys
from followup_daemon.mail.authenticity import directed_to
from tests.values import DANA, LEE, NOW, person, received


def test_the_same_thing_has_the_same_key_and_another_has_another() -> None:
    assert interaction_keys.key("home", "event", "1") == interaction_keys.key("home", "event", "1")
    others = {
        interaction_keys.key(*parts)
        for parts in (("home", "event", "1"), ("work", "event", "1"), ("home", "event", "2"))
    }
    assert len(others) == 3


def test_parts_of_a_key_do_not_run_into_each_other() -> None:
    assert interaction_keys.key("home", "ab", "c") != interaction_keys.key("home", "a", "bc")


def test_a_key_can_be_made_of_half_a_character() -> None:
    assert re.fullmatch(r"[0-9a-f]{32}", interaction_keys.key("home", "\ud83d"))


def test_a_public_id_is_the_beginning_of_the_key() -> None:
    assert interaction_keys.public_id("0123456789abcdef") == "i-0123456789ab"


JOBS = person("jobs@acme.example", "Jobs")
OTHER = person("dana@other.example")


@pytest.mark.parametrize(
    ("sender", "reply_to", "named"),
    [
        (DANA, (JOBS,), (JOBS,)),
        (DANA, (person("hr@mail.acme.example"),), (person("hr@mail.acme.example"),)),
        (DANA, (OTHER, LEE), (LEE,)),
        (DANA, (OTHER,), ()),
        (DANA, (), ()),
        (person("dana@gmail.com"), (person("eve@gmail.com"),), ()),
        (person("no-reply@acme.example"), (OTHER,), (OTHER,)),
        (person("invites@acme.greenhouse.io"), (DANA,), (DANA,)),
    ],
    ids=[
        "a colleague",
        "a host below their domain",
        "a stranger before a colleague",
        "a stranger",
        "nobody",
        "the same provider of free addresses",
        "a robot's people",
        "a hiring system's people",
    ],
)
def test_reply_to_is_believed_within_an_organisation_and_of_machines(
    sender: object, reply_to: tuple[object, ...], named: tuple[object, ...]
) -> None:
    assert directed_to(received(NOW, sender, reply_to=reply_to)) == named  # type: ignore[arg-type]
