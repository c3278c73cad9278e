"""The Outlook drafts: places each draft once in its conversation, reports its state, and withdraws untouched drafts.

Graph adds a message to a conversation only with ``createReplyAll``. So one such request has all content of the draft.
A second request adds the content that Graph ignored. A draft is found again by its Message-ID or by a named property.
If Graph kept neither, it is found by its exact text in its conversation, created since the attempt.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from followup_daemon.accounts.base.contract import NotPlaced, PermissionCheck, PlacementUnknown
from followup_daemon.accounts.lenient_json import line, mappings
from followup_daemon.accounts.microsoft import allowed_calls
from followup_daemon.accounts.microsoft.api import Call, Graph, Refusal
from followup_daemon.accounts.outlook import content
from followup_daemon.accounts.outlook.mail import Mailbox
from followup_daemon.accounts.outlook.resources import Ref
from followup_daemon.accounts.provider_errors import NotFound, PreconditionFailed, attempt_placement, placement_error
from followup_daemon.errors import AccountError, TemporaryError
from followup_daemon.model.draft import Draft, DraftRef, Marker, ObservedState
from followup_daemon.model.people import Person

WHERE = "the Drafts of your Outlook"
_SELECT = (
    "id,changeKey,internetMessageId,conversationId,subject,body,toRecipients,ccRecipients,isDraft,parentFolderId,isRead,"
    "createdDateTime,lastModifiedDateTime"
)
_FINISHED_WITHIN = 5.0
"""The maximum of seconds between creation and last change of a reply that only Graph changed."""


class OutlookDrafts:
    """The drafts of a Microsoft account.

    ``mailbox`` has the drafts of the last poll, so that inspecting an untouched draft needs no request.
    """

    read_lag = timedelta(minutes=15)
    """This is longer than any reported delay between a write and a read of Graph."""
    can_withdraw = True

    def __init__(self, graph: Graph, mailbox: Mailbox, category: str, remedy: str) -> None:
        self._remedy = remedy
        self._graph = graph
        self._mailbox = mailbox
        self._category = category
        self._refused: set[str] = set()
        self._folders: dict[str, str] = {}

    def check(self) -> PermissionCheck:
        """Check by a read of the folder. The scope Mail.ReadWrite allows both, so no test write is necessary."""
        call = Call(path=self._graph.path("/mailFolders/drafts", select="id"))
        return self._graph.connection.checked("write drafts", lambda: self._graph.call(call), self._remedy)

    def checkpoint(self, draft: Draft) -> str:
        """Return the time and the conversation of the attempt, and a digest of the draft's text."""
        return since(draft, f"{self._mailbox.read_at - timedelta(days=1):%Y-%m-%dT%H:%M:%SZ}")

    def location(self) -> str:
        """Return the words for the Drafts folder."""
        return WHERE

    def place(self, draft: Draft, letter: bytes) -> DraftRef:
        """Place the draft by one POST. Raises NotPlaced if that failed, PlacementUnknown if it is unclear."""
        answers = Ref.from_text(draft.answers)
        if answers is None or not answers.repliable or answers.id in self._refused:
            made = self._post(Call(method="POST", path=self._graph.path("/messages"), body=self._fresh(draft, letter)))
            return self._completed(made, draft, letter)
        unread = self._is_unread(answers)
        path = self._graph.path(f"/messages/{answers.id}/createReplyAll")
        made = self._post(Call(method="POST", path=path, body={"message": self._wanted(draft, letter)}), answers)
        try:
            return self._completed(made, draft, letter)
        finally:
            if unread:
                self._restore_unread(answers)

    def _post(self, call: Call, answers: Ref | None = None) -> dict[str, Any]:
        try:
            made = attempt_placement(lambda: self._graph.attempt(call))
        except Refusal as refusal:
            if answers is not None and refusal.status in (400, 404):
                self._refused.add(answers.id)  # an invitation, report or deleted mail; next time a new message
            raise placement_error(refusal.status, self._graph.meaning(refusal)) from None
        if not isinstance(made.get("id"), str):
            raise PlacementUnknown("Outlook sent a malformed response when the draft was placed.")
        return made

    def _wanted(self, draft: Draft, letter: bytes) -> dict[str, Any]:
        """Return the complete content of the draft as a Graph message."""
        wanted: dict[str, Any] = {
            "subject": draft.subject,
            "body": {"contentType": "html", "content": _markup(letter)},
            "toRecipients": _recipients(draft.to),
            "ccRecipients": _recipients(draft.cc),
            "bccRecipients": [],
            "internetMessageId": draft.message_id,
            "singleValueExtendedProperties": [{"id": allowed_calls.KEY_PROPERTY, "value": draft.key}],
        }
        return wanted | ({"categories": [self._category]} if self._category else {})

    def _fresh(self, draft: Draft, letter: bytes) -> dict[str, Any]:
        """Return a new message, for mail to which Graph cannot reply. Two MAPI properties have its thread."""
        wanted = self._wanted(draft, letter)
        if draft.in_reply_to:
            wanted["singleValueExtendedProperties"] += [
                {"id": allowed_calls.IN_REPLY_TO, "value": draft.in_reply_to},
                {"id": allowed_calls.REFERENCES, "value": " ".join(draft.references)},
            ]
        return wanted

    def _completed(self, made: Mapping[str, Any], draft: Draft, letter: bytes) -> DraftRef:
        """Add the content that Graph ignored, by one conditional request, and return the draft."""
        identity, wanted = line(made.get("id")), self._wanted(draft, letter)
        if not identity:
            raise PlacementUnknown("The draft was placed, and the answer does not say where.")
        if _as_meant(made, draft):
            return self._handle(made, draft.message_id)
        call = Call(
            method="PATCH",
            path=self._graph.path(f"/messages/{identity}"),
            body=wanted,
            etag=str(made.get("@odata.etag", "")),
        )
        try:
            made = self._graph.attempt(call)
        except (Refusal, TemporaryError) as error:
            raise PlacementUnknown(f"The draft was placed, but not finished ({type(error).__name__}).") from None
        return self._handle(made, draft.message_id)

    def _handle(self, made: Mapping[str, Any], message_id: str) -> DraftRef:
        identity, kept = line(made.get("id")), str(made.get("internetMessageId") or message_id)
        change_key, fingerprint = str(made.get("changeKey", "")), content.fingerprint(made)
        self._mailbox.note_placed(identity, [change_key, kept, fingerprint])
        digest = json.dumps([change_key, fingerprint])
        return DraftRef(ref=identity, digest=digest, message_id=kept if kept != message_id else "")

    def _is_unread(self, answers: Ref) -> bool:
        """Return whether the answered mail is unread, because ``createReplyAll`` marks it as read."""
        try:
            found = self._graph.call(Call(path=self._graph.path(f"/messages/{answers.id}", select="id,isRead")))
        except NotFound:
            self._refused.add(answers.id)
            raise NotPlaced(
                "The mail that the draft answers is gone; it is placed as a new message next time."
            ) from None
        return found.get("isRead") is False

    def _restore_unread(self, answers: Ref) -> None:
        call = Call(method="PATCH", path=self._graph.path(f"/messages/{answers.id}"), body={"isRead": False})
        try:
            self._graph.attempt(call)
        except (Refusal, AccountError):
            return  # the draft is placed, and a wrong read flag is no reason to fail

    # Finding drafts

    def find(self, marker: Marker) -> tuple[DraftRef, ...]:
        """Return every copy in Drafts, by Message-ID, by the named property, or by exact text since the attempt."""
        found: dict[str, dict[str, Any]] = {}
        escaped = marker.message_id.replace("'", "''")
        for condition in (f"internetMessageId eq '{escaped}'", _by_property(marker.key)):
            found |= {str(one.get("id")): one for one in self._in("drafts", condition)}
        for one in self._unfinished(marker, "drafts"):
            if str(one.get("id")) not in found and not self._taken_back(one, marker):
                found[str(one.get("id"))] = one
        return tuple(self._found(one, marker) for one in found.values())

    def _unfinished(self, marker: Marker, folder: str) -> list[dict[str, Any]]:
        """Return unmarked replies in the conversation that were created since the attempt and have the exact text."""
        since = json.loads(marker.since) if marker.since else {}
        if not since.get("conversation"):
            return []
        drafts = self._in(folder, f"createdDateTime ge {since['at']}")
        return [
            one
            for one in drafts
            if one.get("conversationId") == since["conversation"]
            and content.words(one) == since["words"]
            and not str(one.get("internetMessageId")).startswith("<fu1.")
        ]

    def _in(self, folder: str, condition: str) -> list[dict[str, Any]]:
        path = self._graph.path(f"/mailFolders/{folder}/messages", filter=condition, select=_SELECT, top="50")
        return [dict(one) for one in mappings(self._graph.call(Call(path=path)).get("value"))]

    def _taken_back(self, entity: Mapping[str, Any], marker: Marker) -> bool:
        """Withdraw an unfinished reply, unless it was touched. Return whether it was withdrawn.

        It is marked first. Otherwise it would look like a draft that the user deleted.
        """
        identity, mark = str(entity.get("id")), _taken(marker)
        etag = str(entity.get("@odata.etag", ""))
        if identity not in {str(one.get("id")) for one in self._in("drafts", _by_property(mark))}:
            created, modified = (_seconds(entity.get(name)) for name in ("createdDateTime", "lastModifiedDateTime"))
            if created is None or modified is None or modified - created > _FINISHED_WITHIN:
                return False
            body = {"singleValueExtendedProperties": [{"id": allowed_calls.KEY_PROPERTY, "value": mark}]}
            call = Call(method="PATCH", path=self._graph.path(f"/messages/{identity}"), body=body, etag=etag)
            marked = self._changed(call)
            if marked is None:
                return False
            etag = str(marked.get("@odata.etag", ""))
        return self._deleted(identity, etag)

    def _was_deleted_unfinished(self, marker: Marker) -> bool:
        """Return whether the user deleted an unfinished reply, shown by its text in its conversation."""
        there = {str(one.get("id")) for one in self._unfinished(marker, "deleteditems")}
        return bool(
            there and there - {str(one.get("id")) for one in self._in("deleteditems", _by_property(_taken(marker)))}
        )

    def _found(self, entity: Mapping[str, Any], marker: Marker) -> DraftRef:
        """Return the reference of a draft. It is untouched only if its text is unchanged and it is finished."""
        since = json.loads(marker.since) if marker.since else {}
        ours = content.words(entity) == since.get("words") and entity.get("internetMessageId") == marker.message_id
        key = str(entity.get("changeKey", ""))
        mark = marker.letter_digest if ours else ""
        return DraftRef(ref=str(entity.get("id")), digest=json.dumps([key, content.fingerprint(entity), mark]))

    def inspect(self, handle: DraftRef | None, marker: Marker) -> ObservedState | None:
        known = self._mailbox.drafts
        if handle is not None and known is not None and handle.ref in known:
            (key, _, fingerprint), placed = known[handle.ref], json.loads(handle.digest)
            if key == placed[0] or fingerprint == placed[1]:
                return ObservedState.UNTOUCHED
            if fingerprint:
                return ObservedState.TOUCHED
        elif known is not None and any(entry[1] == marker.message_id for entry in known.values()):
            return ObservedState.TOUCHED
        if handle is not None and (seen := self._by_id(handle)) is not None:
            return seen
        seen = self._by_marks(marker)
        if seen is None and handle is None and self._was_deleted_unfinished(marker):
            return ObservedState.DELETED
        return seen

    def _by_id(self, handle: DraftRef) -> ObservedState | None:
        try:
            found = self._graph.call(Call(path=self._graph.path(f"/messages/{handle.ref}", select=_SELECT)))
        except NotFound:
            return None
        return self._sighting(found, handle)

    def _by_marks(self, marker: Marker) -> ObservedState | None:
        """Return the state by Message-ID, then by the named property, because classic Outlook sends with another id."""
        escaped = marker.message_id.replace("'", "''")
        path = self._graph.path("/messages", filter=f"internetMessageId eq '{escaped}'", select=_SELECT, top="10")
        found = mappings(self._graph.call(Call(path=path)).get("value"))
        if not found:
            found = self._in("sentitems", _by_property(marker.key))
        seen = {self._sighting(one, None) for one in found}
        return next(
            (one for one in (ObservedState.SENT, ObservedState.TOUCHED, ObservedState.DELETED) if one in seen), None
        )

    def _sighting(self, entity: Mapping[str, Any], handle: DraftRef | None) -> ObservedState:
        if entity.get("isDraft") is False:
            return ObservedState.SENT
        folder = entity.get("parentFolderId")
        if folder == self._folder("deleteditems"):
            return ObservedState.DELETED
        ours = handle is not None and content.fingerprint(entity) == json.loads(handle.digest)[1]
        return ObservedState.UNTOUCHED if ours and folder == self._folder("drafts") else ObservedState.TOUCHED

    def _folder(self, name: str) -> str:
        """Return the id of a well-known folder."""
        if name not in self._folders:
            found = self._graph.call(Call(path=self._graph.path(f"/mailFolders/{name}", select="id")))
            self._folders[name] = str(found.get("id"))
        return self._folders[name]

    def withdraw_if_untouched(self, handle: DraftRef) -> bool:
        """Move an untouched draft to Deleted Items. Return False if it is touched, or changes meanwhile (412)."""
        try:
            found = self._graph.call(Call(path=self._graph.path(f"/messages/{handle.ref}", select=_SELECT)))
        except NotFound:
            return False
        if self._sighting(found, handle) is not ObservedState.UNTOUCHED:
            return False
        return self._deleted(handle.ref, str(found.get("@odata.etag", "")))

    def _deleted(self, identity: str, etag: str) -> bool:
        """Move a message to Deleted Items. Return False if it changed meanwhile."""
        call = Call(method="DELETE", path=self._graph.path(f"/messages/{identity}"), etag=etag)
        return self._changed(call) is not None

    def _changed(self, call: Call) -> dict[str, Any] | None:
        """Make a conditional call, and return the response, or None if the message changed meanwhile."""
        try:
            return self._graph.attempt(call)
        except Refusal as refusal:
            meaning = self._graph.meaning(refusal)
            if isinstance(meaning, (PreconditionFailed, NotFound)):
                return None
            raise meaning from None


