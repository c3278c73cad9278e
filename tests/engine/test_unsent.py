"""A draft of ours that is unsent until it is too old is withdrawn once; a touched one is pointed out."""

from __future__ import annotations

from datetime import timedelta

from tests.cli.terminal import shown, types
from tests.world import CONFIGURATION, NOW, World

H, D = timedelta(hours=1), timedelta(days=1)


def reasons(world: World) -> list[str]:
    return [f["reason"] for one in shown(world, "status")["interactions"] for f in one["follow_ups"]]


def test_an_untouched_draft_that_is_too_old_is_taken_back_and_not_made_again(world: World) -> None:
    world.interview()
    world.cycle()
    world.cycle(NOW + 5 * D)
    assert len(world.our_drafts()) == 1
    world.cycle(NOW + 7 * D)  # nothing else is new: the passing of time alone says so
    assert world.our_drafts() == []
    assert reasons(world) == ["too_old"]
    assert "was not sent for too long" in types(world, "why", "Dana").stdout
    assert world.cycle(NOW + 8 * D).placed == {}  # it sees that the Drafts folder changed
    for days in (9, 20):
        assert world.cycle(NOW + days * D).unchanged
    assert world.states() == {"thanks": "withdrawn"}


def test_a_touched_one_stays_and_is_pointed_out(world: World) -> None:
    world.interview()
    world.cycle()
    (path,) = world.our_drafts()
    path.write_bytes(path.read_bytes() + b"PS: mine\n")
    world.cycle(NOW + H)
    assert world.cycle(NOW + 7 * D).obsolete_drafts == 1
    assert world.our_drafts() == [path]
    assert "obsolete (too_old)" in types(world, "status").stdout
    assert reasons(world) == ["too_old"]
    assert world.cycle(NOW + 8 * D).unchanged


def test_the_purposes_own_limit_counts(world: World) -> None:
    world.configuration.write_text(CONFIGURATION + "follow_ups: {interview: {thanks: {too_old: 14d}}}\n")
    world.interview()
    world.cycle()
    world.cycle(NOW + 12 * D)
    assert len(world.our_drafts()) == 1
    world.cycle(NOW + 13 * D)
    assert world.our_drafts() == []


def test_a_snoozed_draft_is_welcome_for_longer(world: World) -> None:
    world.interview()
    world.cycle()
    types(world, "snooze", "Dana", "2099-01-01")
    world.cycle(NOW + 9 * D)
    assert len(world.our_drafts()) == 1
