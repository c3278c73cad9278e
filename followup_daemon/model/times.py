"""Instants and delays. An instant is aware and in UTC. A delay is elapsed time or business days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay:
    """Elapsed time, or business days counted in the user's time zone; exactly one is set."""

    elapsed: timedelta | None = None
    business_days: int | None = None


def instant(moment: datetime) -> datetime:
    """Return ``moment`` in UTC. Raises ValueError for a naive time, whose zone is unknown."""
    if moment.tzinfo is None:
        raise ValueError(f"a time without a zone is not an instant: {moment!r}")
    return moment.astimezone(UTC)


def within_reach(moment: datetime) -> datetime:
    """Return ``moment`` in UTC. Raises ValueError outside the years 2000 to 2199.

    Counting days and weeks may fail near the limits of datetime.
    """
    try:
        found = instant(moment)
    except OverflowError:
        raise ValueError("a time outside the years that can be counted") from None
    if not 2000 <= found.year < 2200:
        raise ValueError("a time outside the years 2000 to 2199")
    return found


def iso(moment: datetime) -> str:
    """Return an instant as in the JSON contract, with seconds: ``2026-11-20T10:00:00Z``."""
    return instant(moment).replace(microsecond=0).strftime("%Y-%m-%dT%H:%M:%SZ")
