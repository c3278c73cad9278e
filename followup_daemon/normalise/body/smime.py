"""S/MIME (RFC 8551): the mail inside an opaque signature, and whether a part is encrypted.

Only the structure of CMS (RFC 5652) is parsed, in BER. No signature is verified, because unsigned mail counts as well.
The time is linear, and the depth is limited.
"""

from __future__ import annotations

from dataclasses import dataclass

_SIGNED = bytes.fromhex("2a864886f70d010702")
_ENCRYPTED = frozenset(
    map(bytes.fromhex, ("2a864886f70d010703", "2a864886f70d010706", "2a864886f70d0109100117"))
)  # envelopedData, encryptedData, authEnvelopedData
_SEQUENCE, _OBJECT_ID, _OCTETS, _CONSTRUCTED, _EXPLICIT = 0x30, 0x06, 0x04, 0x20, 0xA0
_MAX_DEPTH = 8
_MAX_ELEMENTS = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The content of a signature, or ``encrypted``. Without either, the part cannot be read."""

    content: bytes = b""
    encrypted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Element:
    tag: int
    begin: int
    end: int
    after: int


def opened(data: bytes) -> Opened:
    """Return the content of a CMS structure. Never raises."""
    try:
        frame = _only(data, _element(data, 0), _SEQUENCE)
        kind, explicit = _children(data, frame, 2)
        name = data[kind.begin : kind.end] if kind.tag == _OBJECT_ID else b""
        if name in _ENCRYPTED:
            return Opened(encrypted=True)
        if name != _SIGNED:
            return Opened()
        signed = _only(data, _children(data, explicit, 1)[0], _SEQUENCE)
        inner = _children(data, signed, 3)[2]
        (octets,) = _children(data, _children(data, inner, 2)[1], 1)
        return Opened(content=b"".join(_octets(data, octets)))
    except (ValueError, IndexError):
        return Opened()


def _only(data: bytes, element: _Element, tag: int) -> _Element:
    if element.tag != tag:
        raise ValueError
    return element


def _children(data: bytes, parent: _Element, count: int) -> list[_Element]:
    """Return the first ``count`` elements in ``parent``."""
    found: list[_Element] = []
    position = parent.begin
    while len(found) < count:
        if position >= parent.end:
            raise ValueError
        found.append(_element(data, position))
        position = found[-1].after
    return found


def _octets(data: bytes, element: _Element) -> list[bytes]:
    """Return the pieces of an octet string, which may consist of several (BER, X.690 section 8.7)."""
    if element.tag == _OCTETS:
        return [data[element.begin : element.end]]
    if element.tag != _OCTETS | _CONSTRUCTED:
        raise ValueError
    pieces: list[bytes] = []
    position = element.begin
    while position < element.end and len(pieces) < _MAX_ELEMENTS:
        piece = _only(data, _element(data, position), _OCTETS)
        pieces.append(data[piece.begin : piece.end])
        position = piece.after
    return pieces


def _element(data: bytes, position: int, depth: int = 0) -> _Element:
    tag, first = data[position], data[position + 1]
    begin = position + 2
    if first == 0x80:  # indefinite: until the end-of-contents mark
        return _indefinite(data, tag, begin, depth)
    if first > 0x80:
        size = first & 0x7F
        if size > 4:
            raise ValueError
        length = int.from_bytes(data[begin : begin + size], "big")
        begin += size
    else:
        length = first
    end = begin + length
    if end > len(data):
        raise ValueError
    return _Element(tag=tag, begin=begin, end=end, after=end)


def _indefinite(data: bytes, tag: int, begin: int, depth: int) -> _Element:
    if depth >= _MAX_DEPTH or not tag & _CONSTRUCTED:
        raise ValueError
    position = begin
    for _ in range(_MAX_ELEMENTS):
        if data[position : position + 2] == b"\0\0":
            return _Element(tag=tag, begin=begin, end=position, after=position + 2)
        position = _element(data, position, depth + 1).after
    raise ValueError
