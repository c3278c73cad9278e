"""The people of an iCalendar event: its organiser, and its attendees with their answers (RFC 5545 section 3.2)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from followup_daemon.model.calendar import Attendee, AttendeeType, ParticipationStatus
from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses

_MAX_ATTENDEES = 300
_SCHEME = re.compile(r"(?i)^mailto:")


def organiser(value: Any) -> Person | None:
    return _person(value[0] if isinstance(value, list) and value else value)


def sent_by(value: Any) -> str:
    """Return the key of the person who acts for the organiser, or ""."""
    return _key(getattr(value, "params", {}).get("SENT-BY", ""))


def attendees(value: Any) -> tuple[Attendee, ...]:
    """Return each attendee once, and also delegates who are not listed."""
    if value is None:
        return ()
    found: dict[str, Attendee] = {}
    delegates: dict[str, Person] = {}
    for item in (value if isinstance(value, list) else [value])[:_MAX_ATTENDEES]:
        person = _person(item)
        if person is None:
            continue
        parameters = getattr(item, "params", {})
        found[person.key] = _attendee(person, parameters)
        for address in _listed(parameters.get("DELEGATED-TO"))[:5]:
            delegate = addresses.person("", _address(address))
            if delegate is not None:
                delegates.setdefault(delegate.key, delegate)
    for key, delegate in delegates.items():
        found.setdefault(key, Attendee(person=delegate))
    return tuple(found.values())


def _attendee(person: Person, parameters: Any) -> Attendee:
    status = str(parameters.get("PARTSTAT", "NEEDS-ACTION")).lower()
    kind = str(parameters.get("CUTYPE", "INDIVIDUAL")).lower()
    return Attendee(
        person=person,
        status=ParticipationStatus(status) if status in set(ParticipationStatus) else ParticipationStatus.NEEDS_ACTION,
        type=AttendeeType(kind) if kind in set(AttendeeType) else AttendeeType.INDIVIDUAL,
        participates=str(parameters.get("ROLE", "")).upper() != "NON-PARTICIPANT",
    )


def _person(value: Any) -> Person | None:
    if value is None or isinstance(value, list):
        return None
    parameters = getattr(value, "params", {})
    address = _address(value)
    if "@" not in address:
        address = _address(parameters.get("EMAIL", ""))
    return addresses.person(str(parameters.get("CN", "")), address)


def _listed(value: Any) -> list[Any]:
    """Return the addresses of a parameter that may have several."""
    if value is None:
        return []
    return list(value) if isinstance(value, Iterable) and not isinstance(value, str) else [value]


def _key(value: Any) -> str:
    address = _address(value)
    return addresses.key(address) if addresses.is_address(address) else ""


def _address(value: Any) -> str:
    return _SCHEME.sub("", str(value).strip())
