"""Durations as people write them: ``24h``, ``90 min``, ``7 days``, ``5 business days``."""

from __future__ import annotations

import re
from datetime import timedelta

from followup_daemon.model.times import Delay

_DURATION = re.compile(r"\s*(\d{1,5})\s*(s|sec|seconds?|m|min|minutes?|h|hours?|d|days?|w|weeks?)\s*", re.IGNORECASE)
_BUSINESS = re.compile(r"\s*(\d{1,3})\s*(?:business|working)\s*days?\s*", re.IGNORECASE)
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}


def parse(text: object) -> timedelta:
    """Parse an elapsed time. Raises ValueError with an example of a valid time."""
    match = _DURATION.fullmatch(str(text))
    if match is None:
        raise ValueError(f"{text!r} is not a duration; write for example 24h, 90m or 7d")
    return timedelta(seconds=int(match[1]) * _UNITS[match[2][0].lower()])


def text(length: Delay | timedelta) -> str:
    """Return a duration or delay as in a configuration file: in days from three days on, else in hours or minutes."""
    if isinstance(length, Delay) and length.business_days is not None:
        return f"{length.business_days} business day{'' if length.business_days == 1 else 's'}"
    elapsed = length if isinstance(length, timedelta) else length.elapsed or timedelta()
    minutes = round(elapsed.total_seconds() / 60)
    if minutes % 60:
        return f"{minutes}m"
    return f"{minutes // 60}h" if minutes < 72 * 60 or minutes % 1440 else f"{minutes // 1440}d"


def parse_delay(text: object) -> Delay:
    """Parse an elapsed time or business days. Raises ValueError with an example of a valid delay."""
    business = _BUSINESS.fullmatch(str(text))
    if business is not None:
        return Delay(business_days=int(business[1]))
    try:
        return Delay(elapsed=parse(text))
    except ValueError:
        raise ValueError(f"{text!r} is not a delay; write for example 24h or 5 business days") from None
