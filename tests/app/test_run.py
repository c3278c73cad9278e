"""One round places what is due, once; it reports, notifies and writes the metrics."""

from __future__ import annotations

import pytest

from followup_daemon.app import run
from followup_daemon.engine.clock import FixedClock
from followup_daemon.errors import StateBusy
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.store.factory import exclusive
from tests.world import CONFIGURATION, NOW, World

CLOCK = FixedClock(NOW)


def test_a_draft_is_placed_once(known: World) -> None:
    ended = run.once(known.settings, CLOCK)
    (placed,) = ended.placed
    assert (placed.account, placed.follow_up.purpose, ended.at) == ("home", Purpose.THANKS, NOW)
    assert [(one.account.name, one.problem, one.exit_code) for one in ended.accounts] == [("home", None, 0)]
    assert run.once(known.settings, CLOCK).placed == ()
    assert len(known.our_drafts()) == 1


def test_an_account_that_fails_is_an_outcome_with_its_exit_code(known: World) -> None:
    lost = "accounts:\n  - {name: lost, kind: local, address: l@x.example, mail: nowhere}\n"
    known.configuration.write_text(CONFIGURATION.replace("accounts:\n", lost), "utf-8")
    ended = run.once(known.settings, CLOCK)
    assert [(one.account.name, one.exit_code) for one in ended.accounts] == [("lost", 75), ("home", 0)]


def test_a_round_beside_another_process_is_refused(known: World) -> None:
    with exclusive(known.settings.state), pytest.raises(StateBusy):
        run.once(known.settings, CLOCK)
    assert known.our_drafts() == []


def test_metrics_are_written_where_they_are_configured(known: World) -> None:
    known.configuration.write_text(CONFIGURATION + "metrics: followup.prom\n", "utf-8")
    run.once(known.settings, CLOCK)
    assert "followup" in (known.folder / "followup.prom").read_text("utf-8")
