"""Parser of iCalendar (RFC 5545): one Event per occurrence within a window. It never raises.

A calendar is split into its VEVENTs before anything is parsed, so one bad event does not affect the others. The size of
each, its rule and its number of instances are checked first.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from followup_daemon.malformed import MalformedInput, parsing
from followup_daemon.model.calendar import Event
from followup_daemon.model.mail import Unreadable
from followup_daemon.model.people import Person
from followup_daemon.normalise.ics import people
from followup_daemon.normalise.words import one_line
from followup_daemon.normalise.zones import described, zone

FILE_LIMIT = 32 * 1024 * 1024
EVENT_LIMIT = 128 * 1024
INSTANCE_LIMIT = 1000
_LONGEST_MONTH = {month: 29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31 for month in range(1, 13)}
_PARAMETERS = r"(?:[^\":\n]|\"[^\"\n]*\")*+"
"""The text between a property's name and its value. A quoted parameter may contain a colon (RFC 5545 section 3.2)."""
_BEGIN = re.compile(r"^BEGIN:(VEVENT|VTIMEZONE)\s*$", re.IGNORECASE | re.MULTILINE)
_END = {name: re.compile(rf"^END:{name}\s*$", re.IGNORECASE | re.MULTILINE) for name in ("VEVENT", "VTIMEZONE")}
_UID = re.compile(rf"^UID{_PARAMETERS}:(.*)$", re.IGNORECASE | re.MULTILINE)
_START = re.compile(rf"^DTSTART{_PARAMETERS}:(\d{{8}})", re.IGNORECASE | re.MULTILINE)
_REPEATS = re.compile(r"^(?:RRULE|RDATE|EXRULE)[;:]", re.IGNORECASE | re.MULTILINE)
_OVERRIDE = re.compile(r"^RECURRENCE-ID[;:]", re.IGNORECASE | re.MULTILINE)
_RULE = re.compile(rf"^(RRULE|EXRULE)({_PARAMETERS}):(.*)$", re.IGNORECASE | re.MULTILINE)
_TZID = re.compile(r"TZID=(?:\"([^\"\n]+)\"|([^\";:\n]+))", re.IGNORECASE)
_BARE_TZID = re.compile(
    r"^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE);TZID=([^\";\n]*[:,][^\";\n:]*):(\d{8})", re.IGNORECASE | re.MULTILINE
)
"""A zone name with a colon or comma, but without quotes (``tzone://Microsoft/Custom``)."""
_ZONE_NAME = re.compile(rf"^TZID{_PARAMETERS}:(.*)$", re.IGNORECASE | re.MULTILINE)
_ZONE_OF_CALENDAR = re.compile(rf"^X-WR-TIMEZONE{_PARAMETERS}:(.{{1,80}})$", re.IGNORECASE | re.MULTILINE)
_ALARM = re.compile(r"^BEGIN:VALARM\s*$.*?^END:VALARM\s*$", re.IGNORECASE | re.MULTILINE | re.DOTALL)
_METHOD = re.compile(rf"^METHOD{_PARAMETERS}:(\w+)", re.IGNORECASE | re.MULTILINE)

Window = tuple[datetime, datetime]


@dataclass(slots=True)
class _Group:
    """All VEVENTs with one UID: the master and its changed instances."""

    uid: str
    blocks: list[str]


class _Refused(ValueError):
    """An event that cannot be read. The text gives the reason."""


def is_feed(address: str) -> bool:
    """Return True for the address of an .ics file. Any other address counts as that of a CalDAV server."""
    return urlsplit(address).path.lower().endswith(".ics")


def read(
    data: bytes, *, ref: str, window: Window, default_zone: str, instances: int = INSTANCE_LIMIT
) -> tuple[tuple[Event, ...], tuple[Unreadable, ...]]:
    """Return the occurrences in ``data`` that touch ``window``, and the unreadable events.

    ``default_zone`` (an IANA name) is the zone of floating times and all-day events.
    """
    if len(data) > FILE_LIMIT:
        return (), (Unreadable(ref=ref, reason=f"the calendar is larger than {FILE_LIMIT // 2**20} MiB"),)
    text = _unfolded(data)
    if "BEGIN:VCALENDAR" not in text[:4096].upper() and "BEGIN:VEVENT" not in text.upper():
        return (), (Unreadable(ref=ref, reason="it is not iCalendar text (no BEGIN:VCALENDAR)"),)
    method = _METHOD.search(text[: text.upper().find("BEGIN:VEVENT") if "BEGIN:VEVENT" in text.upper() else len(text)])
    zones, blocks, unreadable = _cut(text, ref)
    default_zone = _calendar_zone(text) or default_zone
    events: list[Event] = []
    for group in _groups(blocks):
        name = f"{ref} ({one_line(group.uid, 60)})"
        try:
            with parsing(_Refused):
                if _elsewhere(group, window):
                    continue
                found = tuple(_occurrences(group, zones, window, default_zone, instances))
                kind = method[1].upper() if method else ""
                events += [_of_method(replace(event, ref=ref), kind) for event in found]
        except _Refused as refusal:
            unreadable.append(Unreadable(ref=name, reason=str(refusal)))
        except MalformedInput as error:
            unreadable.append(Unreadable(ref=name, reason=f"the event cannot be parsed ({error})"))
    return tuple(events), tuple(unreadable)


