"""Conversion of people and times from the JSON of Graph."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from followup_daemon.accounts.lenient_json import line, mapping, mappings
from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses


def moment_or_none(given: Any) -> datetime | None:
    try:
        moment = datetime.fromisoformat(str(given).replace("Z", "+00:00"))
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def person_of(given: Any) -> Person | None:
    address = mapping(mapping(given).get("emailAddress"))
    if not address.get("address"):
        return None
    return addresses.person(line(address.get("name")), str(address["address"]))


def people(given: Any) -> list[Person]:
    return [person for one in mappings(given)[:500] if (person := person_of(one)) is not None]
