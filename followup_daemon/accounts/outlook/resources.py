"""Graph's JSON entities to Message and Event. Pure and total: what cannot be read comes back as Unreadable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.message import Message as MimePart
from email.utils import format_datetime, formataddr
from typing import Any

from followup_daemon.accounts import calendar_window
from followup_daemon.accounts.lenient_json import line, mapping, mappings
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.model.calendar import Attendee, AttendeeType, Event, ParticipationStatus
from followup_daemon.model.mail import NOTHING_SAID, Direction, Message, Origin, Unreadable
from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses, mime
from followup_daemon.normalise.words import one_line
from followup_daemon.normalise.zones import zone

MESSAGE = (
    "id,internetMessageId,conversationId,subject,from,sender,toRecipients,ccRecipients,replyTo,sentDateTime,"
    "receivedDateTime,isDraft,body,changeKey,internetMessageHeaders,parentFolderId"
)
EVENT = (
    "id,iCalUId,type,seriesMasterId,originalStart,originalStartTimeZone,subject,body,start,end,isAllDay,isCancelled,organizer,"
    "attendees,responseStatus,sensitivity,location"
)
_MAX_ATTENDEES = 300
_DESCRIPTION = 16384
# Header fields that say more than Graph's own properties do.
_EXTRA = frozenset(
    [
        "authentication-results", "in-reply-to", "references", "auto-submitted", "precedence", "return-path", "list-id", "list-unsubscribe", "list-post",
        "feedback-id", "x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply", "x-mail-autoreply", "x-failed-recipients",
    ]
)  # fmt: skip
_STATUS = {
    "accepted": ParticipationStatus.ACCEPTED,
    "organizer": ParticipationStatus.ACCEPTED,
    "tentativelyAccepted": ParticipationStatus.TENTATIVE,
    "declined": ParticipationStatus.DECLINED,
}


@dataclass(frozen=True, slots=True)
class Ref:
    """Graph's ids of a message as our one reference. ``repliable``: Graph can make a reply to it (not to an invitation)."""

    id: str
    conversation: str
    repliable: bool

    def to_text(self) -> str:
        return f"{'m' if self.repliable else 'e'} {self.id} {self.conversation}"

    @classmethod
    def from_text(cls, text: str) -> Ref | None:
        kind, _, rest = text.partition(" ")
        identity, _, conversation = rest.partition(" ")
        return cls(identity, conversation, kind == "m") if identity else None


def ref(entity: Mapping[str, Any]) -> Ref:
    """Invitations and the like have a type of their own; Graph refuses to reply to them."""
    kind = str(entity.get("@odata.type", "#microsoft.graph.message"))
    return Ref(str(entity.get("id")), str(entity.get("conversationId") or ""), kind.endswith(".message"))


def message(entity: Mapping[str, Any], own: frozenset[str], seen_at: datetime) -> Message | Unreadable:
    """A message entity with the properties of MESSAGE."""
    found_ref = ref(entity)
    root = MimePart()
    sender = _first_person(entity.get("from")) or _first_person(entity.get("sender"))
    for name, people in (
        ("From", [sender] if sender else []),
        ("To", _people(entity.get("toRecipients"))),
        ("Cc", _people(entity.get("ccRecipients"))),
        ("Reply-To", _people(entity.get("replyTo"))),
    ):
        if people:
            root[name] = ", ".join(_mailbox(person) for person in people)
    received = _moment_or_none(entity.get("receivedDateTime"))
    sent = _moment_or_none(entity.get("sentDateTime")) or received
    root["Subject"] = line(entity.get("subject"))
    root["Message-ID"] = line(entity.get("internetMessageId"))
    if sent is not None:
        root["Date"] = format_datetime(sent)
    for one in mappings(entity.get("internetMessageHeaders"))[:500]:
        if str(one.get("name", "")).lower() in _EXTRA:
            root[str(one["name"])] = line(one.get("value"))
    body = mapping(entity.get("body"))
    kind = "html" if body.get("contentType") == "html" else "plain"
    root["Content-Type"] = f"text/{kind}; charset=utf-8"
    root.set_payload(
        str(body.get("content") or "")[: mime.TEXT_LIMIT].encode("utf-8", "replace").decode("ascii", "surrogateescape")
    )
    direction = (
        Direction.DRAFT
        if entity.get("isDraft")
        else Direction.SENT
        if sender and sender.key in own
        else Direction.RECEIVED
    )
    found = sandbox.read_parsed(
        root, ref=found_ref.to_text(), own=own, seen_at=received or seen_at, direction=direction
    )
    if isinstance(found, Unreadable):
        return found
    found = replace(found, conversation=found_ref.conversation)
    return found if found_ref.repliable else replace(found, origin=Origin.CALENDAR, signals=NOTHING_SAID)


def needs_headers(entity: Mapping[str, Any], own: frozenset[str]) -> bool:
    """Whether only the header could tell a machine's mail from a person's, and Graph left it out."""
    sender = _first_person(entity.get("from"))
    return not entity.get("internetMessageHeaders") and not entity.get("isDraft") and not (sender and sender.key in own)


def events(found: Iterable[Any], zone_name: str, since: datetime) -> tuple[tuple[Event, ...], tuple[Unreadable, ...]]:
    """The events of a window that begins at ``since``, and what was set aside. ``zone_name`` is the user's."""
    return calendar_window.events(found, lambda entity: event(entity, zone_name), since)


def event(entity: Mapping[str, Any], zone_name: str) -> Event:
    """One event entity of a calendarView. Raises ValueError or its kin."""
    all_day = bool(entity.get("isAllDay"))
    home = zone(str(entity.get("originalStartTimeZone") or "")) or zone(zone_name)
    name = home.key if home is not None else "UTC"
    starts_at = _moment(entity["start"], zone_name if all_day else "")
    recurring = entity.get("type") in ("occurrence", "exception") or bool(entity.get("seriesMasterId"))
    original = _moment_or_none(entity.get("originalStart")) or starts_at
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
        is_private=entity.get("sensitivity") in ("private", "confidential", "personal"),
        recurring=recurring,
        organiser=_first_person(entity.get("organizer")),
        attendees=tuple(_attendees(entity)),
    )


def _attendees(entity: Mapping[str, Any]) -> Iterable[Attendee]:
    for one in mappings(entity.get("attendees"))[:_MAX_ATTENDEES]:
        person = _first_person(one)
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
    """A dateTimeTimeZone in UTC; an all-day date means midnight in ``local_zone``. Names of zones may be Windows'."""
    text = str(given["dateTime"])[:19]
    home = zone(local_zone) if local_zone else zone(str(given.get("timeZone") or "UTC"))
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=home or UTC).astimezone(UTC)


def _moment_or_none(given: Any) -> datetime | None:
    try:
        moment = datetime.fromisoformat(str(given).replace("Z", "+00:00"))
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _first_person(given: Any) -> Person | None:
    address = mapping(mapping(given).get("emailAddress"))
    if not address.get("address"):
        return None
    return addresses.person(line(address.get("name")), str(address["address"]))


def _people(given: Any) -> list[Person]:
    return [person for one in mappings(given)[:500] if (person := _first_person(one)) is not None]


def _mailbox(person: Person) -> str:
    """As it would stand in a header: an address beyond ASCII (RFC 6532) in its bytes."""
    if person.address.isascii():
        return formataddr((_safe(person.name), person.address))
    return f"<{person.address.encode('utf-8', 'replace').decode('ascii', 'surrogateescape')}>"


def _safe(name: str) -> str:
    return "".join(character for character in name if character.isprintable())[:200]
