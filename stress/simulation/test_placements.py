"""Placements under heavy faults: a part of the 10,000 that docs/development.md tells how to run."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

import pytest

from followup_daemon.accounts.base.contract import ResponseLost
from followup_daemon.accounts.gmail.drafts import GmailDrafts
from followup_daemon.accounts.transport import Transport
from stress.simulation import placements


@pytest.fixture(autouse=True)
def _quiet() -> None:
    logging.getLogger("followup_daemon").setLevel(logging.CRITICAL)


@pytest.mark.parametrize("kind", ["gmail", "outlook"])
@pytest.mark.parametrize("seed", [1000, 2000])
def test_every_follow_up_has_one_draft_and_every_attempt_one_post(seed: int, kind: str) -> None:
    assert placements.run(250, seed, kind)["placements"] == 250


def test_too_short_a_settling_time_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(GmailDrafts, "read_lag", timedelta(minutes=1))
    with pytest.raises(placements.Broken, match="live drafts"):
        placements.run(2000, 1)


def test_a_client_that_sends_again_by_itself_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    real = Transport.send

    def again(self: Transport, *arguments: Any) -> Any:
        try:
            return real(self, *arguments)
        except ResponseLost:
            return real(self, *arguments)

    monkeypatch.setattr(Transport, "send", again)
    with pytest.raises(placements.Broken):
        placements.run(2000, 1)
