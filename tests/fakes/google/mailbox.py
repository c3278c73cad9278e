"""One user's Gmail: messages, labels, drafts and history; and the user themselves, at the phone or in the browser."""

from __future__ import annotations

import base64
import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from email.utils import format_datetime, getaddresses
from functools import lru_cache
from random import Random
from typing import Any

_REPLY = re.compile(r"^(?:\s*(?:re|aw|fwd?)\s*:\s*)+", re.IGNORECASE)


@lru_cache(maxsize=8192)
def _header(raw: bytes, name: str) -> str:
    """Return a header field, unfolded. The threads of a large mailbox are looked for in the same fields again."""
    return re.sub(r"\r?\n[ \t]", " ", str(message_from_bytes(raw, policy=policy.compat32).get(name, "")))


@dataclass(slots=True)
class Mail:
    """One stored message. ``shows_at``: the API does not show it earlier."""

    id: str
    thread: str
    labels: set[str]
    raw: bytes
    at: datetime
    shows_at: datetime
    history: int = 0

    @property
    def parsed(self) -> Message:
        return message_from_bytes(self.raw, policy=policy.compat32)

    def header(self, name: str) -> str:
        return _header(self.raw, name)


@dataclass(slots=True)
class Record:
    """One entry of the history; it gets its id when it shows."""

    kind: str
    message: Mail
    labels_then: tuple[str, ...]
    changed: tuple[str, ...]
    shows_at: datetime
    id: int = 0


@dataclass(slots=True)
class DraftRow:
    id: str
    message: Mail
    by_api: bool = False
    touched: bool = False


@dataclass(slots=True)
class Lag:
    """How long fresh drafts hide from reads, and new mail from the search by Message-ID."""

    reads: timedelta = timedelta(0)
    search: timedelta = timedelta(0)


@dataclass(slots=True)
class SendAs:
    address: str
    primary: bool = False
    default: bool = False
    verified: bool = True
    signature: str = ""


@dataclass(slots=True)
class Habits:
    """What Gmail does that is not written down anywhere: each is the worse of the possible answers."""

    new_message_id_on_send: bool = False
    new_message_id_on_create: bool = False


