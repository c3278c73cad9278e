"""The demo runs once on its sample and never in a folder that is not its own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from followup_daemon.app.demo import sample
from followup_daemon.app.demo.demo import demo
from followup_daemon.app.demo.mailbox import Event, SampleMailbox
from followup_daemon.engine.clock import FixedClock
from followup_daemon.errors import UsageError
from followup_daemon.model.tables.purpose import Purpose
from tests.world import NOW

LONDON = ZoneInfo("Europe/London")
MONDAY = datetime(2026, 11, 23, 0, 5, tzinfo=UTC)


def test_the_demo_drafts_every_purpose_and_nothing_twice(tmp_path: Path) -> None:
    first = demo(tmp_path / "demo", LONDON, FixedClock(NOW))
    again = demo(tmp_path / "demo", LONDON, FixedClock(NOW))
    assert (first.is_new, again.is_new) == (True, False)
    assert (len(first.new_drafts), again.new_drafts) == (11, ())
    placed = {placement.follow_up.purpose for stored in again.interactions for placement in stored.placements}
    assert placed == set(Purpose)
    assert (first.account.problem, first.account.exit_code) == (None, 0)
    assert Path(first.drafts_location).is_dir()


def test_a_folder_with_something_else_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(UsageError, match="is not a demo folder"):
        demo(tmp_path, LONDON, FixedClock(NOW))
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_file_in_the_place_of_the_folder_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "demo").write_text("mine")
    with pytest.raises(UsageError, match="is not a demo folder"):
        demo(tmp_path / "demo", LONDON, FixedClock(NOW))
    with pytest.raises(UsageError, match="cannot be written"):
        demo(tmp_path / "demo" / "below", LONDON, FixedClock(NOW))


@pytest.mark.parametrize("day", range(7))
def test_no_event_of_the_sample_is_on_a_weekend_or_at_night(tmp_path: Path, day: int) -> None:
    now = MONDAY + timedelta(days=day, hours=(0, 9, 13, 18, 23, 4, 21)[day])
    events = []

    class Recording(SampleMailbox):
        def add_event(self, event: Event) -> None:
            events.append(event)

    mailbox = Recording(tmp_path, now)
    for situation in sample.SITUATIONS:
        situation(mailbox)
    assert len(events) > 15
    for event in events:
        ended = event.starts + timedelta(minutes=event.minutes)
        assert ended.weekday() < 5, event.title
        assert 8 <= ended.hour < 20, event.title
