"""Outlook's own format (TNEF, winmail.dat): the text and the names of the attachments inside ([MS-OXTNEF]).

Only the frame and a few properties are read. Linear in the data. What was read before a malformed place counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup_daemon.normalise.words import decode_bytes, one_line

_SIGNATURE = bytes.fromhex("789f3e22")
_MAX_ATTRIBUTES, _MAX_PROPERTIES, _MAX_ATTACHMENTS = 2_000, 5_000, 20
_MESSAGE_CLASS, _BODY, _TITLE, _RENDERING = 0x8008, 0x800C, 0x8010, 0x9002
_PROPERTIES, _OF_ATTACHMENT, _CODE_PAGE = 0x9003, 0x9005, 0x9007
_CLASS_PROPERTY, _BODY_PROPERTY, _RICH_TEXT, _HTML = 0x001A, 0x1000, 0x1009, 0x1013
_LONG_NAME, _INTERNET_CODE_PAGE = 0x3707, 0x3FDE
_STRING, _UNICODE, _MULTIPLE, _NAMED = 0x001E, 0x001F, 0x1000, 0x8000
_VARIABLE = frozenset({_STRING, _UNICODE, 0x000D, 0x0102})
_SIZES = {0x02: 2, 0x0B: 2, 0x03: 4, 0x04: 4, 0x0A: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x14: 8, 0x40: 8, 0x48: 16}
_CHARSETS = {0: "cp1252", 20127: "ascii", 20866: "koi8-r", 21866: "koi8-u", 50220: "iso-2022-jp", 51932: "euc-jp"}
_METHODS = {
    "mtgreq": "REQUEST",
    "meeting.request": "REQUEST",
    "mtgresp": "REPLY",
    "meeting.resp": "REPLY",
    "mtgcncl": "CANCEL",
    "meeting.canceled": "CANCEL",
}
"""The calendar methods (RFC 5546) of the message classes of meetings, by parts of the names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The text and the names of the attachments. ``problem`` says why there may be more, or is ""."""

    plain: str = ""
    markup: str = ""
    attachments: tuple[str, ...] = ()
    method: str = ""
    problem: str = ""


def opened(data: bytes) -> Opened:
    """Return what is in a TNEF stream. Never raises."""
    stream = _Stream()
    try:
        for name, value in _attributes(data):
            stream.add(name, value)
    except ValueError:
        return stream.opened("its text in Outlook's own format (winmail.dat) is malformed")
    return stream.opened("its text is Outlook's rich text (winmail.dat)" if stream.has_rich_text else "")


class _Stream:
    """The parts of a TNEF stream that count, as they are read."""

    def __init__(self) -> None:
        self.has_rich_text = False
        self._bodies: dict[int, tuple[bytes, int]] = {}
        self._attachments: list[tuple[bytes, int]] = []
        self._class: tuple[bytes, int] = b"", _STRING
        self._code_pages = {_CODE_PAGE: 0, _INTERNET_CODE_PAGE: 0}

    def add(self, name: int, value: bytes) -> None:
        """Add an attribute of the message or of an attachment. Raises ValueError for a malformed one."""
        if name == _CODE_PAGE:
            self._code_pages[name] = int.from_bytes(value[:4], "little")
        elif name == _MESSAGE_CLASS:
            self._class = value, _STRING
        elif name == _BODY:
            self._bodies.setdefault(_BODY_PROPERTY, (value, _STRING))
        elif name == _PROPERTIES:
            self._add_properties(value)
        elif name == _RENDERING:
            self._attachments.append((b"", _STRING))
        elif name == _TITLE and self._attachments:
            self._attachments[-1] = value, _STRING
        elif name == _OF_ATTACHMENT and self._attachments:
            for property_name, kind, content in _properties(value):
                if property_name == _LONG_NAME:
                    self._attachments[-1] = content, kind

    def opened(self, problem: str) -> Opened:
        markup, kind = self._bodies.get(_HTML, (b"", _STRING))
        code_page = self._code_pages[_CODE_PAGE]
        if kind not in (_STRING, _UNICODE):  # the bytes of a page have the charset of the Internet
            code_page, kind = self._code_pages[_INTERNET_CODE_PAGE] or code_page, _STRING
        names = (one_line(self._text(*name), 120) for name in self._attachments[:_MAX_ATTACHMENTS])
        plain, shown = self._text(*self._bodies.get(_BODY_PROPERTY, (b"", _STRING))), _text(markup, kind, code_page)
        message_class = self._text(*self._class).lower()
        return Opened(
            plain=plain,
            markup=shown,
            attachments=tuple(name for name in names if name),
            method=next((method for part, method in _METHODS.items() if part in message_class), ""),
            problem="" if plain.strip() or shown.strip() else problem,
        )

    def _add_properties(self, value: bytes) -> None:
        for name, kind, content in _properties(value):
            if name in (_BODY_PROPERTY, _HTML):
                self._bodies[name] = content, kind
            elif name == _CLASS_PROPERTY:
                self._class = content, kind
            elif name == _INTERNET_CODE_PAGE:
                self._code_pages[name] = int.from_bytes(content, "little")
            self.has_rich_text |= name == _RICH_TEXT

    def _text(self, value: bytes, kind: int) -> str:
        return _text(value, kind, self._code_pages[_CODE_PAGE])


class _Cursor:
    """A position in bytes. Each read raises ValueError where there are fewer."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._position = 0

    @property
    def is_at_end(self) -> bool:
        return self._position >= len(self._data)

    def take(self, size: int) -> bytes:
        end = self._position + size
        if end > len(self._data):
            raise ValueError("it ends too early")
        taken, self._position = self._data[self._position : end], end
        return taken

    def padded(self, size: int) -> bytes:
        """Return ``size`` bytes, and skip what fills them up to a multiple of four."""
        taken = self.take(size)
        self.take(-size % 4)
        return taken

    def number(self, size: int) -> int:
        return int.from_bytes(self.take(size), "little")


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Return the names and the values of the attributes. Raises ValueError where the stream is malformed."""
    cursor = _Cursor(data)
    if cursor.take(6)[:4] != _SIGNATURE:
        raise ValueError("it has no signature")
    for _ in range(_MAX_ATTRIBUTES):
        if cursor.is_at_end:
            return
        cursor.take(1)  # the level follows from the name
        name = cursor.number(4) & 0xFFFF
        yield name, cursor.take(cursor.number(4))
        cursor.take(2)  # the checksum
    raise ValueError("it has too many attributes")


def _properties(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Return the names, the types and the values of MAPI properties. Raises ValueError where they are malformed."""
    cursor = _Cursor(data)
    left = _MAX_PROPERTIES
    for _ in range(cursor.number(4)):
        kind, name = cursor.number(2), cursor.number(2)
        if name >= _NAMED:
            cursor.take(16)
            is_number = cursor.number(4) == 0
            cursor.take(4) if is_number else cursor.padded(cursor.number(4))
        for value in _values(cursor, kind):
            left -= 1
            if left < 0:
                raise ValueError("it has too many properties")
            yield name, kind & ~_MULTIPLE, value


def _values(cursor: _Cursor, kind: int) -> Iterator[bytes]:
    """Return the values of one property."""
    is_multiple, kind = bool(kind & _MULTIPLE), kind & ~_MULTIPLE
    if kind in _VARIABLE:
        for _ in range(cursor.number(4)):
            yield cursor.padded(cursor.number(4))
    elif kind in _SIZES:
        count = cursor.number(4) if is_multiple else 1
        yield cursor.padded(count * _SIZES[kind])[: _SIZES[kind]]
    else:
        raise ValueError("a property has an unknown type")


def _text(value: bytes, kind: int, code_page: int) -> str:
    """Return the text of a string property up to its end."""
    if kind == _UNICODE:
        return value.decode("utf-16-le", "replace").partition("\0")[0]
    return decode_bytes(value.partition(b"\0")[0], _charset(code_page))


def _charset(code_page: int) -> str:
    if 28591 <= code_page <= 28606:
        return f"iso8859-{code_page - 28590}"
    return _CHARSETS.get(code_page, "utf-8" if code_page == 65001 else f"cp{code_page}")
