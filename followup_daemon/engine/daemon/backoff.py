"""How long an account that fails is left alone."""

from __future__ import annotations

from datetime import timedelta

CAP = timedelta(minutes=15)
"""No account waits longer than this for its next try, unless the configuration polls more rarely anyway."""
_SPREAD = 0.25


def pause(failures: int, poll_every: timedelta, chance: float) -> timedelta:
    """Until the next try after ``failures`` failed polls in a row: twice as long each time, up to CAP.

    ``chance`` (0 to 1) shortens it by up to a quarter, so that many accounts of one provider do not come back together.
    """
    longest = max(CAP, poll_every)
    wanted = min(longest, poll_every * 2 ** min(failures - 1, 16)) if failures else poll_every
    return wanted * (1 - _SPREAD * chance)
