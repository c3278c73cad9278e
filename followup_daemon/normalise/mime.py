"""The bytes of one mail to a Message (RFC 5322, RFC 2045 to 2047, RFC 3464, RFC 3834). Total: never raises.

Sizes are looked at before anything is parsed: only the first 1 MiB is read, and a body with the
shape of a bomb (thousands of parts, deep nesting) is refused while its header still counts,
because a reply with a huge attachment is a reply all the same.
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
from followup_daemon.normalise import addresses, authentication, replies
from followup_daemon.normalise.parts import Part, put_together
from followup_daemon.normalise.words import decode_bytes, decoded, one_line

READ_LIMIT = 1024 * 1024
HEADER_LIMIT = 256 * 1024
TEXT_LIMIT = 256 * 1024
_MAX_BOUNDARIES = 40
_MAX_DELIMITERS = 400
_MAX_PARTS = 200
_CLOCK_SKEW = timedelta(days=1)
"""By how much a sender's clock, or zone, may be wrong."""
_MESSAGE_ID = re.compile(r"<[^<>\s\x00-\x1f\x7f-\x9f]{1,900}>")
_NOBODY = Person(name="", address="", key="")
_BOUNCE_FROM = re.compile(r"^(?:mailer-daemon|postmaster|mail-daemon|mdaemon)@", re.IGNORECASE)
_AUTO_SUBJECT = re.compile(rf"^(?:{pattern_of(MAIL.automatic_subjects)})\b", re.IGNORECASE)
_BOUNCE_SUBJECT = re.compile(rf"^(?:{pattern_of(MAIL.bounce_subjects)})", re.IGNORECASE)
_FORWARD_SUBJECT = re.compile(rf"^\s*(?:{pattern_of(MAIL.forward_prefixes)})\s*:", re.IGNORECASE)
_RSVP_SUBJECT = re.compile(rf"^(?:{pattern_of(MAIL.answer_subjects)})\s*:", re.IGNORECASE)

Headers = dict[str, list[str]]


def read(data: bytes, attributes: MessageAttributes) -> Message | Unreadable:
    """Return the Message in ``data``, of which at most the first 1 MiB is given."""
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
    """Return the Message in ``root``, taken apart already; ``problem`` says why its body must not be read."""
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
    content = _Content() if problem else _content(root)
    return _message(headers, content, attributes, problem or content.problem or note)


def _guard(data: bytes) -> tuple[bytes, str]:
    """Return the header block, and why the body must not be parsed ("" if it may)."""
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
    """Return a raw field in which the parser hid bytes (surrogateescape), with these bytes as text."""
    return raw if raw.isascii() else decode_bytes(raw.encode("utf-8", "surrogateescape"), "utf-8")


class _Content:
    """What is worth knowing of a body."""

    def __init__(self) -> None:
        self.plain = ""
        self.markup = ""
        self.attachments: list[str] = []
        self.calendars: list[bytes] = []
        self.calendar_reply = False
        self.failed: list[str] = []
        self.report = ""
        self.problem = ""

    @property
    def new_text(self) -> replies.NewText:
        if self.plain.strip() or not self.markup:
            return replies.new_text(self.plain)
        from followup_daemon.normalise import html

        return replies.new_text(html.to_text(self.markup, quotation=replies.QUOTATION))


def _content(root: MimePart) -> _Content:
    content = _Content()
    pending, seen = [root], 0
    while pending and seen < _MAX_PARTS:
        part = pending.pop(0)
        seen += 1
        try:
            with parsing():
                _look_at(part, content, pending)
        except MalformedInput as error:
            content.problem = f"a part of it cannot be decoded ({error})"
    return content


def _look_at(part: MimePart, content: _Content, pending: list[MimePart]) -> None:
    kind = part.get_content_type()
    if kind == "multipart/report":
        content.report = str(part.get_param("report-type") or "delivery-status").lower()
    if kind == "message/delivery-status":
        content.failed += _failed_recipients(part)
    elif part.is_multipart() and part.get_content_maintype() != "message":
        pending[:0] = [child for child in part.get_payload() if isinstance(child, MimePart)]
    elif kind == "text/calendar" or (part.get_filename() or "").lower().endswith(".ics"):
        content.calendar_reply |= str(part.get_param("method") or "").upper() in ("REPLY", "COUNTER")
        if len(content.calendars) < 3:
            content.calendars.append(_payload(part))
    elif part.get_filename() or part.get_content_disposition() == "attachment":
        if len(content.attachments) < 20:
            content.attachments.append(one_line(decoded(str(part.get_filename() or "")), 120))
    elif kind == "text/plain" and not content.plain:
        content.plain = decode_bytes(_payload(part)[:TEXT_LIMIT], part.get_content_charset() or "utf-8")
    elif kind == "text/html" and not content.markup:
        content.markup = decode_bytes(_payload(part)[:TEXT_LIMIT], part.get_content_charset() or "utf-8")


def _payload(part: MimePart) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _failed_recipients(part: MimePart) -> list[str]:
    """Return the addresses with a permanent delivery failure in a delivery report (RFC 3464)."""
    failed: list[str] = []
    blocks = part.get_payload()
    for block in blocks if isinstance(blocks, list) else []:
        if not isinstance(block, MimePart):
            continue
        action = str(block.get("Action") or "").strip().lower()
        status = str(block.get("Status") or "").strip()
        recipient = (
            str(block.get("Final-Recipient") or block.get("Original-Recipient") or "").rpartition(";")[2].strip()
        )
        if "@" in recipient and (action == "failed" or (not action and status.startswith("5"))):
            failed.append(addresses.key(recipient.strip("<>")))
    return failed


