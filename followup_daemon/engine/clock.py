"""The only place that asks what time it is."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """Return the wall clock's time in UTC, for everything that people agreed upon."""

    def elapsed(self) -> float:
        """Return the seconds since a fixed moment, with the machine's sleep, independent of the wall clock."""

    def sleep(self, seconds: float) -> None:
        """Let ``seconds`` go by."""


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    def elapsed(self) -> float:
        return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


class FixedClock:
    """The date stands still: for ``preview --at``. What must be waited for is waited for all the same."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def now(self) -> datetime:
        return self._at

    def elapsed(self) -> float:
        return SystemClock().elapsed()

    def sleep(self, seconds: float) -> None:
        SystemClock().sleep(seconds)
