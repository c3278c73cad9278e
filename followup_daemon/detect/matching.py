"""One compiled expression per word list, and text made ready for it."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=512)
def compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.MULTILINE)


def words_of(patterns: tuple[str, ...], text: str) -> str:
    """The first words in ``text`` (lower case) that match, or ""."""
    match = compiled(patterns).search(text)
    return " ".join(match[0].split())[:80] if match else ""


def folded(text: str) -> str:
    return " ".join(text.split())
