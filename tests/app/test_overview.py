"""The overview shows the health of accounts and all interactions, from the state alone."""

from __future__ import annotations

import pytest

from followup_daemon.app.overview import overview
from followup_daemon.engine import rounds
from followup_daemon.model.draft import DraftState
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Due, Wait
from tests.world import NOW, World


def test_before_the_first_poll_an_account_has_neither_health_nor_interactions(world: World) -> None:
    seen = overview(world.settings, NOW)
    (account,) = seen.accounts
    assert (account.account.name, account.polled_at, account.problem, account.exit_code) == ("home", None, None, 0)
    assert (seen.at, seen.interactions) == (NOW, ())
    assert not world.settings.state.exists()


def test_what_waits_is_shown_with_its_time_and_no_draft(known: World) -> None:
    (stored,) = overview(known.settings, NOW).interactions
    (entry,) = stored.verdicts
    assert isinstance(entry.verdict, Wait)
    assert (entry.verdict.reason, stored.placements, stored.lost) == (Reason.TOO_EARLY, (), ())


def test_a_draft_is_shown_with_its_state_and_place(drafted: World) -> None:
    (stored,) = overview(drafted.settings, NOW).interactions
    (placement,) = stored.placements
    assert (placement.follow_up.purpose, placement.state) == (Purpose.THANKS, DraftState.WAITING)
    assert placement.location.endswith("mail/.Drafts")
    assert [type(entry.verdict) for entry in stored.verdicts] == [Due]


def test_a_failed_account_has_a_problem_and_its_exit_code(known: World) -> None:
    store = known.store()
    store.record_poll("home", NOW, "the disk is gone", 75)
    store.close()
    (account,) = overview(known.settings, NOW).accounts
    assert (account.problem, account.exit_code, account.failed_polls) == ("the disk is gone", 75, 1)


def test_no_account_is_opened(known: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object) -> None:
        raise AssertionError("an account was opened")

    monkeypatch.setattr(rounds, "open_accounts", refuse)
    assert len(overview(known.settings, NOW).interactions) == 1
