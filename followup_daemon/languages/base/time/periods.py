"""Productions of periods and their parts: weeks, months, quarters and years."""

from __future__ import annotations

from datetime import date, timedelta

from followup_daemon.languages.base.time import arithmetic
from followup_daemon.languages.base.time.arithmetic import PAST, Span, one_day
from followup_daemon.languages.base.time.cursor import DEEPEST, Part
from followup_daemon.languages.base.time.holidays import Holiday
from followup_daemon.languages.base.time.points import Points


class Periods(Points):
    """The productions of periods."""

    def period(self, position: int, today: date) -> Part | None:
        self.depth += 1
        try:
            return self._period(self.skip(position), today) if self.depth <= DEEPEST else None
        finally:
            self.depth -= 1

    def _period(self, position: int, today: date) -> Part | None:
        readings = self.at(position)
        if "week_of" in readings and (found := self._week_of(position, today)):
            return found
        if "week_number" in readings and (found := self._numbered_week(position, today)):
            return found
        if "quarter" in readings:
            return self._quarter(readings["quarter"], position + 1, today)
        if "half" in readings:
            return self._quarter(readings["half"], position + 1, today, "halfyear")
        if "ordinal" in readings or "final" in readings:
            return self.nth(position, today)
        if "month" in readings:
            return self._month(position, today, 0)
        if "unit" in readings:
            return self._unit(position, today)
        if "which" in readings or "past" in readings:
            return self.which(position, today)
        if "year" in readings:
            return Part(arithmetic.months_from(date(readings["year"], 1, 1), "year"), position + 1)
        return None

    def _week_of(self, position: int, today: date) -> Part | None:
        anchor = self.explicit(self.skip(position + 1), today) or self._the(self.skip(position + 1), today)
        if anchor is None and "weekday" in self.at(position + 1):
            anchor = self.weekday(position + 1, today)
        if anchor is None and "holiday" in self.at(start := self.skip(position + 1)):
            anchor = self.holiday(start, today)
        if anchor is None:
            return None
        is_range = any("to" in self.at(number) for number in range(position + 1, anchor.next))
        return anchor if is_range else Part(arithmetic.week_with(arithmetic.said_day(anchor.span)), anchor.next)

    def festival(self, position: int, today: date) -> Part | None:
        """Return a holiday by its name, if it is within another date, or a preposition makes it a date."""
        is_told = self.depth > 1 or self.bound in ("by", "before", "on", "after", "latest", "within", "since")
        if not is_told and self.bound == "between":
            before, after = position - 1, self.holiday(position, today)
            while "fill" in self.at(before) and "to" not in self.at(before):
                before -= 1
            around = self.at(before).keys() | (self.at(after.next).keys() if after else frozenset())
            is_told = bool(around & {"plus", "to"})
        return self.holiday(position, today) if is_told or self.at(position)["holiday"].is_alone else None

    def holiday(self, position: int, today: date) -> Part | None:
        """Return a holiday, its week, or its weekend. Within another date it is its first day."""
        named: Holiday = self.at(position)["holiday"]
        year, after = self.year(position + 1, today)
        if "occasion" in self.at(after):
            return None
        if (over := self._is_over(after)) is not None:
            return over
        span = named.coming(today, year)
        if span is None:
            return None
        unit = self.at(after).get("unit") if "plural" not in self.at(after) and self.words.nouns_follow else None
        if unit in ("week", "weekend"):
            return Part(self._around(span, unit), after + 1)
        if named.is_period:
            span = span._replace(unit="holidays")
        return Part(span, after)

    def _is_over(self, after: int) -> Part | None:
        """Return PAST for a holiday of a past year, with what follows it: "dernier", "last year", "del ano pasado"."""
        start = self.skip_comma(after)
        readings, following = self.at(start), self.at(start + 1)
        if "past" in readings:
            return Part(PAST, start + 1 + (following.get("unit") == "year"))
        return Part(PAST, start + 2) if readings.get("unit") == "year" and "past" in following else None

    def _around(self, span: Span, unit: str) -> Span:
        """Return the week of a holiday, or its weekend, which lasts until the holiday if that is a Monday."""
        week = arithmetic.week_with(span.first)
        if unit == "week":
            return week
        last = span.first if span.first.weekday() < 2 else week.last
        return Span(span.first, max(last, span.last), "holidays")

    def _the(self, position: int, today: date) -> Part | None:
        number = self.day_number(position) if "digits" in self.at(position) else 0
        return Part(one_day(arithmetic.nth(number, today)), position + 1) if number else None

    def _numbered_week(self, position: int, today: date) -> Part | None:
        number = self.at(position + 1).get("number") or self.at(position + 1).get("ordinal") or 0
        if "digits" not in self.at(position + 1) or not 1 <= number <= 53:
            return None
        year, after = self.year(position + 2, today)
        year = year or self.at(position - 1).get("year")
        if year is None and "weak" in self.at(position) and not self.bound and "part" not in self.at(position - 1):
            return None
        return Part(arithmetic.numbered_week(number, today, year), after)

    def _quarter(self, number: int, after: int, today: date, unit: str = "quarter") -> Part:
        """Return a numbered quarter or half, with or without its year."""
        year, last = self.year(after, today)
        return Part(arithmetic.numbered_period(unit, number, year, today), last)

    def _month(self, position: int, today: date, weeks: int) -> Part:
        """Return a month by its name. "Next March" in March is that of the next year."""
        number = self.at(position)["month"]
        year, after = self.year(position + 1, today)
        first = arithmetic.month_named(number, today, year)
        if year is None and "which" in self.at(after):
            weeks, after = self.at(after)["which"], after + 1
        if year is None and weeks and number == today.month:
            first = arithmetic.add_months(first, 12)
        return Part(arithmetic.months_from(first, "month"), after)

    def _unit(self, position: int, today: date) -> Part | None:
        """Return "semaine prochaine", "week after next", "la semana que viene"; PAST for "semaine passée"."""
        unit, after = self.at(position)["unit"], position + 1
        readings = self.at(after)
        if "past" in readings:
            return Part(PAST, after + 1)
        if unit == "month" and "month" in self.at(self.skip(after)):
            return self._month(self.skip(after), today, 0)
        if "number" in readings and "digits" in readings and unit == "week" and "plural" not in self.at(position):
            return self._numbered_week(position, today) if self.is_complete(after + 1) else None
        is_which = "which" in readings and "after" not in readings
        if is_which and (span := arithmetic.period(unit, readings["which"], today)):
            return Part(span, after + 1)
        if unit == "week" and "fill" in readings and "holiday" in self.at(self.skip(after)):
            named = self.holiday(self.skip(after), today)
            return named and (named if named.span is PAST else Part(arithmetic.week_with(named.span.first), named.next))
        if "plural" in self.at(position) or unit not in ("day", "business day", "week", "month"):
            return None
        if readings.keys() & {"after", "before"}:
            anchor = self.longest(self.skip(after + 1), today)
            if anchor is not None and anchor.span is not PAST:
                beside = self._one_after if "after" in readings else self._one_before
                span = beside(unit, anchor.span)
                return Part(span, anchor.next) if span else None
        return None

    def _one_after(self, unit: str, anchor: Span) -> Span | None:
        last = arithmetic.shift(anchor.last if unit == "business day" else arithmetic.said_day(anchor), 1, unit)
        is_whole = unit == "week" and anchor.unit in ("week", "holiday", "holidays")
        return arithmetic.week_with(last) if is_whole else one_day(last)

    def _one_before(self, unit: str, anchor: Span) -> Span | None:
        """Return the day or week before another date."""
        if unit == "week":
            return arithmetic.week_with(anchor.first - timedelta(days=7))
        if unit == "business day":
            return one_day(arithmetic.business_day_before(anchor.first))
        return one_day(anchor.first - timedelta(days=1)) if unit == "day" else None

    def which(self, position: int, today: date) -> Part | None:
        """Return what follows a word such as "next" or "last": a weekday, a period, a date or a number of days."""
        is_past, weeks = "past" in self.at(position), self.at(position).get("which", 0)
        after = self.skip(position + 1)
        readings = self.at(after)
        if is_past:
            return self._past(after)
        if "weekday" in readings:
            named = self.explicit(self.skip_comma(after + 1), today)
            if named is None and "ordinal" in self.at(self.skip(after + 1)):
                named = self.weekday(after, today)
            return named or self._this_weekday(position, after, today)
        if "unit" in readings and "plural" not in readings:
            span = arithmetic.period(readings["unit"], weeks, today)
            last = after + 1
            if span and "which" in self.at(last) and self.at(last)["which"] > 1:
                span, last = arithmetic.period(readings["unit"], self.at(last)["which"], today), last + 1
            return Part(span, last) if span else None
        if "holiday" in readings:
            return self.holiday(after, today)
        if "month" in readings:
            is_verb = "weak" in readings and weeks == 0 and not self.bound
            return self.month_day(after, today) or (None if is_verb else self._month(after, today, weeks))
        if weeks and (readings.keys() & {"number", "unit"}):
            return self.offset(position, today)
        return self.explicit(after, today)

    def _this_weekday(self, position: int, after: int, today: date) -> Part:
        span = self.this(self.at(after)["weekday"], self.at(position), today)
        return Part(span, after + 1)

    def _past(self, after: int) -> Part | None:
        """Return PAST for "last Friday", "past few months", "letzte Woche", "last March"."""
        for _ in range(3):
            after += bool(self.at(after).keys() & {"number", "ordinal", "past"} and "unit" not in self.at(after))
        readings = self.at(after)
        is_over = readings.keys() & {"weekday", "unit", "month", "holiday"} and not readings.keys() >= {"unit", "month"}
        return Part(PAST, after + 1) if is_over else None

    def nth(self, position: int, today: date) -> Part | None:
        """Return "the first Tuesday of October", "last day of the month", "the 20th of next month", "third quarter"."""
        readings = self.at(position)
        number = -1 if "final" in readings else readings.get("ordinal") or self.day_number(position)
        after = self.skip(position + 1)
        what = self.at(after).get("weekday", self.at(after).get("unit"))
        if "week_number" in self.at(after) and 1 <= number <= 53:
            return Part(arithmetic.numbered_week(number, today), after + 1)
        if what in ("quarter", "halfyear") and number > 0:
            return self._quarter(number, after + 1, today, str(what))
        if what is None or (what == "month" and after > position + 1):
            return self._day_of(number, after, today) if number > 0 else None
        after += "daypart" in self.at(after + 1)
        if self.at(after + 1).keys() & {"after", "before"}:
            return self._nth_from(number, what, after + 1, today)
        is_compound = "month" in self.at(after)  # "Dezemberwoche"
        whole = self._month(after, today, 0) if is_compound else self._whole(after + 1, today)
        if whole is None:
            return None
        if what == "half":
            return Part(self.part_of(whole.span, arithmetic.HALF if number == 1 else arithmetic.END, today), whole.next)
        day = arithmetic.nth_in(whole.span, number, what)
        if what == "week":
            first = max(whole.span.first, arithmetic.monday(day))
            return Part(Span(first, day, "week"), whole.next)
        return Part(
            arithmetic.months_from(day.replace(day=1), "month") if what == "month" else one_day(day), whole.next
        )

    def _nth_from(self, number: int, what: str | int, position: int, today: date) -> Part | None:
        """Return "the first working day after Easter" or "the last Friday before Christmas"."""
        anchor = self.longest(self.skip(position + 1), today)
        if anchor is None or anchor.span is PAST:
            return None
        is_after = "after" in self.at(position)
        if is_after != (number > 0) or not (isinstance(what, int) or what in ("day", "business day")):
            return None
        last = anchor.span.last if what == "business day" else arithmetic.said_day(anchor.span)
        day = arithmetic.nth_from(last if is_after else anchor.span.first, number, what)
        return Part(one_day(day), anchor.next)

    def _day_of(self, number: int, after: int, today: date) -> Part | None:
        """Return the day with this number of a month that is named by its place: "the 20th of next month"."""
        if not self.at(after).keys() & {"which", "unit"}:
            return None
        whole = self._whole(after, today)
        if whole is None or whole.span.unit != "month" or number > 31:
            return None
        if "which" not in self.at(whole.next - 1) and "which" not in self.at(whole.next - 2) and number < today.day:
            whole = Part(arithmetic.period("month", 1, today) or whole.span, whole.next)
        is_there = number <= whole.span.last.day
        return Part(one_day(whole.span.first.replace(day=number)) if is_there else PAST, whole.next)

    def _whole(self, position: int, today: date) -> Part | None:
        """Return the period of which something is a part. With an article alone it is the present one."""
        position = self.skip(position)
        whole = self.period(position, today)
        if whole is None and "unit" in self.at(position) and "plural" not in self.at(position):
            span = arithmetic.period(self.at(position)["unit"], 0, today)
            return Part(span, position + 1) if span else None
        return whole if whole is not None and whole.span is not PAST else None

    def part(self, position: int, today: date) -> Part | None:
        """Return "early next week", "mid-October", "end of the first quarter", "the end of Friday"."""
        part, start = self.at(position)["part"], self.skip(position + 1)
        if part == "past":
            over = self._whole(start, today)
            return Part(PAST, over.next) if over else None
        if "part" in self.at(start) and self.at(start)["part"] == "":
            start = self.skip(start + 1)
        if self.at(start).get("unit") == "day" and "plural" not in self.at(start):
            return Part(one_day(today), start + 1) if part == arithmetic.END else None
        whole = self._whole(start, today)
        if whole is None:
            day = self.longest(start, today) if part == arithmetic.END else None
            return day if day is not None and day.span.unit == "day" else None
        span = self.part_of(whole.span, part, today)
        return Part(span, whole.next)

    def part_of(self, span: Span, part: str, today: date) -> Span:
        """Return the part of ``span``. If it is over, the whole remains."""
        is_present = span.first <= today <= span.last
        if self.words.whole_week and part in (arithmetic.END, arithmetic.LATE) and span.unit == "week" and is_present:
            return span
        found = arithmetic.part_of(span, part)
        return found if found.last >= today or not is_present else span

    def before(self, span: Span, part: str) -> Span:
        """Return the last day before a period, for "before March". A day itself is still in time."""
        if span.unit in ("day", "weeks") or part == arithmetic.END:
            return span
        last = span.first if part == arithmetic.EARLY else span.first - timedelta(days=1)
        return Span(last, last)
