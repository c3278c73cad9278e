"""Time zones as people write them after a clock time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

ABBREVIATIONS: dict[str, str] = {
    abbreviation: zone
    for zone, abbreviations in {
        "America/New_York": "et",
        "America/Chicago": "ct",
        "America/Denver": "mt",
        "America/Los_Angeles": "pt",
        "-04:00": "edt",
        "-05:00": "est cdt",
        "-06:00": "cst mdt",
        "-07:00": "mst pdt",
        "-08:00": "pst",
        "America/Anchorage": "akst akdt",
        "Pacific/Honolulu": "hst",
        "America/Halifax": "ast adt",
        "America/Sao_Paulo": "brt",
        "America/Argentina/Buenos_Aires": "art",
        "America/Bogota": "cot",
        "Europe/London": "bst",
        "Europe/Lisbon": "wet west",
        "Europe/Berlin": "cet cest mez mesz hnec",
        "Europe/Athens": "eet eest oez",
        "Europe/Moscow": "msk",
        "Africa/Johannesburg": "sast",
        "Africa/Nairobi": "eat",
        "Asia/Dubai": "gst",
        "Asia/Karachi": "pkt",
        "Asia/Singapore": "sgt",
        "Asia/Hong_Kong": "hkt",
        "Asia/Tokyo": "jst",
        "Asia/Seoul": "kst",
        "Australia/Sydney": "aest aedt aet",
        "Australia/Adelaide": "acst acdt",
        "Australia/Perth": "awst",
        "Pacific/Auckland": "nzst nzdt nzt",
        "UTC": "utc gmt z",
    }.items()
    for abbreviation in abbreviations.split()
}
"""The abbreviations of RFC 5322 section 4.3 are offsets. The others mean the zone, because people use them all year."""

AMBIGUOUS: dict[str, tuple[str, ...]] = {
    "ist": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
    "cst": ("America/Chicago", "Asia/Shanghai"),
    "ast": ("America/Halifax", "Asia/Riyadh"),
    "bst": ("Europe/London", "Asia/Dhaka"),
    "gst": ("Asia/Dubai", "Atlantic/South_Georgia"),
}
"""Abbreviations of several zones. One that is in ``ABBREVIATIONS`` too has that meaning by default."""

CITIES: dict[str, str] = {
    city.lower().replace("_", " "): f"{area}/{city}"
    for area, cities in {
        "America": "New_York Chicago Denver Los_Angeles Phoenix Toronto Vancouver Montreal Mexico_City Bogota Lima "
        "Santiago Sao_Paulo Caracas Panama Halifax",
        "America/Argentina": "Buenos_Aires",
        "Europe": "London Dublin Lisbon Paris Madrid Berlin Brussels Amsterdam Vienna Zurich Rome Prague Warsaw "
        "Budapest Copenhagen Oslo Stockholm Helsinki Athens Bucharest Sofia Kiev Moscow Istanbul Luxembourg",
        "Asia": "Dubai Kolkata Karachi Dhaka Bangkok Singapore Hong_Kong Shanghai Taipei Manila Jakarta Tokyo Seoul "
        "Jerusalem Riyadh",
        "Africa": "Cairo Johannesburg Lagos Nairobi Casablanca",
        "Australia": "Sydney Melbourne Brisbane Perth Adelaide",
        "Pacific": "Auckland Honolulu",
    }.items()
    for city in cities.split()
} | {
    "san francisco": "America/Los_Angeles",
    "seattle": "America/Los_Angeles",
    "california": "America/Los_Angeles",
    "boston": "America/New_York",
    "washington": "America/New_York",
    "atlanta": "America/New_York",
    "miami": "America/New_York",
    "dallas": "America/Chicago",
    "houston": "America/Chicago",
    "texas": "America/Chicago",
    "munich": "Europe/Berlin",
    "frankfurt": "Europe/Berlin",
    "barcelona": "Europe/Madrid",
    "edinburgh": "Europe/London",
    "mumbai": "Asia/Kolkata",
    "bangalore": "Asia/Kolkata",
    "delhi": "Asia/Kolkata",
    "new delhi": "Asia/Kolkata",
    "beijing": "Asia/Shanghai",
    "tel aviv": "Asia/Jerusalem",
}

_OFFSET = re.compile(r"(?:utc|gmt)\s?(?P<sign>[+\-\u2212])\s?(?P<hours>\d{1,2})(?::?(?P<minutes>[0-5]\d))?(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneMatch:
    """A zone in a text. ``zone`` is an IANA name or an offset such as "+01:00", or None if the words are unclear."""

    zone: str | None
    end: int


class ZoneWords:
    """The zones that a language can name. ``phrases`` maps its words to zones, and "" means an unclear zone."""

    def __init__(self, phrases: Mapping[str, str], of_city: str) -> None:
        cities = "|".join(map(re.escape, sorted(CITIES, key=len, reverse=True)))
        names = sorted({*phrases, *ABBREVIATIONS, *AMBIGUOUS}, key=len, reverse=True)
        named = "|".join(map(re.escape, names))
        self._phrases = phrases
        self._pattern = re.compile(
            rf"[\s,]{{0,3}}(?P<open>[(\[]\s?)?(?P<said>{_OFFSET.pattern}|"
            rf"(?P<name>{named})(?!\w)(?:\s?\((?P<iana>[a-z]{{3,12}}/[a-z_]{{3,24}})\))?"
            rf"|{of_city.replace('CITY', f'(?P<city>{cities})')}(?!\w))\s?(?P<close>[)\]])?"
        )

    def after(self, text: str, position: int, near: str | None) -> ZoneMatch | None:
        """Return the zone that is named at ``position``. ``near`` is the person's own zone, if it is certain."""
        match = self._pattern.match(text, position)
        if match is None:
            return None
        is_closed = match["open"] is not None and match["close"] is not None
        return ZoneMatch(zone=self._zone(match, near), end=match.end("close" if is_closed else "said"))

    def _zone(self, match: re.Match[str], near: str | None) -> str | None:
        if match["hours"]:
            return _offset(match)
        if match["city"]:
            return CITIES[match["city"]]
        if match["iana"]:
            return match["iana"].title()
        name = match["name"]
        if near is not None and near in AMBIGUOUS.get(name, ()):
            return near
        return self._phrases.get(name) or ABBREVIATIONS.get(name)


def _offset(match: re.Match[str]) -> str | None:
    hours, minutes = int(match["hours"]), match["minutes"] or "00"
    sign = "+" if match["sign"] == "+" else "-"
    return f"{sign}{hours:02}:{minutes}" if hours <= 14 else None
