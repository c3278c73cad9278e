"""Conversion of Google Calendar's JSON resources to Event. It never raises: an unreadable event becomes an Unreadable.

The discovery documents of google-api-python-client name the fields.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from followup_daemon.accounts import calendar_window
from followup_daemon.accounts.lenient_json import items, mapping, whole_number
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.model.calendar import Attendee, AttendeeType, Event, ParticipationStatus
from followup_daemon.model.mail import Unreadable
from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses, html
from followup_daemon.normalise.words import one_line
from followup_daemon.normalise.zones import zone

EVENT_FIELDS = (
    "items(id,iCalUID,status,summary,description,location,start,end,eventType,attendees,attendeesOmitted,organizer,"
    "recurringEventId,originalStartTime,updated,visibility,sequence),nextPageToken,etag,timeZone"
)
_MAX_ATTENDEES = 300
_DESCRIPTION = 16384
_STATUS = {
    "needsAction": ParticipationStatus.NEEDS_ACTION,
    "declined": ParticipationStatus.DECLINED,
    "tentative": ParticipationStatus.TENTATIVE,
    "accepted": ParticipationStatus.ACCEPTED,
}


def events(found: Iterable[Any], zone_name: str, since: datetime) -> tuple[tuple[Event, ...], tuple[Unreadable, ...]]:
    """Return the events of a window from ``since`` on, and the unreadable ones. A cancelled event has only its ids."""
    there = (one for one in found if mapping(one).get("status") != "cancelled")
    return calendar_window.events(there, lambda given: event(given, zone_name), since)


def event(given: Mapping[str, Any], zone_name: str) -> Event:
    """Return the event of one resource. ``zone_name`` is the zone of all-day events. Raises ValueError and the like."""
    starts_at, all_day, name = _moment(given["start"], zone_name)
    ends_at = max(starts_at, _moment(given.get("end") or given["start"], zone_name)[0])
    original = given.get("originalStartTime")
    return Event(
        ref=str(given["id"]),
        uid=str(given.get("iCalUID") or given["id"]),
        recurrence_id=_moment(original, zone_name)[0].isoformat() if isinstance(original, dict) else "",
        title=one_line(str(given.get("summary") or "")),
        description=_description(given),
        starts_at=starts_at,
        ends_at=ends_at,
        time_zone=name,
        all_day=all_day,
        tentative=given.get("status") == "tentative",
        is_private=given.get("visibility") in ("private", "confidential"),
        recurring=bool(given.get("recurringEventId")),
        organiser=_person(given.get("organizer")),
        attendees=tuple(_attendees(given)),
        attendees_omitted=bool(given.get("attendeesOmitted")),
        sequence=whole_number(given.get("sequence")),
    )


def _moment(given: Any, zone_name: str) -> tuple[datetime, bool, str]:
    """Return (UTC, all-day, IANA zone) of an EventDateTime. A date means midnight in the zone of the calendar."""
    home = zone(str(given.get("timeZone") or "")) or zone(zone_name) or ZoneInfo("UTC")
    if given.get("date"):
        day = date.fromisoformat(str(given["date"]))
        home = zone(zone_name) or home
        return datetime(day.year, day.month, day.day, tzinfo=home).astimezone(UTC), True, home.key
    moment = datetime.fromisoformat(str(given["dateTime"]).replace("Z", "+00:00"))
    moment = moment if moment.tzinfo else moment.replace(tzinfo=home)
    return moment.astimezone(UTC), False, home.key


def _description(given: Mapping[str, Any]) -> str:
    text = str(given.get("description") or "")[: html.LIMIT]
    if "<" in text or "&" in text:
        text = sandbox.to_text(text)
    return f"{text[:_DESCRIPTION]}\n{one_line(str(given.get('location') or ''))}"


def _attendees(given: Mapping[str, Any]) -> Iterable[Attendee]:
    for one in items(given.get("attendees"))[:_MAX_ATTENDEES]:
        person = _person(one)
        if person is not None:
            yield Attendee(
                person=person,
                status=_STATUS.get(str(mapping(one).get("responseStatus")), ParticipationStatus.NEEDS_ACTION),
                type=_type(mapping(one), person),
            )


def _type(given: Mapping[str, Any], person: Person) -> AttendeeType:
    """Return whether Google made up the address, for a room or a calendar. Mail to it reaches nobody."""
    if given.get("resource") or person.key.endswith("@resource.calendar.google.com"):
        return AttendeeType.ROOM
    return AttendeeType.GROUP if person.key.endswith(".calendar.google.com") else AttendeeType.INDIVIDUAL


def _person(given: Any) -> Person | None:
    if not isinstance(given, dict) or not given.get("email"):
        return None
    return addresses.person(str(given.get("displayName") or ""), str(given["email"]))
