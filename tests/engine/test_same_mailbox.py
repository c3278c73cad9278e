"""Memory belongs to a mailbox: it follows it to another path, another name, another place."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from followup_daemon.app.connect import adopt_mailbox, start_new_mailbox
from followup_daemon.engine import rounds
from followup_daemon.engine.clock import FixedClock
from followup_daemon.errors import AnotherMailbox, UsageError
from followup_daemon.model.case import Override, OverrideKind
from followup_daemon.store.factory import open_store
from tests.world import CONFIGURATION, DANA, NOW, World

LATER = NOW + timedelta(minutes=10)
EVE = "Eve Stone <eve@other.example>"


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Two drafts, of which the user deleted one; an interview that is not to be followed up."""
    world = World(tmp_path / "world")
    world.received(NOW - timedelta(days=3), DANA, "Hello", "Hi Sam,\n\nsee you.\n\nDana")
    world.received(NOW - timedelta(days=3), EVE, "Hello", "Hi Sam,\n\nsee you.\n\nEve")
    world.interview()
    world.interview(title="Platform interview", who=EVE)
    world.interview(title="Frontend interview", who="Kim Lee <kim@third.example>")
    store = world.store()
    rounds.register_accounts(world.settings, store)
    store.close()
    world.cycle(NOW - timedelta(hours=20))
    store = world.store()
    (skipped,) = (one for one in store.decisions.interactions("home") if one.title == "Frontend interview")
    store.decisions.override(skipped, Override(kind=OverrideKind.SKIP, at=NOW))
    store.close()
    assert len(world.cycle().placed) == 2
    next(path for path in world.our_drafts() if b"dana@" in path.read_bytes()).unlink()
    world.cycle()
    return world


def linked(world: World) -> str:
    (world.folder / "link").symlink_to(world.folder / "mail")
    return CONFIGURATION.replace("mail: mail", "mail: link")


def roundabout(world: World) -> str:
    return CONFIGURATION.replace("mail: mail", "mail: calendar/../mail")


def absolute(world: World) -> str:
    return CONFIGURATION.replace("mail: mail", f"mail: {world.folder}/mail")


def moved(world: World) -> str:
    shutil.move(world.folder / "mail", world.folder / "post")
    shutil.move(world.folder / "calendar", world.folder / "dates")
    return CONFIGURATION.replace("mail: mail", "mail: post").replace("calendar: calendar", "calendar: dates")


def renamed(world: World) -> str:
    return CONFIGURATION.replace("name: home", "name: private")


def renamed_and_moved(world: World) -> str:
    moved(world)
    return renamed(world).replace("mail: mail", "mail: post").replace("calendar: calendar", "calendar: dates")


def another_address(world: World) -> str:
    return CONFIGURATION.replace(
        "address: sam@example.com, aliases: [sam@alias.example]",
        "address: sam@alias.example, aliases: [sam@example.com]",
    )


CHANGES = [linked, roundabout, absolute, moved, renamed, renamed_and_moved, another_address]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_what_was_decided_follows_the_mailbox(world: World, change: Callable[[World], str]) -> None:
    world.configuration.write_text(change(world), "utf-8")
    name = world.settings.accounts[0].account.name
    for minutes in (10, 20, 30):
        report = world.cycle(NOW + timedelta(minutes=minutes))
        assert report.placed == {}
    store = world.store()
    states = sorted(str(one.state) for one in store.placements.all(name))
    assert store.account_names() == [name]
    assert [one.account for one in store.decisions.interactions(name)] == [name] * 3
    assert [override.kind for override in store.decisions.active_overrides().values()] == [OverrideKind.SKIP]
    assert store.identities.claim(name) is None
    store.close()
    assert states == ["dismissed", "waiting"]
    verdicts = world.verdicts(LATER)
    assert verdicts["Backend interview", "thanks"] == ("suppressed", "dismissed")
    assert verdicts["Frontend interview", "thanks"] == ("suppressed", "skipped")


