"""Times in the state file."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from followup_daemon.errors import StateError
from followup_daemon.store.codec import moment, parse_moment


def test_the_hour_that_comes_twice_is_stored_as_two() -> None:
    """Python takes the two for equal (PEP 495), so nothing may remember the one in place of the other."""
    first = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    second = first.replace(fold=1)
    assert first == second
    assert parse_moment(moment(second)) - parse_moment(moment(first)) == timedelta(hours=1)


def test_stored_times_sort_as_they_follow_one_another() -> None:
    zones = ["Pacific/Auckland", "Europe/Berlin", "UTC", "America/New_York"]
    earlier = [datetime(2026, 11, 20, 12, 0, tzinfo=ZoneInfo(zone)) for zone in zones]
    assert [moment(one) for one in earlier] == sorted(moment(one) for one in earlier)


@pytest.mark.parametrize("text", ["", "yesterday", "2026-13-01T00:00:00Z"])
def test_a_time_that_is_none_is_a_damaged_record(text: str) -> None:
    with pytest.raises(StateError, match="damaged"):
        parse_moment(text)
