"""Mail in Outlook's own format: its text, the names of its attachments, and what cannot be read of it."""

from __future__ import annotations

import time
from base64 import b64encode
from datetime import UTC, datetime
from struct import pack

import pytest

from followup_daemon.model.mail import Direction, Message, MessageAttributes, Origin
from followup_daemon.normalise import mime
from followup_daemon.normalise.body import tnef
from tests.normalise import winmail

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
MALFORMED = "its text in Outlook's own format (winmail.dat) is malformed"


def message(data: bytes, text: str = "") -> Message:
    mail = (
        "From: Dana Park <dana@acme.example>\nTo: sam@example.com\nSubject: x\n"
        "Content-Type: multipart/mixed; boundary=b\n\n"
        f"--b\nContent-Type: text/plain\n\n{text}\n"
        "--b\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n"
    ).encode() + b64encode(data)
    attributes = MessageAttributes(ref="r", own=frozenset(), seen_at=NOW, direction=Direction.RECEIVED)
    found = mime.read(mail + b"\n--b--\n", attributes)
    assert isinstance(found, Message)
    return found


def test_text_and_attachments_are_read() -> None:
    found = message(winmail.LETTER)
    assert found.text == "We decided to go ahead with your proposal.\nDana"
    assert (found.attachments, found.note) == (("Proposal März.pdf",), "")


def test_the_text_beside_it_comes_first() -> None:
    assert message(winmail.LETTER, "Hello Sam").text == "Hello Sam"


@pytest.mark.parametrize(
    ("code_page", "written"),
    [
        (1252, b"Z\xfcrich"),
        (65001, b"Z\xc3\xbcrich"),
        (28591, b"Z\xfcrich"),
        (850, b"Z\x81rich"),
        (99999, b"Z\xfcrich"),
    ],
)
def test_text_has_the_code_page_of_the_stream(code_page: int, written: bytes) -> None:
    data = winmail.stream(winmail.attribute(0x0002800C, written + b"\0"), code_page=code_page)
    assert tnef.opened(data) == tnef.Opened(plain="Zürich")


def test_a_page_is_read_as_html() -> None:
    page = winmail.string(0x1013, "<p>Grüße aus <b>Köln</b></p>".encode(), winmail.BINARY)
    found = message(
        winmail.stream(winmail.attribute(0x00069003, winmail.properties(winmail.number(0x3FDE, 65001), page)))
    )
    assert found.text == "Grüße aus Köln"


def test_rich_text_alone_is_noted() -> None:
    rich = winmail.string(0x1009, b"LZFu", winmail.BINARY)
    found = message(winmail.stream(winmail.attribute(0x00069003, winmail.properties(rich))))
    assert (found.text, found.note) == ("", "its text is Outlook's rich text (winmail.dat)")


def test_an_answer_to_an_invitation_is_the_calendars() -> None:
    declined = winmail.attribute(0x00078008, b"IPM.Microsoft Schedule.MtgRespN\0")
    assert message(winmail.stream(declined, winmail.body("")), "").origin is Origin.CALENDAR


@pytest.mark.parametrize("end", range(0, len(winmail.LETTER), 13))
def test_what_is_cut_off_is_noted_unless_the_text_was_read(end: int) -> None:
    found = message(winmail.LETTER[:end])
    assert (found.text == "" and found.note == MALFORMED) or (found.text.startswith("We decided") and not found.note)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x78\x9f\x3e\x22",
        winmail.SIGNATURE + b"\1" + b"\xff" * 8,
        winmail.SIGNATURE + winmail.attribute(0x00069003, b"\xff" * 4),
        winmail.SIGNATURE + winmail.attribute(0x00069003, winmail.properties(pack("<HH", 0x99, 1))),
        winmail.SIGNATURE + winmail.attribute(0x00069003, winmail.properties(pack("<HHI", 0x1003, 1, 2**32 - 1))),
    ],
)
def test_a_malformed_stream_is_noted(data: bytes) -> None:
    assert tnef.opened(data).problem == MALFORMED


@pytest.mark.parametrize(
    "data",
    [
        winmail.stream(winmail.attribute(0x8008, b"") * 80_000),
        winmail.stream(winmail.attribute(0x00069003, pack("<I", 2**32 - 1) + winmail.number(1, 1) * 120_000)),
        winmail.stream(
            winmail.attribute(0x00069003, winmail.properties(pack("<HHI", 0x1E, 1, 2**32 - 1) + b"\0" * 900_000))
        ),
    ],
    ids=["attributes", "properties", "values"],
)
def test_a_bomb_takes_no_time(data: bytes) -> None:
    began = time.process_time()
    assert tnef.opened(data).problem == MALFORMED
    assert time.process_time() - began < 1
