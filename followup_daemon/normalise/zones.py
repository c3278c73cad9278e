"""Time-zone names as calendars write them: IANA names, Windows names, and what cannot be resolved."""

from __future__ import annotations

from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


@lru_cache(maxsize=512)
def zone(name: str) -> ZoneInfo | None:
    """Return the zone that ``name`` means, or None. Windows names are mapped as Unicode CLDR maps them."""
    name = name.strip().strip('"').lstrip("/")
    return _iana(name) or _iana(name.rpartition("/Olson_")[2]) or _iana(_windows(name))


def _iana(name: str) -> ZoneInfo | None:
    if not name or len(name) > 64:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _windows(name: str) -> str:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return str(WINDOWS_TO_OLSON.get(name, ""))
