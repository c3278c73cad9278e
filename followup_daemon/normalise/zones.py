"""Time-zone names as calendars write them: IANA names, Windows names, and what cannot be resolved."""

from __future__ import annotations

from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


@lru_cache(maxsize=512)
def zone(name: str) -> ZoneInfo | None:
    """The zone that ``name`` means, or None. Windows names are mapped as Unicode CLDR maps them."""
    name = name.strip().strip('"').lstrip("/")
    for candidate in (name, name.rpartition("/Olson_")[2], _windows(name)):
        if not candidate or len(candidate) > 64:
            continue
        try:
            return ZoneInfo(candidate)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None


def _windows(name: str) -> str:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return str(WINDOWS_TO_OLSON.get(name, ""))
