"""The text of a mail as its reader sees it, and what is signed or encrypted."""

from __future__ import annotations

from base64 import b64encode
from datetime import UTC, datetime

import pytest

from followup_daemon.model.mail import Direction, Message, MessageAttributes
from followup_daemon.normalise import mime
from followup_daemon.normalise.body import flowed, smime

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
TEXT = b"Content-Type: text/plain; charset=utf-8\r\n\r\nWe decided to go ahead.\r\n"
DATA, SIGNED, ENVELOPED = (bytes.fromhex(f"06092a864886f70d0107{kind}") for kind in ("01", "02", "03"))


def message(kind: str, body: bytes, more: str = "") -> Message:
    head = f"From: Dana Park <dana@acme.example>\nTo: sam@example.com\nSubject: x\nContent-Type: {kind}\n{more}\n"
    found = mime.read(
        head.encode() + body, MessageAttributes(ref="r", own=frozenset(), seen_at=NOW, direction=Direction.RECEIVED)
    )
    assert isinstance(found, Message)
    return found


def element(tag: int, content: bytes) -> bytes:
    size = len(content).to_bytes(3, "big")
    return bytes([tag, 0x83]) + size + content


def endless(tag: int, content: bytes) -> bytes:
    return bytes([tag, 0x80]) + content + b"\0\0"


def signed(octets: bytes) -> bytes:
    inner = element(0x30, DATA + element(0xA0, octets))
    data = element(0x30, b"\x02\x01\x01" + element(0x31, b"") + inner + element(0x31, b""))
    return element(0x30, SIGNED + element(0xA0, data))


def signed_in_pieces(content: bytes) -> bytes:
    """Return the same as streaming programs write it: of indefinite length, in pieces."""
    octets = endless(0x24, element(0x04, content[:20]) + element(0x04, content[20:]))
    data = endless(0x30, b"\x02\x01\x01" + element(0x31, b"") + endless(0x30, DATA + endless(0xA0, octets)))
    return endless(0x30, SIGNED + endless(0xA0, data))


CMS = 'application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"'
BASE64 = "Content-Transfer-Encoding: base64\n"


@pytest.mark.parametrize("data", [signed(element(0x04, TEXT)), signed_in_pieces(TEXT)], ids=["DER", "BER"])
def test_a_mail_inside_its_signature_is_read(data: bytes) -> None:
    found = message(CMS, b64encode(data), BASE64)
    assert (found.text, found.encrypted, found.note) == ("We decided to go ahead.", False, "")


@pytest.mark.parametrize("end", range(0, 200, 7))
def test_a_broken_signature_is_set_aside(end: int) -> None:
    found = message(CMS, b64encode(signed(element(0x04, TEXT))[: end % 90]), BASE64)
    assert (found.text, found.note) == ("", "its signature (S/MIME) cannot be opened")


def test_a_bomb_inside_a_signature_is_not_parsed() -> None:
    bomb = b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\n" * 500
    assert message(CMS, b64encode(signed(element(0x04, bomb))), BASE64).note == "it has too many parts"


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (
            "application/pkcs7-mime; smime-type=enveloped-data",
            b64encode(element(0x30, ENVELOPED + element(0xA0, b"x"))),
        ),
        ("multipart/encrypted; protocol=application/pgp-encrypted; boundary=b", b"--b--\n"),
        ("application/x-microsoft-rpmsg-message", b"eA=="),
        ("text/plain", b64encode(b"-----BEGIN PGP MESSAGE-----\n\nhQ\n-----END PGP MESSAGE-----\n")),
    ],
)
def test_what_is_encrypted_is_noted(kind: str, body: bytes) -> None:
    found = message(kind, body, BASE64)
    assert (found.text, found.encrypted, found.note) == ("", True, "it is encrypted")


@pytest.mark.parametrize("data", [b"", b"0", b"\x30\x80" * 50, b"\x30\x84\xff\xff\xff\xff", b"\x30\x89" + b"\1" * 20])
def test_no_bytes_break_the_reader_of_signatures(data: bytes) -> None:
    assert smime.opened(data) == smime.Opened()


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("We move for \nward with an \nother.", "We move forward with another."),
        ("> old \n> text\nnew ", "> old \n> text\nnew"),
        ("One \n-- \nDana ", "One\n-- \nDana"),
        (" From me \n to you", "From meto you"),
        ("", ""),
    ],
)
def test_flowed_text_is_joined(text: str, joined: str) -> None:
    assert flowed.joined(text) == joined


@pytest.mark.parametrize(
    "invisible", ["\xad", "\u200b", "\u2060", "\ufeff", "\u200d", "\ufe0f", "\u034f", "\U000e0061"]
)
@pytest.mark.parametrize("kind", ["plain", "html"])
def test_what_nobody_sees_parts_no_word(invisible: str, kind: str) -> None:
    found = message(f"text/{kind}; charset=utf-8", f"We de{invisible}cided to go a{invisible}head.".encode())
    assert found.text == "We decided to go ahead."


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("=?utf-8?B?SsO8cmdlbiBNw7xsbGVy?= <j@acme.example>", "Jürgen Müller"),
        ("=?iso-8859-1?Q?B=E9atrice_Pollan?= <b@acme.example>", "Béatrice Pollan"),
        ('"=?utf-8?Q?Jos=C3=A9_Garc=C3=ADa?=" <j@acme.example>', "José García"),
        ("=?windows-1252?Q?M=FCller=2C_Hans?= <h@acme.example>", "Hans Müller"),
        ("=?utf-8?B?Q2zDqW1lbnQ=?=\n =?utf-8?B?IER1cG9udA==?= <c@acme.example>", "Clément Dupont"),
        ("=?iso-2022-jp?B?GyRCOzNFRBsoQg==?= <y@acme.example>", "山田"),
        ("=?koi8-r?B?6dfBzg==?= <i@acme.example>", "Иван"),
        ("=?utf-8*de?Q?J=C3=B6rg?= <j@acme.example>", "Jörg"),
        ("=?x-unknown?Q?Dana?= <d@acme.example>", "Dana"),
    ],
)
def test_a_name_in_encoded_words_is_read(header: str, name: str) -> None:
    data = f"From: {header}\nTo: {header}\nSubject: x\n\ntext\n".encode()
    found = mime.read(data, MessageAttributes(ref="r", own=frozenset(), seen_at=NOW, direction=Direction.RECEIVED))
    assert isinstance(found, Message)
    assert [found.sender.name, found.to[0].name] == [name, name]
