"""Every address of every account is the user's own: they are nobody's counterpart, and no letter goes to them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.relatives import WORK_SAM, TwoAccounts
from tests.world import DANA, NOW

ENDED = NOW - timedelta(hours=25)
BEGAN = ENDED - timedelta(hours=1)


@pytest.fixture
def world(tmp_path: Path) -> TwoAccounts:
    return TwoAccounts(tmp_path)


def test_the_users_other_address_among_the_guests_is_not_written_to(world: TwoAccounts) -> None:
    world.event(BEGAN, 60, "Backend interview", DANA, WORK_SAM, organiser=DANA)
    (draft,) = world.due()
    assert draft["to"] == ["dana@acme.example"]
    assert draft["cc"] == []


def test_a_meeting_with_oneself_has_nobody_to_write_to(world: TwoAccounts) -> None:
    world.event(BEGAN, 60, "Interview preparation", WORK_SAM, organiser=WORK_SAM)
    assert world.due() == []
    assert [one["counterparts"] for one in world.preview()] == [[]]


def test_a_proposal_to_the_users_other_account_is_not_followed_up(world: TwoAccounts) -> None:
    world.proposal(NOW - timedelta(days=8), who=WORK_SAM)
    assert world.due() == []


def test_a_no_that_the_user_forwards_to_themself_decides_nothing(world: TwoAccounts) -> None:
    world.interview(ENDED)
    said = "Hi Sam,\n\nunfortunately we have decided not to move forward with your application.\n\nDana"
    world.received(NOW - timedelta(hours=2), WORK_SAM, "Fwd: Backend interview", said)
    assert [one["decision"] for one in world.preview() if one["title"] == "Backend interview"] == [None]
