"""Productions of sums: a number of days, weeks or months from a day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from followup_daemon.languages.base.time import arithmetic
from followup_daemon.languages.base.time.arithmetic import PAST, Span, one_day
from followup_daemon.languages.base.time.cursor import Part
from followup_daemon.languages.base.time.periods import Periods

_FARTHEST = 400
_MOST_BEFORE = 8
"""How many words can stand before a number of days: "within no more than the next"."""
_INTRODUCED = frozenset({"within", "which"})
_INTRODUCED_ONLY = frozenset({"year", "quarter", "halfyear", "hour", "minute", *arithmetic.WEEKDAYS})
"""Units of durations and clock times ("à 14 heures"), which are dates only after words such as "within"."""


class _Amount(NamedTuple):
    """A number of units, the position after it, and whether only an article counts ("a week")."""

    number: int
    unit: str
    next: int
    is_bare: bool


class Sums(Periods):
    """The productions of sums."""

    def offset(self, position: int, today: date) -> Part | None:
        start, is_introduced, is_past = self._introduction(position)
        amount = self._amount(start)
        if amount is None:
            return None
        if (past := self._no_date(amount, is_past)) is not None:
            return past
        is_introduced, after = is_introduced or "which" in self.at(amount.next), amount.next
        today, after = self._more(after + ("which" in self.at(after)), today)
        less = "less" in self.at(position) or "less" in self.at(position - 1)
        found = self._on_weekday(amount, today, is_introduced) or self._from(amount, after, today, less)
        if found is not None:
            return found
        if "later" in self.at(after):
            is_introduced, after = True, after + 1
        if not is_introduced and (
            amount.is_bare or amount.unit in _INTRODUCED_ONLY or self._is_attribute(amount, after)
        ):
            return None
        return Part(self._shifted(today, amount), after)

    def _no_date(self, amount: _Amount, is_past: bool) -> Part | None:
        """Return PAST for a span that is over, too far away, or a rate ("7 days a week")."""
        after, signs = amount.next, self.at(amount.next).keys() & {"past", "ago"}
        if is_past or signs or amount.number > _FARTHEST:
            return Part(PAST, after + bool(signs))
        is_rate = bool(self.at(after).keys() & {"article", "lasting"}) and "unit" in self.at(after + 1)
        return Part(PAST, after + 2) if is_rate else None

    def _more(self, after: int, today: date) -> tuple[date, int]:
        """Return the day and position after a second amount, as in "2 weeks and 3 days"."""
        more = self._amount(self.skip(after + bool(self.at(after).keys() & {"plus", "comma"})))
        if more is None or more.is_bare or more.unit not in ("day", "week"):
            return today, after
        return arithmetic.shift(today, more.number, more.unit), more.next

    def _on_weekday(self, amount: _Amount, today: date, is_introduced: bool) -> Part | None:
        """Return "a week on Friday" or "a week tomorrow"."""
        after = amount.next + ("on" in self.at(amount.next))
        is_week = amount.is_bare and amount.unit in ("week", "fortnight")
        if is_introduced or not is_week or not self.at(after).keys() & {"weekday", "day"}:
            return None
        day = self.weekday(after, today) if "weekday" in self.at(after) else self.day(after, today)
        if day is None or day.span is PAST:
            return day
        return Part(one_day(arithmetic.shift(day.span.last, amount.number, amount.unit)), day.next)

    def _introduction(self, position: int) -> tuple[int, bool, bool]:
        """Return the position after words such as "within the next", whether there are any, and if they are past."""
        start, is_introduced, is_past, is_across = position, False, False, False
        while start - position <= _MOST_BEFORE:
            readings = self.at(start)
            if readings.keys() & {"lasting", "ago_first", "past"} and "number" not in readings:
                is_past = True
            elif "across" in readings:
                is_across = True
            elif readings.keys() & _INTRODUCED and "number" not in readings:
                is_introduced, is_across = True, is_across and "which" not in readings
            elif not readings.keys() & {"fill", "less"} or "number" in readings:
                break
            start += 1
        return start, is_introduced, is_past or is_across

    def _amount(self, position: int) -> _Amount | None:
        number = self.at(position).get("number")
        if number is None or "ends" in self.at(position):
            return None
        is_bare, after = "article" in self.at(position), position + 1
        if self.at(after).keys() & {"to", "either", "slash"} and (second := self.at(after + 1).get("number")):
            number, after = second, after + 2
        while after < position + 6 and self.at(after).keys() & {"which", "fill"} and "unit" not in self.at(after):
            after += 1
        unit = self.at(after).get("unit")
        if unit is None or unit == "weekend":
            return None
        after += 1
        if "either" in self.at(after) and "unit" not in self.at(after + 2):
            number, after = self.at(after + 1).get("number", number), after + 2 * ("number" in self.at(after + 1))
        return _Amount(number, unit, after, is_bare)

    def _from(self, amount: _Amount, after: int, today: date, less: bool) -> Part | None:
        """Return the sum of the amount and the date that follows it, as in "three weeks from tomorrow"."""
        readings = self.at(after)
        if not readings.keys() & {"after", "before", "starting"}:
            return None
        start = after + 1
        while self.at(start).keys() & {"on", "after"} and "fill" not in self.at(start):
            start += 1
        anchor = self.longest(self.skip(start), today)
        if anchor is None or anchor.span is PAST:
            if "before" in readings:
                return Part(PAST, after + 1)
            is_known = "after" in readings and amount.unit not in _INTRODUCED_ONLY
            return Part(self._shifted(today, amount), after) if is_known else None
        if "before" in readings:
            is_end = self.at(self.skip(start)).get("part") in (arithmetic.END, arithmetic.LATE)
            first = anchor.span.last if is_end or anchor.span.unit == "day" else anchor.span.first
            if amount.unit == "business day":
                return Part(one_day(arithmetic.nth_from(first, -amount.number, amount.unit)), anchor.next)
            return Part(one_day(first - timedelta(days=amount.number * {"week": 7}.get(amount.unit, 1))), anchor.next)
        said = anchor.span.last if amount.unit == "business day" else arithmetic.said_day(anchor.span)
        last = arithmetic.shift(said, amount.number, amount.unit)
        return Part(one_day(last - timedelta(days=1) if less or "starting" in readings else last), anchor.next)

    def _is_attribute(self, amount: _Amount, after: int) -> bool:
        """Return whether a bare number of days belongs to a noun, as in "30 days notice" or "a 3 month period"."""
        readings = self.at(after)
        if amount.number > 1 and "singular" in self.at(amount.next - 1):
            return True
        is_stay = {"fill", "on"} <= readings.keys() and not self.at(after + 1).keys() & {"day", "weekday", "the"}
        return "owned" in readings or is_stay

    def _shifted(self, today: date, amount: _Amount) -> Span:
        last = arithmetic.shift(today, amount.number, amount.unit)
        return Span(last, last, "weeks" if amount.unit in ("week", "fortnight") else "day")
