"""The spellings of German words: with umlauts, and without them ("für", "fuer")."""

from __future__ import annotations

_WITHOUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def spelled(*entries: str) -> tuple[str, ...]:
    """Return ``entries`` with each word also as it is written on a keyboard without umlauts."""
    return tuple(" ".join(_both(word) for word in entry.split()) for entry in entries)


def _both(word: str) -> str:
    alternatives = word.split("|")
    return "|".join(dict.fromkeys((*alternatives, *(one.translate(_WITHOUT) for one in alternatives))))
