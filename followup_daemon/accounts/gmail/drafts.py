"""The Gmail drafts: places each draft at most once in its thread, and reports its state.

Gmail has no idempotency key for ``drafts.create``. Each autosave changes a draft's message id, and a new subject
changes its thread id. ``drafts.delete`` is permanent. So each attempt sends one POST. Afterwards the draft is searched
in two independent views: the history of changes, and the list of drafts. No draft is ever withdrawn. An obsolete draft
stays, and the user gets a notice.
"""

from __future__ import annotations

import base64
import contextlib
from dataclasses import replace
from datetime import timedelta
from typing import Any

from followup_daemon.accounts.base.contract import PermissionCheck, PlacementUnknown
from followup_daemon.accounts.gmail import mail, resources
from followup_daemon.accounts.gmail.mail import Mailbox
from followup_daemon.accounts.google.api import Api, Refusal, understood
from followup_daemon.accounts.provider_errors import NotFound, attempt_placement, placement_error
from followup_daemon.errors import AccountError
from followup_daemon.model.draft import Draft, DraftRef, Marker, ObservedState

_RIGHT = "write drafts"
_IDS = "id,message(id,threadId,labelIds)"


class GmailDrafts:
    """The drafts of a Google account.

    ``mailbox`` has the drafts of the last poll, so that inspecting an untouched draft needs no call.
    """

    read_lag = timedelta(minutes=15)
    """Google documents no delay of reads. A second draft could not be withdrawn, so the program waits long."""
    can_withdraw = False

    def __init__(self, api: Api, mailbox: Mailbox, remedy: str) -> None:
        self._remedy = remedy
        self._api = api
        self._mailbox = mailbox
        self._lost_threads: set[str] = set()

    def check(self) -> PermissionCheck:
        """Check the scope, and list one draft. No test write is necessary."""
        granted: list[str] = []

        def attempt() -> None:
            granted.extend(self._api.granted)
            if _RIGHT in granted:
                self._api.call(self._api.drafts.list(userId="me", maxResults=1, fields="drafts(id)"))

        found = self._api.connection.checked(_RIGHT, attempt, self._remedy)
        if found.problem is None and _RIGHT not in granted:
            return replace(found, problem="the permission to write drafts was not given", remedy=self._remedy)
        return found

    def checkpoint(self, draft: Draft) -> str:
        """Return the history id of the last poll."""
        return self._mailbox.history

    def withdraw_if_untouched(self, handle: DraftRef) -> bool:
        """Return False. Gmail's calls for it are permanent, or need a scope that the program does not request."""
        return False

    def location(self) -> str:
        """Return the words for the Drafts folder."""
        return "the Drafts of your Gmail"

    def place(self, draft: Draft, letter: bytes) -> DraftRef:
        """Place the draft by one POST. Raises NotPlaced if that failed, PlacementUnknown if it is unclear."""
        thread = resources.thread_of(draft.answers)
        message = {"raw": base64.urlsafe_b64encode(letter.replace(b"\n", b"\r\n")).decode("ascii")}
        if thread is not None and thread not in self._lost_threads:
            message["threadId"] = thread
        request = self._api.drafts.create(userId="me", body={"message": message}, fields=_IDS)
        try:
            answer = attempt_placement(lambda: self._api.attempt(request))
        except Refusal as error:
            if error.resp.status in (400, 404) and thread is not None:
                self._lost_threads.add(thread)  # the conversation may have been deleted, so next time without it
            raise placement_error(error.resp.status, self._api.meaning(error)) from None
        return self._placed(answer, draft)

    def _placed(self, answer: Any, draft: Draft) -> DraftRef:
        try:
            draft_id, message_id = str(answer["id"]), str(answer["message"]["id"])
        except (KeyError, TypeError):
            raise PlacementUnknown("Gmail sent a malformed response when the draft was placed.") from None
        kept = draft.message_id
        with contextlib.suppress(
            AccountError
        ):  # it may be unreadable for a while, so our own Message-ID is assumed to be kept
            kept = self._message_id(message_id) or kept
        self._mailbox.note_placed(message_id, kept)
        return DraftRef(ref=f"{draft_id}/{message_id}", digest="", message_id=kept if kept != draft.message_id else "")

    def _message_id(self, message_id: str) -> str:
        get = self._api.messages.get
        fields = "payload/headers"
        answer = self._api.call(
            get(userId="me", id=message_id, format="metadata", metadataHeaders=["Message-ID"], fields=fields)
        )
        return resources.header(answer, "Message-ID")

    def find(self, marker: Marker) -> tuple[DraftRef, ...]:
        """Return every draft with the marker's Message-ID, from the history and from the list of drafts."""
        listed = mail.all_drafts(self._api)
        known = self._mailbox.drafts or {}
        unknown = [one for one in listed if one not in known]
        headers = known | self._headers(unknown)
        touched = bool(marker.since) and self._was_saved_again(marker)
        return tuple(
            DraftRef(ref=f"{listed.get(one, '')}/{one}", digest="" if touched else marker.letter_digest)
            for one, header in sorted(headers.items())
            if header == marker.message_id
        )

    def _headers(self, messages: list[str]) -> dict[str, str]:
        get = self._api.messages.get
        found: dict[str, str] = {}
        size = self._api.affordable("gmail.users.messages.get")
        for begin in range(0, len(messages), size):
            answers = self._api.batch(
                {
                    one: get(
                        userId="me", id=one, format="metadata", metadataHeaders=["Message-ID"], fields="payload/headers"
                    )
                    for one in messages[begin : begin + size]
                }
            )
            found |= {
                one: resources.header(answer, "Message-ID")
                for one, answer in answers.items()
                if isinstance(answer, dict)
            }
        return found

    def _was_saved_again(self, marker: Marker) -> bool:
        """Return whether any draft was saved again since the attempt. This program's draft may be among them."""
        try:
            found = mail.history(self._api, marker.since)
        except NotFound:
            return True
        return understood(
            lambda: any(
                "DRAFT" in entry["message"].get("labelIds", ("DRAFT",))
                for page in found
                for record in page.get("history", ())
                for entry in record.get("messagesDeleted", ())
            )
        )

    def inspect(self, handle: DraftRef | None, marker: Marker) -> ObservedState | None:
        """Return the state from the history if possible, otherwise by the draft id, then by the Message-ID."""
        known = self._mailbox.drafts
        draft_id, _, message_id = handle.ref.partition("/") if handle is not None else ("", "", "")
        if known is not None and message_id in known:
            return ObservedState.UNTOUCHED
        if known is not None and marker.message_id in known.values():
            return ObservedState.TOUCHED
        if draft_id and (seen := self._by_draft_id(draft_id, message_id)) is not None:
            return seen
        seen = self._by_message_id(marker)
        return seen if seen is not None or handle is not None else self._by_history(marker)

    def _by_draft_id(self, draft_id: str, message_id: str) -> ObservedState | None:
        try:
            answer = self._api.call(self._api.drafts.get(userId="me", id=draft_id, format="minimal", fields=_IDS))
        except NotFound:
            return None
        labels = understood(lambda: set(answer["message"].get("labelIds", ())))
        if "DRAFT" not in labels:
            return _by_labels(labels)
        return ObservedState.UNTOUCHED if answer["message"]["id"] == message_id else ObservedState.TOUCHED

    def _by_message_id(self, marker: Marker) -> ObservedState | None:
        """Search Google's index. It may lag behind, so a missing message proves nothing."""
        found = self._api.call(
            self._api.messages.list(
                userId="me",
                q=f"rfc822msgid:{marker.message_id.strip('<>')}",
                includeSpamTrash=True,
                fields="messages(id,threadId),nextPageToken",
            )
        )
        ids = understood(lambda: [str(one["id"]) for one in found.get("messages", ())][:10])
        answers = (
            self._api.batch(
                {
                    one: self._api.messages.get(userId="me", id=one, format="minimal", fields="id,labelIds")
                    for one in ids
                }
            )
            if ids
            else {}
        )
        seen = [_by_labels(set(one.get("labelIds", ()))) for one in answers.values() if isinstance(one, dict)]
        for sighting in (ObservedState.SENT, ObservedState.TOUCHED, ObservedState.DELETED):
            if sighting in seen:
                return sighting
        return None

    def _by_history(self, marker: Marker) -> ObservedState | None:
        """Return the state of a draft that the user sent or deleted before the index had it, or None."""
        try:
            found = mail.history(self._api, marker.since) if marker.since else []
        except NotFound:
            return None
        labels = understood(
            lambda: {
                str(entry["message"]["id"]): set(entry["message"].get("labelIds", ()))
                for page in found
                for record in page.get("history", ())
                for kind in ("messagesAdded", "labelsAdded", "labelsRemoved")
                for entry in record.get(kind, ())
            }
        )
        headers = self._headers([one for one, now in labels.items() if {"SENT", "TRASH"} & now])
        seen = {_by_labels(labels[one]) for one, header in headers.items() if header == marker.message_id}
        return next((one for one in (ObservedState.SENT, ObservedState.DELETED) if one in seen), None)


def _by_labels(labels: set[str]) -> ObservedState:
    if "SENT" in labels:
        return ObservedState.SENT
    return ObservedState.DELETED if "TRASH" in labels else ObservedState.TOUCHED
