"""Reading Outlook: the changes (delta) of three folders. One request reads a page of each, and the calendar.

A delta link may expire at any time (410). Then the folder is read again from a limited date on, without the messages
that were read before. A first sync is the same, page by page, and each page is stored before the next is read.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from followup_daemon.accounts.lenient_json import mappings
from followup_daemon.accounts.microsoft.api import BATCH, Call, Graph
from followup_daemon.accounts.outlook import content, resources
from followup_daemon.accounts.outlook.resources import Ref
from followup_daemon.accounts.provider_errors import NotFound, RateLimited, SyncTokenExpired
from followup_daemon.errors import AccountError, ReconnectNeeded, TemporaryError
from followup_daemon.model.changes import Cursors, DraftChanges, MailChanges, Progress
from followup_daemon.model.mail import Message, Unreadable

FOLDERS = ("sentitems", "inbox")
DRAFTS, CONVERSATION = "drafts", "conversation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """The position of a folder. ``link`` continues it ("" starts it). ``more``: more pages of a long sync follow."""

    link: str = ""
    more: bool = True
    read: int = 0

    def to_text(self) -> str:
        return json.dumps({"link": self.link, "more": self.more, "read": self.read})


def position(cursors: Cursors, folder: str) -> Position:
    text = cursors.positions.get(folder)
    return Position(**json.loads(text)) if text else Position()


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftsPosition(Position):
    """The position of Drafts. ``known`` has the change key, Message-ID and digest of each unsent draft, by its id."""

    known: dict[str, list[str]] = field(default_factory=dict)

    def to_text(self) -> str:
        return json.dumps(
            {"link": self.link, "more": self.more, "read": self.read, "known": self.known}, sort_keys=True
        )


def drafts_position(cursors: Cursors) -> DraftsPosition:
    text = cursors.positions.get(DRAFTS)
    return DraftsPosition(**json.loads(text)) if text else DraftsPosition()


class Mailbox:
    """The mail of one account. ``drafts`` is ``DraftsPosition.known`` after the last read."""

    def __init__(self, graph: Graph, initial_sync: timedelta) -> None:
        self._graph = graph
        self._initial_sync = initial_sync
        self._placed: dict[str, list[str]] = {}
        self.drafts: dict[str, list[str]] | None = None
        self.read_at = datetime(2026, 1, 1, tzinfo=UTC)
        """The time of the last read."""

    def note_placed(self, identity: str, known: list[str]) -> None:
        """Remember a draft that this program placed, so that it does not count as new."""
        self._placed[identity] = known
        if self.drafts is not None:
            self.drafts[identity] = known

    def calls(self, cursors: Cursors, now: datetime, about: str | None) -> dict[str, Call]:
        """Return the calls of this poll: for the folders in a long sync only, else for all folders."""
        self.read_at = now
        places = _places(cursors)
        reading = {name: place for name, place in places.items() if place.more}
        wanted = {name: self._call(name, place, now) for name, place in (reading or places).items()}
        known = Ref.from_text(about or "")
        if not reading and known is not None and known.conversation:
            quoted = known.conversation.replace("'", "''")
            path = self._graph.path(
                "/messages", filter=f"conversationId eq '{quoted}'", select=resources.MESSAGE, top="50"
            )
            wanted[CONVERSATION] = Call(path=path)
        return wanted

    def is_reading(self, cursors: Cursors) -> bool:
        """Return whether a long sync is not complete yet."""
        return any(place.more for place in _places(cursors).values())

    def _call(self, folder: str, place: Position, now: datetime) -> Call:
        if place.link:
            return Call(path=place.link)
        query = {"select": resources.MESSAGE}
        if folder != DRAFTS:
            query["filter"] = f"receivedDateTime ge {(now - self._initial_sync).strftime('%Y-%m-%dT%H:%M:%SZ')}"
        path = self._graph.path(f"/mailFolders/{folder}/messages/delta", **query)
        return Call(path=f"{path}&changeType=created" if folder != DRAFTS else path)

    def changes(
        self, answers: Mapping[str, dict[str, Any] | AccountError], cursors: Cursors, own: frozenset[str], now: datetime
    ) -> tuple[list[MailChanges], DraftChanges | None, Progress | None]:
        """Return the changes in the responses to ``calls``, and the progress of a sync that is not complete yet."""
        found = [self._folder(name, answers[name], cursors, own, now) for name in FOLDERS if name in answers]
        if CONVERSATION in answers:
            found.append(self._conversation(answers[CONVERSATION], cursors, own, now))
        places = {name: position(cursors, name) for name in FOLDERS} | {
            one.source: Position(**json.loads(one.position)) for one in found if one.source in FOLDERS
        }
        drafts, moved = drafts_position(cursors), None
        if DRAFTS in answers:
            moved, drafts = self._drafts(answers[DRAFTS], drafts, own, now)
        if moved is None and drafts != drafts_position(cursors):  # nothing new, but a new link for the next poll
            found.append(MailChanges(source=DRAFTS, position=drafts.to_text()))
        more = [*(place.more for place in places.values()), drafts.more]
        if any(more) or self.is_reading(cursors):
            done = sum(place.read for place in places.values())
            return found, moved, Progress(done=done)
        return [one for one in found if one.new or one.unreadable or _moved(one, cursors)], moved, None

    def _folder(
        self,
        folder: str,
        answer: dict[str, Any] | AccountError,
        cursors: Cursors,
        own: frozenset[str],
        now: datetime,
    ) -> MailChanges:
        if isinstance(answer, (SyncTokenExpired, NotFound)):
            # read again from the beginning, without the messages that were read before
            return MailChanges(source=folder, position=Position().to_text())
        entities, link, more = self._page(answer)
        dated = [one for one in entities if "receivedDateTime" in one]
        new, unreadable = self._read(dated, (folder,), cursors, own, now)
        moved = Position(link=link, more=more, read=position(cursors, folder).read + len(new))
        return MailChanges(source=folder, position=moved.to_text(), new=tuple(new), unreadable=tuple(unreadable))

    def _conversation(
        self, answer: dict[str, Any] | AccountError, cursors: Cursors, own: frozenset[str], now: datetime
    ) -> MailChanges:
        """Return the mail of one conversation in all other folders, because a rule may have moved it there."""
        if isinstance(answer, AccountError):
            raise answer
        entities = [one for one in mappings(answer.get("value")) if not one.get("isDraft")]
        new, unreadable = self._read(entities, (*FOLDERS, CONVERSATION), cursors, own, now)
        return MailChanges(source=CONVERSATION, position="", new=tuple(new), unreadable=tuple(unreadable))

    def read_again(self, refs: Collection[str], own: frozenset[str], now: datetime) -> tuple[Message, ...]:
        """Return the messages with these refs that the mailbox still has.

        Raises RateLimited if Graph refuses one for now, and AccountError if it refuses all of them.
        """
        wanted = {known.id: one for one in refs if (known := Ref.from_text(one)) is not None}
        calls = {one: Call(path=self._graph.path(f"/messages/{one}", select=resources.MESSAGE)) for one in wanted}
        entities = self._entities(calls)
        nothing = Cursors(positions={}, known_refs=lambda _: frozenset())
        found, _ = self._read(entities, (), nothing, own, now)
        return tuple(
            replace(one, ref=wanted[known.id])
            for one in found
            if (known := Ref.from_text(one.ref)) is not None and known.id in wanted
        )

    def _entities(self, calls: dict[str, Call]) -> list[dict[str, Any]]:
        """Return the entities. If a batch fails, read one by one, because a single message may be the reason."""
        answers: list[dict[str, Any] | AccountError] = []
        for begin in range(0, len(calls), BATCH):
            part = dict(list(calls.items())[begin : begin + BATCH])
            try:
                answers += self._graph.batch(part).values()
            except (RateLimited, ReconnectNeeded):
                raise
            except AccountError:
                answers += (self._alone(one, call) for one, call in part.items())
        refused = [one for one in answers if isinstance(one, AccountError) and not isinstance(one, NotFound)]
        if refused and len(refused) == len(answers):
            raise refused[0]
        return [one for one in answers if isinstance(one, dict)]

    def _alone(self, one: str, call: Call) -> dict[str, Any] | AccountError:
        try:
            return self._graph.batch({one: call})[one]
        except (RateLimited, ReconnectNeeded):
            raise
        except AccountError as error:
            return error

    def _page(self, answer: dict[str, Any] | AccountError) -> tuple[list[dict[str, Any]], str, bool]:
        """Return the entities, the next link, and whether more pages follow. A response without a link is an error."""
        if isinstance(answer, AccountError):
            raise answer
        following, end = answer.get("@odata.nextLink"), answer.get("@odata.deltaLink")
        if (following is None) == (end is None) or not isinstance(answer.get("value"), list):
            raise TemporaryError("Microsoft Graph sent a malformed response. Nothing was changed.")
        return mappings(answer["value"]), self._graph.relative(following or end), following is not None

    def _read(
        self,
        entities: list[dict[str, Any]],
        sources: tuple[str, ...],
        cursors: Cursors,
        own: frozenset[str],
        now: datetime,
    ) -> tuple[list[Message], list[Unreadable]]:
        """Return the messages that are new to all ``sources``. Missing headers of received mail are requested."""
        if not entities:
            return [], []
        seen = frozenset[str]().union(*(cursors.known_refs(one) for one in sources))
        fresh = {str(one.get("id")): one for one in entities if "@removed" not in one}
        fresh = {identity: one for identity, one in fresh.items() if resources.ref(one).to_text() not in seen}
        lacking = [identity for identity, one in fresh.items() if resources.needs_headers(one, own)]
        for begin in range(0, len(lacking), BATCH):
            part = lacking[begin : begin + BATCH]
            answers = self._graph.batch(
                {
                    one: Call(path=self._graph.path(f"/messages/{one}", select="id,internetMessageHeaders"))
                    for one in part
                }
            )
            for identity, answer in answers.items():
                if isinstance(answer, dict):
                    fresh[identity]["internetMessageHeaders"] = answer.get("internetMessageHeaders")
                elif not isinstance(answer, NotFound):
                    raise answer
        found = [resources.message(one, own, now) for one in fresh.values() if not one.get("isDraft")]
        return [one for one in found if isinstance(one, Message)], [one for one in found if isinstance(one, Unreadable)]

    def _drafts(
        self, answer: dict[str, Any] | AccountError, place: DraftsPosition, own: frozenset[str], now: datetime
    ) -> tuple[DraftChanges | None, DraftsPosition]:
        """Return the changes of the drafts, or None, and the new position."""
        if isinstance(answer, (SyncTokenExpired, NotFound)):  # all are read again, and until then nothing is decided
            return DraftChanges(position=DraftsPosition().to_text()), DraftsPosition()
        entities, link, more = self._page(answer)
        known, new = dict(place.known), []
        for one in entities:
            identity = str(one.get("id"))
            if "@removed" in one or one.get("isDraft") is False:
                known.pop(identity, None)
                self._placed.pop(identity, None)
                continue
            before = known.get(identity) or self._placed.get(identity) or ["", "", ""]
            known[identity] = [
                str(one.get("changeKey") or before[0]),
                str(one.get("internetMessageId") or before[1]),
                content.fingerprint(one),
            ]
            found = resources.message(one, own, now)
            if isinstance(found, Message) and "toRecipients" in one and identity not in self._placed:
                new.append(replace(found, ref=identity, sent_at=now, text=""))
        moved = DraftsPosition(link=link, more=more, read=place.read, known=known)
        self.drafts = {**self._placed, **known}
        if known == place.known:
            return None, moved
        present = frozenset(known) - frozenset(self._placed)
        return DraftChanges(position=moved.to_text(), new=tuple(new), present=present), moved


def _places(cursors: Cursors) -> dict[str, Position]:
    return {**{folder: position(cursors, folder) for folder in FOLDERS}, DRAFTS: drafts_position(cursors)}


def _moved(one: MailChanges, cursors: Cursors) -> bool:
    return one.source != CONVERSATION and one.position != cursors.positions.get(one.source)
