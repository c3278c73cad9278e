"""Gmail's and Calendar's JSON resources to Message and Event. Pure and total: what cannot be read comes back as Unreadable.

The fields are named in the discovery documents that ship with google-api-python-client.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from email.message import Message as MimePart
from typing import Any
from zoneinfo import ZoneInfo

from followup_daemon.accounts import calendar_window
from followup_daemon.accounts.lenient_json import items, mapping, moment_of, whole_number
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.model.calendar import Attendee, AttendeeType, Event, ParticipationStatus
from followup_daemon.model.mail import Direction, Message, Unreadable
from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses, html, mime
from followup_daemon.normalise.words import one_line
from followup_daemon.normalise.zones import zone

MESSAGE_FIELDS = "id,threadId,labelIds,internalDate,sizeEstimate,payload"
EVENT_FIELDS = (
    "items(id,iCalUID,status,summary,description,location,start,end,eventType,attendees,attendeesOmitted,organizer,"
    "recurringEventId,originalStartTime,updated,visibility,sequence),nextPageToken,etag,timeZone"
)
UNWANTED = frozenset({"SPAM", "TRASH", "CHAT"})
_MAX_PARTS, _MAX_DEPTH = 200, 40
_MAX_ATTENDEES = 300
_DESCRIPTION = 16384
_STATUS = {
    "needsAction": ParticipationStatus.NEEDS_ACTION,
    "declined": ParticipationStatus.DECLINED,
    "tentative": ParticipationStatus.TENTATIVE,
    "accepted": ParticipationStatus.ACCEPTED,
}


def ref(thread_id: object, message_id: object) -> str:
    """Gmail's two ids of a message as our one reference. Drafts in its thread need the thread's."""
    return f"{thread_id}/{message_id}"


def thread_of(reference: str) -> str | None:
    """The thread id in ``ref``."""
    return reference.partition("/")[0] or None


def direction(labels: Iterable[str]) -> Direction | None:
    """DRAFT first: every autosave looks like a new message. None for what is no mail of the user's."""
    found = set(labels)
    if "DRAFT" in found:
        return Direction.DRAFT
    if found & UNWANTED:
        return None
    return Direction.SENT if "SENT" in found else Direction.RECEIVED


def message(resource: Mapping[str, Any], own: frozenset[str], seen_at: datetime) -> Message | Unreadable | None:
    """A users.messages resource in the format full or metadata; None for spam, trash and chats."""
    reference = ref(resource.get("threadId"), resource.get("id"))
    labels = resource.get("labelIds")
    whither = direction(labels if isinstance(labels, list) else ())
    payload = resource.get("payload")
    if whither is None:
        return None
    if not isinstance(payload, dict):
        return Unreadable(ref=reference, reason="Gmail gave it without its content")
    root, problem = _tree(payload)
    arrived = moment_of(resource.get("internalDate"))
    return sandbox.read_parsed(
        root,
        ref=reference,
        own=own,
        seen_at=arrived or seen_at,
        direction=whither,
        problem=problem,
        arrived=arrived,
    )


def header(resource: Mapping[str, Any], name: str) -> str:
    """One header field of a message resource, "" where it has none. Names are compared without case."""
    for one in items(mapping(resource.get("payload")).get("headers")):
        if str(mapping(one).get("name", "")).lower() == name.lower():
            return str(mapping(one).get("value", "")).strip()
    return ""


def _tree(payload: Mapping[str, Any]) -> tuple[MimePart, str]:
    """Gmail's message parts as the parts of the standard library, each with its decoded bytes."""
    root, count, problem = MimePart(), 0, ""
    pending = [(root, payload, 0)]
    while pending:
        part, given, depth = pending.pop()
        count += 1
        if count > _MAX_PARTS or depth > _MAX_DEPTH:
            problem = "it has too many parts"
            break
        _fill(part, given)
        children = items(given.get("parts"))
        if children:
            inner = [(MimePart(), mapping(child), depth + 1) for child in children]
            part.set_payload([child for child, _, _ in inner])
            pending += inner
    return root, problem


def _fill(part: MimePart, given: Mapping[str, Any]) -> None:
    for one in items(given.get("headers"))[:500]:
        name, value = str(mapping(one).get("name", "")), str(mapping(one).get("value", ""))
        if name.isascii() and name.isprintable() and name.lower() != "content-transfer-encoding":
            part[name] = value.replace("\r", " ").replace("\n", " ")
    if part.get("content-type") is None:
        part["Content-Type"] = str(given.get("mimeType") or "text/plain")
    if given.get("filename") and part.get_filename() is None:
        part.add_header("Content-Disposition", "attachment", filename=str(given["filename"]))
    data = _decoded(mapping(given.get("body")).get("data"))
    if part.get_content_maintype() == "text" and _is_utf8(data):
        part.set_param("charset", "utf-8")
    part.set_payload(data.decode("ascii", "surrogateescape"))


def _decoded(data: object) -> bytes:
    text = str(data or "")[: 2 * mime.READ_LIMIT]
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError):
        return b""


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def events(found: Iterable[Any], zone_name: str, since: datetime) -> tuple[tuple[Event, ...], tuple[Unreadable, ...]]:
    """The events of a window that begins at ``since``, and what was set aside. A cancelled one has no more than its ids."""
    there = (one for one in found if mapping(one).get("status") != "cancelled")
    return calendar_window.events(there, lambda given: event(given, zone_name), since)


def event(given: Mapping[str, Any], zone_name: str) -> Event:
    """One events resource. ``zone_name`` is the calendar's, for all-day events. Raises ValueError or its kin."""
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
        is_private=given.get("visibility") in ("private", "confidential"),
        recurring=bool(given.get("recurringEventId")),
        organiser=_person(given.get("organizer")),
        attendees=tuple(_attendees(given)),
        attendees_omitted=bool(given.get("attendeesOmitted")),
        sequence=whole_number(given.get("sequence")),
    )


def _moment(given: Any, zone_name: str) -> tuple[datetime, bool, str]:
    """(UTC, all-day, IANA zone) of an EventDateTime; a date means midnight in the calendar's zone."""
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
    """Addresses that Google made up for rooms and calendars reach nobody."""
    if given.get("resource") or person.key.endswith("@resource.calendar.google.com"):
        return AttendeeType.ROOM
    return AttendeeType.GROUP if person.key.endswith(".calendar.google.com") else AttendeeType.INDIVIDUAL


def _person(given: Any) -> Person | None:
    if not isinstance(given, dict) or not given.get("email"):
        return None
    return addresses.person(str(given.get("displayName") or ""), str(given["email"]))
