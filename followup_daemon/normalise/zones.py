"""Time-zone names in calendars: IANA names, Windows names and offsets."""

from __future__ import annotations

import re
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_OFFSET = re.compile(
    r"^\(?\s*+(?:GMT|UTC|Z)?\s*(?P<sign>[-+\u2212])\s*(?P<hours>\d{1,2})"
    r"(?::?(?P<minutes>\d{2}))?(?P<rest>\D.*)?\Z",
    re.IGNORECASE,
)
_MICROSOFT = re.compile(r"tzone://microsoft/", re.IGNORECASE)
_PARTS_OF_HOURS = {
    (1, 3, 30): "Asia/Tehran",
    (1, 4, 30): "Asia/Kabul",
    (1, 5, 30): "Asia/Kolkata",
    (1, 5, 45): "Asia/Kathmandu",
    (1, 6, 30): "Asia/Yangon",
    (1, 8, 45): "Australia/Eucla",
    (1, 9, 30): "Australia/Darwin",
    (-1, 9, 30): "Pacific/Marquesas",
}
"""Zones without summer time, with offsets that are not whole hours."""
_PLACES = {
    "eastern time": "America/New_York",
    "central time": "America/Chicago",
    "mountain time": "America/Denver",
    "pacific time": "America/Los_Angeles",
    "atlantic time": "America/Halifax",
    "arizona": "America/Phoenix",
    "alaska": "America/Anchorage",
    "hawaii": "Pacific/Honolulu",
    "dublin": "Europe/London",
    "amsterdam": "Europe/Berlin",
    "brussels": "Europe/Paris",
    "brüssel": "Europe/Paris",
    "bruxelles": "Europe/Paris",
    "bruselas": "Europe/Paris",
    "belgrade": "Europe/Budapest",
    "belgrad": "Europe/Budapest",
    "sarajevo": "Europe/Warsaw",
    "athens": "Europe/Athens",
    "athen": "Europe/Athens",
    "helsinki": "Europe/Helsinki",
    "chennai": "Asia/Kolkata",
    "osaka": "Asia/Tokyo",
    "beijing": "Asia/Shanghai",
    "peking": "Asia/Shanghai",
    "canberra": "Australia/Sydney",
    "kuala lumpur": "Asia/Singapore",
    "abu dhabi": "Asia/Dubai",
    "brasilia": "America/Sao_Paulo",
    "coordinated universal time": "UTC",
}
"""The beginning of Windows' display names, by their first place, for zones with summer time or several names."""


@lru_cache(maxsize=512)
def zone(name: str) -> ZoneInfo | None:
    """Return the zone of ``name``, or None. Windows names are mapped as in Unicode CLDR."""
    name = _MICROSOFT.sub("", name.strip().strip('"')).lstrip("/")
    return _iana(name) or _iana(name.rpartition("/Olson_")[2]) or _iana(_windows(name)) or _iana(_upper(name))


@lru_cache(maxsize=512)
def described(name: str) -> ZoneInfo | None:
    """Return the zone of a name that gives an offset or a place, or None.

    A place also shows the summer time. An offset (``GMT+0100``, ``UTC-5``) has none.
    """
    match = _OFFSET.fullmatch(name.strip().strip('"')[:120])
    if match is None:
        return None
    places = (match["rest"] or "").strip(" )").lower()
    named = next((key for place, key in _PLACES.items() if places.startswith(place)), "")
    sign, hours, minutes = (1 if match["sign"] == "+" else -1), int(match["hours"]), int(match["minutes"] or 0)
    if named or minutes:
        return _iana(named or _PARTS_OF_HOURS.get((sign, hours, minutes), ""))
    # The signs of Etc are those of POSIX: hours to the west are positive.
    return _iana(f"Etc/GMT{'-' if sign > 0 else '+'}{hours}") if hours else _iana("UTC")


def _iana(name: str) -> ZoneInfo | None:
    if not name or len(name) > 64:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _upper(name: str) -> str:
    return name.upper() if name.upper() in ("UTC", "GMT") else ""


def _windows(name: str) -> str:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return str(WINDOWS_TO_OLSON.get(name, ""))
