"""One compiled expression per word list, and text made ready for it."""

from __future__ import annotations

import re
from functools import lru_cache

_PLAIN = str.maketrans("’‘‛àâáãäåçèéêëìíîïñòóôõöùúûüýÿß", "'''aaaaaaceeeeiiiinooooouuuuyys")


@lru_cache(maxsize=1024)
def compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.MULTILINE)


def words_of(patterns: tuple[str, ...], text: str) -> str:
    """The first words in ``text`` (as ``unaccented`` gives it) that match, or ""."""
    if not patterns:
        return ""
    match = compiled(patterns).search(text)
    return " ".join(match[0].split())[:80] if match else ""


def unaccented(text: str) -> str:
    """Lower case without accents and with plain apostrophes, of the same length: so are all patterns written."""
    lowered = text.lower()
    return (
        (lowered if lowered.isascii() else lowered.translate(_PLAIN))
        if len(lowered) == len(text)
        else text.translate(_PLAIN)
    )


def folded(text: str) -> str:
    return " ".join(text.split())
