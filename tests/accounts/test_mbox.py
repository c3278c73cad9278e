"""Mbox files of any origin: where messages begin and end, how they are filed, and large files in parts."""

from __future__ import annotations

import io
import os
from datetime import UTC, datetime

import pytest

from followup_daemon.accounts.local import mbox
from followup_daemon.accounts.local.mbox_format import messages
from followup_daemon.model.mail import Direction, Message
from tests.world import World

THUNDERBIRD = "From - Thu Nov 19 10:00:00 2026\r\n"
TAKEOUT = "From 1850000000000000000@xxx Thu Nov 19 10:00:00 +0000 2026\n"
DANA, SAM = "Dana Park <dana@acme.example>", "Sam Rivera <sam@example.com>"


def letter(number: int, sender: str = DANA, top: str = "", text: str = "Hello.") -> str:
    to = SAM if sender == DANA else DANA
    return (
        f"{top}From: {sender}\nTo: {to}\nDate: Thu, 19 Nov 2026 10:{number:02d}:00 +0000\n"
        f"Message-ID: <{number}@x.example>\nSubject: number {number}\n\n{text}\n\n"
    )


def bodies(text: str) -> list[str]:
    """Return the bodies of the messages in an mbox file."""
    return [raw.data.decode().partition("\n\n")[2].strip() for raw in messages(io.BytesIO(text.encode()))]


def read(world: World, **configured: str) -> list[Message]:
    """Return all mail that a first poll of a local account stores, read to the end."""
    more = "".join(f", {name}: {path}" for name, path in configured.items())
    world.configuration.write_text(
        f"accounts:\n  - {{name: home, kind: local, address: sam@example.com, time_zone: UTC{more}}}\n"
        "state: state/state.db\n",
        "utf-8",
    )
    while world.cycle().sync_progress is not None:
        pass
    store = world.store()
    try:
        return list(store.facts.facts("home", datetime(2000, 1, 1, tzinfo=UTC)).messages)
    finally:
        store.close()


def filed(found: list[Message]) -> list[tuple[str, Direction]]:
    return [(one.subject, one.direction) for one in found]


def test_a_line_of_text_that_begins_with_from_separates_nothing() -> None:
    text = "One.\n\nFrom my point of view:\nNote: it is late.\n\nFrom here on\nit rains."
    assert bodies(TAKEOUT + letter(1, text=text) + TAKEOUT + letter(2)) == [text, "Hello."]


@pytest.mark.parametrize(
    "separator",
    [
        "From dana@acme.example Thu Nov 19 10:00:00 2026\n",
        "From - Thu Nov 19 10:00:00 2026\n",
        "From ???@??? Thu Nov 19 10:00:00 2026\n",
        "From \n",
        "From nobody\n",
        "From dana@acme.example  Thu Nov  9 10:00 CET 2026\n",
    ],
)
def test_separators_of_many_programs_separate(separator: str) -> None:
    assert bodies(separator + letter(1) + separator + letter(2)) == ["Hello.", "Hello."]


def test_a_separator_without_a_blank_line_before_it_separates() -> None:
    assert bodies(TAKEOUT + letter(1).rstrip("\n") + "\n" + TAKEOUT + letter(2)) == ["Hello.", "Hello."]


def test_a_header_is_no_body_and_an_empty_message_is_one() -> None:
    assert len(bodies(TAKEOUT + "\n" + TAKEOUT + letter(1))) == 2


def test_quoted_separators_lose_one_mark() -> None:
    assert bodies(TAKEOUT + letter(1, text=">From a friend\n>>From a reply\n> From afar")) == [
        "From a friend\n>From a reply\n> From afar"
    ]


def test_line_ends_may_be_those_of_windows() -> None:
    text = (TAKEOUT + letter(1) + TAKEOUT + letter(2)).replace("\n", "\r\n")
    assert len(bodies(text)) == 2


def test_google_takeout_is_filed_by_its_labels(world: World) -> None:
    def labelled(labels: str, number: int, sender: str = DANA) -> str:
        return TAKEOUT + letter(number, sender, f"X-GM-THRID: 18\nX-Gmail-Labels: {labels}\n")

    (world.folder / "All mail Including Spam and Trash.mbox").write_text(
        labelled("Inbox,Important,Opened", 1)
        + labelled("Sent", 2, "Sam <sam@unknown.example>")
        + labelled('"Sent",Inbox', 3, SAM)
        + labelled("Drafts", 4, SAM)
        + labelled("Spam", 5)
        + labelled("Trash", 6)
        + labelled("Sent,Trash", 7, SAM)
        + labelled("Chat", 8)
        + labelled("=?UTF-8?Q?Messages_envoy=C3=A9s?=", 9, "Sam <sam@unknown.example>")
        + labelled("=?UTF-8?Q?Entw=C3=BCrfe?=", 10, SAM)
        + labelled("Customers/Sent,Inbox", 11),
        "utf-8",
    )
    received, sent = Direction.RECEIVED, Direction.SENT
    assert filed(read(world, mail="All mail Including Spam and Trash.mbox")) == [
        ("number 1", received),
        ("number 2", sent),
        ("number 3", sent),
        ("number 6", received),
        ("number 9", sent),
        ("number 11", received),
    ]


