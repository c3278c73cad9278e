"""Instants are aware; a time that could mean anything, or that cannot be counted with, is refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from followup_daemon.model.times import instant, iso, within_reach

TOKYO = timezone(timedelta(hours=9))
NAIVE = datetime(2026, 11, 20, 10, 0, tzinfo=UTC).replace(tzinfo=None)


def test_an_instant_is_in_utc_wherever_it_was_told() -> None:
    found = instant(datetime(2026, 11, 20, 10, 0, tzinfo=TOKYO))
    assert (found, found.tzinfo) == (datetime(2026, 11, 20, 1, 0, tzinfo=UTC), UTC)


@pytest.mark.parametrize("read", [instant, within_reach, iso])
def test_a_time_without_a_zone_is_refused(read: object) -> None:
    with pytest.raises(ValueError, match="without a zone"):
        read(NAIVE)  # type: ignore[operator]


@pytest.mark.parametrize(
    "moment",
    [datetime(2000, 1, 1, tzinfo=UTC), datetime(2199, 12, 31, 23, 59, tzinfo=UTC)],
    ids=["the first", "the last"],
)
def test_what_can_be_counted_with_is_kept(moment: datetime) -> None:
    assert within_reach(moment) == moment


@pytest.mark.parametrize(
    "moment",
    [
        datetime(1999, 12, 31, 23, 59, tzinfo=UTC),
        datetime(2000, 1, 1, 8, 59, tzinfo=TOKYO),
        datetime(2200, 1, 1, tzinfo=UTC),
        datetime.min.replace(tzinfo=TOKYO),
        datetime.max.replace(tzinfo=timezone(-timedelta(hours=9))),
    ],
    ids=["a minute too early", "too early in UTC", "too late", "before all time in UTC", "after all time in UTC"],
)
def test_what_cannot_be_counted_with_is_refused(moment: datetime) -> None:
    with pytest.raises(ValueError, match="a time outside the years"):
        within_reach(moment)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2026, 11, 20, 10, 0, 59, 999999, tzinfo=UTC), "2026-11-20T10:00:59Z"),
        (datetime(2026, 11, 20, 8, 0, tzinfo=TOKYO), "2026-11-19T23:00:00Z"),
    ],
)
def test_times_are_written_to_the_second_in_utc(moment: datetime, text: str) -> None:
    assert iso(moment) == text
