"""TNEF streams (winmail.dat) as [MS-OXTNEF] describes them, byte by byte."""

from __future__ import annotations

from struct import pack

UNICODE, STRING, BINARY, INTEGER, SHORT = 0x1F, 0x1E, 0x102, 0x03, 0x02
SIGNATURE = pack("<IH", 0x223E9F78, 1)


def attribute(name: int, value: bytes, level: int = 1) -> bytes:
    return pack("<BII", level, name, len(value)) + value + pack("<H", sum(value) & 0xFFFF)


def padded(value: bytes) -> bytes:
    return value + b"\0" * (-len(value) % 4)


def string(name: int, value: bytes, kind: int) -> bytes:
    """Return a property of a variable size."""
    return pack("<HHII", kind, name, 1, len(value)) + padded(value)


def unicode_string(name: int, text: str) -> bytes:
    return string(name, (text + "\0").encode("utf-16-le"), UNICODE)


def number(name: int, value: int) -> bytes:
    return pack("<HHI", INTEGER, name, value)


def named(text: str, value: bytes) -> bytes:
    """Return a property of a named set with a string as its name: the type and number of ``value`` stay in front."""
    name = text.encode("utf-16-le")
    return value[:2] + pack("<H", 0x8001) + b"g" * 16 + pack("<II", 1, len(name)) + padded(name) + value[4:]


def properties(*several: bytes) -> bytes:
    return pack("<I", len(several)) + b"".join(several)


def stream(*attributes: bytes, code_page: int = 1252) -> bytes:
    return SIGNATURE + attribute(0x00069007, pack("<II", code_page, 0)) + b"".join(attributes)


def body(text: str) -> bytes:
    return attribute(0x00069003, properties(unicode_string(0x1000, text)))


def attachment(short: bytes, long: str) -> bytes:
    rendering = attribute(0x00069002, b"\1\0" + b"\xff" * 4 + b"\0" * 8, level=2)
    title = attribute(0x00018010, short + b"\0", level=2)
    return rendering + title + attribute(0x00069005, properties(unicode_string(0x3707, long)), level=2)


LETTER = stream(
    attribute(0x00078008, b"IPM.Microsoft Mail.Note\0"),
    attribute(
        0x00069003,
        properties(
            number(0x3FDE, 65001),
            pack("<HHHH", SHORT, 0x0001, 7, 0),
            pack("<HHI", SHORT | 0x1000, 0x0002, 3) + b"\1\0\2\0\3\0\0\0",
            named("Keywords", string(0, b"abc\0", STRING)),
            unicode_string(0x1000, "We decided to go ahead with your proposal.\r\nDana"),
        ),
    ),
    attachment(b"PROPOS~1.PDF", "Proposal März.pdf"),
)