def test_two_accounts_can_swap_their_names(tmp_path: Path) -> None:
    account = (
        "  - {{name: {0}, kind: local, address: {1}@example.com, time_zone: UTC, mail: {1}, calendar: {1}-dates}}\n"
    )
    world = World(tmp_path / "w", "accounts:\n" + account.format("one", "a") + account.format("two", "b"))
    names = {"one": "a", "two": "b"}
    for folder in names.values():
        (world.folder / folder / "cur").mkdir(parents=True)
        (world.folder / f"{folder}-dates").mkdir()
    store = open_store(tmp_path / "s.db")
    rounds.register_accounts(world.settings, store)
    before = {name: one.identity for name, one in store.identities.all().items()}
    world.configuration.write_text("accounts:\n" + account.format("two", "a") + account.format("one", "b"), "utf-8")
    rounds.register_accounts(world.settings, store)
    after = {name: one.identity for name, one in store.identities.all().items()}
    assert after == {"one": before["two"], "two": before["one"]}
    assert store.identities.former("one") == ("two",)
    store.close()


def elsewhere(world: World, messages: int) -> None:
    """Another mailbox under the same name."""
    other = World(world.folder / "elsewhere")
    for number in range(messages):
        other._count += 100
        other.received(NOW - timedelta(hours=30 + number), EVE, "Other", "Hi Sam,\n\nanother mailbox.\n\nEve")
    world.configuration.write_text(CONFIGURATION.replace("mail: mail", "mail: elsewhere/mail"), "utf-8")


@pytest.mark.parametrize("messages", [0, 3])
def test_a_mailbox_that_nobody_can_tell_waits_for_the_user(world: World, messages: int) -> None:
    elsewhere(world, messages)
    for _ in range(2):
        with pytest.raises(AnotherMailbox, match="connect home --same-as home"):
            world.cycle(LATER)
    assert AnotherMailbox.exit_code == 2
    store = world.store()
    known = store.account("home")
    assert known is not None
    assert known.problem_code == 2
    assert sorted(str(one.state) for one in store.placements.all("home")) == ["dismissed", "waiting"]
    assert len(store.decisions.active_overrides()) == 1
    store.close()
    world.configuration.write_text(CONFIGURATION, "utf-8")  # it was a mistake
    assert world.cycle(LATER).placed == {}


def test_the_user_says_that_it_is_the_same(world: World) -> None:
    elsewhere(world, 3)
    adopt_mailbox(world.settings, "home", "home")
    report = world.cycle(LATER)
    assert report.placed == {}
    assert "skipped" in {str(getattr(verdict, "reason", "")) for verdict in report.verdicts.values()}


def test_the_user_says_that_it_is_another(world: World) -> None:
    elsewhere(world, 3)
    start_new_mailbox(world.settings, "home")
    world.cycle(LATER)
    store = world.store()
    assert store.decisions.active_overrides() == {}
    store.close()


def test_only_what_is_remembered_and_free_can_be_taken_over(world: World) -> None:
    with pytest.raises(UsageError, match="Possible names: home"):
        adopt_mailbox(world.settings, "home", "nobody")


def test_a_mailbox_that_was_never_decided_on_starts_afresh_without_a_question(tmp_path: Path) -> None:
    world = World(tmp_path / "w")
    world.received(NOW - timedelta(days=3), DANA, "Hello", "Hi Sam,\n\nsee you.\n\nDana")
    world.cycle()
    elsewhere(world, 2)
    world.cycle(LATER)
    store = world.store()
    assert len(store.facts.message_ids("home")) == 2
    store.close()


def test_an_account_in_doubt_is_not_read_again_and_again(world: World) -> None:
    elsewhere(world, 3)
    settings = world.settings
    store = world.store()
    rounds.register_accounts(settings, store)
    with rounds.open_accounts(settings) as accounts:
        wanted = rounds.preferences(settings)

        ((_, first),) = rounds.run_round(accounts, store, wanted, FixedClock(LATER))
        assert isinstance(first, AnotherMailbox)
        accounts[0].changes = lambda *_: pytest.fail("it was read again")  # type: ignore[method-assign]
        ((_, second),) = rounds.run_round(accounts, store, wanted, FixedClock(LATER))
        assert isinstance(second, AnotherMailbox)
    store.close()
