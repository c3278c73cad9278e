"""One user's Outlook mailbox and calendar; and the user themselves, in the browser or in classic Outlook."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

FOLDERS = {
    "sentitems": "F-sent",
    "inbox": "F-inbox",
    "drafts": "F-drafts",
    "deleteditems": "F-deleted",
    "archive": "F-archive",
}
Entity = dict[str, Any]
_REPLY = re.compile(r"^(?:\s*(?:re|aw)\s*:\s*)+", re.IGNORECASE)


@dataclass(slots=True)
class Row:
    """One stored message. ``shows_at``: lists and filters do not show it earlier."""

    entity: Entity
    shows_at: datetime
    properties: dict[str, str] = field(default_factory=dict)
    version: int = 1
    touched: bool = False
    by_api: bool = False


@dataclass(slots=True)
class Habits:
    """What Graph and Outlook do that is not promised: each can be switched to the worse answer."""

    reply_ignores_message: bool = False
    new_id_on_send: bool = False
    new_message_id_on_send: bool = False
    drops_property_on_send: bool = False
    keeps_message_id: bool = True
    headers_in_lists: bool = False
    repeats_in_delta: bool = True


class Mailbox:
    def __init__(self, address: str, clock: Callable[[], datetime], seed: int = 0) -> None:
        self.address = address
        self.clock = clock
        self.random = Random(seed)
        self.lag = timedelta(0)
        self.habits = Habits()
        self.rows: dict[str, Row] = {}
        self.log: list[tuple[int, str, str, datetime]] = []
        self.proxies = [f"SMTP:{address}"]
        self.events: dict[str, Entity] = {}
        self.on_create: Callable[[Row], None] = lambda row: None
        self._numbers = itertools.count(1)

    # The user and the world

    def deliver(
        self,
        sender: str,
        to: list[str],
        subject: str,
        text: str,
        at: datetime | None = None,
        folder: str = "",
        message_id: str = "",
        answers: str = "",
        headers: dict[str, str] | None = None,
        cc: list[str] | None = None,
        kind: str = "#microsoft.graph.message",
        reply_to: list[str] | None = None,
    ) -> Row:
        """Add new mail; addresses as "Name <address>". Mail that the user sent is in Sent Items."""
        moment = at or self.clock()
        mine = sender_of(sender) in self.own
        entity = self._entity(subject, text, moment)
        entity |= {
            "@odata.type": kind,
            "from": recipient(sender),
            "sender": recipient(sender),
            "toRecipients": [recipient(one) for one in to],
            "ccRecipients": [recipient(one) for one in cc or []],
            "replyTo": [recipient(one) for one in reply_to or []],
            "internetMessageId": message_id or f"<m{next(self._numbers)}@x.example>",
            "conversationId": self.conversation(answers, subject),
            "isDraft": False,
            "isRead": mine,
            "parentFolderId": FOLDERS[folder or ("sentitems" if mine else "inbox")],
        }
        lines = {**({"In-Reply-To": answers, "References": answers} if answers else {}), **(headers or {})}
        entity["internetMessageHeaders"] = [{"name": name, "value": value} for name, value in lines.items()]
        return self._add(entity, timedelta(0))

    def save_draft(self, to: list[str], subject: str, text: str = "Half", answers: str = "") -> Row:
        """Save something that the user writes by hand."""
        entity = self._entity(subject, text, self.clock())
        entity |= {
            "from": recipient(self.address),
            "sender": recipient(self.address),
            "toRecipients": [recipient(one) for one in to],
            "ccRecipients": [],
            "internetMessageId": f"<d{next(self._numbers)}@outlook.example>",
            "isDraft": True,
            "isRead": True,
            "conversationId": self.conversation(answers, subject),
            "parentFolderId": FOLDERS["drafts"],
        }
        return self._add(entity, timedelta(0))

    def edit(self, row: Row, text: str = "One more thing.", subject: str | None = None) -> None:
        row.entity["body"] = {"contentType": "html", "content": f"{row.entity['body']['content']}<p>{text}</p>"}
        if subject is not None:
            row.entity["subject"] = subject
        row.touched = True
        self._changed(row)

    def resave(self, row: Row) -> None:
        """Save a draft as Outlook does without an edit: with other markup and another change key."""
        content = row.entity["body"]["content"]
        row.entity["body"] = {"contentType": "html", "content": f"<div dir='ltr'>{content}</div>"}
        self._changed(row)

    def send(self, row: Row) -> Row:
        """From the browser it keeps its id; classic Outlook gives it another, and may lose more."""
        entity, moment = row.entity, self.clock()
        self._log("removed", entity)
        if self.habits.new_id_on_send:
            del self.rows[entity["id"]]
            entity["id"] = self._new_id()
            self.rows[entity["id"]] = row
        if self.habits.new_message_id_on_send:
            entity["internetMessageId"] = f"<sent{next(self._numbers)}@outlook.example>"
        if self.habits.drops_property_on_send:
            row.properties.clear()
        entity |= {
            "isDraft": False,
            "parentFolderId": FOLDERS["sentitems"],
            "sentDateTime": iso(moment),
            "receivedDateTime": iso(moment),
        }
        row.shows_at = moment
        self._changed(row)
        return row

    def discard(self, row: Row) -> None:
        """Into Deleted Items, as every client does first."""
        self._move(row, "deleteditems")

    def purge(self, row: Row) -> None:
        """For good."""
        self._log("removed", row.entity)
        del self.rows[row.entity["id"]]

    def archive(self, row: Row) -> None:
        self._move(row, "archive")

    def add_event(
        self, title: str, begins: datetime, ends: datetime, guests: list[Entity] | None = None, **more: Any
    ) -> Entity:
        """Add a meeting; ``guests`` as {name, address, response, type}. The user is added as an attendee."""
        number = next(self._numbers)
        attendees = [
            {
                "type": guest.get("type", "required"),
                "status": {"response": guest.get("response", "accepted"), "time": "0001-01-01T00:00:00Z"},
                "emailAddress": {"name": guest.get("name", ""), "address": guest["address"]},
            }
            for guest in [*(guests or []), {"name": "Sam Rivera", "address": self.address}]
        ]
        event: Entity = {
            "id": f"E{number:06d}",
            "iCalUId": f"04000000{number:06d}",
            "type": "singleInstance",
            "seriesMasterId": None,
            "originalStartTimeZone": "UTC",
            "subject": title,
            "body": {"contentType": "text", "content": ""},
            "start": when(begins),
            "end": when(ends),
            "isAllDay": False,
            "isCancelled": False,
            "organizer": attendees[0] if guests else attendees[-1],
            "attendees": attendees if guests else [],
            "responseStatus": {"response": "accepted", "time": "0001-01-01T00:00:00Z"},
            "sensitivity": "normal",
            "location": {"displayName": ""},
        }
        event["organizer"] = {"emailAddress": event["organizer"]["emailAddress"]}
        event |= more
        self.events[event["id"]] = event
        return event

    @property
    def own(self) -> set[str]:
        return {one.partition(":")[2].lower() for one in self.proxies} | {self.address.lower()}

    @property
    def drafts(self) -> list[Row]:
        return [row for row in self.rows.values() if row.entity["parentFolderId"] == FOLDERS["drafts"]]

    # What the API does

    def create(self, content: Entity, conversation: str = "", lag: bool = True) -> Row:
        """Return a draft with ``content``."""
        moment = self.clock()
        entity = self._entity(str(content.get("subject") or ""), "", moment)
        entity |= {
            "from": recipient(self.address), "sender": recipient(self.address), "toRecipients": [], "ccRecipients": [],
            "bccRecipients": [], "isDraft": True, "isRead": True, "parentFolderId": FOLDERS["drafts"],
            "internetMessageId": f"<draft{next(self._numbers)}@outlook.example>",
            "conversationId": conversation or self.conversation("", ""),
        }  # fmt: skip
        row = Row(entity, moment + (self.lag if lag else timedelta(0)))
        row.by_api = True
        self.write(row, content, log=False)
        self.rows[entity["id"]] = row
        self._log("changed", entity, row.shows_at)
        return row

    def write(self, row: Row, content: Entity, log: bool = True) -> None:
        for name, value in content.items():
            if name == "singleValueExtendedProperties":
                row.properties |= {one["id"]: one["value"] for one in value}
            elif name == "internetMessageId":
                if self.habits.keeps_message_id:
                    row.entity[name] = value
            elif name == "body" and value["contentType"] == "html":
                row.entity[name] = {"contentType": "html", "content": f"<html><head></head>{value['content']}</html>"}
            else:
                row.entity[name] = value
        row.version += 1
        row.entity["changeKey"] = f"CK{row.entity['id'][-6:]}{row.version}"
        if log:
            row.entity["lastModifiedDateTime"] = iso(self.clock())
            self._log("changed", row.entity, max(self.clock(), row.shows_at))

    def conversation(self, answers: str, subject: str) -> str:
        """Return the conversation: another subject begins another one."""
        bare = _REPLY.sub("", subject).strip().lower()
        for row in self.rows.values():
            same = _REPLY.sub("", str(row.entity.get("subject"))).strip().lower() == bare
            if answers and row.entity["internetMessageId"] == answers and same:
                return str(row.entity["conversationId"])
        return f"AAQkC{next(self._numbers):05d}="

    def visible(self, row: Row) -> bool:
        return row.shows_at <= self.clock()

    def _entity(self, subject: str, text: str, moment: datetime) -> Entity:
        identity = self._new_id()
        return {
            "id": identity,
            "changeKey": f"CK{identity[-6:]}1",
            "subject": subject,
            "body": {"contentType": "text", "content": text},
            "createdDateTime": iso(self.clock()),
            "lastModifiedDateTime": iso(self.clock()),
            "sentDateTime": iso(moment),
            "receivedDateTime": iso(moment),
            "categories": [],
            "internetMessageHeaders": [],
        }

    def _add(self, entity: Entity, lag: timedelta) -> Row:
        row = Row(entity, self.clock() + lag)
        self.rows[entity["id"]] = row
        self._log("changed", entity)
        return row

    def _changed(self, row: Row) -> None:
        row.version += 1
        row.entity["lastModifiedDateTime"] = iso(self.clock())
        row.entity["changeKey"] = f"CK{row.entity['id'][-6:]}{row.version}"
        self._log("changed", row.entity, max(self.clock(), row.shows_at))

    def _move(self, row: Row, folder: str) -> None:
        self._log("removed", row.entity)
        row.entity["parentFolderId"] = FOLDERS[folder]
        self._changed(row)

    def _log(self, kind: str, entity: Entity, shows_at: datetime | None = None) -> None:
        self.log.append(
            (len(self.log) + 1, kind, f"{entity['parentFolderId']} {entity['id']}", shows_at or self.clock())
        )

    def _new_id(self) -> str:
        return f"AAMkAGI{next(self._numbers):06d}{self.random.randint(10**5, 10**6)}="


def iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def when(moment: datetime) -> Entity:
    return {"dateTime": moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.0000000"), "timeZone": "UTC"}


def sender_of(text: str) -> str:
    return text.rpartition("<")[2].rstrip(">").strip().lower()


def recipient(text: str) -> Entity:
    name, _, address = text.rpartition("<")
    return {"emailAddress": {"name": name.strip().strip('"'), "address": address.rstrip(">").strip()}}
