"""Conversion of Graph's JSON entities to Event. It never raises: an unreadable event becomes an Unreadable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from followup_daemon.accounts import calendar_window
from followup_daemon.accounts.lenient_json import mapping, mappings
from followup_daemon.accounts.microsoft.entities import moment_or_none, person_of
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.model.calendar import Attendee, AttendeeType, Event, ParticipationStatus
from followup_daemon.model.mail import Unreadable
from followup_daemon.normalise.words import one_line
from followup_daemon.normalise.zones import zone

EVENT = (
    "id,iCalUId,type,seriesMasterId,originalStart,originalStartTimeZone,subject,body,start,end,isAllDay,isCancelled,organizer,"
    "attendees,responseStatus,sensitivity,showAs,location"
)
_MAX_ATTENDEES = 300
_DESCRIPTION = 16384
_STATUS = {
    "accepted": ParticipationStatus.ACCEPTED,
    "organizer": ParticipationStatus.ACCEPTED,
    "tentativelyAccepted": ParticipationStatus.TENTATIVE,
    "declined": ParticipationStatus.DECLINED,
}


def events(found: Iterable[Any], zone_name: str, since: datetime) -> tuple[tuple[Event, ...], tuple[Unreadable, ...]]:
    """Return the events of a window from ``since`` on, and the unreadable ones. ``zone_name`` is the user's zone."""
    return calendar_window.events(found, lambda entity: event(entity, zone_name), since)


def event(entity: Mapping[str, Any], zone_name: str) -> Event:
    """Return the event of one entity of a calendarView. Raises ValueError and the like."""
    all_day = bool(entity.get("isAllDay"))
    home = zone(str(entity.get("originalStartTimeZone") or "")) or zone(zone_name)
    name = home.key if home is not None else "UTC"
    starts_at = _moment(entity["start"], zone_name if all_day else "")
    recurring = entity.get("type") in ("occurrence", "exception") or bool(entity.get("seriesMasterId"))
    original = moment_or_none(entity.get("originalStart")) or starts_at
    return Event(
        ref=str(entity["id"]),
        uid=str(entity.get("iCalUId") or entity["id"])
        if not recurring
        else str(entity.get("seriesMasterId") or entity["id"]),
        recurrence_id=original.isoformat() if recurring else "",
        title=one_line(str(entity.get("subject") or "")),
        description=_description(entity),
        starts_at=starts_at,
        ends_at=max(starts_at, _moment(entity.get("end") or entity["start"], zone_name if all_day else "")),
        time_zone=name,
        all_day=all_day,
        cancelled=bool(entity.get("isCancelled")),
        tentative=_is_tentative(entity),
        is_private=entity.get("sensitivity") in ("private", "confidential", "personal"),
        recurring=recurring,
        organiser=person_of(entity.get("organizer")),
        attendees=tuple(_attendees(entity)),
    )


def _is_tentative(entity: Mapping[str, Any]) -> bool:
    """Return whether the organiser marked the time as tentative. Outlook also shows unanswered invitations so."""
    answer = mapping(entity.get("responseStatus")).get("response")
    return entity.get("showAs") == "tentative" and answer not in ("notResponded", "tentativelyAccepted")


def _attendees(entity: Mapping[str, Any]) -> Iterable[Attendee]:
    for one in mappings(entity.get("attendees"))[:_MAX_ATTENDEES]:
        person = person_of(one)
        if person is not None:
            yield Attendee(
                person=person,
                status=_STATUS.get(str(mapping(one.get("status")).get("response")), ParticipationStatus.NEEDS_ACTION),
                type=AttendeeType.RESOURCE if one.get("type") == "resource" else AttendeeType.INDIVIDUAL,
            )


def _description(entity: Mapping[str, Any]) -> str:
    body = mapping(entity.get("body"))
    text = str(body.get("content") or "")
    if body.get("contentType") == "html":
        text = sandbox.to_text(text)
    return f"{text[:_DESCRIPTION]}\n{one_line(str(mapping(entity.get('location')).get('displayName') or ''))}"


def _moment(given: Any, local_zone: str) -> datetime:
    """Return a dateTimeTimeZone in UTC. An all-day date means midnight in ``local_zone``."""
    text = str(given["dateTime"])[:19]
    home = zone(local_zone) if local_zone else zone(str(given.get("timeZone") or "UTC"))
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=home or UTC).astimezone(UTC)