def _calendar_zone(text: str) -> str:
    """Return the zone of a calendar's floating times (X-WR-TIMEZONE), or ""."""
    named = _ZONE_OF_CALENDAR.search(text[:65536])
    home = zone(named[1]) or described(named[1]) if named else None
    return home.key if home is not None else ""


def _of_method(event: Event, method: str) -> Event:
    """Return ``event`` after the METHOD of its calendar. CANCEL cancels it, whatever its STATUS (RFC 5546)."""
    return replace(event, method=method, cancelled=event.cancelled or method == "CANCEL")


def apart(data: bytes) -> list[str]:
    """Yield each event of a calendar, with its repetitions and exceptions, as a separate calendar."""
    text = _unfolded(data)
    zones, blocks, _ = _cut(text, "")
    return [
        "\n".join(["BEGIN:VCALENDAR", *zones.values(), *group.blocks, "END:VCALENDAR", ""]) for group in _groups(blocks)
    ]


def as_invitations(events: Iterable[Event], sender: Person) -> list[Event]:
    """Return events that came by mail (iMIP, RFC 6047). The sender organises an event without an organiser."""
    return [
        replace(
            event,
            from_mail=True,
            organiser=event.organiser or (sender if sender.key else None),
        )
        for event in events
    ]


def _unfolded(data: bytes) -> str:
    """Return the text without RFC 5545 folding. Most calendars are UTF-8. A single bad byte does not lose the rest."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return re.sub(r"\n[ \t]", "", text)


def _cut(text: str, ref: str) -> tuple[dict[str, str], list[str], list[Unreadable]]:
    zones: dict[str, str] = {}
    blocks: list[str] = []
    unreadable: list[Unreadable] = []
    position = 0
    while (begin := _BEGIN.search(text, position)) is not None:
        name = begin[1].upper()
        end = _END[name].search(text, begin.end())
        if end is None:
            unreadable.append(Unreadable(ref=ref, reason=f"an event has no END ({name})"))
            break
        block = text[begin.start() : end.end()]
        position = end.end()
        if len(block) > EVENT_LIMIT:
            uid = _UID.search(block[:EVENT_LIMIT])
            unreadable.append(
                Unreadable(
                    ref=f"{ref} ({one_line(uid[1], 60) if uid else 'no UID'})",
                    reason=f"the event is larger than {EVENT_LIMIT // 1024} KiB",
                )
            )
        elif name == "VTIMEZONE":
            tzid = _ZONE_NAME.search(block)
            if tzid:
                zones[_unescaped(tzid[1].strip())] = block
        else:
            blocks.append(_BARE_TZID.sub(r'\1;TZID="\2":\3', block))
    return zones, blocks, unreadable


def _unescaped(name: str) -> str:
    """Return a zone's name without escapes, which a definition or its users may have (RFC 5545)."""
    return name.replace("\\", "")


def _resolved(match: re.Match[str], zones: dict[str, str]) -> str:
    """Return the TZID with an IANA name if the calendar does not define it."""
    name = _unescaped(match[1] or match[2])
    home = zone(name) or (None if name in zones else described(name))
    return f"TZID={home.key}" if home is not None else match[0]


def _groups(blocks: list[str]) -> Iterator[_Group]:
    by_uid: dict[str, _Group] = {}
    for number, block in enumerate(blocks):
        match = _UID.search(block)
        uid = match[1].strip() if match and match[1].strip() else f"missing-{number}"
        by_uid.setdefault(uid, _Group(uid, [])).blocks.append(block)
    yield from by_uid.values()


