"""After an upgrade two accounts of one user are read again, and what is in both gets no second draft."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from followup_daemon.accounts.base.contract import HORIZON
from followup_daemon.accounts.local.account import LocalMail
from followup_daemon.engine import rounds
from followup_daemon.engine.clock import FixedClock
from followup_daemon.errors import TemporaryError
from followup_daemon.store.factory import open_store
from tests.relatives import WORK_SAM, TwoAccounts
from tests.upgrade import DECIDED, SAID, upgraded
from tests.world import NOW, SAM

H = timedelta(hours=1)
ENDED = NOW - 25 * H
PEOPLE = ("Kim Stone <kim@kim.example>", "Eve Stone <eve@eve.example>", "Lee Stone <lee@lee.example>")


@pytest.fixture(params=["home", "work"])
def world(tmp_path: Path, request: pytest.FixtureRequest) -> TwoAccounts:
    """Three meetings with their mail, in both accounts. One draft waits, one is deleted, one is sent."""
    world = TwoAccounts(tmp_path, request.param)
    for number, who in enumerate(PEOPLE):
        world.event(ENDED - H, 60, f"Talk {number}", who, organiser=who)
        event = world.folder / "calendar" / f"event-{world._count:02}.ics"
        (world.work.folder / "calendar" / f"event-{600 + number}.ics").write_bytes(event.read_bytes())
        _in_both(world, ENDED - H / 6, who, f"Our talk {number}", SAID)
    assert len(cycle(world, NOW)) == 3
    drafts = sorted(path for path in world.folder.rglob("fu1.*") if path.is_file())
    drafts[0].unlink()
    sent = drafts[1].parent.parent.parent / ".Sent" / "cur"
    sent.mkdir(parents=True, exist_ok=True)
    drafts[1].rename(sent / "sent.1:2,S")
    for minutes in (10, 20):
        cycle(world, NOW + timedelta(minutes=minutes))
    return world


def _in_both(world: TwoAccounts, when: datetime, who: str, subject: str, text: str) -> None:
    """Deliver one mail to both mailboxes: it has the same Message-ID in both."""
    to = f"{SAM}, {WORK_SAM}"
    number = world.mail(when, who, to, subject, text)
    world.work._count = world._count - 1
    assert world.work.mail(when, who, to, subject, text) == number


def cycle(world: TwoAccounts, at: datetime) -> list[object]:
    """Run one round over both accounts. Return the drafts that were placed in either."""
    settings = world.settings
    store = open_store(settings.state)
    store.clear_leases()
    rounds.register_accounts(settings, store)
    with rounds.open_accounts(settings) as accounts:
        found = rounds.run_until_synced(accounts, store, rounds.preferences(settings), FixedClock(at))
    store.close()
    return [one for report, _ in found for one in report.placed]


def left(world: TwoAccounts, at: datetime) -> list[str]:
    store = world.store()
    try:
        return [name for name in ("home", "work") if store.rereading.progress(name, at - HORIZON) is not None]
    finally:
        store.close()


def for_days(world: TwoAccounts, since: datetime) -> list[object]:
    moments = [since + timedelta(minutes=5 * number) for number in range(6)]
    moments += [since + 12 * H * number for number in range(1, 10)]
    return [one for moment in moments for one in cycle(world, moment)]


def test_nothing_that_was_settled_is_drafted_a_second_time(world: TwoAccounts) -> None:
    with upgraded():
        assert for_days(world, NOW + H) == []
        assert left(world, NOW + 121 * H) == []


@pytest.mark.parametrize("failing", ["home", "work"])
def test_one_account_that_fails_meanwhile_is_read_again_later(
    world: TwoAccounts, failing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with upgraded():
        with monkeypatch.context() as broken:
            _break(broken, failing)
            assert for_days(world, NOW + H) == []
            assert left(world, NOW + 121 * H) == [failing]
        assert for_days(world, NOW + 122 * H) == []
        assert left(world, NOW + 242 * H) == []


@pytest.mark.parametrize("failing", ["home", "work"])
def test_a_decision_that_only_the_new_version_finds_in_both_is_no_second_draft(
    world: TwoAccounts, failing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, who in enumerate(PEOPLE):
        _in_both(world, NOW + H / 2, who, f"News {number}", DECIDED)
    for minutes in (40, 50):
        assert cycle(world, NOW + timedelta(minutes=minutes)) == []
    with upgraded():
        with monkeypatch.context() as broken:
            _break(broken, failing)
            assert for_days(world, NOW + H) == []
        assert for_days(world, NOW + 122 * H) == []


def _break(broken: pytest.MonkeyPatch, failing: str) -> None:
    """Have the mail of one account fail at every poll."""
    real = LocalMail.changes

    def changes(self: LocalMail, *arguments: object) -> object:
        if self.account.name == failing:
            raise TemporaryError("no answer")
        return real(self, *arguments)  # type: ignore[arg-type]

    broken.setattr(LocalMail, "changes", changes)
