"""What was set aside is named by every command, and nothing says that all works."""

from __future__ import annotations

import pytest

from tests.cli.terminal import shown, types
from tests.world import World

COMMANDS = (("run", "--once"), ("preview",), ("status",), ("check",))


def test_most_of_the_mail_is_a_problem_and_nothing_says_that_it_works(world: World) -> None:
    for number in range(10):
        (world.folder / "mail" / "new" / f"{number}.empty.host").write_bytes(b"")
    for command in COMMANDS:
        said = types(world, *command, code=1).output
        assert "10 of 10 messages and events could not be read (most often: the message is empty)" in said
        assert "works" not in said
        assert shown(world, *command, code=1)["accounts"][0]["ok"] is False


@pytest.mark.parametrize("command", COMMANDS)
def test_a_few_are_named(world: World, command: tuple[str, ...]) -> None:
    (world.folder / "mail" / "new" / "1.empty.host").write_bytes(b"")
    types(world, "run", "--once")
    said = types(world, *command).output
    assert "1.empty.host: the message is empty" in said
    assert ": works\n" not in said
    if command != ("check",):
        (account,) = shown(world, *command)["accounts"]
        assert account["set_aside"] == [{"ref": "1.empty.host", "reason": "the message is empty", "partly": False}]
