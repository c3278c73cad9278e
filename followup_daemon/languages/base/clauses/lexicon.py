"""Word families: which words and phrases of a clause belong to which family of a language.

A family is a tuple of entries, one phrase each. An entry is made of words. ``a|b`` stands for one of several words, a
final ``~`` for any ending of the word, ``...`` for at most eight words between its neighbours ("take ... further"), a
first ``^`` for the beginning of the clause, and a final ``$`` for its end. Accents do not count.
Looking up costs one dictionary access a word, and one more where a phrase may begin, so that long texts stay cheap.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from followup_daemon.languages.base.matching import unaccented

GAP = 8
"""The greatest number of words that ``...`` stands for."""
_LONGEST_ENDING = 6
_END = frozenset({"$"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence and its offsets."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a sentence that belong to a family.

    ``first`` and ``last`` count words, ``last`` is included. ``places`` are the words that the entry names, without
    those in its gaps.
    """

    family: str
    first: int
    last: int
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """One word of an entry: the words and the stems that fit it, or a gap."""

    words: frozenset[str]
    stems: tuple[str, ...]
    gap: bool = False

    def fits(self, word: str) -> bool:
        if word in self.words:
            return True
        return word.startswith(self.stems) and any(
            word.startswith(stem) and len(word) - len(stem) <= _LONGEST_ENDING for stem in self.stems
        )


@dataclass(frozen=True, slots=True)
class _Entry:
    family: str
    places: tuple[_Place, ...]
    begins: bool

    def goes_on_with(self, word: str) -> bool:
        """Return whether ``word`` ("" at the end) may follow the first word of the entry."""
        second = self.places[1] if len(self.places) > 1 else None
        if second is None or second.gap:
            return True
        return word == "" if second.words == _END else second.fits(word)


class Lexicon:
    """The word families of one language. It does not change after it was made."""

    def __init__(self, families: Mapping[str, Sequence[str]]) -> None:
        exact: defaultdict[str, list[_Entry]] = defaultdict(list)
        stems: defaultdict[str, list[_Entry]] = defaultdict(list)
        for family, entries in families.items():
            for text in entries:
                entry = _entry(family, unaccented(text))
                for word in entry.places[0].words:
                    exact[word].append(entry)
                for stem in entry.places[0].stems:
                    stems[stem].append(entry)
        self._exact = dict(exact)
        self._stems = dict(stems)
        self._entries = lru_cache(maxsize=16384)(self._beginning_with)
        self._phrases = lru_cache(maxsize=16384)(self._beginning_with_both)

    def marks(self, words: Sequence[Word]) -> Iterator[Mark]:
        """Return the families in ``words``, in the order of their first words."""
        last = len(words) - 1
        for first, word in enumerate(words):
            if not self._entries(word.text):
                continue  # most words belong to no family
            for entry in self._phrases(word.text, words[first + 1].text if first < last else ""):
                if entry.begins and first > 0:
                    continue
                places = (first,) if len(entry.places) == 1 else _places(entry.places, words, first)
                if places:
                    yield Mark(entry.family, first, places[-1], places)

    def _beginning_with(self, word: str) -> tuple[_Entry, ...]:
        entries = list(self._exact.get(word, ()))
        for length in range(max(1, len(word) - _LONGEST_ENDING), len(word) + 1):
            entries += self._stems.get(word[:length], ())
        return tuple(entries)

    def _beginning_with_both(self, word: str, following: str) -> tuple[_Entry, ...]:
        """Return the entries that begin with ``word``, of which the second word, if it has one, fits ``following``."""
        return tuple(entry for entry in self._entries(word) if entry.goes_on_with(following))


def _entry(family: str, text: str) -> _Entry:
    begins = text.startswith("^ ")
    return _Entry(family, tuple(_place(word) for word in text.removeprefix("^ ").split()), begins)


def _place(word: str) -> _Place:
    if word == "...":
        return _Place(frozenset(), (), gap=True)
    alternatives = word.split("|")
    return _Place(
        frozenset(one for one in alternatives if not one.endswith("~")),
        tuple(one[:-1] for one in alternatives if one.endswith("~")),
    )


def _places(places: tuple[_Place, ...], words: Sequence[Word], first: int) -> tuple[int, ...]:
    """Return the indexes of the words of an entry that begins at ``first``, or none. The first place fits already."""
    at = [first]
    gap = False
    for place in places[1:]:
        if place.gap:
            gap = True
            continue
        if place.words == _END:
            return tuple(at) if at[-1] == len(words) - 1 else ()
        reach = range(at[-1] + 1, min(len(words), at[-1] + 2 + (GAP if gap else 0)))
        following = next((number for number in reach if place.fits(words[number].text)), -1)
        if following < 0:
            return ()
        at.append(following)
        gap = False
    return tuple(at)
