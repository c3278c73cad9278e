"""From a match of a rule to the day that is meant: the arithmetic that all languages share."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

EARLY, MID, END = "early", "mid", "end"
"""Parts of a week or month. A working week ends on its Friday, and its early part on Wednesday."""


@dataclass(frozen=True, slots=True)
class DateMatch:
    """A date in a text: its last day, and where its words stand."""

    last: date
    start: int
    end: int


Resolver = Callable[["re.Match[str]", date], "date | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    """``needs``: the sort of word without which ``pattern`` cannot match, as its grammar sorts them."""

    pattern: re.Pattern[str]
    resolve: Resolver
    needs: str


def alternatives(words: Iterable[object]) -> str:
    """Return the words as one expression, the longest first."""
    return "|".join(sorted((re.escape(str(word)) for word in words), key=len, reverse=True))


_TOKEN = re.compile(r"[a-z]+(?:/c)?|\d")


@dataclass(frozen=True, slots=True)
class Grammar:
    """``sorts`` says of each word which rules it makes worth trying; any digit stands as "0"."""

    rules: tuple[Rule, ...]
    sorts: Mapping[str, frozenset[str]]

    def find(self, text: str, today: date) -> list[DateMatch]:
        present: set[str] = set()
        first = ""
        for word in _TOKEN.findall(text):
            sort = self.sorts.get(word if word > "9" else "0")
            if sort is not None:
                present |= sort
                first = first or word
        if not present:
            return []
        start = max(0, text.find(first) - _LEAD)
        found: list[DateMatch] = []
        for rule in self.rules:
            if rule.needs in present:
                for match in rule.pattern.finditer(text, start):
                    last = _resolved(rule, match, today)
                    if last is not None:
                        found.append(DateMatch(last, match.start(), match.end()))
        return _longest(found)


_NONE: frozenset[str] = frozenset()
_LEAD = 30
"""Characters that the words of a date may stand before the first word that says so."""


def sorts(**words: Iterable[str]) -> dict[str, frozenset[str]]:
    """For ``Grammar.sorts``: the words of each sort; of a phrase its first word."""
    found: dict[str, frozenset[str]] = {}
    for sort, some in words.items():
        for word in some:
            token = _TOKEN.match(word)
            if token is not None:
                first = token[0] if token[0] > "9" else "0"
                found[first] = found.get(first, _NONE) | {sort}
    return found


def _resolved(rule: Rule, match: re.Match[str], today: date) -> date | None:
    try:
        return rule.resolve(match, today)
    except (ValueError, OverflowError):
        return None


def _longest(found: list[DateMatch]) -> list[DateMatch]:
    if len(found) < 2:
        return found
    chosen: list[DateMatch] = []
    for one in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        if all(one.end <= other.start or one.start >= other.end for other in chosen):
            chosen.append(one)
    return sorted(chosen, key=lambda one: one.start)


def add_business_days(day: date, count: int) -> date:
    """Return ``count`` weekdays after ``day``; holidays are the policy's business, not the grammar's."""
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def add_months(day: date, count: int) -> date:
    month = day.month - 1 + count
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def upcoming(month: int, day: int, today: date, year: str | None = None) -> date:
    """Return the next day of that date, or that of ``year``."""
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    candidate = date(today.year, month, day)
    return candidate if candidate >= today else date(today.year + 1, month, day)


def nth(number: int, today: date) -> date:
    """Return the day of ``the 15th``: of this month, or of the next that has it still to come."""
    month = today.replace(day=1)
    while number > monthrange(month.year, month.month)[1] or month.replace(day=number) < today:
        month = add_months(month, 1)
    return month.replace(day=number)


def weekday_dated(wanted: int, number: int, today: date) -> date | None:
    """Return the day of ``Tuesday the 8th``: in the next month in which the 8th is a Tuesday."""
    for month in range(0, 15):
        first = add_months(today.replace(day=1), month)
        if number <= monthrange(first.year, first.month)[1]:
            candidate = first.replace(day=number)
            if candidate >= today and candidate.weekday() == wanted:
                return candidate
    return None


def weekday(wanted: int, today: date, weeks: int | None = None) -> date:
    """Return the coming weekday (today counts), or that of this week (0), the next (1), and so on."""
    if weeks is None:
        return today + timedelta(days=(wanted - today.weekday()) % 7)
    return monday(today) + timedelta(days=7 * weeks + wanted)


def week(weeks: int, part: str, today: date) -> date:
    """Return the last day of a week, or of a part of it; never in the past."""
    first = monday(today) + timedelta(days=7 * weeks)
    last = first + timedelta(days={EARLY: 2, MID: 3, END: 4}.get(part, 6))
    return last if last >= today else first + timedelta(days=6)


def month(first: date, part: str) -> date:
    """Return the last day of the month that begins on ``first``, or of a part of it."""
    if part == EARLY:
        return first.replace(day=10)
    if part == MID:
        return first.replace(day=20)
    return month_end(first)


def month_named(number: int, today: date, year: str | None = None) -> date:
    """Return the first day of the month that is meant."""
    if year:
        return date(int(year), number, 1)
    return today.replace(day=1) if number == today.month else upcoming(number, 1, today)


def shift(day: date, count: int, unit: str) -> date:
    """Return ``count`` units later: "day", "business day", "week", "fortnight", "month" or "year"."""
    match unit:
        case "business day":
            return add_business_days(day, count)
        case "month":
            return add_months(day, count)
        case "year":
            return add_months(day, 12 * count)
    return day + timedelta(days=count * {"week": 7, "fortnight": 14}.get(unit, 1))