def _elsewhere(group: _Group, window: Window) -> bool:
    """Return True for an event whose dates are all well outside the window, so that it need not be parsed.

    Birthdays are the most frequent series. So a plain yearly rule is checked too.
    """
    block = group.blocks[0]
    start = _START.search(block)
    if len(group.blocks) > 1 or start is None:
        return False
    first, last = f"{window[0] - timedelta(days=31):%Y%m%d}", f"{window[1] + timedelta(days=2):%Y%m%d}"
    if not _REPEATS.search(block):
        return start[1] < first or start[1] > last
    if not _is_plainly_yearly(block, start[1]):
        return False
    return all(not first <= f"{year}{start[1][4:]}" <= last for year in range(int(first[:4]), int(last[:4]) + 1))


def _is_plainly_yearly(block: str, start: str) -> bool:
    """Return True if the only rule of an event repeats it each year on the day of its start."""
    rules = _RULE.findall(block)
    if len(rules) != 1 or len(_REPEATS.findall(block)) != 1 or start[4:] == "0229":
        return False
    parts = dict(part.upper().partition("=")[::2] for part in rules[0][2].strip().split(";") if "=" in part)
    same_day = {"FREQ": "YEARLY", "INTERVAL": "1", "BYMONTH": str(int(start[4:6])), "BYMONTHDAY": str(int(start[6:8]))}
    bounds = ("UNTIL", "COUNT", "WKST")
    return rules[0][0].upper() == "RRULE" and all(
        name in bounds or value.lstrip("0") == same_day.get(name) for name, value in parts.items()
    )


def _occurrences(
    group: _Group, zones: dict[str, str], window: Window, default_zone: str, instances: int
) -> list[Event]:
    from icalendar import Calendar

    blocks = [_bounded(block, window) for block in group.blocks]
    recurring = any(_REPEATS.search(block) for block in blocks)
    wanted = {_unescaped(quoted or bare) for block in blocks for quoted, bare in _TZID.findall(block)}
    custom = [zones[name] for name in wanted if name in zones and zone(name) is None]
    blocks = [_TZID.sub(lambda match: _resolved(match, zones), block) for block in blocks]
    source = "\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-", *custom, *blocks, "END:VCALENDAR", ""])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        calendar = Calendar.from_ical(source)
        masters = [c for c in calendar.walk("VEVENT") if "RECURRENCE-ID" not in c]
        if not recurring:
            newest = max(calendar.walk("VEVENT"), key=_sequence, default=None)
            chosen = [newest] if newest is not None and len(masters) > 1 else list(calendar.walk("VEVENT"))
            first_start = None
        else:
            chosen = _expanded(calendar, window, instances)
            first_start = masters[0].get("DTSTART").dt if masters and masters[0].get("DTSTART") else None
    fallback = zone(default_zone) or ZoneInfo("UTC")
    events = [_event(component, group.uid, fallback, recurring, first_start) for component in chosen]
    return [event for event in events if event.ends_at >= window[0] and event.starts_at <= window[1]]


def _value(component: Any, name: str) -> Any:
    """Return a property, or None if it is missing or cannot be parsed."""
    value = component.get(name)
    return None if type(value).__name__ == "vBroken" else value


def _word(component: Any, name: str) -> str:
    return str(_value(component, name) or "").strip().upper()


def _is_tentative(component: Any) -> bool:
    """Return True if the organiser marked the time as tentative.

    Outlook's busy status of a guest only shows that the guest has not answered. Then the organiser's status counts.
    """
    outlook = "X-MICROSOFT-CDO-INTENDEDSTATUS" if "ORGANIZER" in component else "X-MICROSOFT-CDO-BUSYSTATUS"
    return "TENTATIVE" in (_word(component, "STATUS"), _word(component, outlook))


def _sequence(component: Any) -> int:
    try:
        return int(_value(component, "SEQUENCE") or 0)
    except (TypeError, ValueError):
        return 0


def _bounded(block: str, window: Window) -> str:
    """Return the block with all rules limited to the window. Raises for a rule that is too expensive to expand."""

    def bound(match: re.Match[str]) -> str:
        parts = dict(part.upper().partition("=")[::2] for part in match[3].strip().split(";") if "=" in part)
        _refuse_absurd(parts)
        last = f"{window[1]:%Y%m%d}T000000Z"
        if parts.get("UNTIL", "99999999")[:8] > last[:8]:
            parts["UNTIL"] = last
        return f"{match[1]}{match[2]}:" + ";".join(f"{name}={value}" for name, value in parts.items())

    if len(_RULE.findall(block)) > 4:
        raise _Refused("it repeats by more than four rules")
    start = _START.search(block)
    if start is None:
        raise _Refused("it has no start")
    if _REPEATS.search(block) and start[1] < "19000101":
        raise _Refused("it repeats since before 1900")
    return _ALARM.sub("", _RULE.sub(bound, block))


