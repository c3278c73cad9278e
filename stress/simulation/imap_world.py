"""A life on real servers: IMAP on Dovecot or pymap, the calendar on Radicale. Faults happen on the wire."""

from __future__ import annotations

import atexit
import itertools
import re
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any, cast

import imapclient

from followup_daemon.accounts.base.contract import RequestNotSent, ResponseLost
from followup_daemon.accounts.composed import ComposedAccount
from followup_daemon.accounts.imap.account import ImapMail
from followup_daemon.accounts.imap.session import Refused
from followup_daemon.model.calendar import Event
from followup_daemon.model.mail import Direction, Message
from stress.simulation.worlds import Clock, ProviderWorld, Steady
from tests.accounts.imap.diary import Calendar
from tests.accounts.imap.driver import ImapDriver
from tests.accounts.imap.servers import PASSWORD, Server, dovecot, pymap, radicale
from tests.accounts.memory import Copy
from tests.fakes.google.mailbox import letter
from tests.fakes.loopback import Fault

USERS = 20_000
_number = itertools.count()
_UID = re.compile(rb"APPENDUID \d+ (\d+)")


@lru_cache(maxsize=1)
def _stack() -> ExitStack:
    stack = ExitStack()
    atexit.register(stack.close)
    return stack


@lru_cache
def _server(kind: str) -> Server:
    """One of a kind for the whole process; Dovecot has a mailbox for every life, pymap one that is emptied."""
    folder = Path(_stack().enter_context(tempfile.TemporaryDirectory()))
    found: Server = _stack().enter_context(dovecot() if kind == "dovecot" else pymap(folder))
    return found


@lru_cache
def _calendars() -> str:
    folder = Path(_stack().enter_context(tempfile.TemporaryDirectory()))
    return _stack().enter_context(radicale(folder, users=USERS))


@dataclass(slots=True)
class Row:
    """Where a draft of ours lies now."""

    uid: int
    folder: str = "Drafts"


class Wire:
    """What the account's session goes through; ``fault`` says what goes wrong with one piece of work, by its name."""

    def __init__(self) -> None:
        self.fault: Callable[[str], Fault | None] = lambda name: None

    def watch(self, account: ComposedAccount[ImapMail], created: Callable[[int], None]) -> None:
        session = account.mail.session
        real = session.run

        def run(work: Callable[[Any], Any], reader: object | None = None) -> Any:
            return self._through(
                session, "READ", lambda: real(lambda client: work(_Placing(client, self, session, created)), reader)
            )

        session.run = run  # type: ignore[method-assign]
        for server in cast(Any, account.calendars[0]).servers:
            self._watch_calendar(server)

    def _watch_calendar(self, server: Any) -> None:
        real = server.changes

        def changes(*arguments: Any) -> Any:
            if self.fault("CALENDAR") is not None:
                raise RequestNotSent("The calendar cannot be reached.")
            return real(*arguments)

        server.changes = changes

    def _through(self, session: Any, name: str, work: Callable[[], Any]) -> Any:
        fault = self.fault(name)
        if fault is None:
            return work()
        if fault.status:
            raise Refused("the server refused")
        found = work() if fault.lost == "after" else None
        del found
        session.drop()
        raise ResponseLost("the connection broke")


class _Placing:
    """A connection whose APPEND may fail, with or without effect."""

    def __init__(self, client: Any, wire: Wire, session: Any, created: Callable[[int], None]) -> None:
        self.__dict__.update(_client=client, _wire=wire, _session=session, _created=created)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)

    def append(self, *arguments: Any) -> Any:
        fault = self._wire.fault("APPEND")
        if fault is not None and fault.status:
            raise imapclient.exceptions.IMAPClientError("append failed: [OVERQUOTA]")
        if fault is not None and fault.lost == "before":
            raise ConnectionResetError
        answer = self._client.append(*arguments)
        found = _UID.search(answer)
        assert found is not None
        self._created(int(found[1]))
        if fault is not None:
            raise ConnectionResetError
        return answer


