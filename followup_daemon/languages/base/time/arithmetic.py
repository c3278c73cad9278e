"""Arithmetic of days, weeks, months, quarters and years."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

EARLY, MID, END, LATE, HALF = "early", "mid", "end", "late", "half"
"""Parts of a week or month. The end of a week is Friday, and its early part ends on Wednesday."""
_MONTHS = {"month": 1, "quarter": 3, "halfyear": 6, "year": 12}

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""Units that are counted by their number: "two Fridays"."""


class Span(NamedTuple):
    """A day or period: its first and last day, and its unit. ``weekday`` is set for a weekday that no week is named."""

    first: date
    last: date
    unit: str = "day"
    weekday: int | None = None


PAST = Span(date.min, date.min, "past")
"""Days of the past, whichever they are."""


def said_day(span: Span) -> date:
    """Return the day from which sums count: the last one, but the first one of a holiday with its days off."""
    return span.first if span.unit == "holiday" else span.last


def one_day(day: date) -> Span:
    return Span(day, day)


def week_with(day: date) -> Span:
    first = monday(day)
    return Span(first, first + timedelta(days=6), "week")


def period(unit: str, count: int, today: date) -> Span | None:
    """Return the week, month, quarter or year that is ``count`` after the present one. A day is a business day."""
    if unit in ("week", "fortnight"):
        days = 7 if unit == "week" else 14
        first = monday(today) + timedelta(days=days * count)
        return Span(first, first + timedelta(days=days - 1), "week")
    if unit == "weekend":
        friday = monday(today) + timedelta(days=7 * count + 4)
        return Span(friday + timedelta(days=1), friday + timedelta(days=2), unit)
    if unit in _MONTHS:
        months = _MONTHS[unit]
        first = date(today.year, (today.month - 1) // months * months + 1, 1)
        return months_from(add_months(first, count * months), unit)
    return one_day(shift(today, count, unit)) if count > 0 and unit in ("day", "business day") else None


def months_from(first: date, unit: str) -> Span:
    return Span(first, add_months(first, _MONTHS[unit]) - timedelta(days=1), unit)


def numbered_period(unit: str, number: int, year: int | None, today: date) -> Span:
    """Return the quarter or half of a year with this number, in ``year`` or at its next occurrence."""
    months = _MONTHS[unit]
    if not 1 <= number <= 12 // months:
        raise ValueError(number)
    span = months_from(date(year or today.year, months * (number - 1) + 1, 1), unit)
    return span if year or span.last >= today else months_from(add_months(span.first, 12), unit)


def numbered_week(number: int, today: date, year: int | None = None) -> Span:
    """Return the calendar week with this number, of ``year``, or of this year or the next."""
    if year:
        return week_with(date.fromisocalendar(year, number, 1))
    first = date.fromisocalendar(today.year, number, 1)
    return week_with(first if first + timedelta(days=6) >= today else date.fromisocalendar(today.year + 1, number, 1))


def part_of(span: Span, part: str) -> Span:
    """Return the named part of ``span``, up to its last day. A day has no parts."""
    if span.unit in ("week", "month", "weekend"):
        days = {"week": {EARLY: 2, MID: 3, HALF: 2, LATE: 4, END: 4}, "month": {EARLY: 9, MID: 19, HALF: 14}}
        after = days.get(span.unit, {}).get(part)
        first = monday(span.first) if span.unit == "week" else span.first
        return Span(span.first, span.last if after is None else first + timedelta(days=after), span.unit)
    if span.unit in _MONTHS:
        months = _MONTHS[span.unit]
        count = {EARLY: months // 3, MID: months * 2 // 3, HALF: months // 2}.get(part, months)
        return Span(span.first, add_months(span.first, count) - timedelta(days=1), span.unit)
    return span


def nth_in(span: Span, number: int, what: str | int) -> date:
    """Return the last day of the ``number``-th unit or weekday in ``span``. The number -1 is the last one."""
    if isinstance(what, int):
        days = [day for day in _days(span) if day.weekday() == what]
    elif what == "business day":
        days = [day for day in _days(span) if day.weekday() < 5]
    elif what == "week":
        return _nth_week(span, number)
    elif what == "month" and span.unit in _MONTHS:
        months = _MONTHS[span.unit]
        return month_end(add_months(span.first, (number if number > 0 else months) - 1))
    elif what == "weekend":
        days = [day for day in _days(span) if day.weekday() == 6]
    else:
        days = _days(span)
    if number > len(days):
        raise ValueError(number)
    return days[number - (number > 0)]


def _days(span: Span) -> list[date]:
    return [span.first + timedelta(days=n) for n in range((span.last - span.first).days + 1)]


def _nth_week(span: Span, number: int) -> date:
    """Return the Sunday of the week. The first week of a month has its first Thursday."""
    if number < 0:
        return span.last
    first = monday(span.first)
    return first + timedelta(days=7 * (number - (span.first.weekday() <= 3)) + 6)


def add_business_days(day: date, count: int) -> date:
    """Return the day that is ``count`` weekdays after ``day``. The policy knows the holidays, the grammar does not."""
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def business_day_before(day: date) -> date:
    return nth_from(day, -1, "business day")


def nth_from(day: date, number: int, what: str | int) -> date:
    """Return the ``number``-th weekday, day or business day after ``day``, or before it if the number is negative."""
    step = timedelta(days=1 if number > 0 else -1)
    for _ in range(abs(number)):
        day += step
        while (day.weekday() != what) if isinstance(what, int) else (what == "business day" and day.weekday() > 4):
            day += step
    return day


def beside_holiday(span: Span, bounds: list[str]) -> Span:
    """Return the day before a holiday, the first weekday after it, or the holiday itself."""
    if "before" in bounds:
        return one_day(span.first - timedelta(days=1))
    if "after" in bounds:
        return one_day(add_business_days(span.last, 1))
    return one_day(span.first if span.unit == "holiday" or bounds[:1] == ["by"] else span.last)


def add_months(day: date, count: int) -> date:
    month = day.month - 1 + count
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def upcoming(month: int, day: int, today: date, year: int | None = None) -> date:
    """Return the next ``day`` of ``month`` from today on, or the one in ``year``."""
    if year:
        return date(year, month, day)
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


def month_named(number: int, today: date, year: int | None = None) -> date:
    """Return the first day of the named month, in ``year`` or at its next occurrence."""
    if year:
        return date(year, number, 1)
    return today.replace(day=1) if number == today.month else upcoming(number, 1, today)


def shift(day: date, count: int, unit: str) -> date:
    """Return ``day`` plus ``count`` of ``unit``: "day", "business day", "week" or a longer one."""
    if unit in WEEKDAYS:
        return nth_from(day, count, WEEKDAYS.index(unit))
    match unit:
        case "business day":
            return add_business_days(day, count)
        case "month":
            return add_months(day, count)
        case "quarter":
            return add_months(day, 3 * count)
        case "halfyear":
            return add_months(day, 6 * count)
        case "year":
            return add_months(day, 12 * count)
        case "hour":
            return day + timedelta(days=(count + 12) // 24)
        case "minute":
            return day
    return day + timedelta(days=count * {"week": 7, "fortnight": 14}.get(unit, 1))


def next_weekday(wanted: int, today: date) -> date:
    """Return the first such weekday after today."""
    return today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)


def weekday_in(wanted: int, span: Span) -> date:
    """Return the weekday in the week of the first day of ``span``, or in a longer period the first one."""
    if span.unit == "week":
        return monday(span.first) + timedelta(days=wanted)
    return span.first + timedelta(days=(wanted - span.first.weekday()) % 7)
