"""Reading Gmail: the first sync lists the mailbox, and each later poll reads only the history of changes.

The history is requested without a label. So one call of 2 quota units returns sent mail, received mail and drafts. If
Google no longer has the history (404), the mailbox is listed again from a limited date on. A long sync comes in parts
of one batch. Each part is stored before the next is read, so a sync can be interrupted at any point.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from followup_daemon.accounts.gmail import resources
from followup_daemon.accounts.google.api import Api, pages, understood
from followup_daemon.accounts.provider_errors import NotFound, RateLimited
from followup_daemon.errors import AccountError
from followup_daemon.model.changes import Cursors, DraftChanges, MailChanges, Progress
from followup_daemon.model.mail import Direction, Message, Unreadable

SOURCE, DRAFTS = "mail", "drafts"
_PAGE = 500
_HISTORY_FIELDS = (
    "historyId,nextPageToken,history(messagesAdded/message(id,threadId,labelIds),messagesDeleted/message(id,threadId,"
    "labelIds),labelsAdded(message(id,threadId,labelIds),labelIds),labelsRemoved(message(id,threadId,labelIds),labelIds))"
)
_NO_NOISE = "-in:drafts -in:spam -in:trash -in:chats -category:promotions -category:social -category:forums"
_ROTATIONS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """The position of the mailbox.

    ``history`` is the id up to which everything is stored. ``scan`` is set during a listing: the seconds since 1970
    from which mail is listed.
    """

    history: str
    scan: int | None = None

    def to_text(self) -> str:
        return json.dumps({"history": self.history, "scan": self.scan})

    @classmethod
    def from_text(cls, text: str) -> Position:
        found = json.loads(text)
        return cls(history=found["history"], scan=found["scan"])


@dataclass(slots=True)
class Listing:
    """The messages to read from ``start`` on, by (id, thread), and the ids of all unsent drafts."""

    start: Position
    history: str
    messages: dict[str, str] = field(default_factory=dict)
    drafts: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    present: int | None = None


class Mailbox:
    """The mail of one account. ``drafts`` maps the message id of each unsent draft to its Message-ID."""

    def __init__(self, api: Api, initial_sync: timedelta) -> None:
        self._api = api
        self._initial_sync = initial_sync
        self._listing: Listing | None = None
        self._placed: dict[str, str] = {}
        self.drafts: dict[str, str] | None = None
        self.history = ""

    def note_placed(self, message_id: str, header: str) -> None:
        """Remember a draft that this program placed, so that it does not count as new."""
        self._placed[message_id] = header
        if self.drafts is not None:
            self.drafts[message_id] = header

    def changes(
        self, cursors: Cursors, own: frozenset[str], now: datetime
    ) -> tuple[MailChanges | None, DraftChanges | None, Progress | None]:
        """Return the next part of the changes. The last part has the drafts."""
        for _ in range(_ROTATIONS):
            listing = self._list(cursors, now)
            known = json.loads(cursors.positions.get(DRAFTS, "{}"))
            todo = self._unread(listing, cursors)
            part = todo[: self._api.affordable("gmail.users.messages.get")]
            rest = len(todo) > len(part)
            unknown = [] if rest else [i for i in sorted(listing.drafts) if i not in known and i not in self._placed]
            answers = self._fetch(part, unknown)
            if not any(answers.get(one) is None for one in unknown):
                break
            self._listing = None  # a draft was saved again during the listing
        late = [one for one, _ in part if isinstance(answers[one], RateLimited)]
        if part and len(late) == len(part):
            raise answers[late[0]]
        part = [(one, thread) for one, thread in part if one not in late]
        mail = self._read(listing, part, answers, own, now)
        if rest or late:
            total = len(listing.messages)
            progress = Progress(done=total - len(todo) + len(part), total=total)
            return replace(mail, position=listing.start.to_text()), None, progress
        self._listing = None
        self.history = listing.history
        unsent = {one: answers[one] for one in unknown if isinstance(answers.get(one), dict)}
        drafts = self._drafts(listing, known, unsent, own, now)
        moved = Position(history=listing.history).to_text() != cursors.positions.get(SOURCE)
        return (mail if moved or part else None), drafts, None

    def read_again(self, refs: Collection[str], own: frozenset[str], now: datetime) -> tuple[Message, ...]:
        """Return the messages with these refs that Gmail still has.

        Raises RateLimited if Gmail refuses one for now, and AccountError if it refuses all of them.
        """
        part = [(resources.message_of(one), resources.thread_of(one) or "") for one in refs]
        answers = self._fetch(part, [])
        refused = [one for one in answers.values() if isinstance(one, AccountError)]
        for error in refused:
            if isinstance(error, RateLimited) or len(refused) == len(answers):
                raise error
        nowhere = Listing(start=Position(history=""), history="")
        return self._read(nowhere, part, answers, own, now).new

    # What to read

    def _list(self, cursors: Cursors, now: datetime) -> Listing:
        text = cursors.positions.get(SOURCE)
        start = Position.from_text(text) if text else None
        if self._listing is not None and start in (self._listing.start, None):
            return self._listing
        if start is not None and start.scan is None:
            listing = self._since(start, cursors)
            if listing is not None:
                self._listing = listing
                return listing
            start = None  # Google no longer has that history, so the mailbox is listed
        if start is None:
            profile = self._api.call(self._api.users.getProfile(userId="me", fields="historyId"))
            begin = int((now - self._initial_sync).timestamp())
            start = Position(history=understood(lambda: str(int(profile["historyId"]))), scan=begin)
        self._listing = self._scan(start)
        return self._listing

    def _scan(self, start: Position) -> Listing:
        """Return all messages since ``start.scan``, newest first, and all drafts."""
        found = pages(
            self._api,
            lambda token: self._api.messages.list(
                userId="me",
                q=f"after:{start.scan} {_NO_NOISE}",
                maxResults=_PAGE,
                pageToken=token,
                fields="messages(id,threadId),nextPageToken",
            ),
        )
        listing = Listing(start=start, history=start.history, drafts=set(all_drafts(self._api)))
        for page in found:
            understood(lambda page=page: _note(page, listing))  # type: ignore[misc]
        listing.present = len(listing.messages)
        return listing

    def _since(self, start: Position, cursors: Cursors) -> Listing | None:
        """Return the changes since ``start``, or None if Google no longer has that history."""
        try:
            found = history(self._api, start.history)
        except NotFound:
            return None
        listing = Listing(start=start, history=start.history)
        listing.drafts = set(json.loads(cursors.positions.get(DRAFTS, "{}")))
        for page in found:
            understood(lambda page=page: _apply(page, listing))  # type: ignore[misc]
        return listing

    def _unread(self, listing: Listing, cursors: Cursors) -> list[tuple[str, str]]:
        if not listing.messages:
            return []
        seen = {ref.partition("/")[2] for ref in cursors.known_refs(SOURCE)}
        return [(one, thread) for one, thread in listing.messages.items() if one not in seen]

    # Reading the messages

    def _fetch(self, messages: list[tuple[str, str]], drafts: list[str]) -> dict[str, Any]:
        """Return the resources by message id, or None for deleted messages."""
        get = self._api.messages.get
        wanted = {one: get(userId="me", id=one, format="full", fields=resources.MESSAGE_FIELDS) for one, _ in messages}
        wanted |= {one: get(userId="me", id=one, format="metadata", fields=resources.MESSAGE_FIELDS) for one in drafts}
        size = self._api.affordable("gmail.users.messages.get")
        names = list(wanted)
        answers: dict[str, Any] = {}
        for begin in range(0, len(names), size):
            answers |= self._api.batch({one: wanted[one] for one in names[begin : begin + size]})
        return answers

    def _read(
        self,
        listing: Listing,
        part: list[tuple[str, str]],
        answers: Mapping[str, Any],
        own: frozenset[str],
        now: datetime,
    ) -> MailChanges:
        new: list[Message] = []
        skipped: list[str] = []
        unreadable: list[Unreadable] = []
        for one, thread in part:
            reference, answer = resources.ref(thread, one), answers[one]
            if isinstance(answer, AccountError):
                unreadable.append(Unreadable(ref=reference, reason=f"Gmail refuses it: {answer}"))
                continue
            found = resources.message(answer, own, now) if isinstance(answer, dict) else None
            if isinstance(found, Unreadable):
                unreadable.append(found)
            elif found is None or found.direction is Direction.DRAFT:
                skipped.append(reference)
            else:
                new.append(replace(found, ref=reference))
        return MailChanges(
            source=SOURCE,
            position=Position(history=listing.history).to_text(),
            new=tuple(new),
            skipped=tuple(skipped),
            unreadable=tuple(unreadable),
            message_count=listing.present,
        )

    def _drafts(
        self,
        listing: Listing,
        known: dict[str, str],
        unknown: Mapping[str, Mapping[str, Any]],
        own: frozenset[str],
        now: datetime,
    ) -> DraftChanges | None:
        """Return the changes since ``known``, or None. ``unknown`` has the resources of new drafts."""
        complete = listing.start.scan is not None
        for one in [one for one in self._placed if one not in listing.drafts and (complete or one in listing.gone)]:
            del self._placed[one]
        current = {one: header for one, header in known.items() if one in listing.drafts}
        current |= {one: header for one, header in self._placed.items() if one in listing.drafts}
        new: list[Message] = []
        for one, answer in unknown.items():
            current[one] = resources.header(answer, "Message-ID")
            found = resources.message(answer, own, now)
            if isinstance(found, Message):
                new.append(replace(found, ref=one, sent_at=now, text=""))
        self.drafts = {**self._placed, **current}
        if current == known:
            return None
        return DraftChanges(
            position=json.dumps(current, sort_keys=True),
            new=tuple(new),
            present=frozenset(current) - frozenset(self._placed),
        )


def history(api: Api, since: str) -> list[dict[str, Any]]:
    """Return all pages of the history since an id. Raises NotFound if Google no longer has it."""
    return list(
        pages(
            api,
            lambda token: api.history.list(
                userId="me", startHistoryId=since, maxResults=_PAGE, pageToken=token, fields=_HISTORY_FIELDS
            ),
        )
    )


def all_drafts(api: Api) -> dict[str, str]:
    """Return the draft id of every unsent draft by its message id. Read all pages."""
    found = pages(
        api,
        lambda token: api.drafts.list(
            userId="me", maxResults=_PAGE, pageToken=token, fields="drafts(id,message/id),nextPageToken"
        ),
    )
    return understood(
        lambda: {str(one["message"]["id"]): str(one["id"]) for page in found for one in page.get("drafts", ())}
    )


def _note(page: Mapping[str, Any], listing: Listing) -> None:
    for one in page.get("messages", ()):
        listing.messages[str(one["id"])] = str(one["threadId"])


def _apply(page: Mapping[str, Any], listing: Listing) -> None:
    """Add one page of the history, in its order, to the messages to read and to the drafts."""
    listing.history = str(max(int(listing.history), int(page["historyId"])))
    for record in page.get("history", ()):
        for entry in record.get("messagesAdded", ()):
            _classify(entry["message"], listing)
        for entry in (*record.get("labelsAdded", ()), *record.get("labelsRemoved", ())):
            if {"DRAFT", "SENT", "SPAM", "TRASH", "INBOX"} & set(entry.get("labelIds", ())):
                _classify(entry["message"], listing)
        for entry in record.get("messagesDeleted", ()):
            _forget(str(entry["message"]["id"]), listing)


def _classify(message: Mapping[str, Any], listing: Listing) -> None:
    one, labels = str(message["id"]), message.get("labelIds", ())
    found = resources.direction(labels)
    _forget(one, listing)
    if found is Direction.DRAFT and "TRASH" not in labels:
        listing.drafts.add(one)
        listing.gone.discard(one)
    elif found is not None and found is not Direction.DRAFT:
        listing.messages[one] = str(message["threadId"])


def _forget(one: str, listing: Listing) -> None:
    listing.drafts.discard(one)
    listing.messages.pop(one, None)
    listing.gone.add(one)
