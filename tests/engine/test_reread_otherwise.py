"""A newer version reads a date or a decision otherwise, or the mailbox was moved: there is no second draft."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from unittest import mock

import pytest
from click.testing import CliRunner

from followup_daemon.accounts.parsing import sandbox
from followup_daemon.app.overview import overview
from followup_daemon.cli.main import cli
from followup_daemon.detect.extract import signals
from followup_daemon.engine import poll
from followup_daemon.model.interaction import Decision, Promise
from followup_daemon.model.mail import Message, Signals
from followup_daemon.model.tables import extraction
from tests.upgrade import DECIDED, in_process, upgraded
from tests.world import DANA, NOW, World

DAY = timedelta(days=1)


@contextmanager
def reading(change: Callable[[Signals], Signals]) -> Iterator[None]:
    """Have version 2 inside, which reads the mail of others with this difference."""
    real = signals.read

    def read(message: Message) -> Signals:
        return change(real(message)) if message.sender.key == "dana@acme.example" else real(message)

    with (
        mock.patch.object(sandbox.parsers, "call", in_process),
        mock.patch.object(extraction, "EXTRACTION", extraction.EXTRACTION + 1),
        mock.patch.object(signals, "read", read),
    ):
        yield


def cycles(world: World, since: datetime, days: int = 9) -> list[str]:
    """Poll until everything is read again, then for days. Return the purposes of the new drafts."""
    moments = [since + timedelta(minutes=5 * number) for number in range(6)]
    moments += [since + timedelta(hours=6 * number) for number in range(1, days * 4)]
    return [str(one.purpose) for moment in moments for one in world.cycle(moment).placed]


def refused(world: World, when: datetime) -> None:
    proposal = world.proposal(when - 2 * DAY)
    world.received(
        when,
        DANA,
        "Re: Proposal: data review",
        "Hi Sam,\n\nThank you, but we have decided to go with another vendor.\n\nDana",
        in_reply_to=proposal,
    )


def promised(world: World, when: datetime) -> None:
    """Dana promises an answer within the week, and does not keep it."""
    proposal = world.proposal(when - DAY)
    world.received(
        when,
        DANA,
        "Re: Proposal: data review",
        f"Hi Sam,\n\nthank you. We will get back to you by {when + 3 * DAY:%d %B %Y}.\n\nDana",
        in_reply_to=proposal,
    )


def with_date(days: int) -> Callable[[Signals], Signals]:
    def change(found: Signals) -> Signals:
        moved = tuple(Promise(due=one.due + timedelta(days=days), words=one.words) for one in found.promises)
        return replace(found, promises=moved)

    return change


def test_another_decision_in_an_answered_mail_is_no_second_draft(world: World) -> None:
    refused(world, NOW - timedelta(hours=2))
    assert [str(one.purpose) for one in world.cycle().placed] == ["rejection_reply"]
    with reading(lambda found: replace(found, decision=Decision.ACCEPTED) if found.decision else found):
        assert cycles(world, NOW + timedelta(hours=1)) == []


@pytest.mark.parametrize("days", [-2, 2])
def test_another_date_of_a_promise_that_had_its_draft_is_no_second_draft(world: World, days: int) -> None:
    promised(world, NOW - 8 * DAY)
    assert [str(one.purpose) for one in world.cycle().placed] == ["check_in"]
    with reading(with_date(days)):
        assert cycles(world, NOW + timedelta(hours=1)) == []


def test_another_date_of_a_promise_without_a_draft_counts(world: World) -> None:
    promised(world, NOW)
    assert world.cycle(NOW + timedelta(minutes=5)).placed == {}
    with reading(with_date(5)):
        assert cycles(world, NOW + timedelta(hours=1), days=4) == []
        assert cycles(world, NOW + 5 * DAY, days=7) == ["check_in"]


@pytest.mark.parametrize("moved", [False, True], ids=["in place", "moved"])
def test_a_decision_that_only_the_new_version_finds_is_no_second_draft_where_the_mailbox_was_moved_too(
    world: World, moved: bool
) -> None:
    """In a moved Maildir each message has another file name, so it is new to the program."""
    world.interview()
    assert len(world.cycle().placed) == 1
    world.received(NOW + timedelta(minutes=30), DANA, "News", DECIDED)
    assert world.cycle(NOW + timedelta(minutes=40)).placed == {}
    with upgraded():
        if moved:
            move_mail(world)
        assert cycles(world, NOW + timedelta(hours=1)) == []


def test_a_decision_that_arrives_after_the_upgrade_is_news(world: World) -> None:
    world.interview()
    assert len(world.cycle().placed) == 1
    with upgraded():
        move_mail(world)
        world.cycle(NOW + timedelta(hours=1))
        world.received(NOW + timedelta(hours=2), DANA, "News", DECIDED)
        assert cycles(world, NOW + timedelta(hours=3)) == ["acceptance_reply"]


def move_mail(world: World) -> None:
    for number, path in enumerate(sorted((world.folder / "mail").rglob("*"))):
        if path.is_file() and path.parent.name in ("cur", "new") and not path.name.startswith("fu1."):
            path.rename(
                path.with_name(f"moved{number}.host:2,S" if path.parent.name == "cur" else f"moved{number}.host")
            )


def test_status_tells_how_much_is_read_again_until_all_of_it_is(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        world.received(NOW - timedelta(days=3 + number), DANA, f"Mail {number}", "Hi Sam,\n\nhello.\n\nDana")
    world.cycle()
    world.cycle(NOW + timedelta(minutes=5))
    monkeypatch.setattr(poll, "PART", 3)
    with reading(lambda found: found):
        world.cycle(NOW + timedelta(minutes=10))
        progress = overview(world.settings, NOW).accounts[0].rereading
        assert progress is not None
        line = f"home: {progress.done} of {progress.total} items are read again by the new version"
        assert line in status(world)
        for minutes in (15, 20, 25):
            world.cycle(NOW + timedelta(minutes=minutes))
        assert "read again" not in status(world)


def status(world: World) -> str:
    done = CliRunner().invoke(cli, ["--config", str(world.configuration), "status"])
    assert done.exit_code == 0, done.output
    return done.output
