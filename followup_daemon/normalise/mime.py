"""Parser of a mail's bytes (RFC 5322, RFC 2045 to 2047, RFC 3464, RFC 3834). It never raises.

Sizes are checked first. Only the first 1 MiB is read. A body with thousands of parts or deep nesting is refused. Its
header still counts, because a reply with a huge attachment is also a reply.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import Message as MimePart
from email.utils import parsedate_to_datetime
from hashlib import sha256

from followup_daemon.languages import MAIL
from followup_daemon.languages.base.mail import pattern_of
from followup_daemon.malformed import MalformedInput, parsing
from followup_daemon.model.calendar import Event
from followup_daemon.model.mail import Direction, Message, MessageAttributes, Origin, Unreadable
from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses, authentication, origins
from followup_daemon.normalise.body import content as body
from followup_daemon.normalise.body.content import Content
from followup_daemon.normalise.origins import Headers
from followup_daemon.normalise.parts import Part, put_together
from followup_daemon.normalise.words import decode_bytes, decoded, one_line

READ_LIMIT = 1024 * 1024
HEADER_LIMIT = 256 * 1024
_MAX_BOUNDARIES = 40
_MAX_DELIMITERS = 400
_CLOCK_SKEW = timedelta(days=1)
"""The maximum error of a sender's clock or time zone."""
_MESSAGE_ID = re.compile(r"<[^<>\s\x00-\x1f\x7f-\x9f]{1,900}>")
_NOBODY = Person(name="", address="", key="")
_FORWARD_SUBJECT = re.compile(rf"^\s*(?:{pattern_of(MAIL.forward_prefixes)})\s*:", re.IGNORECASE)


def read(data: bytes, attributes: MessageAttributes) -> Message | Unreadable:
    """Return the Message in ``data``, which has at most the first 1 MiB."""
    ref, size = attributes.ref, attributes.size
    if not data.strip():
        return Unreadable(ref=ref, reason="the message is empty")
    note = (
        ""
        if size is None or size <= len(data)
        else f"only the first {len(data) // 1024} KiB of {size // 1024} KiB were read"
    )
    head, body_problem = _guard(data)
    try:
        with parsing():
            root = message_from_bytes(head if body_problem else data)
    except MalformedInput as error:
        return Unreadable(ref=ref, reason=f"the header cannot be parsed ({error})")
    return _read(root, attributes, body_problem, note)


def read_parts(root: Part, attributes: MessageAttributes, problem: str = "") -> Message | Unreadable:
    """Return the Message in ``root``, which is parsed already. ``problem`` is a reason not to read its body, or ""."""
    return _read(put_together(root), attributes, problem, "")


def _read(root: MimePart, attributes: MessageAttributes, problem: str, note: str) -> Message | Unreadable:
    ref = attributes.ref
    try:
        with parsing():
            headers = _headers(root)
    except MalformedInput as error:
        return Unreadable(ref=ref, reason=f"the header cannot be parsed ({error})")
    if not headers.get("from") and not headers.get("date") and not headers.get("subject") and not headers.get("to"):
        return Unreadable(ref=ref, reason="it has no mail header (no From, To, Date or Subject)")
    content = Content() if problem else body.read(root, lambda inner: _guard(inner)[1])
    return _message(headers, content, attributes, problem or content.note or note)


def _guard(data: bytes) -> tuple[bytes, str]:
    """Return the header block, and the reason why the body must not be parsed, or ""."""
    end = min((p for p in (data.find(b"\n\n"), data.find(b"\r\n\r\n")) if p >= 0), default=len(data))
    head = data[: min(end, HEADER_LIMIT)] + b"\n\n"
    if end > HEADER_LIMIT:
        return head, "its header is larger than 256 KiB"
    if data.count(b"boundary=") > _MAX_BOUNDARIES:
        return head, "its parts are nested too deeply"
    if data.count(b"\n--") > _MAX_DELIMITERS and b"multipart/" in data[:end].lower():
        return head, "it has too many parts"
    return head, ""


def _headers(root: MimePart) -> Headers:
    found: Headers = {}
    for name, raw in root.raw_items():
        values = found.setdefault(name.lower(), [])
        if len(values) < 50:
            values.append(_whole(str(raw)))
    return found


def _whole(raw: str) -> str:
    """Return a raw header field as text. The parser may have hidden its bytes (surrogateescape)."""
    return raw if raw.isascii() else decode_bytes(raw.encode("utf-8", "surrogateescape"), "utf-8")