def _refuse_absurd(parts: dict[str, str]) -> None:
    if parts.get("FREQ") not in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY"):
        raise _Refused(f"it repeats {parts.get('FREQ', 'by no known frequency').lower()}")
    interval = parts.get("INTERVAL", "1")
    if not interval.isdigit() or int(interval) < 1:
        raise _Refused(f"it repeats with the interval {one_line(interval, 20)}")
    if any(len(parts.get(name, "").split(",")) > 4 for name in ("BYSECOND", "BYMINUTE", "BYHOUR")):
        raise _Refused("it repeats more than once a day")
    if sum(len(value) for value in parts.values()) > 2000:
        raise _Refused("its rule is too long")
    months, days = (re.findall(r"-?\d+", parts.get(name, "")) for name in ("BYMONTH", "BYMONTHDAY"))
    if months and days and not any(abs(int(d[:4])) <= _LONGEST_MONTH.get(int(m[:4]), 0) for m in months for d in days):
        raise _Refused("its rule has no occurrence")


def _expanded(calendar: Any, window: Window, instances: int) -> list[Any]:
    import recurring_ical_events

    found: list[Any] = []
    for component in recurring_ical_events.of(calendar).between(*window):
        found.append(component)
        if len(found) >= instances:
            break
    return found


def _event(component: Any, uid: str, fallback: ZoneInfo, recurring: bool, first_start: date | None) -> Event:
    raw_start = _value(component, "DTSTART")
    if raw_start is None or not hasattr(raw_start, "dt"):
        raise _Refused("it has no start")
    start, all_day, zone_name = _moment(raw_start.dt, fallback)
    end = _end(component, start, all_day, fallback)
    recurrence = _value(component, "RECURRENCE-ID")
    recurrence_id = (
        _moment(recurrence.dt, fallback)[0].isoformat() if recurrence is not None and hasattr(recurrence, "dt") else ""
    )
    first = first_start is None or _moment(first_start, fallback)[0] == start
    created = _value(component, "CREATED")
    changed = _value(component, "LAST-MODIFIED") or _value(component, "DTSTAMP")
    return Event(
        ref="",
        uid=uid,
        recurrence_id=recurrence_id if recurrence_id or not recurring else start.isoformat(),
        title=one_line(str(_value(component, "SUMMARY") or "")),
        description=str(_value(component, "DESCRIPTION") or "")[:16384]
        + "\n"
        + one_line(str(_value(component, "LOCATION") or "")),
        starts_at=start,
        ends_at=end,
        time_zone=zone_name,
        all_day=all_day,
        cancelled=_word(component, "STATUS") == "CANCELLED",
        tentative=_is_tentative(component),
        is_private=_word(component, "CLASS") in ("PRIVATE", "CONFIDENTIAL"),
        recurring=recurring,
        first_in_series=first,
        organiser=people.organiser(_value(component, "ORGANIZER")),
        sent_by=people.sent_by(_value(component, "ORGANIZER")),
        attendees=people.attendees(_value(component, "ATTENDEE")),
        sequence=_sequence(component),
        created_at=_moment(created.dt, fallback)[0] if created is not None and hasattr(created, "dt") else None,
        changed_at=_moment(changed.dt, fallback)[0] if changed is not None and hasattr(changed, "dt") else None,
    )


def _moment(value: date | datetime, fallback: ZoneInfo) -> tuple[datetime, bool, str]:
    """Return (UTC, all-day, zone name) of a value such as DTSTART. ``fallback`` is the zone of floating times."""
    if not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day, tzinfo=fallback).astimezone(UTC), True, fallback.key
    if value.tzinfo is None:
        return value.replace(tzinfo=fallback).astimezone(UTC), False, fallback.key
    name = getattr(value.tzinfo, "key", None) or getattr(value.tzinfo, "zone", None) or "UTC"
    return value.astimezone(UTC), False, str(name) if zone(str(name)) else fallback.key


def _end(component: Any, start: datetime, all_day: bool, fallback: ZoneInfo) -> datetime:
    end, duration = _value(component, "DTEND"), _value(component, "DURATION")
    if end is not None and hasattr(end, "dt"):
        return max(start, _moment(end.dt, fallback)[0])
    length = getattr(duration, "dt", None)
    if isinstance(length, timedelta):
        return max(start, start + length)
    return start + timedelta(days=1) if all_day else start
