"""Misspelt words and common slips of grammar in what a letter says in the user's own words.

The templates were read when they were written; looked up is what comes on top of them: notes, strengths, agenda
points, promises. A word is refused only if the dictionary does not know it and a frequent word lies one slip away, so
that terms of a trade pass. The library has no usable dictionary for Spanish, where only slips of grammar are found.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from followup_daemon.languages import letters
from followup_daemon.model.tables.purpose import Purpose

if TYPE_CHECKING:  # the dictionaries take a moment and some memory: loaded where a word has to be looked up
    from spellchecker import SpellChecker

_FREQUENT = 1.5e-5
_WORD = re.compile(r"(?<![\w@.’'/-])[a-zà-öø-ÿ]{4,}(?![\w@’'/-])")
_QUOTED = re.compile(r"“[^”]*”|„[^“]*“|«[^»]*»|‘[^’]*’")


def problems(body: str, language: str) -> list[str]:
    """Return what is misspelt or ungrammatical in ``body``, as sentences for the user; quotations are left out."""
    own = _QUOTED.sub(" ", body)
    found = [f"“{match[0]}” is not how it is said" for match in _slips(language).finditer(own)][:1]
    unread = sorted(set(_WORD.findall(own)) - _read_before(language))
    if unread and letters.wording(language).has_dictionary:
        found += [f"“{word}” may be misspelt (“{better}”?)" for word, better in _misspelt(unread, language)]
    return found


@lru_cache(maxsize=32)
def _slips(language: str) -> re.Pattern[str]:
    return re.compile("|".join(letters.wording(language).slips) or r"(?!)")


@lru_cache(maxsize=32)
def _read_before(language: str) -> frozenset[str]:
    """Return the words of our own templates."""
    words = letters.wording(language)
    texts = [
        text
        for name in (*Purpose, "shared")
        for wordings in letters.letter(language, name).moves.values()
        for text in wordings
    ]
    return frozenset(re.findall(r"[a-zà-öø-ÿ]{4,}", " ".join([*texts, words.sign_off, *words.months, *words.days])))


def _misspelt(words: list[str], language: str) -> list[tuple[str, str]]:
    """Return each unknown word with the frequent one that was probably meant. English terms pass everywhere."""
    unknown = _dictionary(language).unknown(words)
    if unknown and language != "en":
        unknown = _dictionary("en").unknown(unknown)
    found = []
    for word in sorted(unknown):
        meant = _dictionary(language).correction(word)
        if meant and meant != word and _dictionary(language).word_usage_frequency(meant) >= _FREQUENT:
            found.append((word, meant))
    return found


@lru_cache(maxsize=32)
def _dictionary(language: str) -> SpellChecker:
    from spellchecker import SpellChecker

    return SpellChecker(language=language, distance=1)