def _message(headers: Headers, content: _Content, attributes: MessageAttributes, note: str) -> Message:
    ref, direction = attributes.ref, attributes.direction
    sender = next(iter(_people(headers, "from") or _people(headers, "sender")), _NOBODY)
    if direction is None:
        direction = Direction.SENT if sender.key in attributes.own else Direction.RECEIVED
    references = tuple(dict.fromkeys(_MESSAGE_ID.findall(" ".join(headers.get("references", ()))[:65536])))[-100:]
    parents = _MESSAGE_ID.findall(_first(headers, "in-reply-to"))
    own_ids = _MESSAGE_ID.findall(_first(headers, "message-id"))
    subject = one_line(decoded(_first(headers, "subject")))
    received = direction is Direction.RECEIVED
    new_text = content.new_text
    sent_at = _sent_at(headers, attributes.seen_at, received)
    origin = (
        _automatic(headers, subject, sender, content)
        if received
        else (Origin.CALENDAR if content.calendar_reply or _RSVP_SUBJECT.match(subject) else Origin.HUMAN)
    )
    return Message(
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
        origin=origin,
        attachments=tuple(name for name in content.attachments if name),
        invitations=_invitations(content, ref, attributes.seen_at, sender),
        text=_bounce_text(content) if origin is Origin.BOUNCE else new_text.text,
        forwards=new_text.forwards or _FORWARD_SUBJECT.match(subject) is not None,
        note=note,
        authentication=authentication.results(headers.get("authentication-results", ())) if received else (),
    )


def _first(headers: Headers, name: str) -> str:
    values = headers.get(name)
    return values[0] if values else ""


def _people(headers: Headers, name: str) -> tuple[Person, ...]:
    raw = ", ".join(headers.get(name, ())).replace("\r", "").replace("\n", "")
    return addresses.people(raw)


def _unaddressed(headers: Headers) -> tuple[str, ...]:
    """Return the recipients that are names without an address, as in a draft that is not finished."""
    raw = ", ".join([*headers.get("to", ()), *headers.get("cc", ())])[:4096]
    names = (one_line(decoded(piece), 120).strip("\"' ") for piece in re.split(r"[,;]", raw) if "@" not in piece)
    return tuple([name for name in names if name][:10])


def _bounce_text(content: _Content) -> str:
    return "\n".join(content.failed) if content.failed else content.plain[:4096]


def _invented_id(ref: str, headers: Headers) -> str:
    """Return a stable stand-in for a missing Message-ID, so that the same mail is the same mail next time."""
    seed = "\n".join(headers.get("from", []) + headers.get("date", []) + headers.get("subject", [])) or ref
    return f"<{sha256(seed.encode('utf-8', 'surrogateescape')).hexdigest()[:32]}@missing.invalid>"


def _sent_at(headers: Headers, seen_at: datetime, received: bool) -> datetime:
    """Return the Date field; where a server's Received field differs by more than a day, the server is believed."""
    written = _date(headers.get("date", [""])[0])
    arrived = _date(headers["received"][0].rpartition(";")[2]) if received and headers.get("received") else None
    if written and arrived and abs(written - arrived) > _CLOCK_SKEW:
        return arrived
    return written or arrived or seen_at


def sent_by(found: Message | Unreadable, internal_date: datetime | None) -> Message | Unreadable:
    """Return ``found`` with a date that is not later than ``internal_date``, the server's own time of arrival.

    An earlier date stands: a mail that was copied or imported arrived (IMAP INTERNALDATE, Gmail internalDate) long
    after it was sent.
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


def _automatic(headers: Headers, subject: str, sender: Person, content: _Content) -> Origin:
    def value(name: str) -> str:
        values = headers.get(name)
        return values[0].strip().lower() if values else ""

    submitted = value("auto-submitted").partition(";")[0].strip()
    precedence = value("precedence")
    if (
        content.report.startswith("delivery")
        or content.failed
        or _BOUNCE_FROM.match(sender.key)
        or (value("return-path") == "<>" and _BOUNCE_SUBJECT.match(subject))
        or "x-failed-recipients" in headers
    ):
        return Origin.BOUNCE
    if content.calendar_reply:
        return Origin.CALENDAR
    if (
        submitted == "auto-replied"
        or precedence == "auto_reply"
        or _AUTO_SUBJECT.match(subject)
        or any(
            name in headers
            for name in ("x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply", "x-mail-autoreply")
        )
    ):
        return Origin.REPLY
    if content.report.startswith("disposition") or submitted not in ("", "no") or value("return-path") == "<>":
        return Origin.GENERATED
    if precedence in ("bulk", "junk", "list") or any(
        n in headers for n in ("list-id", "list-unsubscribe", "list-post", "feedback-id")
    ):
        return Origin.BULK
    return Origin.HUMAN


def _invitations(content: _Content, ref: str, seen_at: datetime, sender: Person) -> tuple[Event, ...]:
    if not content.calendars:
        return ()
    from followup_daemon.normalise import ics

    window = (seen_at - timedelta(days=400), seen_at + timedelta(days=400))
    events: list[Event] = []
    for calendar in content.calendars:
        found, _ = ics.read(calendar[: ics.EVENT_LIMIT], ref=ref, window=window, default_zone="UTC", instances=1)
        events += ics.as_invitations(found, sender)
    return tuple(events[:5])