class Mailbox:
    def __init__(self, address: str, clock: Callable[[], datetime], seed: int = 0) -> None:
        self.address = address
        self.clock = clock
        self.random = Random(seed)
        self.lag = Lag()
        self.habits = Habits()
        self.messages: dict[str, Mail] = {}
        self.drafts: dict[str, DraftRow] = {}
        self.history: list[Record] = []
        self.pending: list[Record] = []
        self.history_id = 1000
        self.forgotten_before = 0
        self.send_as = [SendAs(address, primary=True, default=True)]
        self.ghosts: list[str] = []
        self.on_create: Callable[[DraftRow], None] = lambda draft: None
        self._numbers = itertools.count(1)

    # The user and the world

    def deliver(self, raw: bytes, labels: set[str] | None = None, at: datetime | None = None) -> Mail:
        """Add new mail at once; mail that the user sent has the label SENT."""
        parsed = message_from_bytes(raw)
        mine = {one.address.lower() for one in self.send_as}
        sender = getaddresses([str(parsed.get("From", ""))])[0][1].lower()
        if labels is None:
            labels = {"SENT"} if sender in mine else {"INBOX", "UNREAD"}
        return self._add(raw, labels, self._thread(parsed), at or self.clock(), timedelta(0))

    def save_draft(self, raw: bytes) -> DraftRow:
        """Save something that the user writes by hand."""
        message = self._add(raw, {"DRAFT"}, self._thread(message_from_bytes(raw)), self.clock(), timedelta(0))
        return self._new_draft(message)

    def edit(self, draft: DraftRow, text: str = "One more thing.", subject: str | None = None) -> None:
        """Every autosave is a new message; another subject moves the thread."""
        old = draft.message
        edited = message_from_bytes(old.raw, policy=policy.default)
        assert isinstance(edited, EmailMessage)
        body = edited.get_body(("plain",))
        content = body.get_content() if body is not None else ""
        changed = EmailMessage(policy=policy.SMTP.clone(max_line_length=998))
        for name, value in edited.items():
            if not name.lower().startswith(("content-", "mime-")):
                changed[name] = str(value)
        if subject is not None:
            del changed["Subject"]
            changed["Subject"] = subject
        changed.set_content(f"{content}\n{text}\n")
        thread = self._new_id() if subject is not None else old.thread
        self._remove(old)
        draft.message = self._add(changed.as_bytes(), {"DRAFT"}, thread, self.clock(), timedelta(0))
        draft.touched = True

    def send(self, draft: DraftRow) -> Mail:
        """Remove the draft, and put a new message with an id of its own into Sent."""
        old = draft.message
        raw = old.raw
        if self.habits.new_message_id_on_send:
            raw = re.sub(
                rb"(?im)^message-id:.*$", f"Message-ID: <{self._new_id()}@mail.gmail.com>".encode(), raw, count=1
            )
        self._remove(old)
        del self.drafts[draft.id]
        return self._add(raw, {"SENT"}, old.thread, self.clock(), timedelta(0))

    def discard(self, draft: DraftRow) -> None:
        self._remove(draft.message)
        del self.drafts[draft.id]

    def bin(self, draft: DraftRow) -> None:
        """Move a draft to the bin, as some clients do."""
        self._relabel(draft.message, added={"TRASH"}, removed={"DRAFT"})
        del self.drafts[draft.id]

    def forget_history(self) -> None:
        """Google keeps a history for a week, or a few hours."""
        self.ripen()
        self.forgotten_before = self.history_id + 1
        self.history_id += 5

    # What the API does

    def create(self, raw: bytes, thread: str | None) -> DraftRow:
        parsed = message_from_bytes(raw)
        if thread is not None and not any(one.thread == thread for one in self.messages.values()):
            raise LookupError(thread)
        sender = getaddresses([str(parsed.get("From", ""))])[0][1].lower()
        if sender not in {one.address.lower() for one in self.send_as if one.verified}:
            raw = re.sub(rb"(?im)^from:.*(\r?\n[ \t].*)*$", f"From: {self.address}".encode(), raw, count=1)
        if self.habits.new_message_id_on_create:
            raw = re.sub(
                rb"(?im)^message-id:.*$", f"Message-ID: <{self._new_id()}@mail.gmail.com>".encode(), raw, count=1
            )
        if thread is not None and not self._belongs(parsed, thread):
            self.ghosts.append(thread)
        if thread is None and parsed.get("In-Reply-To"):
            thread = self._thread(parsed) if self.random.random() < 0.5 else None  # nobody can tell which
        message = self._add(raw, {"DRAFT"}, thread or self._new_id(), self.clock(), self.lag.reads)
        draft = self._new_draft(message)
        draft.by_api = True
        self.on_create(draft)
        return draft

    def _belongs(self, parsed: Message, thread: str) -> bool:
        """In the thread only with the thread's id, the headers, and the subject, all three."""
        members = [one for one in self.messages.values() if one.thread == thread]
        named = set(re.findall(r"<[^<>]+>", f"{parsed.get('In-Reply-To', '')} {parsed.get('References', '')}"))
        subject = _bare(str(parsed.get("Subject", "")))
        return any(one.header("Message-ID") in named for one in members) and any(
            _bare(one.header("Subject")) == subject for one in members
        )

    def ripen(self) -> None:
        """History entries whose time has come get their ids, in order."""
        now = self.clock()
        due = [one for one in self.pending if one.shows_at <= now]
        if due:
            self.pending = [one for one in self.pending if one.shows_at > now]
            for record in sorted(due, key=lambda one: one.shows_at):
                self.history_id += self.random.randint(1, 3)
                record.id = self.history_id
                self.history.append(record)

    def visible(self, message: Mail) -> bool:
        return message.shows_at <= self.clock()

    def _add(self, raw: bytes, labels: set[str], thread: str, at: datetime, lag: timedelta) -> Mail:
        message = Mail(self._new_id(), thread, set(labels), raw, at, self.clock() + lag)
        self.messages[message.id] = message
        self._record("messagesAdded", message, ())
        return message

    def _remove(self, message: Mail) -> None:
        self._record("messagesDeleted", message, ())
        del self.messages[message.id]

    def _relabel(self, message: Mail, added: set[str], removed: set[str]) -> None:
        message.labels = (message.labels | added) - removed
        self._record("labelsAdded", message, tuple(sorted(added)))
        self._record("labelsRemoved", message, tuple(sorted(removed)))

    def _record(self, kind: str, message: Mail, changed: tuple[str, ...]) -> None:
        shows = max(self.clock(), message.shows_at)
        self.pending.append(Record(kind, message, tuple(sorted(message.labels)), changed, shows))
        self.ripen()

    def _new_draft(self, message: Mail) -> DraftRow:
        draft = DraftRow(f"r{next(self._numbers)}{self.random.randint(10**6, 10**7)}", message)
        self.drafts[draft.id] = draft
        return draft

    def _new_id(self) -> str:
        return f"{0x18C0000000000000 + next(self._numbers) * 7919 + self.random.randint(0, 7000):x}"

    def _thread(self, parsed: Message) -> str:
        named = set(re.findall(r"<[^<>]+>", f"{parsed.get('In-Reply-To', '')} {parsed.get('References', '')}"))
        subject = _bare(str(parsed.get("Subject", "")))
        for one in self.messages.values():
            if one.header("Message-ID") in named and _bare(one.header("Subject")) == subject:
                return one.thread
        return self._new_id()


