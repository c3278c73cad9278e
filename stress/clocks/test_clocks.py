"""A part of ``python -m stress.clocks``."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from followup_daemon.decide import cases
from stress.clocks import leaps, zones
from tests.world import DANA, NOW, World


@pytest.mark.parametrize("part", range(4))
def test_every_change_of_the_clock_in_every_zone(part: int) -> None:
    found = [problem for name in zones.zones()[part::4] for problem in zones.problems(name)]
    assert found == []


def test_there_are_changes_to_look_at() -> None:
    assert len(zones.zones()) > 400
    assert sum(1 for _ in zones.changes("Europe/Berlin")) == 4
    assert sum(1 for _ in zones.changes("Australia/Lord_Howe")) == 4


def test_a_clock_that_leaps_by_400_days_loses_and_repeats_nothing() -> None:
    assert list(leaps.leaping_lives(15, seed=5000)) == []


def test_a_calendar_file_that_came_while_the_clock_stood_400_days_ahead_is_not_lost(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.interview()
    assert not world.cycle(NOW + timedelta(days=400)).placed
    assert len(world.cycle(NOW).placed) == 1


def test_a_draft_of_the_users_that_came_while_the_clock_stood_400_days_behind_still_counts(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.interview()
    world.mail(NOW, "sam@example.com", DANA, "Mine", "Dear Dana", box=".Drafts")
    world.cycle(NOW - timedelta(days=400))
    assert not world.cycle(NOW).placed
    assert world.verdicts()["Backend interview", "thanks"] == ("suppressed", "draft_exists")


def test_after_30_days_asleep_there_is_one_round_and_nothing_stale_is_drafted() -> None:
    assert leaps.after_a_long_sleep(30) == (1, 0, "too_old")


def test_after_a_night_asleep_what_fell_due_is_drafted_at_once() -> None:
    rounds, drafts, _ = leaps.after_a_long_sleep(0.4)
    assert (rounds, drafts) == (1, 1)


def test_without_the_rule_who_gives_way_both_would_take_theirs_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cases, "_gives_way", lambda draft, placement: False)
    assert any(leaps.twins(seed) for seed in range(60))


def test_two_daemons_on_one_mailbox_end_with_one_draft() -> None:
    assert [problem for seed in range(60) if (problem := leaps.twins(seed))] == []
