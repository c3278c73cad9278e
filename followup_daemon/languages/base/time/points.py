"""Productions of single days: dates in figures, days of months, weekdays."""

from __future__ import annotations

from abc import abstractmethod
from datetime import date, timedelta

from followup_daemon.languages.base.time import arithmetic
from followup_daemon.languages.base.time.arithmetic import PAST, Span, one_day
from followup_daemon.languages.base.time.cursor import Cursor, Part
from followup_daemon.languages.base.time.words import Readings


class Points(Cursor):
    """The productions of single days."""

    @abstractmethod
    def period(self, position: int, today: date) -> Part | None:
        """Return the longest period at ``position``. A later class knows these productions."""

    @abstractmethod
    def day(self, position: int, today: date) -> Part | None:
        """Return a day such as "tomorrow" at ``position``. A later class knows these productions."""

    @abstractmethod
    def offset(self, position: int, today: date) -> Part | None:
        """Return the day of a sum such as "in two weeks" at ``position``. A later class knows these productions."""

    def figures(self, position: int, today: date) -> Part | None:
        """Return a date in figures: 2026-12-01, 1.12., 12/1."""
        readings = self.at(position)
        year, month, day = readings["date"]
        if "either_order" in readings and not self.month_first:
            month, day = day, month
        if year:
            return self._of_calendar(month, day, year, today, position + 1)
        if "fraction" in readings and not self.is_complete(position + 1):
            return None
        if "full" not in readings and not self._is_told(position, is_fraction=month <= 12 and day <= 12):
            return None
        return self._of_calendar(month, day, None, today, position + 1)

    def _is_told(self, position: int, is_fraction: bool) -> bool:
        """Return whether the words around figures such as 4/12 show that they are a date."""
        if self.at(position - 1).keys() & {"weekday", "which"} or "weekday" in self.at(position - 2):
            return True
        if self.words.month_first and "fraction" not in self.at(position):
            return False
        is_range = any(
            self.at(position + step).keys() & {"to", "plus"} and "date" in self.at(position + 2 * step)
            for step in (1, -1)
        )
        if self.bound and (self.bound != "between" or is_range):
            return True
        return self.words.month_first and not is_fraction

    def month_day(self, position: int, today: date) -> Part | None:
        """Return "October 1st", "October, 1st", "Oct/2", "December 7-9" or "April 9th to 17th"."""
        month = self.at(position)["month"]
        after = position + 1
        if "slash" in self.at(after) or ("comma" in self.at(after) and "ordinal" in self.at(after + 1)):
            after += 1
        after = self.skip(after)
        day = self.day_number(after)
        if not day or "pointed" in self.at(after) or self._counts_more(position, after):
            return None
        after += 1
        joined = self.at(after).keys() & {"to", "either"} or (self.bound == "between" and "plus" in self.at(after))
        if joined and (last := self.day_number(after + 1)) > day and not self.at(after + 2).keys() & {"month", "unit"}:
            day, after = last, after + 2
        year, after = self.year(after, today)
        return self._of_calendar(month, day, year, today, after)

    def _of_calendar(self, month: int, day: int, year: int | None, today: date, after: int) -> Part:
        """Return the next such day. One that is not in the calendar is read and means nothing."""
        try:
            return Part(one_day(arithmetic.upcoming(month, day, today, year)), after)
        except ValueError:
            return Part(PAST, after)

    def _counts_more(self, month: int, number: int) -> bool:
        """Return whether the number after an ambiguous month ("may 5 people") counts something."""
        weak = "weak" in self.at(month) and "digits" in self.at(number) and "number" in self.at(number)
        return weak and "ends" not in self.at(number) and not self.is_complete(number + 1)

    def day_month(self, position: int, today: date) -> Part | None:
        """Return "the third day of October", "1 October", "7th-9th of December", "8/May" or "23 y 24 de mayo"."""
        day = self.day_number(position)
        after = position + 1
        if "unit" in self.at(after) and "ordinal" in self.at(position) and self.at(after)["unit"] == "day":
            after += 1
        if "dash" in self.at(after) and "month" in self.at(after + 1):
            return self._hyphenated(position, today)
        if self.at(after).keys() & {"to", "either", "slash"} or (self.bound == "between" and "plus" in self.at(after)):
            last = self.skip(after + 1)
            if self.day_number(last) and "month" in self.at(self.skip(last + 1)):
                return self.day_month(last, today)
            if "slash" not in self.at(after):
                return None
            after += 1
        while "joint" in self.at(after):
            after += 1
        month = self.at(after).get("month")
        if not day or not month or ("weak" in self.at(after) and self._is_doubtful(position, after)):
            return None
        if "slash" in self.at(after + 1) or "unit" in self.at(after):
            return None
        year, after = self.year(after + 1, today)
        return self._of_calendar(month, day, year, today, after)

    def _hyphenated(self, position: int, today: date) -> Part | None:
        """Return "2-Oct" or "2-Oct-2026"."""
        day, month, after = self.day_number(position), self.at(position + 2)["month"], position + 3
        year = self.at(after + 1).get("year") if "dash" in self.at(after) else None
        return self._of_calendar(month, day, year, today, after + 2 if year else after) if day else None

    def _is_doubtful(self, number: int, month: int) -> bool:
        """Return whether an ambiguous month after a number is rather a verb ("one may ask")."""
        return "ends" in self.at(number) or ("digits" not in self.at(number) and month == number + 1)

    def explicit(self, position: int, today: date) -> Part | None:
        """Return a date with its day and month at ``position``."""
        readings = self.at(position)
        if "date" in readings:
            return self.figures(position, today)
        if "month" in readings and (found := self.month_day(position, today)):
            return found
        return self.day_month(position, today) if self.day_number(position) else None

    def weekday(self, position: int, today: date) -> Part | None:
        """Return a weekday, alone or with a date, a number, a week or a sum."""
        wanted = self.at(position)["weekday"]
        after = position + 1
        while "daypart" in self.at(after):
            after += 1
        after = self.skip_comma(after)
        found = (
            self._fitting(wanted, after, today)
            or self.explicit(after, today)
            or self._numbered(wanted, position, after, today)
        )
        if found is not None:
            return found
        if "weak" in self.at(position) and not (self._is_bound(position) or self._is_hour(position + 1)):
            return None
        found = self._related(wanted, position + 1, today) or self._in_week(wanted, position + 1, after, today)
        return found or Part(self._alone(wanted, today), position + 1)

    def _fitting(self, wanted: int, position: int, today: date) -> Part | None:
        """Return a date in figures in the only order of day and month that has this weekday: "Friday 4/12"."""
        if "either_order" not in self.at(position) or not self.is_complete(position + 1):
            return None
        year, first, second = self.at(position)["date"]
        orders = ((first, second), (second, first))
        days = [self._of_calendar(month, day, year or None, today, position + 1) for month, day in orders]
        fitting = [part for part in days if part.span.last.weekday() == wanted]
        return fitting[0] if len(fitting) == 1 else None

    def _is_bound(self, position: int) -> bool:
        """Return whether a preposition shows that a short name is a weekday. After an article it may be a noun."""
        return self.bound != "" and not (self.bound == "on" and "the" in self.at(position - 1))

    def _is_hour(self, position: int) -> bool:
        """Return whether a time of day follows, so that a short name is a weekday."""
        readings = self.at(position)
        return "clock" in readings or ("number" in readings and self.is_complete(position + 1))

    def _alone(self, wanted: int, today: date) -> Span:
        day = arithmetic.next_weekday(wanted, today)
        return Span(day, day, "day", wanted)

    def _numbered(self, wanted: int, position: int, after: int, today: date) -> Part | None:
        """Return "Tuesday the 8th". A bare number after a weekday is rather an hour, unless it fits soon."""
        number = self.day_number(after)
        if not number:
            return None
        day = arithmetic.weekday_dated(wanted, number, today)
        if day is None:
            return None
        if "ordinal" in self.at(after):
            return Part(one_day(day), after + 1) if "digits" in self.at(after) or "the" in self.at(after - 1) else None
        is_near = day - today < timedelta(days=100) and number > 12
        return Part(one_day(day), after + 1) if is_near and self.is_complete(after + 1) else None

    def _related(self, wanted: int, after: int, today: date) -> Part | None:
        """Return "Friday after next", "vendredi prochain", "Thursday week", "Monday after March 3", or PAST."""
        readings = self.at(after)
        if "past" in readings and "unit" not in self.at(after + 1):
            return Part(PAST, after + 1)
        day = arithmetic.next_weekday(wanted, today)
        if "weeks" in readings and self.is_complete(after + 1):
            return Part(one_day(day + timedelta(days=7 * readings["weeks"])), after + 1)
        if "which" in readings and not self.at(self.skip(after + 1)).keys() & {"unit", "month", "number"}:
            return Part(self.this(wanted, readings, today), after + 1)
        if "after" in readings and "weekday" not in self.at(after + 1):
            anchor = self.longest(self.skip(after + 1), today)
            if anchor is not None and anchor.span.unit in ("day", "holiday", "holidays"):
                return Part(one_day(arithmetic.next_weekday(wanted, arithmetic.said_day(anchor.span))), anchor.next)
        if "before" in readings and (day_before := self._before_holiday(wanted, after, today)) is not None:
            return day_before
        return None

    def _before_holiday(self, wanted: int, after: int, today: date) -> Part | None:
        """Return "the Friday before Christmas"."""
        anchor = self.longest(self.skip(after + 1), today) if "holiday" in self.at(self.skip(after + 1)) else None
        if anchor is None or anchor.span is PAST:
            return anchor
        return Part(one_day(arithmetic.nth_from(anchor.span.first, -1, wanted)), anchor.next)

    def this(self, wanted: int, which: Readings, today: date) -> Span:
        """Return the weekday with a word such as "this", "next", or "after next"."""
        weeks = which["which"]
        if weeks == 0:
            day = today + timedelta(days=(wanted - today.weekday()) % 7)
        elif weeks == 1 and "nearest" not in which:
            day = arithmetic.monday(today) + timedelta(days=7 + wanted)
        else:
            day = arithmetic.next_weekday(wanted, today) + timedelta(days=7 * (weeks - 1))
        return one_day(day)

    def _in_week(self, wanted: int, start: int, after: int, today: date) -> Part | None:
        """Return "Friday of next week", "Monday in two weeks" or "Monday two weeks from now"."""
        if "within" in self.at(start) and (later := self.offset(start, today)) is not None:
            return Part(one_day(self.weekday_after(wanted, later.span)), later.next)
        if not self.at(after).keys() & {"which", "unit", "number", "within", "week_of", "week_number", "past"}:
            return None
        week = self.period(after, today)
        if week is not None and week.span.unit == "week":
            return Part(one_day(arithmetic.weekday_in(wanted, week.span)), week.next)
        if week is not None and week.span is PAST:
            return week
        later = self.offset(after, today)
        if later is None or later.span is PAST:
            return later
        return Part(one_day(self.weekday_after(wanted, later.span)), later.next)

    def weekday_after(self, wanted: int, span: Span) -> date:
        """Return the weekday in a week that is some weeks away, or the first one on or after another day."""
        if span.unit == "weeks":
            return arithmetic.monday(span.last) + timedelta(days=wanted)
        return span.last + timedelta(days=(wanted - span.last.weekday()) % 7)
