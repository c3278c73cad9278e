"""Conversion of Graph's JSON entities to Message. It never raises: an unreadable message becomes an Unreadable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from email.message import Message as MimePart
from email.utils import format_datetime, formataddr
from typing import Any

from followup_daemon.accounts.lenient_json import line, mapping, mappings
from followup_daemon.accounts.microsoft.entities import moment_or_none, people, person_of
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.model.mail import NOTHING_SAID, Direction, Message, MessageAttributes, Origin, Unreadable
from followup_daemon.model.people import Person
from followup_daemon.normalise import origins
from followup_daemon.normalise.body.content import TEXT_LIMIT

MESSAGE = (
    "id,internetMessageId,conversationId,subject,from,sender,toRecipients,ccRecipients,replyTo,sentDateTime,"
    "receivedDateTime,isDraft,body,changeKey,internetMessageHeaders,parentFolderId"
)
# Header fields that say more than Graph's own properties.
_EXTRA = origins.FIELDS | {"authentication-results", "in-reply-to", "references"}


@dataclass(frozen=True, slots=True)
class Ref:
    """Graph's ids of a message as one ref. ``repliable``: Graph can create a reply to it (not to an invitation)."""

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
    """Return the ref of an entity. Graph refuses replies to entities of special types, such as invitations."""
    kind = str(entity.get("@odata.type", "#microsoft.graph.message"))
    return Ref(str(entity.get("id")), str(entity.get("conversationId") or ""), kind.endswith(".message"))


def message(entity: Mapping[str, Any], own: frozenset[str], seen_at: datetime) -> Message | Unreadable:
    """Return the message of an entity with the properties of MESSAGE."""
    found_ref = ref(entity)
    sender = person_of(entity.get("from")) or person_of(entity.get("sender"))
    direction = (
        Direction.DRAFT
        if entity.get("isDraft")
        else Direction.SENT
        if sender and sender.key in own
        else Direction.RECEIVED
    )
    at = moment_or_none(entity.get("receivedDateTime")) or seen_at
    attributes = MessageAttributes(ref=found_ref.to_text(), own=own, seen_at=at, direction=direction)
    found = sandbox.read_parsed(_tree(entity, sender), attributes)
    if isinstance(found, Unreadable):
        return found
    found = replace(found, conversation=found_ref.conversation)
    return found if found_ref.repliable else replace(found, origin=Origin.CALENDAR, signals=NOTHING_SAID)


def needs_headers(entity: Mapping[str, Any], own: frozenset[str]) -> bool:
    """Return whether Graph left out the header that would show an automatic sender."""
    sender = person_of(entity.get("from"))
    return not entity.get("internetMessageHeaders") and not entity.get("isDraft") and not (sender and sender.key in own)


def _tree(entity: Mapping[str, Any], sender: Person | None) -> MimePart:
    """Return an entity as a message of the standard library, from its properties."""
    root = MimePart()
    for name, named in (
        ("From", [sender] if sender else []),
        ("To", people(entity.get("toRecipients"))),
        ("Cc", people(entity.get("ccRecipients"))),
        ("Reply-To", people(entity.get("replyTo"))),
    ):
        if named:
            root[name] = ", ".join(_mailbox(person) for person in named)
    sent = moment_or_none(entity.get("sentDateTime")) or moment_or_none(entity.get("receivedDateTime"))
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
        str(body.get("content") or "")[:TEXT_LIMIT].encode("utf-8", "replace").decode("ascii", "surrogateescape")
    )
    return root


def _mailbox(person: Person) -> str:
    """Return the value of a header field. A non-ASCII address (RFC 6532) is returned in its bytes."""
    if person.address.isascii():
        return formataddr((_safe(person.name), person.address))
    return f"<{person.address.encode('utf-8', 'replace').decode('ascii', 'surrogateescape')}>"


def _safe(name: str) -> str:
    return "".join(character for character in name if character.isprintable())[:200]
