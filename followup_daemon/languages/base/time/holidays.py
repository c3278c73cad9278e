"""Holidays and the rules of their days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.easter import easter

from followup_daemon.languages.base.time.arithmetic import Span, next_weekday

_NEAR = 100
"""How many days ahead a holiday can be whose name is an ordinary word too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A holiday: a day of a month, a weekday of a month, or a number of days after Easter Sunday."""

    month: int = 0
    day: int = 0
    """The day of the month. With a weekday it is the earliest possible one."""
    weekday: int | None = None
    easter: int = 0
    length: int = 1
    """How many days it lasts, with the days off that belong to it."""
    is_period: bool = False
    """Whether the name means all of the days and not the first one: "the holidays"."""
    is_weak: bool = False
    """Whether the name is an ordinary word too. It then means only a holiday that is near."""
    is_alone: bool = False
    """Whether the name is a date without a preposition."""

    def in_year(self, year: int) -> date:
        """Return the first day of the holiday."""
        if not self.month:
            return easter(year) + timedelta(days=self.easter)  # type: ignore[no-any-return]
        first = date(year, self.month, self.day)
        return first if self.weekday is None else next_weekday(self.weekday, first - timedelta(days=1))

    def coming(self, today: date, year: int | None) -> Span | None:
        """Return the days of the holiday in ``year``, or the next ones that are not over."""
        years = (year,) if year else range(today.year - 1, today.year + 2)
        spans = (self._days_in(number) for number in years)
        span = next((span for span in spans if year or span.last >= today), None)
        is_far = span is not None and self.is_weak and (span.first - today).days > _NEAR
        return None if is_far else span

    def _days_in(self, year: int) -> Span:
        first = self.in_year(year)
        return Span(first, first + timedelta(days=self.length - 1), "holiday")


def fixed(month: int, day: int, length: int = 1) -> Holiday:
    return Holiday(month=month, day=day, length=length)


def nth(number: int, weekday: int, month: int) -> Holiday:
    """Return the holiday on the ``number``-th ``weekday`` of a month. Monday is 0."""
    return Holiday(month=month, day=7 * number - 6, weekday=weekday)


def last(weekday: int, month: int) -> Holiday:
    """Return the holiday on the last ``weekday`` of a month with 31 days."""
    return Holiday(month=month, day=25, weekday=weekday)


def from_easter(days: int, length: int = 1) -> Holiday:
    return Holiday(easter=days, length=length)