def test_labels_below_other_fields_are_the_senders_own_and_say_nothing(world: World) -> None:
    (world.folder / "box").write_text(TAKEOUT + letter(1, top="Received: by x\nX-Gmail-Labels: Sent\n"), "utf-8")
    assert filed(read(world, mail="box")) == [("number 1", Direction.RECEIVED)]


def test_a_profile_of_thunderbird_is_read_folder_by_folder(world: World) -> None:
    profile = world.folder / "profile" / "Mail" / "pop.example"
    (profile / "Archives.sbd").mkdir(parents=True)
    (profile / "Gmail.sbd").mkdir()
    other = "Sam <sam@unknown.example>"
    status = "X-Mozilla-Status: {}\nX-Mozilla-Status2: 00000000\n"
    files = {
        "Inbox": letter(1, top=status.format("0001")) + THUNDERBIRD + letter(2, top=status.format("0009")),
        "Inbox.msf": letter(3),
        "Sent-1": letter(4, other),
        "Drafts": letter(5, SAM),
        "Junk": letter(6),
        "Unsent Messages": letter(7, SAM),
        "Archives.sbd/2026": letter(8) + THUNDERBIRD + letter(9, SAM, "X-Mozilla-Draft-Info: internal/draft\n"),
        "Gmail.sbd/Gesendete Objekte": letter(10, other),
        "Gmail.sbd/Entw&APw-rfe": letter(11, SAM),
    }
    for name, text in files.items():
        (profile / name).write_bytes((THUNDERBIRD + text.replace("\n", "\r\n")).encode())
    (profile / "popstate.dat").write_text("# POP3 State File\n", "utf-8")
    assert filed(read(world, mail="profile")) == [
        ("number 1", Direction.RECEIVED),
        ("number 4", Direction.SENT),
        ("number 8", Direction.RECEIVED),
        ("number 10", Direction.SENT),
    ]


def test_a_folder_that_apple_mail_exported_has_the_name_of_its_bundle(world: World) -> None:
    (world.folder / "export" / "Sent Messages.mbox").mkdir(parents=True)
    path = world.folder / "export" / "Sent Messages.mbox" / "mbox"
    path.write_text(TAKEOUT + letter(1, "Sam <sam@unknown.example>"), "utf-8")
    assert filed(read(world, mail="export")) == [("number 1", Direction.SENT)]


def test_an_empty_folder_is_an_error_and_no_empty_mailbox(world: World) -> None:
    (world.folder / "nothing").mkdir()
    with pytest.raises(Exception, match="no mbox file in it"):
        read(world, mail="nothing")


def test_a_message_that_a_program_marks_as_read_stays_the_same(world: World) -> None:
    path = world.folder / "box"
    path.write_text(THUNDERBIRD + letter(1, top="X-Mozilla-Status: 0000\n"), "utf-8")
    read(world, mail="box")
    path.write_text(THUNDERBIRD + letter(1, top="X-Mozilla-Status: 0001\n"), "utf-8")
    os.utime(path, ns=(0, 0))
    assert len(read(world, mail="box")) == 1
    store = world.store()
    assert store.facts.counts("home") == {"mbox:mail": 1}
    store.close()


def test_a_large_file_is_read_in_parts_and_each_message_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mbox, "_PART", 2)
    (world.folder / "box").write_text("".join(TAKEOUT + letter(number) for number in range(5)), "utf-8")
    assert [subject for subject, _ in filed(read(world, mail="box"))] == [f"number {number}" for number in range(5)]
    with (world.folder / "box").open("a") as file:
        file.write(TAKEOUT + letter(5))
    assert len(read(world, mail="box")) == 6


def test_mail_that_was_stored_long_ago_is_left_out_without_being_read(world: World) -> None:
    old = "From x Thu Jan 19 10:00:00 2023\n"
    (world.folder / "box").write_text(old + letter(1) + "From x Thu Jan 1 00:00:00 1970\n" + letter(2), "utf-8")
    assert [subject for subject, _ in filed(read(world, mail="box"))] == ["number 2"]
