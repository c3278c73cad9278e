"""One follow-up gets one draft in all accounts of a user together, in whatever order an event is met with."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from followup_daemon.engine import rounds
from followup_daemon.engine.clock import FixedClock
from tests.cli.terminal import types
from tests.relatives import WORK_SAM, TwoAccounts
from tests.sample import Sample
from tests.world import DANA, NOW

H = timedelta(hours=1)
BEGAN = NOW - 26 * H
SAME, OTHER = "sample-1@calendar.example", "copy@x.example"
UIDS = pytest.mark.parametrize("uid", [SAME, OTHER], ids=["same-uid", "other-uid"])


@pytest.fixture(params=["home", "work"])
def world(tmp_path: Path, request: pytest.FixtureRequest) -> TwoAccounts:
    return TwoAccounts(tmp_path, request.param)


def interview(mailbox: Sample, uid: str = "", invited: str = "sam@example.com") -> None:
    mailbox.event(BEGAN, 60, "Backend interview", DANA, organiser=DANA)
    path = max((mailbox.folder / "calendar").iterdir())
    text = path.read_text("utf-8").replace("sam@example.com", invited)
    path.write_text(text.replace(f"sample-{mailbox._count}@calendar.example", uid) if uid else text, "utf-8")


def mail_in_both(world: TwoAccounts) -> None:
    """Return what identifies a mailbox, wherever it is moved to."""
    world.received(NOW - 90 * H, DANA, "Hello", "Hi Sam,\n\nsee you.\n\nDana")
    world.work.mail(NOW - 91 * H, "Eve <eve@other.example>", WORK_SAM, "Hello", "Hi Sam,\n\nhello.\n\nEve")


def configure(world: TwoAccounts, *lines: str) -> None:
    rest = [line for line in world.configuration.read_text("utf-8").splitlines() if "- {name" not in line]
    world.configuration.write_text("\n".join([rest[0], *(one.rstrip() for one in lines), *rest[1:]]) + "\n", "utf-8")


def line(world: TwoAccounts, name: str) -> str:
    return next(one for one in world.lines if f"name: {name}," in one)


def drafts_after(world: TwoAccounts, hours: int) -> int:
    """How many drafts of ours lie in both accounts together after three more cycles."""
    for more in range(3):
        settings = world.settings
        store = world.store()
        store.clear_leases()
        rounds.register_accounts(settings, store)
        with rounds.open_accounts(settings) as accounts:
            outcomes = rounds.run_round(
                accounts, store, rounds.preferences(settings), FixedClock(NOW + (hours + more) * H)
            )
        store.close()
        assert [error for _, error in outcomes if error is not None] == []
    return sum(world.drafts_by_account().values())


def dismiss(world: TwoAccounts) -> None:
    for folder in (world.folder, world.work.folder):
        for part in ("cur", "new"):
            for path in (folder / "mail" / ".Drafts" / part).glob("fu1.*"):
                path.unlink()


@UIDS
def test_an_account_that_is_added_with_a_copy(world: TwoAccounts, uid: str) -> None:
    interview(world)
    configure(world, line(world, "home"))
    assert drafts_after(world, 0) == 1
    interview(world.work, uid)
    configure(world, *world.lines)
    assert drafts_after(world, 3) == 1
    dismiss(world)
    assert drafts_after(world, 6) == 0


@UIDS
def test_an_event_that_comes_into_the_invited_account_later(world: TwoAccounts, uid: str) -> None:
    interview(world.work)
    assert drafts_after(world, 0) == 1
    interview(world, uid.replace("sample-1@", f"sample-{world.work._count}@"))
    assert drafts_after(world, 3) == 1
    dismiss(world)
    assert drafts_after(world, 6) == 0


@UIDS
def test_an_account_that_is_taken_out_and_added_again(world: TwoAccounts, uid: str) -> None:
    mail_in_both(world)
    interview(world, "sample-1@calendar.example")
    interview(world.work, uid)
    assert drafts_after(world, 0) == 1
    dismiss(world)
    assert drafts_after(world, 3) == 0
    configure(world, line(world, "work"))
    assert drafts_after(world, 6) == 0
    configure(world, *world.lines)
    assert drafts_after(world, 9) == 0


@UIDS
def test_an_account_that_is_taken_out_moved_renamed_and_added_again_in_another_place(
    world: TwoAccounts, uid: str
) -> None:
    mail_in_both(world)
    interview(world, "sample-1@calendar.example")
    interview(world.work, uid)
    assert drafts_after(world, 0) == 1
    dismiss(world)
    assert drafts_after(world, 3) == 0
    configure(world, line(world, "work"))
    assert drafts_after(world, 6) == 0
    shutil.move(world.folder / "mail", world.folder / "post")
    shutil.move(world.folder / "calendar", world.folder / "dates")
    moved = line(world, "home").replace("name: home", "name: private")
    moved = moved.replace("./mail", "./post").replace("./calendar", "./dates")
    configure(world, line(world, "work"), moved)
    assert drafts_after(world, 9) == 0


@UIDS
def test_accounts_that_change_their_order_and_a_name(world: TwoAccounts, uid: str) -> None:
    mail_in_both(world)
    interview(world, "sample-1@calendar.example")
    interview(world.work, uid)
    assert drafts_after(world, 0) == 1
    dismiss(world)
    assert drafts_after(world, 3) == 0
    renamed = line(world, "home").replace("name: home", "name: private")
    for number, lines in enumerate(
        [world.lines[::-1], [renamed, line(world, "work")], [line(world, "work"), renamed], world.lines]
    ):
        configure(world, *lines)
        assert drafts_after(world, 6 + 3 * number) == 0


def test_what_was_dismissed_in_one_account_stays_so_when_the_other_is_forgotten(world: TwoAccounts) -> None:
    mail_in_both(world)
    interview(world.work, invited="s.rivera@work.example")
    assert drafts_after(world, 0) == world.drafts_by_account()["work"] == 1
    dismiss(world)
    assert drafts_after(world, 3) == 0
    types(world, "forget", "--account", "home")
    configure(world, line(world, "work"))
    assert drafts_after(world, 6) == 0
    types(world, "forget", "--account", "work")
    store = world.store()
    assert store.identities.key_names() == ()  # nothing is remembered that they were needed for
    store.close()
