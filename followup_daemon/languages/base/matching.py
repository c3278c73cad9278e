"""Regular expressions compiled from word lists, and the normalisation of the text that they search."""

from __future__ import annotations

import re
from functools import lru_cache

_PLAIN = str.maketrans("’‘‛àâáãäåçèéêëìíîïñòóôõöùúûüýÿß", "'''aaaaaaceeeeiiiinooooouuuuyys")


@lru_cache(maxsize=512)
def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Return one pattern for all ``patterns``. Without any it matches nothing."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)", re.MULTILINE)


def first_match(patterns: tuple[str, ...], text: str) -> str:
    """Return the first match in ``text``, which must be lower case already, or ""."""
    match = any_of(patterns).search(text)
    return " ".join(match[0].split())[:80] if match else ""


def unaccented(text: str) -> str:
    """Return ``text`` in lower case, without accents, with plain apostrophes. All offsets stay the same."""
    lowered = text.lower()
    if text.isascii():
        return lowered
    if len(lowered) != len(text):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lowered.translate(_PLAIN)


def collapse_spaces(text: str) -> str:
    return " ".join(text.split())
