"""Two accounts of one user: no invariant breaks, and to forget one of the two is found."""

from __future__ import annotations

import logging
from typing import Any
from unittest import mock

import pytest

from followup_daemon.detect.recognise import analysis
from followup_daemon.engine import poll
from followup_daemon.mail.mailboxes import joined
from followup_daemon.model.changes import AccountSnapshot
from stress.simulation.lives import STRETCH, live

WEEKS = 100


@pytest.fixture(autouse=True)
def _quiet() -> None:
    logging.getLogger("followup_daemon").setLevel(logging.CRITICAL)


def broken(first: int, weeks: int) -> list[str]:
    found = [live(seed, STRETCH, "family") for seed in range(first, first + weeks // STRETCH)]
    return [f"seed {one.seed}: {one.violation}" for one in found if one.violation]


def mail_of_the_other_account_is_ignored() -> Any:
    real = joined

    def first_alone(accounts: Any, facts: Any, named: Any) -> Any:
        first = accounts[0].name
        kept = {
            name: one if name == first else AccountSnapshot(drafts=one.drafts, events=one.events)
            for name, one in facts.items()
        }
        return real(accounts, kept, named)

    return mock.patch.object(analysis, "joined", first_alone)


def the_other_account_is_not_asked_again() -> Any:
    return mock.patch.object(poll, "poll_others", lambda *_: False)


@pytest.mark.parametrize("part", range(3))
def test_no_invariant_breaks(part: int) -> None:
    assert broken(400_000 + 1000 * part, WEEKS) == []


@pytest.mark.parametrize("bug", [mail_of_the_other_account_is_ignored, the_other_account_is_not_asked_again])
def test_a_forgotten_account_is_found(bug: Any) -> None:
    with bug():
        assert any(live(seed, STRETCH, "family").violation for seed in range(5000, 5075))
