"""After an upgrade what is stored is read again, in parts, and nothing is drafted a second time because of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from followup_daemon.app.overview import overview
from followup_daemon.detect.extract import signals
from followup_daemon.engine import poll
from followup_daemon.errors import TemporaryError
from followup_daemon.model.case import Override, OverrideKind
from tests.upgrade import SAID, upgraded
from tests.world import DANA, NOW, World

KIM, EVE, LEE, MAX, ADA = (
    f"{name} Stone <{name.lower()}@{name.lower()}.example>" for name in ("Kim", "Eve", "Lee", "Max", "Ada")
)


@pytest.fixture
def upgrade() -> Iterator[Callable[[], None]]:
    """Call it to have version 2 (``tests.upgrade``) to the end of the test."""
    with ExitStack() as stack:
        yield lambda: stack.enter_context(upgraded())


def meetings(world: World) -> None:
    """Five meetings that ended 25 h ago, each with another person, who wrote just before its end."""
    for who in (DANA, KIM, EVE, LEE, MAX):
        ended = NOW - timedelta(hours=25)
        world.event(ended - timedelta(hours=1), 60, f"Talk with {who.split()[0]}", who, organiser=who)
        world.received(NOW - timedelta(hours=25, minutes=10), who, f"Our talk, {who.split()[0]}", SAID)


def settle(world: World) -> None:
    """Draft what is due, then: one draft waits, one is deleted, one is sent, one is done, one is noted."""
    assert len(world.cycle().placed) == 5
    of = {
        str(letter["To"]).split("@")[0].rpartition("<")[2]: path
        for letter, path in zip(world.letters(), world.our_drafts(), strict=True)
    }
    of["kim"].unlink()
    sent = of["eve"].read_bytes()
    of["eve"].unlink()
    (world.folder / "mail" / ".Sent" / "cur").mkdir(parents=True, exist_ok=True)
    (world.folder / "mail" / ".Sent" / "cur" / "sent.1:2,S").write_bytes(sent)
    say(world, "Lee", OverrideKind.DONE)
    say(world, "Max", OverrideKind.NOTE, "They liked the plan.")
    world.cycle(NOW + timedelta(minutes=10))
    world.cycle(NOW + timedelta(minutes=20))


def say(world: World, title: str, kind: OverrideKind, text: str = "") -> None:
    store = world.store()
    one = next(one for one in store.decisions.interactions("home") if title in one.title)
    store.decisions.override(one, Override(kind=kind, at=NOW, text=text))
    store.close()


def cycles(world: World, since: datetime, days: int = 9) -> int:
    """Poll until everything is read again, then for days. Return the number of new drafts."""
    moments = [since + timedelta(minutes=5 * number) for number in range(12)]
    moments += [since + timedelta(hours=6 * number) for number in range(1, days * 4)]
    return sum(len(world.cycle(moment).placed) for moment in moments)


def test_nothing_that_was_settled_is_drafted_a_second_time(world: World, upgrade: Callable[[], None]) -> None:
    meetings(world)
    settle(world)
    before = {path.name: path.read_bytes() for path in world.our_drafts()}
    upgrade()
    assert cycles(world, NOW + timedelta(hours=1)) == 0
    store = world.store()
    kinds = {str(one.kind) for one in store.decisions.interactions("home")}
    promised = [one for one in store.decisions.interactions("home") if one.promise is not None]
    store.close()
    assert kinds == {"interview"}
    assert len(promised) == 5
    assert {path.name: path.read_bytes() for path in world.our_drafts()} == {
        name: data for name, data in before.items() if name in {path.name for path in world.our_drafts()}
    }


def test_without_that_rule_there_would_be_second_drafts(
    world: World, upgrade: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    from followup_daemon.decide import decide as deciding
    from followup_daemon.decide import suppression

    meetings(world)
    settle(world)
    rules = tuple(rule for rule in deciding.RULES if rule is not suppression.drafted_as_read_before)
    monkeypatch.setattr(deciding, "RULES", rules)
    upgrade()
    assert cycles(world, NOW + timedelta(hours=1)) > 0


def test_what_was_never_drafted_gets_what_the_new_reading_says(world: World, upgrade: Callable[[], None]) -> None:
    world.proposal(NOW - timedelta(days=2), who=ADA)
    world.received(NOW - timedelta(days=1), ADA, "Re: Proposal: data review", SAID)
    assert world.cycle().placed == {}
    upgrade()
    assert cycles(world, NOW + timedelta(minutes=10)) == 1
    assert world.states() == {"check_in": "waiting"}


def test_it_is_read_in_parts_newest_first_and_a_kill_loses_nothing(
    world: World, upgrade: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(7):
        world.received(NOW - timedelta(days=3 + number), DANA, f"Mail {number}", SAID)
    world.cycle()
    world.cycle(NOW + timedelta(minutes=5))
    monkeypatch.setattr(poll, "PART", 3)
    upgrade()
    seen = []
    for number in range(5):
        again = overview(world.settings, NOW).accounts[0].rereading
        seen.append((again.done, again.total) if again is not None else None)
        world.cycle(NOW + timedelta(minutes=10 + number))
    assert seen[0] is None or seen[0] == (0, 7)
    assert seen[1:4] == [(3, 7), (6, 7), None]
    store = world.store()
    assert all(one.signals.promises for one in store.facts.facts("home", NOW - timedelta(days=90)).messages)
    store.close()


def test_a_message_that_is_gone_keeps_what_was_stored(world: World, upgrade: Callable[[], None]) -> None:
    world.received(NOW - timedelta(days=3), DANA, "Gone", SAID)
    world.received(NOW - timedelta(days=3), DANA, "There", SAID)
    world.cycle()
    gone = next(
        path for path in (world.folder / "mail").rglob("*") if path.is_file() and b"Subject: Gone" in path.read_bytes()
    )
    gone.unlink()
    world.cycle(NOW + timedelta(minutes=5))
    upgrade()
    for number in range(4):
        world.cycle(NOW + timedelta(minutes=10 + number))
    store = world.store()
    said = {
        one.subject: bool(one.signals.promises) for one in store.facts.facts("home", NOW - timedelta(days=90)).messages
    }
    assert said == {"Gone": False, "There": True}
    assert overview(world.settings, NOW).accounts[0].rereading is None
    store.close()


def test_a_failure_is_not_one_of_the_account(
    world: World, upgrade: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    from followup_daemon.accounts.local.account import LocalMail

    def fails(*_: object) -> None:
        raise TemporaryError("no answer")

    world.received(NOW - timedelta(days=3), DANA, "Hello", SAID)
    world.cycle()
    world.cycle(NOW + timedelta(minutes=5))
    upgrade()
    with monkeypatch.context() as patch:
        patch.setattr(LocalMail, "read_again", fails)
        report = world.cycle(NOW + timedelta(minutes=10))
    assert report.problem is None
    world.cycle(NOW + timedelta(minutes=15))
    store = world.store()
    (one,) = store.facts.facts("home", NOW - timedelta(days=90)).messages
    assert one.signals.promises
    store.close()


def test_a_proposal_that_is_read_as_an_application_keeps_its_key(
    world: World, upgrade: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    world.proposal(NOW - timedelta(days=8), who=KIM)
    assert len(world.cycle().placed) == 1
    world.our_drafts()[0].unlink()
    world.cycle(NOW + timedelta(minutes=10))
    store = world.store()
    (before,) = store.decisions.interactions("home")
    store.close()
    upgrade()
    real = signals.read
    monkeypatch.setattr(signals, "read", lambda m: replace(real(m), proposal="", application="I apply"))
    assert cycles(world, NOW + timedelta(hours=1)) == 0
    store = world.store()
    (after,) = store.decisions.interactions("home")
    store.close()
    assert (before.kind, after.kind) == ("proposal", "application")
    assert (after.key, after.id) == (before.key, before.id)
