"""A preview plans with the rights of the real account, and changes nothing in it. On an account in memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from followup_daemon.engine import rounds
from followup_daemon.engine.clock import FixedClock
from followup_daemon.engine.crew import Preferences
from followup_daemon.engine.cycle import Report
from followup_daemon.engine.preview import PreviewAccount
from followup_daemon.model.calendar import Attendee, Event, ParticipationStatus
from followup_daemon.model.draft import DraftState
from followup_daemon.model.policy import Profile
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.tables.reason import Reason
from followup_daemon.store.base import Store
from followup_daemon.store.factory import open_store, throwaway_copy
from tests.accounts.memory import MemoryAccount
from tests.values import DANA, NOW, D, H, policy, reason, sent


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = open_store(tmp_path / "state.db")
    made.identities.register({"home": "memory"})
    yield made
    made.close()


@pytest.fixture
def mailbox() -> MemoryAccount:
    """Return an account with an interview of yesterday."""
    made = MemoryAccount(clock=lambda: NOW)
    guests = (Attendee(person=DANA, status=ParticipationStatus.ACCEPTED),)
    began = NOW - 26 * H
    made.put_event(
        Event(
            ref="e1",
            uid="e1",
            title="Backend interview",
            starts_at=began,
            ends_at=began + H,
            time_zone="UTC",
            organiser=DANA,
            attendees=guests,
        )
    )
    return made


def cycle(account: object, store: Store, fingerprint: str = "real") -> Report:
    wanted = Preferences(policy=policy(), profile=Profile(), fingerprint=fingerprint)
    ((report, error),) = rounds.run_round([account], store, wanted, FixedClock(NOW + D))  # type: ignore[list-item]
    assert error is None
    return report


def thanks(report: Report) -> list[Reason | None]:
    return [reason(one) for follow_up, one in report.verdicts.items() if follow_up.purpose is Purpose.THANKS]


@pytest.mark.parametrize(("can_withdraw", "why"), [(True, Reason.ALREADY_FOLLOWED_UP), (False, Reason.ALREADY_DRAFTED)])
def test_a_preview_says_what_the_cycle_then_does(
    mailbox: MemoryAccount, store: Store, tmp_path: Path, can_withdraw: bool, why: Reason
) -> None:
    mailbox.can_withdraw = can_withdraw
    cycle(mailbox, store)
    mailbox.deliver(sent(NOW + 2 * H, DANA))
    before = [one.state for one in store.placements.all()]
    copy = throwaway_copy(tmp_path / "state.db")
    shown = cycle(PreviewAccount(mailbox), copy, "preview")
    copy.close()
    assert [one.state for one in store.placements.all()] == before == [DraftState.WAITING]
    assert len(mailbox.live()) == 1
    done = cycle(mailbox, store)
    assert thanks(shown) == thanks(done) == [why]
    assert shown.obsolete_drafts == done.obsolete_drafts == (0 if can_withdraw else 1)
    assert len(mailbox.live()) == (0 if can_withdraw else 1)


def test_a_preview_shows_the_draft_and_places_none(mailbox: MemoryAccount, store: Store) -> None:
    shown = cycle(PreviewAccount(mailbox), store, "preview")
    assert [draft.to for draft in shown.placed.values()] == [(DANA,)]
    assert mailbox.live() == []
