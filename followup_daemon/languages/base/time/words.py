"""The words of dates of one language, and the table in which a text's words are looked up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any

from followup_daemon.languages.base.time.holidays import Holiday

Readings = Mapping[str, Any]
"""What a word can be: its value by the name of its sort."""
NOTHING: Readings = MappingProxyType({})
"""The readings of a word that is in no list."""

_PIECE = re.compile(r"[^\W_]+|/")


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """The words and phrases of each sort, in lower case without accents. Each field is a sort.

    A word may be of several sorts, and the grammar decides which of them is meant.
    """

    month: Mapping[str, int]
    weekday: Mapping[str, int]
    weak: Iterable[str]
    """Names of days and months that are ordinary words too. Alone they name no date."""
    number: Mapping[str, int]
    article: Iterable[str]
    """Articles that are also the number one."""
    ordinal: Mapping[str, int]
    suffixes: Iterable[str]
    """Endings of ordinals in figures, such as "th". A point makes an ordinal if "." is among them."""
    unit: Mapping[str, str]
    plural: Iterable[str]
    """Units that are in the plural."""
    which: Mapping[str, int]
    """Words such as "next": the number of weeks or months from the present one."""
    nearest: Iterable[str]
    """Words that with a weekday mean the first such day to come, in whatever week."""
    past: Iterable[str]
    """Words such as "last", before or after what is past."""
    final: Iterable[str]
    """Words for the last of several, in "the last Friday of March"."""
    part: Mapping[str, str]
    """Parts of a period: "early", "mid", "late", "end", "half" for the first half, "" for all of it, or "past"."""
    day: Mapping[str, int]
    """Words such as "tomorrow": the number of days from today."""
    day_end: Iterable[str]
    span: Mapping[str, str]
    """Phrases that name a time from now: "8 day", or "month end" and "year end"."""
    holiday: Mapping[str, Holiday]
    occasion: Iterable[str]
    """Nouns such as "party", after which the name of a holiday is an attribute."""
    weeks: Mapping[str, int]
    """Phrases after a day that add weeks, such as "en huit"."""
    week_of: Iterable[str]
    week_number: Iterable[str]
    quarter: Mapping[str, int]
    half: Mapping[str, int]
    """Short names of the halves of a year, such as "H1"."""
    by: Iterable[str]
    before: Iterable[str]
    on: Iterable[str]
    latest: Iterable[str]
    """Words around an explicit limit: "at the latest"."""
    within: Iterable[str]
    """Words before a number of days: "in", "within", "over"."""
    lasting: Iterable[str]
    """Words before a number of days that is a duration and no date: "for"."""
    across: Iterable[str]
    """Words that are ``within`` before "the next two weeks", and ``lasting`` otherwise: "over", "during"."""
    each: Iterable[str]
    """Words before a day that comes again and again: "every"."""
    since: Iterable[str]
    after: Iterable[str]
    starting: Iterable[str]
    """Words like ``after`` that count the first day too."""
    less: Iterable[str]
    ago: Iterable[str]
    ago_first: Iterable[str]
    """Words such as "il y a" that stand before the number."""
    later: Iterable[str]
    plus: Iterable[str]
    to: Iterable[str]
    either: Iterable[str]
    between: Iterable[str]
    fill: Iterable[str]
    """Articles and small words inside a date, which do not change it."""
    joint: Iterable[str]
    """Words between the number of a day and its month, such as "of"."""
    daypart: Iterable[str]
    the: Iterable[str]
    """Articles before the number of a day."""
    no_date: Iterable[str]
    """Phrases that contain words of the other lists and are no date, such as "sun screen"."""
    follows: Iterable[str]
    """Words that can stand after a complete date. Any other word makes an ordinal or number an adjective of its own."""
    owned: Iterable[str]
    """Words that make a span an attribute: "two weeks of", "30 days notice"."""
    month_first: bool
    nouns_follow: bool
    """Whether a noun can follow a period that describes it, as in "third-quarter earnings"."""
    whole_week: bool
    """Whether the end of the present week is its Sunday. Otherwise it is Friday."""


BOUNDS = ("by", "before", "between", "since", "on", "latest", "within", "after", "starting")
"""Sorts of prepositions before a date."""
STARTS = frozenset(
    "date number ordinal final month weekday which past unit part day day_end span within across lasting ago_first "
    "less each week_of week_number quarter half holiday".split()
)
"""Sorts of words that begin a date. The grammar has a production for each."""
_TABLES = frozenset({"suffixes", "month_first", "nouns_follow", "whole_week"})
_LIGHT = frozenset(
    "by before on within across lasting each since after starting less ago ago_first later latest to either between "
    "fill the joint daypart plus article number ordinal final which nearest past plural singular weak weeks follows "
    "owned occasion no_date".split()
)
"""Sorts of words that name no date alone. A text without any other word is not read further."""


def numbered(*names: str, start: int) -> dict[str, int]:
    """Return the number of each name. A text of several words lists several names for the same number."""
    return {name: number for number, several in enumerate(names, start) for name in several.split()}


class Lexicon:
    """The phrases of a language by their first words, the longest first."""

    def __init__(self, words: DateWords) -> None:
        self.words = words
        self.suffixes = frozenset(words.suffixes)
        found: dict[tuple[str, ...], dict[str, Any]] = {}
        for sort in fields(words):
            if sort.name not in _TABLES:
                _add(found, sort.name, getattr(words, sort.name))
        self.phrases: dict[str, list[tuple[tuple[str, ...], Readings]]] = {}
        for phrase in sorted(found, key=len, reverse=True):
            self.phrases.setdefault(phrase[0], []).append((phrase[1:], found[phrase]))
        self.heads = _heads(found)
        for name in words.unit:
            if f"{name}s" in words.plural:
                found[pieces(name)]["singular"] = True
        for readings in found.values():
            readings["bounds"] = tuple(sort for sort in BOUNDS if sort in readings and "which" not in readings)
            readings["starts"] = bool(readings["bounds"]) or not readings.keys().isdisjoint(STARTS)
        self.shortened = _shortened(words.month) | _shortened(words.weekday)

        self.simple = {
            word: phrases[0][1]
            for word, phrases in self.phrases.items()
            if len(phrases) == 1 and not phrases[0][0] and not phrases[0][1]["starts"]
        }
        """Words that begin no phrase and no date, and need no look at what is around them."""

    def alone(self, word: str) -> Readings:
        """Return the readings of a single word."""
        return next((readings for rest, readings in self.phrases.get(word, ()) if not rest), NOTHING)


def _heads(found: Mapping[tuple[str, ...], Readings]) -> set[str]:
    """Return words one of which is in every text with a date. Of a phrase it is the longest that is not too common."""
    heavy = [phrase for phrase, readings in found.items() if not readings.keys() <= _LIGHT]
    heavy = [phrase for phrase in heavy if not found[phrase].keys() >= {"week_number", "weak"}]  # a figure tells too
    heads = {phrase[0] for phrase in heavy if len(phrase) == 1}
    light = {phrase[0] for phrase in found if len(phrase) == 1} - heads
    for phrase in heavy:
        if heads.isdisjoint(phrase):
            heads.add(max((word for word in phrase if word not in light), key=len, default=phrase[0]))
    return heads


def pieces(phrase: str) -> tuple[str, ...]:
    """Return the words of ``phrase`` as the texts are split."""
    return tuple(_PIECE.findall(phrase))


def _add(found: dict[tuple[str, ...], dict[str, Any]], sort: str, words: Any) -> None:
    entries = words.items() if isinstance(words, Mapping) else ((word, True) for word in words)
    for word, value in entries:
        found.setdefault(pieces(word), {})[sort] = value


def _shortened(names: Mapping[str, int]) -> frozenset[str]:
    """Return the names that are the beginning of another one: a point after them ends no sentence."""
    return frozenset(one for one in names for other in names if other != one and other.startswith(one))
