"""A record of ours that is lost on the disk holds back its interaction, and no other, until the user answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from followup_daemon.errors import StateError
from followup_daemon.model.case import Lost, Override, OverrideKind
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.verdict import Suppressed
from followup_daemon.store.base import Store
from tests.sample import Sample
from tests.store.conftest import damage_state
from tests.world import DANA, NOW, World

LATER = NOW + timedelta(minutes=10)
TOMORROW = NOW + timedelta(days=1)
KIM = "Kim Lee <kim@firm.example>"
DRAFT_LOST = "UPDATE placement SET state = 'planned'"
WORD_LOST = "UPDATE override SET body = zeroblob(length(body))"
KEY_DAMAGED = "UPDATE placement SET state = 'planned', interaction = 'x' || interaction"
Damage = Callable[[str], None]


def say(world: World, kind: OverrideKind, text: str = "") -> None:
    store = world.store()
    store.decisions.override(interview(store), Override(kind=kind, at=NOW, text=text))
    store.close()


def interview(store: Store, who: str = "dana@acme.example") -> Interaction:
    return next(one for one in store.decisions.interactions("home") if one.counterparts[0].address == who)


def held(world: World) -> list[tuple[Lost, ...]]:
    store = world.store()
    found = list(store.decisions.held().values())
    store.close()
    return found


def answers(world: World) -> set[str]:
    """Return the newest reason of each follow-up with Dana, as `why` shows it."""
    store = world.store()
    lines = store.decisions.latest_verdicts("home")[interview(store).key]
    store.close()
    return {str(line.verdict.reason) for line in lines if isinstance(line.verdict, Suppressed)}


def release(world: World) -> None:
    store = world.store()
    assert store.decisions.release(interview(store))
    assert store.decisions.release(interview(store)) == ()
    store.close()


@pytest.mark.parametrize("statement", [DRAFT_LOST, KEY_DAMAGED])
def test_a_lost_draft_is_never_drafted_again_and_everything_else_goes_on(
    world: World, damage: Damage, statement: str
) -> None:
    letters = {path: path.read_bytes() for path in world.our_drafts()}
    damage(statement)
    world.received(NOW - timedelta(hours=50), KIM, "Hello", "Hi Sam,\n\nsee you.\n\nKim")
    world.interview(title="Another interview", who=KIM)
    assert len(world.cycle(LATER).placed) == 1
    assert world.cycle(TOMORROW).placed == {}
    assert {path: path.read_bytes() for path in world.our_drafts() if path in letters} == letters
    assert (held(world), answers(world)) == ([(Lost.DRAFT,)], {"record_damaged"})


def test_a_lost_draft_that_was_deleted_is_not_drafted_again(world: World, damage: Damage) -> None:
    world.our_drafts()[0].unlink()
    world.cycle(LATER)
    damage("UPDATE placement SET state = 'planned'")
    assert (world.cycle(LATER).placed, world.cycle(TOMORROW).placed) == ({}, {})
    assert world.our_drafts() == []


def test_a_preview_over_a_damaged_state_holds_back_too(world: World, damage: Damage) -> None:
    damage(DRAFT_LOST)
    assert {reason for _, reason in world.verdicts(LATER).values()} == {"record_damaged"}


def test_what_is_held_back_is_not_taken_back(world: World, damage: Damage) -> None:
    say(world, OverrideKind.SNOOZE)
    damage(WORD_LOST)
    assert held(world) == [(Lost.WORD,)]
    world.received(NOW, DANA, "Re: Hello", "Hi Sam,\n\nit was good to talk.\n\nDana")
    world.cycle(LATER)
    assert len(world.our_drafts()) == 1
    release(world)
    world.cycle(TOMORROW)
    assert world.our_drafts() == []


def test_what_is_held_back_is_not_written_again(world: World, damage: Damage) -> None:
    (before,) = world.our_drafts()
    letter = before.read_bytes()
    say(world, OverrideKind.SNOOZE)
    damage(WORD_LOST)
    assert held(world)
    say(world, OverrideKind.NOTE, "The tour of the garden was fun.")
    world.cycle(LATER)
    assert (world.our_drafts(), before.read_bytes()) == ([before], letter)


def test_a_deletion_by_the_user_is_seen_after_the_answer(world: World, damage: Damage) -> None:
    say(world, OverrideKind.SNOOZE)
    damage(WORD_LOST)
    world.our_drafts()[0].unlink()
    assert world.cycle(LATER).placed == {}
    assert world.states() == {"thanks": "waiting"}
    release(world)
    assert world.cycle(TOMORROW).placed == {}
    assert answers(world) == {"dismissed"}


def test_a_quiet_poll_decides_nothing_anew_for_what_is_held_back(world: World, damage: Damage) -> None:
    say(world, OverrideKind.SNOOZE)
    damage(WORD_LOST)
    world.cycle(NOW + timedelta(days=30))  # its draft has been too old for long
    assert len(world.our_drafts()) == 1
    assert world.cycle(NOW + timedelta(days=30, minutes=10)).unchanged


@pytest.mark.parametrize("kind", [OverrideKind.SKIP, OverrideKind.DONE])
def test_a_lost_skip_is_no_leave_to_draft(world: World, damage: Damage, kind: OverrideKind) -> None:
    say(world, kind)
    world.cycle(LATER)
    assert world.our_drafts() == []  # taken back
    damage(WORD_LOST)
    assert (world.cycle(LATER).placed, world.cycle(TOMORROW).placed) == ({}, {})
    assert (answers(world), world.states()) == ({"record_damaged"}, {"thanks": "withdrawn"})
    release(world)
    assert len(world.cycle(TOMORROW).placed) == 1


def test_after_a_release_a_draft_that_lies_there_is_joined_by_no_second(world: World, damage: Damage) -> None:
    damage(DRAFT_LOST)
    world.cycle(LATER)
    release(world)
    assert world.cycle(LATER).placed == {}
    assert answers(world) == {"draft_exists"}
    world.our_drafts()[0].unlink()
    assert len(world.cycle(TOMORROW).placed) == 1


def test_a_damaged_record_of_the_hold_holds_on(world: World, damage: Damage) -> None:
    damage(DRAFT_LOST)
    assert held(world) == [(Lost.DRAFT,)]
    damage("UPDATE held SET lost = 'nonsense'")
    assert held(world) == [(Lost.HOLD,)]
    assert world.cycle(LATER).placed == {}
    damage("UPDATE held SET interaction = 'nonsense', lost = 'nonsense'")
    with pytest.raises(StateError, match="a record of held"):
        world.cycle(LATER)


def test_a_hold_that_turns_while_we_run_places_nothing(world: World, damage: Damage) -> None:
    damage(DRAFT_LOST)
    store = world.store()
    damage("UPDATE held SET interaction = 'nonsense'")
    with pytest.raises(StateError), store.lease("home", LATER):
        store.record_poll("home", LATER, None)
    store.close()


def test_a_lost_word_that_names_no_interaction_stops_everything(world: World, damage: Damage) -> None:
    say(world, OverrideKind.SKIP)
    damage("UPDATE override SET interaction = 'nonsense'")
    with pytest.raises(StateError, match="a record of override"):
        world.cycle(LATER)


def test_an_interaction_that_is_no_longer_seen_is_known_by_the_ledger(world: World, damage: Damage) -> None:
    damage("DELETE FROM interaction")
    damage(DRAFT_LOST)
    assert held(world) == [(Lost.DRAFT,)]
    assert world.cycle(LATER).placed == {}
    assert answers(world) == {"record_damaged"}


def test_a_second_account_beside_it_gives_it_no_other_key(tmp_path: Path) -> None:
    """The key is made of an account's name; the event is in the calendars of both."""
    line = (
        "  - {{name: {0}, kind: local, address: {0}@example.com, aliases: [{1}], time_zone: UTC,"
        " mail: {0}/mail, calendar: {0}/calendar}}\n"
    )
    second, first = line.format("b", "sam@example.com"), line.format("a", "sam@a.example")
    rest = "profile: {name: Sam Rivera}\nstate: state/state.db\n"
    world = World(tmp_path / "w", f"accounts:\n{second}{rest}")
    for name in ("a", "b"):
        Sample(world.folder / name, NOW).event(NOW - timedelta(hours=26), 60, "Backend interview", DANA, organiser=DANA)
    assert len(world.cycle().placed) == 1
    damage_state(world.settings.state, "DELETE FROM interaction")
    damage_state(world.settings.state, DRAFT_LOST)
    for path in (world.folder / "b" / "mail" / ".Drafts").glob("*/fu1.*"):
        path.unlink()
    world.configuration.write_text(f"accounts:\n{first}{second}{rest}", "utf-8")
    world.cycle(LATER)
    assert list((world.folder).glob("*/mail/.Drafts/*/fu1.*")) == []
    assert held(world) == [(Lost.DRAFT,)]


def test_who_is_forgotten_holds_nothing_back(world: World, damage: Damage) -> None:
    damage(DRAFT_LOST)
    store = world.store()
    assert store.identities.has_memory("home")
    store.forget_address("dana@acme.example")
    assert store.decisions.held() == {}
    store.close()