class ImapWorld(ProviderWorld):
    creating = "APPEND"
    server = "dovecot"

    def __init__(self, random: Random, clock: Clock) -> None:
        number = next(_number)
        server = _server(self.server)
        server = replace(server, user=f"sim{number}") if self.server == "dovecot" else server
        self._wire = Wire()
        self._address = _calendars()
        self._calendar = Calendar(self._address, f"u{number}", PASSWORD)
        self._driver = ImapDriver(server, Path("/nonexistent"), self._address, Steady(clock))
        self._driver.place = replace(self._driver.place, calendar_user=f"u{number}")
        self._driver.me = replace(self._driver.me, name="sim")
        self._client = self._driver.client
        for folder in ("INBOX", "Sent", "Drafts", "Trash"):
            self._client.select_folder(folder)
            if uids := self._client.search(["ALL"]):
                self._client.delete_messages(uids)
                self._client.expunge()
        super().__init__(random, clock)
        self._provider = self._wire

    def restart(self) -> None:
        if self._real is not None:
            self._real.close()
        self._real = self._driver.open()
        self._wire.watch(self._real, lambda uid: self._created(Row(uid)))

    def forget_changes(self) -> None:
        """Another UIDVALIDITY: the folder was restored from a backup, or moved to another machine."""
        name = self._random.choice(["Sent", "Drafts"])
        self._client.select_folder(name, readonly=True)
        uids = self._client.search(["NOT", "DELETED"])
        kept = self._client.fetch(uids, ["BODY.PEEK[]", "FLAGS", "INTERNALDATE"]) if uids else {}
        self._client.select_folder("INBOX", readonly=True)
        self._client.delete_folder(name)
        self._client.create_folder(name)
        rows = {row.uid: row for row in self._rows.values() if row.folder == name}
        for uid in sorted(kept):
            one = kept[uid]
            flags = [flag for flag in one[b"FLAGS"] if flag != b"\\Recent"]
            new = self._append(name, one[b"BODY[]"], flags, one[b"INTERNALDATE"].replace(tzinfo=UTC))
            if uid in rows:
                rows[uid].uid = new

    def _append(self, folder: str, data: bytes, flags: Any, at: datetime) -> int:
        found = _UID.search(self._client.append(folder, data, flags, at))
        assert found is not None
        return int(found[1])

    def deliver(self, message: Message) -> None:
        folder = "Sent" if message.direction is Direction.SENT else "INBOX"
        self._append(folder, self._bytes(message), (), message.sent_at)

    def put_user_draft(self, message: Message) -> None:
        self._append("Drafts", self._bytes(message), (b"\\Draft",), message.sent_at)

    def put_event(self, event: Event) -> None:
        known = self._events.get(event.key)
        if known is not None:
            known["event"].delete()
        stamp = "%Y%m%dT%H%M%SZ"
        lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//life//", "BEGIN:VEVENT", f"UID:{event.uid}",
            f"SUMMARY:{event.title}",
            f"DTSTAMP:{event.starts_at:{stamp}}",
            f"DTSTART:{event.starts_at:{stamp}}", f"DTEND:{event.ends_at:{stamp}}",
            f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}", f"SEQUENCE:{event.sequence}",
            *(f"ORGANIZER;CN={p.name}:mailto:{p.address}" for p in (event.organiser,) if p is not None),
            *(f"ATTENDEE;PARTSTAT=ACCEPTED;CN={a.person.name}:mailto:{a.person.address}" for a in event.attendees),
            "END:VEVENT", "END:VCALENDAR", "",
        ]  # fmt: skip
        self._events[event.key] = {"event": self._calendar.save("\r\n".join(lines))}

    def _take(self, copy: Copy) -> bytes:
        """Remove a draft from its folder, and return it."""
        row = self._rows[copy.number]
        self._client.select_folder(row.folder)
        data = bytes(self._client.fetch([row.uid], ["BODY.PEEK[]"])[row.uid][b"BODY[]"])
        self._client.delete_messages([row.uid])
        self._client.expunge()
        return data

    def touch(self, copy: Copy) -> None:
        """Edit a draft as mail programs do: save a new message. Some also give it a new Message-ID."""
        copy.touched = True
        data = self._take(copy) + b"\r\nP.S. one more thing\r\n"
        self._rows[copy.number].uid = self._append("Drafts", data, (b"\\Draft",), self._clock())

    def discard(self, copy: Copy, folder: str) -> None:
        copy.folder = folder
        data = self._take(copy)
        if folder == "bin":
            self._rows[copy.number] = Row(self._append("Trash", data, (b"\\Seen",), self._clock()), "Trash")

    def send(self, copy: Copy, at: datetime) -> None:
        copy.folder = "sent"
        data = self._take(copy)
        self._rows[copy.number] = Row(self._append("Sent", data, (b"\\Seen",), self._clock()), "Sent")

    def _is(self, copy: Copy, handle: Any) -> bool:
        """Whatever the handle says: the one that was taken back is the one that is no longer there."""
        self._client.select_folder("Drafts", readonly=True)
        return self._rows[copy.number].uid not in self._client.search(["NOT", "DELETED"])

    def _bytes(self, message: Message) -> bytes:
        more = {"In_Reply_To": message.in_reply_to, "References": message.in_reply_to} if message.in_reply_to else {}
        sender, to = message.sender, message.to[0]
        found: bytes = letter(
            f"{sender.name} <{sender.address}>", f"{to.name} <{to.address}>", message.subject, message.text,
            message.sent_at, message.message_id.strip("<>"), **more,
        )  # fmt: skip
        return found.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


class DovecotWorld(ImapWorld):
    server = "dovecot"


class PymapWorld(ImapWorld):
    server = "pymap"
