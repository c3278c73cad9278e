"""One compiled expression per word list, and text made ready for it."""

from __future__ import annotations

import re
from functools import lru_cache

_PLAIN = str.maketrans("’‘‛àâáãäåçèéêëìíîïñòóôõöùúûüýÿß", "'''aaaaaaceeeeiiiinooooouuuuyys")


@lru_cache(maxsize=512)
def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.MULTILINE)


def first_match(patterns: tuple[str, ...], text: str) -> str:
    """Return the first words in ``text`` (lower case) that match, or ""."""
    match = any_of(patterns).search(text)
    return " ".join(match[0].split())[:80] if match else ""


def unaccented(text: str) -> str:
    """Lower case without accents and with plain apostrophes; of the same length, so that places stay what they are."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lowered.translate(_PLAIN)


def collapse_spaces(text: str) -> str:
    return " ".join(text.split())