def _message(headers: Headers, content: Content, attributes: MessageAttributes, note: str) -> Message:
    ref, direction = attributes.ref, attributes.direction
    sender = next(iter(_people(headers, "from") or _people(headers, "sender")), _NOBODY)
    if direction is None:
        direction = Direction.SENT if sender.key in attributes.own else Direction.RECEIVED
    sender = _before_the_list(headers, sender, attributes.own)
    references = tuple(dict.fromkeys(_MESSAGE_ID.findall(" ".join(headers.get("references", ()))[:65536])))[-100:]
    parents = _MESSAGE_ID.findall(_first(headers, "in-reply-to"))
    own_ids = _MESSAGE_ID.findall(_first(headers, "message-id"))
    subject = one_line(decoded(_first(headers, "subject")))
    received = direction is Direction.RECEIVED
    sent_at = _sent_at(headers, attributes.seen_at, received)
    new_text = content.new_text()
    found = Message(
        ref=ref,
        message_id=own_ids[0] if own_ids else _invented_id(ref, headers),
        direction=direction,
        sent_at=sent_at.astimezone(UTC),
        utc_offset=int((sent_at.utcoffset() or timedelta()).total_seconds() // 60),
        sender=sender,
        to=_people(headers, "to"),
        cc=_people(headers, "cc"),
        reply_to=_people(headers, "reply-to"),
        unaddressed=_unaddressed(headers) if direction is Direction.DRAFT else (),
        subject=subject,
        in_reply_to=parents[0] if parents else (references[-1] if references else None),
        references=references,
        encrypted=content.encrypted,
        attachments=tuple(name for name in content.attachments if name),
        invitations=_invitations(content, ref, attributes.seen_at, sender),
        text=new_text.text,
        forwards=new_text.forwards or _FORWARD_SUBJECT.match(subject) is not None,
        note=note,
        authentication=authentication.results(headers.get("authentication-results", ())) if received else (),
    )
    return _with_origin(found, headers, content, attributes.own)


def _with_origin(found: Message, headers: Headers, content: Content, own: frozenset[str]) -> Message:
    content.methods |= {event.method for event in found.invitations if event.method}
    origin, on_behalf_of = origins.of(
        origins.Envelope(
            headers=headers,
            subject=found.subject,
            sender=found.sender,
            display_name=one_line(decoded(_first(headers, "from")), 200),
            received=found.direction is Direction.RECEIVED,
            content=content,
            text=found.text,
            names_the_user=any(person.key in own for person in found.recipients),
            updates=any(event.sequence > 0 for event in found.invitations),
        )
    )
    text = _bounce_text(content, found.text) if origin is Origin.BOUNCE else found.text
    return replace(found, origin=origin, on_behalf_of=on_behalf_of, text=text)


def _first(headers: Headers, name: str) -> str:
    values = headers.get(name)
    return values[0] if values else ""


def _people(headers: Headers, name: str) -> tuple[Person, ...]:
    raw = ", ".join(headers.get(name, ())).replace("\r", "").replace("\n", "")
    return addresses.people(raw)


def _unaddressed(headers: Headers) -> tuple[str, ...]:
    """Return the recipients that are names without an address, as in an unfinished draft."""
    raw = ", ".join([*headers.get("to", ()), *headers.get("cc", ())])[:4096]
    names = (one_line(decoded(piece), 120).strip("\"' ") for piece in re.split(r"[,;]", raw) if "@" not in piece)
    return tuple([name for name in names if name][:10])


def _before_the_list(headers: Headers, sender: Person, own: frozenset[str]) -> Person:
    """Return the writer of a mail whose From a group rewrote ("'Dana Park' via Sales <sales@acme.example>").

    Anybody can write such fields. They count for a group of the writer's or the user's own organisation, and for
    Google's public groups.
    """
    raw = _first(headers, "from")
    if " via " not in decoded(raw):
        return sender
    fields = ("x-original-sender", "x-original-from", "reply-to")
    writer = next((someone for name in fields for someone in _people(headers, name)), None)
    if writer is None or writer.key == sender.key or addresses.is_list(writer.key):
        return sender
    group = addresses.organisation_domain(sender.key)
    homes = {addresses.organisation_domain(key) for key in own | {writer.key}} - {""}
    if group in homes or group == "googlegroups.com":
        return replace(writer, name=writer.name or sender.name)
    return sender


def _bounce_text(content: Content, text: str) -> str:
    return "\n".join(content.failed) if content.failed else (content.plain or text)[:4096]


def _invented_id(ref: str, headers: Headers) -> str:
    """Return a stable substitute for a missing Message-ID, so that the mail has the same id at the next read."""
    seed = "\n".join(headers.get("from", []) + headers.get("date", []) + headers.get("subject", [])) or ref
    return f"<{sha256(seed.encode('utf-8', 'surrogateescape')).hexdigest()[:32]}@missing.invalid>"


def _sent_at(headers: Headers, seen_at: datetime, received: bool) -> datetime:
    """Return the Date field. If it differs from a server's Received field by more than a day, the latter counts."""
    written = _date(headers.get("date", [""])[0])
    arrived = _date(headers["received"][0].rpartition(";")[2]) if received and headers.get("received") else None
    if written and arrived and abs(written - arrived) > _CLOCK_SKEW:
        return arrived
    return written or arrived or seen_at


def sent_by(found: Message | Unreadable, internal_date: datetime | None) -> Message | Unreadable:
    """Return ``found`` with a date that is not later than ``internal_date``, the server's own time of arrival.

    An earlier date stays. A copied or imported mail has a late time of arrival (INTERNALDATE, internalDate).
    """
    if isinstance(found, Message) and internal_date is not None and found.sent_at > internal_date + _CLOCK_SKEW:
        return replace(found, sent_at=internal_date)
    return found


def _date(raw: str) -> datetime | None:
    try:
        with parsing():
            moment = parsedate_to_datetime(raw.strip()[:120])
            moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
            moment.astimezone(UTC)
    except MalformedInput:
        return None
    return moment if 1970 <= moment.year <= 2200 else None


def _invitations(content: Content, ref: str, seen_at: datetime, sender: Person) -> tuple[Event, ...]:
    if not content.calendars:
        return ()
    from followup_daemon.normalise import ics

    window = (seen_at - timedelta(days=400), seen_at + timedelta(days=400))
    events: list[Event] = []
    for calendar in content.calendars:
        found, _ = ics.read(calendar[: ics.EVENT_LIMIT], ref=ref, window=window, default_zone="UTC", instances=1)
        events += ics.as_invitations(found, sender)
    return tuple(events[:5])
