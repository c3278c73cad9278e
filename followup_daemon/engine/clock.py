"""The clocks. No other module reads the time."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """Return the time of the wall clock in UTC, for comparison with dates in mail and calendars."""

    def elapsed(self) -> float:
        """Return the seconds since a fixed moment, with the machine's sleep, independent of the wall clock."""

    def sleep(self, seconds: float) -> None:
        """Sleep for ``seconds``."""


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    def elapsed(self) -> float:
        return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


class FixedClock:
    """A clock with a fixed date, for ``preview --at``. ``elapsed`` and ``sleep`` still use the real time."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def now(self) -> datetime:
        return self._at

    def elapsed(self) -> float:
        return SystemClock().elapsed()

    def sleep(self, seconds: float) -> None:
        SystemClock().sleep(seconds)
