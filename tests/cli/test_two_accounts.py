"""The commands with two accounts of one user: output and overrides do not depend on the account of a draft."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import shown, types
from tests.relatives import WORK_SAM, TwoAccounts
from tests.world import DANA, NOW

H = timedelta(hours=1)


@pytest.fixture(params=["home", "work"])
def world(tmp_path: Path, request: pytest.FixtureRequest) -> TwoAccounts:
    """``home`` and ``work``, in either order of the configuration."""
    return TwoAccounts(tmp_path, request.param)


@pytest.fixture
def refused(world: TwoAccounts) -> TwoAccounts:
    """Return an interview in the calendar of one account. Its decision came into the other, with its draft."""
    world.interview(NOW - 100 * H)
    text = "Hi Sam,\n\nunfortunately we have decided not to move forward with your application.\n\nDana"
    world.work.mail(NOW - 5 * H, DANA, WORK_SAM, "Backend interview", text)
    world.cycle()
    assert world.drafts_by_account() == {"home": 0, "work": 1}
    return world


@pytest.fixture
def copied(world: TwoAccounts) -> TwoAccounts:
    """Return one interview in both calendars, under another UID in the second. Its draft is in the first account."""
    world.interview(NOW - 25 * H)
    world.work.event(NOW - 26 * H, 60, "Backend interview", DANA, organiser=DANA)
    world.cycle()
    assert world.drafts_by_account() == {"home": 1, "work": 0}
    return world


def one(world: TwoAccounts) -> dict[str, Any]:
    """Return the only interaction in ``status``."""
    (found,) = shown(world, "status")["interactions"]
    return dict(found)


def test_status_and_why_tell_of_both_accounts(refused: TwoAccounts) -> None:
    found = one(refused)
    assert found["account"] == "home"
    assert [(draft["purpose"], draft["state"]) for draft in found["drafts"]] == [("rejection_reply", "waiting")]
    for name in (found["id"], found["id"][:8], "Dana", "dana@acme.example", "backend interview"):
        why = shown(refused, "why", name)["interaction"]
        assert (why["id"], why["decision"], why["drafts"]) == (found["id"], "rejected", found["drafts"])
    assert {seen["source"] for seen in shown(refused, "why", "Dana")["interaction"]["evidence"]} >= {"calendar"}
    said = types(refused, "status").stdout
    assert "home" in said and "work" in said and found["drafts"][0]["where"] in said


def test_a_skip_takes_back_the_draft_in_the_other_account_and_undo_brings_it_again(refused: TwoAccounts) -> None:
    (effect,) = shown(refused, "skip", "Dana")["drafts"]
    assert effect["effect"] == "taken_back"
    refused.cycle(NOW + H)
    assert refused.drafts_by_account() == {"home": 0, "work": 0}
    assert shown(refused, "undo", "Dana")["took_back"]["kind"] == "skip"
    refused.cycle(NOW + 2 * H)
    assert refused.drafts_by_account() == {"home": 0, "work": 1}


def test_a_skip_holds_for_both_copies_and_for_the_one_that_stays(copied: TwoAccounts) -> None:
    identity = one(copied)["id"]
    types(copied, "skip", identity)
    copied.cycle(NOW + H)
    assert copied.drafts_by_account() == {"home": 0, "work": 0}
    for path in (copied.folder / "calendar").iterdir():
        path.unlink()
    copied.event(NOW - 400 * H, 60, "Lunch")  # an empty calendar would be an error
    for hours in range(2, 5):
        copied.cycle(NOW + hours * H)
    assert copied.drafts_by_account() == {"home": 0, "work": 0}
    assert shown(copied, "why", "Dana")["interaction"]["id"] == identity
    types(copied, "undo", identity)


def test_a_skip_said_twice_is_taken_back_at_once_also_after_its_home_changed(world: TwoAccounts) -> None:
    """A mail from before the interview, which came late, shows that the conversation was in the other account."""
    world.event(NOW - 26 * H, 60, "Coffee with Dana Park")
    world.received(NOW - 90 * H, DANA, "Coffee", "Hi Sam,\n\nsee you there.\n\nDana")
    world.cycle(NOW - 5 * H)
    assert one(world)["account"] == "home"
    types(world, "skip", "Dana")
    world.work.mail(NOW - 70 * H, DANA, WORK_SAM, "Coffee", "Hi Sam,\n\nhere is the address.\n\nDana")
    world.cycle(NOW - 4 * H)
    assert one(world)["account"] == "work"
    types(world, "skip", "Dana")
    assert shown(world, "undo", "Dana")["holds"] is None
    world.cycle()
    assert world.drafts_by_account() == {"home": 0, "work": 1}


def test_what_a_word_means_for_a_draft_is_told_by_the_account_where_it_lies(
    refused: TwoAccounts,
) -> None:
    """The interview is in a local account, its draft in one of a kind that takes nothing back."""
    text = refused.configuration.read_text("utf-8")
    lines = [line for line in text.splitlines() if "name: work" not in line]
    lines.insert(1, "  - {name: work, kind: gmail, address: s.rivera@work.example}")
    refused.configuration.write_text("\n".join(lines), "utf-8")
    said = types(refused, "skip", "Dana").stdout
    assert "the program may not delete drafts in this account" in said


def test_a_note_is_proofread_in_the_language_of_the_mail_in_the_other_account(world: TwoAccounts) -> None:
    world.interview(NOW - 5 * H)
    text = (
        "Hallo Herr Rivera,\n\nwir freuen uns auf das Gespräch mit Ihnen und sind sehr gespannt."
        "\n\nViele Grüße\nDana Park"
    )
    world.work.mail(NOW - 50 * H, DANA, WORK_SAM, "Unser Gespräch", text)
    world.cycle()
    note = "Das Gespräch war sehr interesant"
    assert "“interessant”" in types(world, "note", "Dana", note, code=1).stdout
