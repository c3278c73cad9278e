"""The grammar of dates: anchors, offsets, parts and bounds that compose, in all languages.

A language is a table of words (``words.DateWords``). The order of words is free where languages differ, such as in
"next week" and "semana que viene". ``Grammar.find`` reads a text from left to right and takes the longest date.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from followup_daemon.languages.base.time import arithmetic
from followup_daemon.languages.base.time.arithmetic import PAST, Span, one_day
from followup_daemon.languages.base.time.cursor import DEEPEST, Part
from followup_daemon.languages.base.time.sums import Sums
from followup_daemon.languages.base.time.tokens import tokens
from followup_daemon.languages.base.time.words import BOUNDS, DateWords, Lexicon

_WEST, _EAST = timedelta(hours=-10), timedelta(hours=-4)
"""The zones of the United States, where the month is written first. Elsewhere English has the day first.

UTC tells nothing, because many servers write all times in it.
"""


@dataclass(frozen=True, slots=True)
class DateMatch:
    """A date in a text: its first and last day, and the offsets of its words."""

    last: date
    start: int
    end: int
    first: date


class Grammar:
    """The grammar with the words of one language."""

    def __init__(self, words: DateWords) -> None:
        self._lexicon = Lexicon(words)

    def find(self, text: str, said: date) -> list[DateMatch]:
        """Return the dates in ``text``, in order. The text must be lower-case without accents."""
        words = tokens(text, self._lexicon)
        if not words:
            return []
        today, zone = (said.date(), said.utcoffset()) if isinstance(said, datetime) else (said, None)
        reading = _Reading(self._lexicon.words, words)
        is_elsewhere = zone and not _WEST <= zone <= _EAST
        if is_elsewhere or any("day_first" in word.readings for word in words):
            reading.month_first = False
        found: list[DateMatch] = []
        position = 0
        while position < len(words):
            readings = words[position].readings
            part = reading.expression(position, today) if readings.get("starts", "digits" in readings) else None
            if part is None:
                position += 1
                continue
            start, span = part
            if span.span is not PAST:
                offsets = words[start].start, words[span.next - 1].end
                found.append(DateMatch(span.span.last, *offsets, span.span.first))
            position = span.next
        return found


_Production = Callable[["_Reading", int, date], "Part | None"]
_NONE: tuple[str, ...] = ()


class _Reading(Sums):
    """The top of the grammar: which productions a word begins, and what can follow a date."""

    def expression(self, position: int, today: date) -> tuple[int, Part] | None:
        """Return the position of the date at ``position``, after its prepositions, and the date itself."""
        if (lasting := self._lasting(position, today)) is not None:
            return position, lasting
        if "each" in self.at(position):
            again = self.skip(position + 1)
            again += "number" in self.at(again)
            return (position, Part(PAST, again + 1)) if self.at(again).keys() & {"weekday", "unit"} else None
        start, bounds = self._bounds(position)
        if not self.at(start):
            return None
        self.bound = bounds[0] if bounds else ""
        part = self.longest(start, today) or (self._weekend(start, today) if bounds else None)
        if part is None and bounds:
            part, start = self.longest(position, today), position
        if part is None or part.span is PAST:
            return None if part is None else (start, part)
        part = self._extended(part, today)
        is_report = part.span.unit in ("quarter", "halfyear") and not self._is_due(start, part.next, bounds)
        span = PAST if is_report or "since" in bounds else self._bounded(part.span, start, bounds)
        return self._beginning(position, start, part.span, bounds), Part(span, part.next)

    def _beginning(self, position: int, start: int, span: Span, bounds: list[str]) -> int:
        """Return the position of the first word of a date: its article, or the "after" by which it is another day."""
        if "after" in bounds and span.unit in ("holiday", "holidays", "weekend"):
            return position
        while start > position and not self.at(start - 1).get("bounds"):
            start -= 1
        return start

    def _lasting(self, position: int, today: date) -> Part | None:
        """Return PAST for a duration such as "for two weeks"."""
        if not self.at(position).keys() & {"lasting", "across", "ago_first"}:
            return None
        lasting = self._safely(type(self).offset, position, today)
        return lasting if lasting is not None and lasting.span is PAST else None

    def _bounded(self, span: Span, start: int, bounds: list[str]) -> Span:
        """Return the last day that is meant by ``span`` after its prepositions."""
        if span.unit in ("holiday", "holidays"):
            return arithmetic.beside_holiday(span, bounds)
        if span.unit == "weekend" and "after" in bounds:
            return one_day(arithmetic.add_business_days(span.last, 1))
        return self.before(span, self.at(start).get("part", "")) if "before" in bounds else span

    def _is_due(self, start: int, after: int, bounds: list[str]) -> bool:
        """Return whether a quarter is a date and not a word of a report ("third-quarter earnings")."""
        if self.at(start).keys() & {"part", "which"} or "year" in self.at(after - 1):
            return True
        return bool(bounds) and (self.is_complete(after) or not self.words.nouns_follow)

    def _weekend(self, position: int, today: date) -> Part | None:
        """Return "the weekend" after a preposition."""
        span = arithmetic.period("weekend", 0, today) if self.at(position).get("unit") == "weekend" else None
        return Part(span, position + 1) if span else None

    def _bounds(self, position: int) -> tuple[int, list[str]]:
        """Return the position after prepositions and articles, and the sorts of the prepositions."""
        found: list[str] = []
        start = position
        while start - position < 6:
            readings = self.at(start)
            sorts: tuple[str, ...] = readings.get("bounds", _NONE)
            if not sorts and not (found and "fill" in readings):
                break
            found += sorts
            start += 1
        return (start, found) if found else (position, [])

    def longest(self, position: int, today: date) -> Part | None:
        self.depth += 1
        try:
            return self._longest(position, today) if self.depth <= DEEPEST else None
        finally:
            self.depth -= 1

    def _longest(self, position: int, today: date) -> Part | None:
        best: Part | None = None
        for sort in self.at(position):
            for production in _PRODUCTIONS.get(sort, ()):
                part = self._safely(production, position, today)
                if part is not None and (best is None or part.next > best.next):
                    best = part
        return best

    def _safely(self, production: _Production, position: int, today: date) -> Part | None:
        """Return what ``production`` reads. A day that is not in the calendar is none."""
        try:
            return production(self, position, today)
        except (ValueError, OverflowError):
            return None

    def day(self, position: int, today: date) -> Part | None:
        """Return "tomorrow", "tomorrow week", or "heute in drei Wochen"."""
        days, after = self.at(position)["day"], position + 1
        if days < 0:
            return Part(PAST, after)
        day = today + timedelta(days=days)
        if "weeks" in self.at(after) and self.is_complete(after + 1):
            return Part(one_day(day + timedelta(days=7 * self.at(after)["weeks"])), after + 1)
        if "within" in self.at(after) and (later := self.offset(after, day)) and later.span is not PAST:
            return Part(one_day(later.span.last), later.next)
        return Part(one_day(day), after)

    def day_end(self, position: int, today: date) -> Part:
        """Return "end of day", "close of business on Friday" or "EOD tomorrow"."""
        after = self.skip(position + 1)
        while "on" in self.at(after):
            after += 1
        if self.at(after).keys() & {"day", "weekday", "month", "date", "which"}:
            found = self.longest(after, today)
            if found is not None and found.span.unit == "day":
                return found
        return Part(one_day(today), position + 1)

    def span(self, position: int, today: date) -> Part:
        """Return a phrase that names a time from now: "8 day", "month end"."""
        amount, unit = self.at(position)["span"].split(" ", 1)
        whole = arithmetic.period(amount, 0, today) if not amount.isdigit() else None
        if whole is None:
            return Part(one_day(arithmetic.shift(today, int(amount), unit)), position + 1)
        if unit == "friday":
            return Part(one_day(max(today, whole.first + timedelta(days=4))), position + 1)
        if unit != "whole" and arithmetic.part_of(whole, unit).last < today:
            whole = arithmetic.period(amount, 1, today) or whole
        span = self.part_of(whole, unit, today)
        return Part(one_day(span.last) if unit != "whole" else span, position + 1)

    def month(self, position: int, today: date) -> Part | None:
        """Return a day of a month, or the month itself if a preposition or a year makes it a date."""
        if day := self.month_day(position, today):
            return day
        whole = self._month(position, today, 0)
        is_named = (
            self.bound in ("by", "before", "on", "within", "since", "after", "latest", "between")
            or whole.next > position + 1
        )
        return whole if is_named and not self.at(position + 1).keys() & {"slash", "ordinal"} else None

    def quarter(self, position: int, today: date) -> Part | None:
        """Return a quarter by its name, if a preposition or a year makes it a date."""
        whole = self.period(position, today)
        return whole if whole is not None and (self.bound or whole.next > position + 1) else None

    def number(self, position: int, today: date) -> Part | None:
        """Return a date that begins with the number of a day."""
        if found := self.day_month(position, today):
            return found
        if not self.day_number(position) and "week_number" not in self.at(position + 1):
            return None
        if "ends" not in self.at(position) and (found := self._safely(type(self).nth, position, today)):
            return found
        return self._number_alone(position, today)

    def _number_alone(self, position: int, today: date) -> Part | None:
        """Return "the 15th", "am 15.", "le 15". A noun after the number would be what it counts."""
        readings = self.at(position)
        if "digits" not in readings or not ("the" in self.at(position - 1) or "ordinal" in readings):
            return None
        sorts = {"the"} if "pointed" in readings else {"the", *BOUNDS}
        if "ordinal" in readings and not self.at(position - 1).keys() & sorts:
            return None
        if "ordinal" not in readings and not (self.bound and self.is_complete(position + 1)):
            return None
        if not self.is_complete(position + 1) or self.at(position + 1).keys() & {"clock", "number", "weekday", "month"}:
            return None
        last = self._range_end(position + 1)
        if last:
            return Part(one_day(arithmetic.nth(self.day_number(last), today)), last + 1)
        return Part(one_day(arithmetic.nth(self.day_number(position), today)), position + 1)

    def _range_end(self, after: int) -> int:
        """Return the position of the number that ends a range of days of a month, or 0."""
        last = self.skip(after + 1)
        joined = "to" in self.at(after) or (self.bound == "between" and "plus" in self.at(after))
        return last if joined and self.day_number(last) and "digits" in self.at(last) else 0

    def _extended(self, part: Part, today: date) -> Part:
        """Return ``part`` with all that follows and belongs to it: a weekday, a range, a limit, a sign of the past."""
        for _ in range(4):
            longer = (
                self._is_past(part)
                or self._to(part, today)
                or self._or_month(part, today)
                or self._limit(part, today)
                or self._day_within(part, today)
                or self._weekday_in(part, today)
                or self._until_evening(part)
            )
            if longer is None:
                return part
            part = longer
        return part

    def _is_past(self, part: Part) -> Part | None:
        readings = self.at(part.next)
        is_past = "ago" in readings or ("past" in readings and not self.at(part.next + 1).keys() & {"weekday", "unit"})
        return Part(PAST, part.next + 1) if is_past and part.span is not PAST else None

    def _to(self, part: Part, today: date) -> Part | None:
        """Return the end of a range that begins with ``part``."""
        after = part.next + ("comma" in self.at(part.next))
        readings = self.at(after)
        is_dashed_name = part.span.unit in ("holiday", "holidays") and "dash" in readings
        if (
            part.span is PAST
            or is_dashed_name
            or not ("to" in readings or (self.bound == "between" and "plus" in readings))
        ):
            return None
        second = self.skip(after + 1)
        while self.at(second).keys() & {"by", "on", "to"} and "month" not in self.at(second):
            second += 1
        last = self.longest(self.skip(second), max(part.span.last, today))
        if last is None or last.span is PAST:
            return None
        if last.span.last < part.span.first:  # only a year in figures makes a day that is over
            return Part(PAST, last.next) if last.span.last < today else None
        if self.at(last.next - 1).get("unit") in ("hour", "minute"):
            return None
        span = one_day(last.span.first) if last.span.unit == "holiday" else last.span
        return Part(span._replace(weekday=None), last.next)

    def _or_month(self, part: Part, today: date) -> Part | None:
        """Return the later of two months or their parts: "late January or early February"."""
        after = part.next
        while self.at(after).keys() & {"either", "slash", "comma", "by", "on"} and after - part.next < 3:
            after += 1
        is_part = "part" in self.at(after) and after > part.next
        if part.span.unit != "month" or not (is_part or "either" in self.at(after - 1)):
            return None
        later = self.part(after, today) if is_part else self.month(after, today) if "month" in self.at(after) else None
        is_later = later is not None and later.span.unit == "month" and later.span.last > part.span.last
        return later if is_later else None

    def _limit(self, part: Part, today: date) -> Part | None:
        """Return the explicit limit after a period: "early next week, by Tuesday at the latest"."""
        after = part.next + bool(self.at(part.next).keys() & {"comma", "dash"})
        while self.at(after).keys() & {"plus", "either"}:
            after += 1
        start, bounds = self._bounds(after)
        if part.span.unit == "day" or part.span is PAST or not {"by", "latest"} & set(bounds):
            return None
        limit = self.longest(start, today)
        if limit is None or limit.span is PAST or limit.span.unit != "day":
            return None
        last = limit.span.last
        if limit.span.weekday is not None and part.span.unit == "week":
            last = max(arithmetic.weekday_in(limit.span.weekday, part.span), today)
        return Part(one_day(last), limit.next)

    def _day_within(self, part: Part, today: date) -> Part | None:
        """Return the day within a period that follows it: "the week after Easter, probably April 2"."""
        if part.span.unit not in ("week", "month") or not self.at(part.next).keys() & {"comma", "dash"}:
            return None
        start = self._bounds(part.next + 1)[0]
        day = self.explicit(self.skip(start), today)
        return day if day is not None and part.span.first <= day.span.last <= part.span.last else None

    def _weekday_in(self, part: Part, today: date) -> Part | None:
        """Return the weekday of a week or sum: "next week on Friday", "in 3 days on Friday"; or that of a date."""
        after = part.next + ("comma" in self.at(part.next))
        while self.at(after).keys() & {"on", "fill"} and after - part.next < 3:
            after += 1
        wanted = self.at(after).get("weekday")
        if wanted is None or part.span is PAST or "weak" in self.at(after):
            return None
        if part.span.unit in ("week", "weeks") or self._is_sum(part):
            span = part.span
            day = arithmetic.weekday_in(wanted, span) if span.unit == "week" else self.weekday_after(wanted, span)
            return Part(one_day(day), after + 1)
        if part.span.unit == "day" and part.span.last.weekday() == wanted and "weekday" not in self.at(part.next - 1):
            return Part(part.span, after + 1)
        return None

    def _until_evening(self, part: Part) -> Part | None:
        """Return ``part`` with the end of its day: "Friday by close of business", "vendredi en fin de journee"."""
        after = part.next + ("comma" in self.at(part.next))
        while self.at(after).keys() & {"by", "on", "fill", "before"} and after - part.next < 4:
            after += 1
        is_day = part.span.unit == "day" and "day_end" in self.at(after)
        if not is_day or self.at(self.skip(after + 1)).keys() & {"weekday", "day", "date", "month"}:
            return None
        return Part(part.span, after + 1)

    def _is_sum(self, part: Part) -> bool:
        return "unit" in self.at(part.next - 1) or "later" in self.at(part.next - 1)


_PRODUCTIONS: dict[str, tuple[_Production, ...]] = {
    "date": (_Reading.figures,),
    "number": (_Reading.number, _Reading.offset),
    "ordinal": (_Reading.number,),
    "final": (_Reading.nth,),
    "month": (_Reading.month,),
    "weekday": (_Reading.weekday,),
    "which": (_Reading.which,),
    "past": (_Reading.which, _Reading.offset),
    "unit": (_Reading.period,),
    "part": (_Reading.part,),
    "day": (_Reading.day,),
    "day_end": (_Reading.day_end,),
    "span": (_Reading.span,),
    "within": (_Reading.offset,),
    "across": (_Reading.offset,),
    "lasting": (_Reading.offset,),
    "ago_first": (_Reading.offset,),
    "less": (_Reading.offset,),
    "week_of": (_Reading.period,),
    "week_number": (_Reading.period,),
    "quarter": (_Reading.quarter,),
    "half": (_Reading.quarter,),
    "holiday": (_Reading.festival,),
}
