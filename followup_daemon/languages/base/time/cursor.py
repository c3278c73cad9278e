"""Access to the words of a text, for the productions of the grammar."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date
from typing import NamedTuple

from followup_daemon.languages.base.time.arithmetic import Span
from followup_daemon.languages.base.time.tokens import Token
from followup_daemon.languages.base.time.words import NOTHING, DateWords, Readings

_MOST_FILLERS = 4
DEEPEST = 6
"""How many dates can be within another, as in "the day after the week of the third of March"."""


class Part(NamedTuple):
    """A piece of a text that was read: what it means, and the position after it."""

    span: Span
    next: int


class Cursor(ABC):
    """The tokens of one text. ``bound`` is the sort of the preposition before the date that is read."""

    def __init__(self, words: DateWords, tokens: list[Token]) -> None:
        self.words = words
        self.tokens = tokens
        self.month_first = words.month_first
        self.bound = ""
        self.depth = 0

    @abstractmethod
    def longest(self, position: int, today: date) -> Part | None:
        """Return the longest date at ``position``. The last class of the grammar knows all productions."""

    def at(self, position: int) -> Readings:
        return self.tokens[position].readings if 0 <= position < len(self.tokens) else NOTHING

    def skip(self, position: int) -> int:
        """Return the position after articles and small words."""
        last = position + _MOST_FILLERS
        while position < last and "fill" in self.at(position):
            position += 1
        return position

    def skip_comma(self, position: int) -> int:
        return self.skip(position + ("comma" in self.at(position)))

    def is_complete(self, position: int) -> bool:
        """Return whether a number before ``position`` can be a date: no noun follows that it counts."""
        if position >= len(self.tokens):
            return True
        readings = self.at(position)
        if readings.keys() & {"unit", "slash", "dash", "owned"}:
            return False
        return bool(readings)

    def day_number(self, position: int) -> int:
        """Return the number of a day of the month at ``position``, or 0."""
        readings = self.at(position)
        if "article" in readings:
            return 0
        number = readings.get("ordinal") or readings.get("number") or 0
        return number if 1 <= number <= 31 else 0

    def year(self, position: int, today: date) -> tuple[int | None, int]:
        """Return the year that follows at ``position``, such as 2027 or "of next year", and the position after it."""
        after = self.skip_comma(position)
        if "slash" in self.at(position) and "year" in self.at(position + 1):
            after = position + 1
        readings, following = self.at(after), self.at(after + 1)
        if "year" in readings:
            return readings["year"], after + 1
        which = {**readings, **following} if "which" in readings or "which" in following else {}
        if which.get("unit") == "year":
            return today.year + which["which"], after + 2
        return None, position
