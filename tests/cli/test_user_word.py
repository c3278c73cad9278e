"""Notes are proofread when they are made, listed and removed. The last override or note can be undone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from followup_daemon.accounts.gmail.drafts import GmailDrafts
from followup_daemon.accounts.imap.account import ImapDrafts
from followup_daemon.accounts.local.account import LocalDrafts
from followup_daemon.accounts.outlook.drafts import OutlookDrafts
from followup_daemon.accounts.registry import KINDS, may_withdraw
from tests.cli.terminal import shown, types
from tests.world import NOW, World

H = timedelta(hours=1)
GOOD, TYPO = "The talk about gardening was fun", "I hope that you recieve the slides"


@pytest.fixture
def early(world: World) -> World:
    """Return a world with an interview that is known and not due yet."""
    world.interview()
    world.cycle(NOW - 5 * H)
    return world


@pytest.fixture
def drafted(world: World) -> World:
    """Return a world with an interview whose draft is untouched in Drafts."""
    world.interview()
    world.cycle()
    assert len(world.our_drafts()) == 1
    return world


def text(world: World) -> str:
    (letter,) = world.letters()
    body = letter.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


# Notes


def test_a_typing_error_is_shown_at_once_and_nothing_is_kept(early: World) -> None:
    said = types(early, "note", "Dana", TYPO, code=1).stdout
    assert "“recieve” may be misspelt" in said and "--anyway" in said
    found = shown(early, "note", "Dana", TYPO, code=1)
    assert (found["kept"], found["notes"], len(found["problems"])) == (False, [], 1)
    assert shown(early, "note", "Dana")["notes"] == []


def test_a_note_that_is_kept_anyway_refuses_no_draft(early: World) -> None:
    assert shown(early, "note", "Dana", TYPO, "--anyway")["kept"] is True
    (note,) = shown(early, "note", "Dana")["notes"]
    assert (note["number"], note["text"], len(note["problems"])) == (1, TYPO, 1)
    assert len(early.cycle().placed) == 1
    assert f"{TYPO}." in text(early)


def test_notes_are_listed_and_removed_by_number(early: World) -> None:
    types(early, "note", "Dana", GOOD)
    types(early, "note", "Dana", "You wanted to see the slides")
    assert "  1. The talk about gardening was fun\n  2. You wanted" in types(early, "note", "Dana").stdout
    assert shown(early, "note", "Dana", "--remove", "1")["removed"] == GOOD
    assert [one["text"] for one in shown(early, "note", "Dana")["notes"]] == ["You wanted to see the slides"]
    assert "numbered from 1" in types(early, "note", "Dana", "--remove", "2", code=2).stderr
    early.cycle()
    assert GOOD not in text(early) and "You wanted to see the slides." in text(early)


@pytest.mark.parametrize(
    "wrong", [("x", "--remove", "1"), ("--anyway",), ("",), ("a" * 501,), ("--remove", "0"), ("--remove", "one")]
)
def test_a_note_that_makes_no_sense_is_told(early: World, wrong: tuple[str, ...]) -> None:
    assert shown(early, "note", "Dana", *wrong, code=2)["error"]["exit_code"] == 2 if wrong[-1] != "one" else True
    types(early, "note", "Dana", *wrong, code=2)


def test_a_draft_that_waits_untouched_is_written_again(drafted: World) -> None:
    (before,) = drafted.our_drafts()
    (effect,) = shown(drafted, "note", "Dana", GOOD)["drafts"]
    assert (effect["purpose"], effect["effect"]) == ("thanks", "written_again")
    assert len(drafted.cycle(NOW + H).placed) == 1
    (after,) = drafted.our_drafts()
    assert after != before and f"{GOOD}." in text(drafted)
    assert drafted.cycle(NOW + 2 * H).placed == {}  # once is enough
    types(drafted, "note", "Dana", "--remove", "1")
    drafted.cycle(NOW + 3 * H)
    assert GOOD not in text(drafted)
    assert drafted.states() == {"thanks": "waiting"}


def test_a_draft_that_somebody_touched_stays_as_it_is(drafted: World) -> None:
    (path,) = drafted.our_drafts()
    path.write_bytes(path.read_bytes() + b"PS: mine\n")
    drafted.cycle(NOW + H)
    assert "you have edited it" in types(drafted, "note", "Dana", GOOD).stdout
    drafted.cycle(NOW + 2 * H)
    assert path.read_bytes().endswith(b"PS: mine\n") and drafted.our_drafts() == [path]


def test_a_draft_that_was_touched_after_the_note_stays_as_it_is(drafted: World) -> None:
    types(drafted, "note", "Dana", GOOD)
    (path,) = drafted.our_drafts()
    path.write_bytes(path.read_bytes() + b"PS: mine\n")
    for hours in (1, 2):
        assert drafted.cycle(NOW + hours * H).placed == {}
    assert path.read_bytes().endswith(b"PS: mine\n") and drafted.our_drafts() == [path]


def test_a_draft_is_not_taken_back_for_a_note_once_they_have_replied(drafted: World) -> None:
    types(drafted, "note", "Dana", GOOD)
    drafted.received(NOW + H, "Dana Park <dana@acme.example>", "Hello", "Hi Sam, could you send your references?")
    assert drafted.cycle(NOW + 2 * H).placed == {}


def test_every_kind_says_of_itself_whether_drafts_can_be_taken_back() -> None:
    kinds: dict[str, Any] = {
        "local": LocalDrafts,
        "gmail": GmailDrafts,
        "outlook": OutlookDrafts,
        "imap": ImapDrafts,
    }
    assert set(kinds) == set(KINDS)
    for kind, drafts in kinds.items():
        assert may_withdraw(kind) == drafts.can_withdraw


# Undo


@pytest.mark.parametrize("words", [("skip",), ("done",), ("snooze", "2099-01-01")], ids=lambda words: words[0])
def test_undo_takes_back_the_last_word(early: World, words: tuple[str, ...]) -> None:
    types(early, words[0], "Dana", *words[1:])
    assert early.cycle().placed == {}
    found = shown(early, "undo", "Dana")
    assert (found["took_back"]["kind"], found["holds"]) == (words[0], None)
    assert len(early.cycle(NOW + H).placed) == 1


def test_undo_restores_what_was_said_before(early: World) -> None:
    types(early, "snooze", "Dana", "2099-01-01")
    types(early, "skip", "Dana")
    assert "took back skip" in types(early, "undo", "Dana").stdout
    assert early.cycle().placed == {}
    assert [f["reason"] for one in shown(early, "status")["interactions"] for f in one["follow_ups"]] == ["snoozed"]
    assert shown(early, "undo", "Dana")["took_back"]["kind"] == "snooze"
    assert "nothing was changed" in types(early, "undo", "Dana", code=1).stderr
    assert shown(early, "undo", "Dana", code=1)["error"]["exit_code"] == 1


def test_undo_of_a_note_and_of_its_removal(early: World) -> None:
    types(early, "note", "Dana", GOOD)
    types(early, "note", "Dana", "--remove", "1")
    assert [one["text"] for one in shown(early, "undo", "Dana")["notes"]] == [GOOD]
    found = shown(early, "undo", "Dana")
    assert (found["took_back"]["kind"], found["took_back"]["text"], found["notes"]) == ("note", GOOD, [])


def test_saying_skip_twice_is_taken_back_at_once(early: World) -> None:
    types(early, "skip", "Dana")
    types(early, "skip", "Dana")
    assert shown(early, "undo", "Dana")["holds"] is None


@pytest.mark.parametrize("word", ["skip", "done"])
def test_a_draft_that_skip_or_done_took_back_is_made_again_where_it_is_due(drafted: World, word: str) -> None:
    assert "withdrawn at the next poll" in types(drafted, word, "Dana").stdout
    drafted.cycle(NOW + H)
    assert drafted.our_drafts() == []
    (effect,) = shown(drafted, "undo", "Dana")["drafts"]
    assert effect["effect"] == "drafted_again"
    assert len(drafted.cycle(NOW + 2 * H).placed) == 1
    assert drafted.states() == {"thanks": "waiting"}
    assert drafted.cycle(NOW + 3 * H).placed == {}


def test_undo_before_the_next_poll_leaves_the_draft_where_it_is(drafted: World) -> None:
    before = drafted.our_drafts()
    types(drafted, "skip", "Dana")
    types(drafted, "undo", "Dana")
    drafted.cycle(NOW + H)
    assert drafted.our_drafts() == before


def test_a_draft_that_its_user_deleted_is_not_brought_back_by_undo(drafted: World) -> None:
    (path,) = drafted.our_drafts()
    path.unlink()
    drafted.cycle(NOW + H)
    types(drafted, "skip", "Dana")
    types(drafted, "undo", "Dana")
    assert drafted.cycle(NOW + 2 * H).placed == {}
    assert "undo" in types(drafted, "undo", "--help").stdout


def test_it_is_told_when_a_draft_was_dismissed(drafted: World) -> None:
    (path,) = drafted.our_drafts()
    path.unlink()
    drafted.cycle(NOW + 5 * H)
    said = types(drafted, "why", "Dana").stdout
    assert "draft dismissed, seen on 2026-11-20 15:00 UTC" in said
    assert "since 2026-11-20 10:00" not in said
    assert "that was seen on Fri 20 Nov 2026, 15:00" in said