def since(draft: Draft, at: str) -> str:
    """Return the data of an attempt that ``find`` needs: the time, the conversation, and a digest of the text."""
    answers = Ref.from_text(draft.answers)
    conversation = answers.conversation if answers is not None else ""
    return json.dumps({"at": at, "conversation": conversation, "words": content.digest(draft.text)})


def _by_property(value: str) -> str:
    return f"singleValueExtendedProperties/Any(ep: ep/id eq '{allowed_calls.KEY_PROPERTY}' and ep/value eq '{value}')"


def _taken(marker: Marker) -> str:
    """Return the value of the named property that marks an unfinished reply for withdrawal."""
    return f"{marker.key} taken back"


def _seconds(moment: object) -> float | None:
    try:
        return datetime.fromisoformat(str(moment).replace("Z", "+00:00")).timestamp()
    except ValueError:
        return None


def _markup(letter: bytes) -> str:
    """Return the HTML part of the finished letter."""
    message = message_from_bytes(letter, policy=policy.default)
    body = message.get_body(("html",)) if isinstance(message, EmailMessage) else None
    return str(body.get_content()) if body is not None else ""


def _recipients(people: tuple[Person, ...]) -> list[dict[str, Any]]:
    return [{"emailAddress": {"name": person.name, "address": person.address}} for person in people]


def _as_meant(made: Mapping[str, Any], draft: Draft) -> bool:
    """Return whether Graph kept all content. It does not return the property, so the Message-ID shows both."""
    return (
        made.get("internetMessageId") == draft.message_id
        and made.get("subject") == draft.subject
        and content.addresses(made.get("toRecipients")) == sorted(person.address.lower() for person in draft.to)
        and content.addresses(made.get("ccRecipients")) == sorted(person.address.lower() for person in draft.cc)
        and not made.get("bccRecipients")
    )
