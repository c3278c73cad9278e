"""Placing and taking back over a folder in memory: what is asked of the server, and what is left alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from imapclient.exceptions import IMAPClientError

from followup_daemon.accounts.base.contract import NotPlaced, PlacementUnknown
from followup_daemon.accounts.imap.drafts import DraftBox
from followup_daemon.accounts.imap.folders import Folders
from followup_daemon.accounts.imap.mail import DraftsPosition
from followup_daemon.accounts.imap.session import Refused
from followup_daemon.errors import TemporaryError
from followup_daemon.model.draft import DraftRef, Marker, ObservedState
from tests.values import KEY, draft

OURS = draft().message_id
LETTER = b"Message-ID: x\n\nHi Dana\n"
MARKER = Marker(key=KEY, message_id=OURS)


class Folder:
    """The server, its connection and what is known of the Drafts folder, all in one.

    ``lies`` maps UID to (id, bytes).
    """

    name = "Drafts"

    def __init__(self) -> None:
        self.validity = 1
        self.lies: dict[int, tuple[str, bytes]] = {}
        self.elsewhere: dict[str, list[str]] = {"Sent": [], "Trash": []}
        self.capabilities = frozenset({"UIDPLUS"})
        self.said: list[str] = []
        self.placed: set[tuple[int, int]] = set()
        self.present: DraftsPosition | None = None
        self.replaced = False
        self.selected = ""
        self.replaced_meanwhile = False

    # As a session

    def run(self, work: Callable[[Any], Any]) -> Any:
        return work(self)

    read = run

    def drop(self) -> None:
        self.said.append("drop")

    # As a connection

    def append(self, folder: str, data: bytes, flags: tuple[bytes, ...]) -> bytes:
        self.said.append(f"append {folder} {flags}")
        uid = max(self.lies, default=0) + 1
        self.lies[uid] = (OURS, data)
        answer = b"[APPENDUID %d %d] done" % (self.validity, uid)
        return answer if "UIDPLUS" in self.capabilities else b"done"

    def select_folder(self, name: str, readonly: bool = False) -> dict[bytes, int]:
        self.said.append(f"{'examine' if readonly else 'select'} {name}")
        self.selected = name
        return {b"UIDVALIDITY": self.validity + self.replaced_meanwhile}

    def fetch(self, uids: list[int], what: list[str]) -> dict[int, dict[bytes, bytes]]:
        assert what == ["BODY.PEEK[]"]
        return {uid: {b"BODY[]": self.lies[uid][1]} for uid in uids if uid in self.lies}

    def search(self, criteria: list[str]) -> list[int]:
        assert criteria[:2] == ["HEADER", "Message-ID"]
        return [1] if criteria[2] in self.elsewhere[self.selected] else []

    def add_flags(self, uids: list[int], flags: list[bytes]) -> None:
        self.said.append(f"store {uids} {flags}")

    def uid_expunge(self, uids: list[int]) -> None:
        self.said.append(f"expunge {uids}")
        for uid in uids:
            del self.lies[uid]

    # As what is known of the drafts

    def look(self) -> DraftsPosition:
        known = {str(uid): message_id for uid, (message_id, _) in self.lies.items()}
        return DraftsPosition(validity=self.validity, next=99, messages=len(known), known=known)


@pytest.fixture
def folder() -> Folder:
    return Folder()


@pytest.fixture
def box(folder: Folder) -> DraftBox:
    return DraftBox(folder, Folders(sent="Sent", drafts="Drafts", trash="Trash"), folder)  # type: ignore[arg-type]


def place(box: DraftBox) -> DraftRef:
    return box.place(draft(), LETTER)


# Placing


def test_a_draft_is_one_append_over_a_fresh_connection(folder: Folder, box: DraftBox) -> None:
    handle = place(box)
    assert folder.said == ["drop", "append Drafts (b'\\\\Draft', b'\\\\Seen')"]
    assert folder.lies == {1: (OURS, LETTER.replace(b"\n", b"\r\n"))}
    assert (handle.ref, folder.placed) == ("1/1", {(1, 1)})


def test_what_was_known_of_the_drafts_is_another_thing_after_placing(folder: Folder, box: DraftBox) -> None:
    folder.present = folder.look()
    handle = place(box)
    assert box.inspect(handle, MARKER) is ObservedState.UNTOUCHED


def test_a_refused_append_placed_nothing(folder: Folder, box: DraftBox, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bytes:
        raise Refused("no")

    monkeypatch.setattr(folder, "append", refuse)
    with pytest.raises(NotPlaced):
        place(box)


def test_a_server_that_does_not_say_where_is_asked(folder: Folder, box: DraftBox) -> None:
    folder.capabilities = frozenset()
    folder.lies[3] = (OURS, b"an older copy")
    assert place(box).ref == "1/4"


def test_a_draft_that_cannot_be_found_yet_may_have_been_placed(
    folder: Folder, box: DraftBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.capabilities = frozenset()
    empty = DraftsPosition(validity=1, next=1, messages=0, known={})
    monkeypatch.setattr(folder, "look", lambda: empty)
    with pytest.raises(PlacementUnknown):
        place(box)


# Looking


def test_a_copy_is_known_by_its_bytes_whatever_ends_its_lines(folder: Folder, box: DraftBox) -> None:
    handle = place(box)
    assert [one.digest for one in box.find(MARKER)] == [handle.digest]
    folder.lies[1] = (OURS, LETTER + b"P.S.\n")
    assert [one.digest == handle.digest for one in box.find(MARKER)] == [False]


def test_the_fate_of_a_draft_is_seen_in_three_folders(folder: Folder, box: DraftBox) -> None:
    handle = place(box)
    assert box.inspect(handle, MARKER) is ObservedState.UNTOUCHED
    folder.lies[2] = folder.lies.pop(1)
    assert box.inspect(handle, MARKER) is ObservedState.TOUCHED
    assert box.inspect(None, MARKER) is ObservedState.TOUCHED
    folder.lies.clear()
    assert box.inspect(handle, MARKER) is None
    folder.elsewhere["Trash"].append(OURS)
    assert box.inspect(handle, MARKER) is ObservedState.DELETED
    folder.elsewhere["Sent"].append(OURS)
    assert box.inspect(handle, MARKER) is ObservedState.SENT


def test_in_a_restored_folder_the_bytes_tell(folder: Folder, box: DraftBox) -> None:
    handle = place(box)
    folder.validity, folder.lies = 2, {5: folder.lies[1]}
    assert box.inspect(handle, MARKER) is ObservedState.UNTOUCHED
    folder.lies = {6: (OURS, b"edited")}
    assert box.inspect(handle, MARKER) is ObservedState.TOUCHED


# Taking back

CHANGES = ["select Drafts", "store [1] [b'\\\\Deleted']", "expunge [1]", "examine Drafts"]


def changes(folder: Folder) -> list[str]:
    return folder.said[folder.said.index("select Drafts") :] if "select Drafts" in folder.said else []


def test_what_is_byte_for_byte_ours_is_removed_alone_and_the_folder_closed(folder: Folder, box: DraftBox) -> None:
    handle = place(box)
    folder.lies[2] = ("<mine@x>", b"the user's own")
    assert box.withdraw(handle)
    assert (changes(folder), list(folder.lies)) == (CHANGES, [2])


def test_what_has_other_bytes_under_the_same_number_stays(folder: Folder, box: DraftBox) -> None:
    handle = place(box)
    folder.lies[1] = (OURS, b"edited")
    assert (box.withdraw(handle), changes(folder)) == (False, [])


def test_what_cannot_be_removed_alone_stays(folder: Folder, box: DraftBox) -> None:
    handle = place(box)
    folder.capabilities = frozenset()
    assert (box.withdraw(handle), changes(folder)) == (False, [])


def test_nothing_is_removed_from_a_folder_that_was_replaced_meanwhile(folder: Folder, box: DraftBox) -> None:
    handle = place(box)
    folder.replaced_meanwhile = True
    with pytest.raises(IMAPClientError):
        box.withdraw(handle)
    assert changes(folder) == ["select Drafts"]


def test_nothing_is_removed_from_a_restored_folder_in_the_poll_that_found_it(folder: Folder, box: DraftBox) -> None:
    handle = place(box)
    folder.validity, folder.replaced, folder.lies = 2, True, {5: folder.lies[1]}
    with pytest.raises(TemporaryError, match="Nothing is removed"):
        box.withdraw(handle)
    folder.replaced = False
    assert box.withdraw(handle)
    assert folder.lies == {}


def test_in_a_restored_folder_only_what_bears_our_mark_is_looked_at(folder: Folder, box: DraftBox) -> None:
    handle = place(box)
    folder.validity, folder.lies = 2, {5: ("<mine@x>", folder.lies[1][1])}
    assert (box.withdraw(handle), list(folder.lies)) == (False, [5])


def test_what_is_marked_as_deleted_is_not_looked_for_by_its_number(
    folder: Folder, box: DraftBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    handle = place(box)
    monkeypatch.setattr(folder, "look", lambda: DraftsPosition(validity=1, next=2, messages=0, known={}))
    assert (box.withdraw(handle), changes(folder)) == (False, [])


def test_a_folder_that_the_account_lacks_is_not_asked(folder: Folder) -> None:
    box = DraftBox(folder, Folders(sent=None, drafts="Drafts", trash=None), folder)  # type: ignore[arg-type]
    assert box.inspect(None, MARKER) is None
    assert folder.said == []
