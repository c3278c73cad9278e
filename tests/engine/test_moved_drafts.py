"""A draft of ours that the user sends or goes on with in another account of theirs is noticed there."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from tests.relatives import WORK_SAM, TwoAccounts
from tests.world import DANA, NOW

H = timedelta(hours=1)
D = timedelta(days=1)


@pytest.fixture(params=["home", "work"])
def world(tmp_path: Path, request: pytest.FixtureRequest) -> TwoAccounts:
    """Return two accounts with a draft in ``home``."""
    world = TwoAccounts(tmp_path, request.param)
    world.interview(NOW - 25 * H)
    world.cycle()
    assert states(world) == [("home", "waiting")]
    return world


def states(world: TwoAccounts) -> list[tuple[str, str]]:
    """Return the account and the state of every draft of ours."""
    store = world.store()
    found = [(one.account, str(one.state)) for one in store.placements.all()]
    store.close()
    return found


def take_out(world: TwoAccounts) -> bytes:
    """Remove the draft from its folder; returns its bytes."""
    (path,) = world.our_drafts()
    data = path.read_bytes()
    path.unlink()
    return data


def put(world: TwoAccounts, folder: str, data: bytes, flags: str) -> Path:
    """Put a message into a folder of the other account."""
    path = world.work.folder / "mail" / folder / "cur" / f"1.moved:2,{flags}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def renamed(data: bytes) -> bytes:
    """Return the same letter under a Message-ID of its own, as many programs save it."""
    return re.sub(rb"(?i)message-id: <[^>]*>", b"Message-ID: <its-own@work.example>", data)


def later(world: TwoAccounts, *hours: int) -> list[tuple[str, str]]:
    for hour in hours:
        world.cycle(NOW + hour * H)
    return states(world)


def by_hand(world: TwoAccounts, hours: int) -> None:
    world.work.sent(NOW + hours * H, DANA, "Yesterday", "Hi Dana,\n\nthank you!\n\nSam", sender=WORK_SAM)


def test_a_draft_whose_text_was_sent_from_the_other_account_was_sent(world: TwoAccounts) -> None:
    take_out(world)
    by_hand(world, 2)
    assert later(world, 3, 4) == [("home", "sent")]
    assert world.verdicts(NOW + 5 * H)["Backend interview", "thanks"] == ("suppressed", "sent")


def test_a_draft_in_the_bin_whose_text_was_sent_from_the_other_account_was_sent(world: TwoAccounts) -> None:
    (path,) = world.our_drafts()
    (world.folder / "mail" / ".Trash" / "cur").mkdir(parents=True)
    path.rename(world.folder / "mail" / ".Trash" / "cur" / path.name)
    by_hand(world, 2)
    assert later(world, 3, 4) == [("home", "sent")]


def test_a_sent_mail_that_the_other_account_shows_late_still_counts(world: TwoAccounts) -> None:
    take_out(world)
    assert later(world, 3) == [("home", "dismissed")]
    by_hand(world, 2)
    assert later(world, 4) == [("home", "sent")]


def test_what_is_written_long_after_a_draft_was_deleted_is_not_that_draft(world: TwoAccounts) -> None:
    take_out(world)
    assert later(world, 3) == [("home", "dismissed")]
    by_hand(world, 6)
    assert later(world, 7, 40) == [("home", "dismissed")]


def test_a_draft_that_was_moved_to_the_other_account_and_sent_was_sent(world: TwoAccounts) -> None:
    data = take_out(world)
    put(world, ".Sent", data, "S")
    assert later(world, 3, 4) == [("home", "sent")]


@pytest.mark.parametrize("keeps_its_name", [True, False])
def test_a_draft_that_was_moved_to_the_other_account_is_the_users_own_there(
    world: TwoAccounts, keeps_its_name: bool
) -> None:
    data = take_out(world)
    data = data if keeps_its_name else renamed(data)
    path = put(world, ".Drafts", data, "D")
    assert later(world, 3, 4, 5) == [("work", "edited")]
    assert path.exists()
    path.unlink()
    put(world, ".Sent", data, "S")
    assert later(world, 30, 31) == [("work", "sent")]


def test_a_moved_draft_is_never_taken_back(world: TwoAccounts) -> None:
    path = put(world, ".Drafts", take_out(world), "D")
    assert later(world, 3)[0][0] == "work"
    world.received(NOW + 4 * H, DANA, "Hello", "Hi Sam,\n\nwhat do you charge a day?\n\nDana")
    later(world, 5, 6)
    assert path.exists()


def test_a_moved_draft_that_is_deleted_there_is_dismissed(world: TwoAccounts) -> None:
    path = put(world, ".Drafts", renamed(take_out(world)), "D")
    assert later(world, 3) == [("work", "edited")]
    path.unlink()
    assert later(world, 30, 31) == [("work", "dismissed")]
    assert world.drafts_by_account() == {"home": 0, "work": 0}
