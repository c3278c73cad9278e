"""The pause between the attempts to poll a failing account."""

from __future__ import annotations

from datetime import timedelta

CAP = timedelta(minutes=15)
"""The maximum pause, unless the polling interval of the configuration is longer."""
_SPREAD = 0.25


def pause(failures: int, poll_every: timedelta, chance: float) -> timedelta:
    """Return the pause after ``failures`` failed polls in a row. Each pause is twice the last one, up to CAP.

    ``chance`` (0 to 1) shortens the pause by up to a quarter, so that many accounts are not polled together.
    """
    longest = max(CAP, poll_every)
    wanted = min(longest, poll_every * 2 ** min(failures - 1, 16)) if failures else poll_every
    return wanted * (1 - _SPREAD * chance)
