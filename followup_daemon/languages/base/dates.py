"""Date arithmetic that all languages share. It turns the match of a rule into a day."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

EARLY, MID, END = "early", "mid", "end"
"""Parts of a week or month. The end of a week is Friday, and its early part ends on Wednesday."""


@dataclass(frozen=True, slots=True)
class DateMatch:
    """A date in a text: its last day, and the offsets of its words."""

    last: date
    start: int
    end: int


Resolver = Callable[["re.Match[str]", date], "date | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of dates. It cannot match a text without a word of the sort ``needs`` (see ``Grammar.sorts``)."""

    pattern: re.Pattern[str]
    resolve: Resolver
    needs: str


def alternatives(words: Iterable[object]) -> str:
    """Return a pattern that matches any of the words. The longest word comes first."""
    return "|".join(sorted((re.escape(str(word)) for word in words), key=len, reverse=True))


_TOKEN = re.compile(r"[a-z]+(?:/c)?|\d")


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of one language. ``sorts`` maps a word to its sorts, so that only rules that can match are tried.

    The key "0" stands for any digit.
    """

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
"""The maximum number of characters between the start of a date and its first word with a sort."""


def sorts(**words: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return a value for ``Grammar.sorts`` from the words of each sort. Only the first word of a phrase counts."""
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
    """Return the day that is ``count`` weekdays after ``day``. The policy knows the holidays, the grammar does not."""
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
    """Return the next ``day`` of ``month`` from today on, or the one in ``year``."""
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    candidate = date(today.year, month, day)
    return candidate if candidate >= today else date(today.year + 1, month, day)


def nth(number: int, today: date) -> date:
    """Return the next day with this number, such as ``the 15th``, in this month or a later one."""
    month = today.replace(day=1)
    while number > monthrange(month.year, month.month)[1] or month.replace(day=number) < today:
        month = add_months(month, 1)
    return month.replace(day=number)


def weekday_dated(wanted: int, number: int, today: date) -> date | None:
    """Return the next day with this weekday and number, such as ``Tuesday the 8th``."""
    for month in range(0, 15):
        first = add_months(today.replace(day=1), month)
        if number <= monthrange(first.year, first.month)[1]:
            candidate = first.replace(day=number)
            if candidate >= today and candidate.weekday() == wanted:
                return candidate
    return None


def weekday(wanted: int, today: date, weeks: int | None = None) -> date:
    """Return the next such weekday from today on, or that of a week: 0 for this week, 1 for the next."""
    if weeks is None:
        return today + timedelta(days=(wanted - today.weekday()) % 7)
    return monday(today) + timedelta(days=7 * weeks + wanted)


def week(weeks: int, part: str, today: date) -> date:
    """Return the last day of a week or of its ``part``. If that is past, return the Sunday of the week."""
    first = monday(today) + timedelta(days=7 * weeks)
    last = first + timedelta(days={EARLY: 2, MID: 3, END: 4}.get(part, 6))
    return last if last >= today else first + timedelta(days=6)


def month(first: date, part: str) -> date:
    """Return the last day of the month that begins on ``first``, or of its ``part``."""
    if part == EARLY:
        return first.replace(day=10)
    if part == MID:
        return first.replace(day=20)
    return month_end(first)


def month_named(number: int, today: date, year: str | None = None) -> date:
    """Return the first day of the named month, in ``year`` or at its next occurrence."""
    if year:
        return date(int(year), number, 1)
    return today.replace(day=1) if number == today.month else upcoming(number, 1, today)


def shift(day: date, count: int, unit: str) -> date:
    """Return ``day`` plus ``count`` of ``unit``: "day", "business day", "week", "fortnight", "month" or "year"."""
    match unit:
        case "business day":
            return add_business_days(day, count)
        case "month":
            return add_months(day, count)
        case "year":
            return add_months(day, 12 * count)
    return day + timedelta(days=count * {"week": 7, "fortnight": 14}.get(unit, 1))
