"""Encoded words of header fields and names (RFC 2047) to text. Total: never raises."""

from __future__ import annotations

from binascii import Error as Base64Error
from email.errors import HeaderParseError
from email.header import decode_header

_MAX_LENGTH = 16384


def decoded(raw: str) -> str:
    """Return ``raw`` on one line with its encoded words decoded; raw 8-bit bytes count as UTF-8 or Windows-1252.

    A word that cannot be decoded stays as it was written.
    """
    raw = raw[:_MAX_LENGTH].replace("\r", "").replace("\n", "")
    if "=?" in raw:
        try:
            pieces = decode_header(raw)
            raw = "".join(p if isinstance(p, str) else decode_bytes(p, c or "ascii") for p, c in pieces)
        except (HeaderParseError, ValueError, Base64Error, LookupError, TypeError, IndexError):
            pass
    return decode_bytes(raw.encode("utf-8", "surrogateescape"), "utf-8")


def decode_bytes(data: bytes, charset: str) -> str:
    """Return ``data`` as text in ``charset``, else in UTF-8, Windows-1252 or Latin-1, the first that fits."""
    for candidate in (charset, "utf-8", "cp1252"):
        try:
            text = data.decode(candidate)
            text.encode("utf-8")  # some charsets (unicode_escape, utf-7) give halves of characters
            return text
        except (LookupError, UnicodeError, ValueError):
            continue
    return data.decode("latin-1")
