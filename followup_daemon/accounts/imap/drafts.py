"""The IMAP drafts: places each draft by one APPEND, reports its state, and withdraws an unchanged draft by its UID."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from typing import Any

from imapclient.exceptions import IMAPClientError

from followup_daemon.accounts.base.contract import NotPlaced, PlacementUnknown
from followup_daemon.accounts.imap import commands
from followup_daemon.accounts.imap.folders import Folders
from followup_daemon.accounts.imap.mail import Drafts, DraftsPosition
from followup_daemon.accounts.imap.session import Refused, Session
from followup_daemon.accounts.provider_errors import attempt_placement
from followup_daemon.errors import AccountError, TemporaryError
from followup_daemon.model.draft import MARK, Draft, DraftRef, Marker, ObservedState

_APPENDUID = re.compile(rb"APPENDUID (\d+) (\d+)")


class DraftBox:
    """The Drafts folder. ``folders`` has the names of the folders for drafts, sent mail and trash."""

    def __init__(self, session: Session, folders: Folders, drafts: Drafts) -> None:
        self._session = session
        self._folders = folders
        self._drafts = drafts
        self._moved: dict[tuple[int, int], str] = {}

    def place(self, draft: Draft, letter: bytes) -> DraftRef:
        """Send exactly one APPEND. Raises NotPlaced if that failed, PlacementUnknown if it is unclear."""
        data = letter.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        self._session.drop()  # on a stale connection the result of the command could be unknown
        try:
            answer = attempt_placement(
                lambda: self._session.run(
                    lambda client: client.append(self._drafts.name, data, (b"\\Draft", b"\\Seen"))
                )
            )
        except Refused as refusal:
            raise NotPlaced(f"{refusal} The draft was not placed; it is tried again later.") from None
        found = _APPENDUID.search(answer if isinstance(answer, bytes) else b"")
        if found is not None:
            return self._handle(int(found[1]), int(found[2]), data)
        try:  # a server without UIDPLUS does not return the UID
            copies = self._by_message_id(draft.message_id)
        except AccountError as error:
            raise PlacementUnknown(f"The draft was placed and cannot be found yet ({error}).") from None
        if not copies:
            raise PlacementUnknown("The draft was placed and cannot be found yet.")
        validity, uid = copies[-1]
        return self._handle(validity, uid, data)

    def _handle(self, validity: int, uid: int, data: bytes) -> DraftRef:
        self._drafts.placed.add((validity, uid))
        self._drafts.present = None  # the known content of the folder is stale now
        digest = json.dumps([sha256(data).hexdigest(), sha256(data.replace(b"\r\n", b"\n")).hexdigest()])
        return DraftRef(ref=f"{validity}/{uid}", digest=digest)

    def _by_message_id(self, message_id: str) -> list[tuple[int, int]]:
        present = self._drafts.look()
        return [(present.validity, int(uid)) for uid, kept in present.known.items() if kept == message_id]

    def find(self, marker: Marker) -> tuple[DraftRef, ...]:
        """Return every copy, by Message-ID. A copy is untouched if its bytes are unchanged."""
        return tuple(
            DraftRef(ref=f"{validity}/{uid}", digest=self._digest(uid))
            for validity, uid in self._by_message_id(marker.message_id)
        )

    def _digest(self, uid: int) -> str:
        data = self._bytes(uid)
        return json.dumps([sha256(data).hexdigest(), sha256(data.replace(b"\r\n", b"\n")).hexdigest()])

    def _bytes(self, uid: int) -> bytes:
        def read(client: Any) -> bytes:
            client.select_folder(self._drafts.name, readonly=True)
            return commands.octets(client.fetch([uid], ["BODY.PEEK[]"]).get(uid, {}).get(b"BODY[]"))

        return self._session.read(read)

    def inspect(self, handle: DraftRef | None, marker: Marker) -> ObservedState | None:
        """Return the state of a draft. The same UID shows an untouched draft, another UID an edited draft."""
        present = self._drafts.present or self._drafts.look()
        validity, _, uid = handle.ref.partition("/") if handle is not None else ("", "", "")
        if validity == str(present.validity) and uid in present.known:
            return ObservedState.UNTOUCHED
        copies = [int(uid) for uid, message_id in present.known.items() if message_id == marker.message_id]
        if copies:
            return self._touched_or_moved(handle, present.validity, copies)
        sent = (self._folders.sent, *self._folders.further_sent)
        if any(self._has(folder, marker.message_id) for folder in sent):
            return ObservedState.SENT
        return ObservedState.DELETED if self._has(self._folders.trash, marker.message_id) else None

    def _touched_or_moved(self, handle: DraftRef | None, validity: int, copies: list[int]) -> ObservedState:
        """Return TOUCHED, or UNTOUCHED for a copy that only has another UID, after a change of UIDVALIDITY."""
        if handle is None or handle.ref.partition("/")[0] == str(validity):
            return ObservedState.TOUCHED
        for uid in copies:
            if (validity, uid) not in self._moved:
                self._moved[validity, uid] = self._digest(uid)
        return (
            ObservedState.UNTOUCHED
            if any(self._moved[validity, uid] == handle.digest for uid in copies)
            else ObservedState.TOUCHED
        )

    def _has(self, folder: str | None, message_id: str) -> bool:
        if folder is None:
            return False

        def read(client: Any) -> bool:
            client.select_folder(folder, readonly=True)
            return bool(client.search(["HEADER", "Message-ID", message_id]))

        return self._session.read(read)

    def withdraw(self, handle: DraftRef) -> bool:
        """Withdraw an unchanged draft. Return False, and do nothing, if it has changed or has a second copy."""
        present = self._drafts.look()
        uid = self._byte_for_byte(handle, present)
        if uid is None or "UIDPLUS" not in self._session.capabilities:
            return False

        def remove(client: Any) -> None:
            said = client.select_folder(self._drafts.name)
            if said[b"UIDVALIDITY"] != present.validity:
                raise IMAPClientError("the folder was replaced meanwhile")
            client.add_flags([uid], [b"\\Deleted"])
            client.uid_expunge([uid])
            client.select_folder(self._drafts.name, readonly=True)  # read-only, so no later command can expunge

        self._session.run(remove)
        return True

    def _byte_for_byte(self, handle: DraftRef, present: DraftsPosition) -> int | None:
        """Return the UID of an unchanged draft, also after a change of UIDVALIDITY, or None."""
        validity, _, uid = handle.ref.partition("/")
        if validity == str(present.validity):
            candidates = [uid] if uid in present.known else []
        elif self._drafts.replaced:
            raise TemporaryError("The Drafts folder was replaced since the last poll. Nothing is removed from it yet.")
        else:
            candidates = [uid for uid, message_id in present.known.items() if message_id.startswith(MARK)]
        return next((int(uid) for uid in candidates if self._digest(int(uid)) == handle.digest), None)
