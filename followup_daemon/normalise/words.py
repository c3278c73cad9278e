"""Cleaning of single lines of text that strangers wrote."""

from __future__ import annotations

import re
import unicodedata

# C0 and C1 controls, and the bidirectional and zero-width marks with which text can lie about itself.
_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_SPACE = re.compile(r"\s+")
_PREFIX = re.compile(r"^(?:\s*(?:re|aw|antw(?:ort)?|sv|fwd?|fw|wg|tr|rv)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)


def one_line(text: str, limit: int = 300) -> str:
    """``text`` without controls or line breaks, white space folded, at most ``limit`` characters."""
    if len(text) > 4 * limit:
        text = text[: 4 * limit]
    folded = _SPACE.sub(" ", _INVISIBLE.sub(" ", text.replace("\u200d", ""))).strip()
    return unicodedata.normalize("NFC", folded)[:limit].rstrip()


def shorten(text: str, limit: int) -> str:
    """``text`` cut at a word, with an ellipsis where something was cut."""
    text = one_line(text, 4 * limit)
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:. ") + "…"


def base_subject(subject: str) -> str:
    """The subject without reply and forward prefixes (RFC 5256 section 2.1, in short)."""
    return _PREFIX.sub("", subject).strip()
