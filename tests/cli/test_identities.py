"""An ID on the command line: looked for in the state alone, by id, by the beginning of one, or by a name."""

from __future__ import annotations

from datetime import timedelta

import pytest

from followup_daemon.engine import rounds
from tests.cli.terminal import shown, types
from tests.world import NOW, World

EVE = "Eve Moss <eve@other.example>"
COMMANDS = (("why",), ("skip",), ("done",), ("snooze", "3d"), ("note",))
D = timedelta(days=1)


@pytest.fixture
def known(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """Three interactions are in the state; from now on no account may be opened."""
    world.interview()
    world.interview(NOW - 3 * D, title="Portfolio review", who=EVE)
    world.interview(NOW - 9 * D, title="Interview with Eve", who=EVE)
    world.cycle()
    monkeypatch.setattr(rounds, "open_accounts", _nobody_may)
    return world


def _nobody_may(*arguments: object) -> None:
    raise AssertionError("an account was opened")


def identity(world: World, title: str) -> str:
    (one,) = [one for one in shown(world, "status")["interactions"] if one["title"] == title]
    return str(one["id"])


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_mistyped_id_polls_nothing_and_names_what_is_like_it(known: World, command: tuple[str, ...]) -> None:
    right = identity(known, "Backend interview")
    wrong = right[:-1] + ("0" if right[-1] != "0" else "1")
    more = ["a point of mine"] if command[0] == "note" else []
    said = types(known, command[0], wrong, *command[1:], *more, code=2).stderr
    assert right in said and "Did you mean" in said
    found = shown(known, command[0], "Bakcend", *command[1:], *more, code=2)["error"]
    assert right in found["problems"][0]


@pytest.mark.parametrize("name", ["Backend interview", "backend", "dana park", "Dana", "dana@acme.example", "Park"])
def test_a_name_that_only_one_interaction_has_is_enough(known: World, name: str) -> None:
    assert shown(known, "why", name)["interaction"]["title"] == "Backend interview"


def test_the_beginning_of_an_id_is_enough_with_and_without_its_i(known: World) -> None:
    right = identity(known, "Portfolio review")
    for given in (right, right[:9], right.removeprefix("i-")[:8], right.upper()):
        assert shown(known, "why", given)["interaction"]["id"] == right


def test_what_fits_several_lists_them_and_does_nothing(known: World) -> None:
    said = types(known, "skip", "Eve Moss", code=2).stderr
    assert "matches 2 interactions" in said
    assert identity(known, "Portfolio review") in said and identity(known, "Interview with Eve") in said
    assert {f["reason"] for one in shown(known, "status")["interactions"] for f in one["follow_ups"]} != {"skipped"}


def test_a_whole_name_goes_before_a_part_of_one(known: World) -> None:
    assert shown(known, "why", "interview with eve")["interaction"]["title"] == "Interview with Eve"


def test_before_the_first_run_it_says_what_to_do_first(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.interview()
    monkeypatch.setattr(rounds, "open_accounts", _nobody_may)
    for command in (("why", "i-000000000000"), ("skip", "Dana")):
        said = types(world, *command, code=2).stderr
        assert "run --once" in said and "preview" in said
    assert not world.settings.state.exists()


def test_a_mailbox_without_any_interaction_says_so(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.received(NOW - D, EVE, "Hello", "Hi Sam, hello.")
    world.cycle()
    assert "none was found in your mail and calendar" in types(world, "why", "Dana", code=2).stderr
