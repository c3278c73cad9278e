"""Single lines of foreign text: decoding, cleaning, and comparison by appearance. It never raises."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from email.header import decode_header

from followup_daemon.languages import MAIL
from followup_daemon.languages.base.mail import pattern_of
from followup_daemon.malformed import MalformedInput, parsing

# C0 and C1 controls, and the bidirectional marks, which can change the displayed order of a text.
# Line separators are white space.
_INVISIBLE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]")
# Unicode's Default_Ignorable_Code_Point without the marks above. They are invisible, so they do not separate words.
_IGNORABLE = re.compile(
    "[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2065\u206a-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_SPACE = re.compile(r"\s+")
_PREFIXES = pattern_of((*MAIL.reply_prefixes, *MAIL.forward_prefixes))
_PREFIX = re.compile(rf"^(?:\s*(?:{_PREFIXES})\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_MAX_HEADER = 16384
_TWINS = str.maketrans(
    dict(
        zip(
            # Cyrillic, then Greek letters that usually look like a Latin letter.
            "асԁеһіјӏоԛрѕԝхуүѵАВСЕНІЈКМОРЅТХУѴ" + "ονιαυρκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
            "acdehijloqpswxyyvABCEHIJKMOPSTXYV" + "ovιaupkABEZHIKMNOPTYX".replace("ι", "i"),
            strict=True,
        )
    )
)
"""Cyrillic and Greek letters, with the Latin letters that they resemble (Unicode UTS #39)."""


def one_line(text: str, limit: int = 300) -> str:
    """Return ``text`` on one line without controls, with single spaces, of at most ``limit`` characters."""
    if len(text) > 4 * limit:
        text = text[: 4 * limit]
    if text.isascii() and text.isprintable():  # as most text is
        return " ".join(text.split())[:limit].rstrip()
    folded = _SPACE.sub(" ", _INVISIBLE.sub(" ", without_ignorables(text))).strip()
    return unicodedata.normalize("NFC", folded)[:limit].rstrip()


def without_ignorables(text: str) -> str:
    """Return ``text`` without soft hyphens, zero-width characters and the like. Marks of direction stay."""
    return text if text.isascii() else _IGNORABLE.sub("", text)


def shorten(text: str, limit: int) -> str:
    """Return ``text``, cut at a word and with an ellipsis if it is too long."""
    text = one_line(text, 4 * limit)
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:. ") + "…"


def base_subject(subject: str) -> str:
    """Return the subject without reply and forward prefixes (RFC 5256 section 2.1, in short)."""
    return _PREFIX.sub("", subject).strip()


def skeleton(text: str) -> str:
    """Return ``text`` in a form for comparison by appearance: NFKC, and Latin letters for similar ones."""
    return unicodedata.normalize("NFKC", text).translate(_TWINS)


def decoded(raw: str) -> str:
    """Return ``raw`` on one line, with its encoded words (RFC 2047) decoded.

    Raw 8-bit bytes count as UTF-8 or Windows-1252. A word that cannot be decoded stays unchanged.
    """
    raw = raw[:_MAX_HEADER].replace("\r", "").replace("\n", "")
    if "=?" in raw:
        with suppress(MalformedInput), parsing():
            pieces = decode_header(raw)
            raw = "".join(p if isinstance(p, str) else decode_bytes(p, c or "ascii") for p, c in pieces)
    return decode_bytes(raw.encode("utf-8", "surrogateescape"), "utf-8")


def decode_bytes(data: bytes, charset: str) -> str:
    """Return ``data`` as text in ``charset``, else in the first possible of UTF-8, Windows-1252 and Latin-1."""
    for candidate in (charset, "utf-8", "cp1252"):
        try:
            text = data.decode(candidate)
            text.encode("utf-8")  # some charsets (unicode_escape, utf-7) produce lone surrogates
            return text
        except (LookupError, UnicodeError, ValueError):
            continue
    return data.decode("latin-1")