def _bare(subject: str) -> str:
    return _REPLY.sub("", " ".join(subject.split())).lower()


def letter(sender: str, to: str, subject: str, text: str, at: datetime, number: str, **more: str) -> bytes:
    """Return the bytes of a simple mail; ``more`` are further header fields, with _ for -."""
    message = EmailMessage(policy=policy.SMTP)
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"] = format_datetime(at)
    message["Message-ID"] = f"<{number}>"
    for name, value in more.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message.as_bytes()


@dataclass(slots=True)
class Resource:
    """A Mail as the users.messages resource."""

    of: Mail
    format: str = "full"
    headers: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        found: dict[str, Any] = {
            "id": self.of.id,
            "threadId": self.of.thread,
            "labelIds": sorted(self.of.labels),
            "historyId": str(max(1, self.of.history)),
            "internalDate": str(int(self.of.at.timestamp() * 1000)),
            "sizeEstimate": len(self.of.raw),
            "snippet": "",
        }
        if self.format == "raw":
            found["raw"] = base64.urlsafe_b64encode(self.of.raw).decode()
        elif self.format == "metadata":
            names = {name.lower() for name in self.headers}
            found["payload"] = {
                "mimeType": self.of.parsed.get_content_type(),
                "headers": [one for one in _headers(self.of.parsed) if not names or one["name"].lower() in names],
            }
        elif self.format == "full":
            found["payload"] = _part(self.of.parsed, "")
        return found


def _headers(part: Message) -> list[dict[str, str]]:
    return [{"name": name, "value": re.sub(r"\r?\n[ \t]", " ", str(value))} for name, value in part.items()]


def _part(part: Message, number: str) -> dict[str, Any]:
    found: dict[str, Any] = {
        "partId": number,
        "mimeType": part.get_content_type(),
        "filename": part.get_filename() or "",
        "headers": _headers(part),
    }
    if part.is_multipart():
        prefix = f"{number}." if number else ""
        inner = part.get_payload()
        found["body"] = {"size": 0}
        found["parts"] = [_part(one, f"{prefix}{n}") for n, one in enumerate(inner) if isinstance(one, Message)]
        return found
    data = part.get_payload(decode=True)
    data = data if isinstance(data, bytes) else b""
    if found["filename"]:
        found["body"] = {"attachmentId": f"att{number}", "size": len(data)}
    else:
        found["body"] = {"size": len(data), "data": base64.urlsafe_b64encode(data).decode()}
    return found
