"""Productions of sums: a number of days, weeks or months from a day."""

from __future__ import annotations

from datetime import date, timedelta

from followup_daemon.languages.base.time import arithmetic
from followup_daemon.languages.base.time.arithmetic import PAST, Span, one_day
from followup_daemon.languages.base.time.cursor import Part
from followup_daemon.languages.base.time.periods import Periods

_FARTHEST = 400
_MOST_BEFORE = 8
"""How many words can stand before a number of days: "within no more than the next"."""
_INTRODUCED = frozenset({"within", "which"})
_LONG = frozenset({"year", "quarter", "halfyear"})


class Sums(Periods):
    """The productions of sums."""

    def offset(self, position: int, today: date) -> Part | None:
        start, is_introduced, is_past = self._introduction(position)
        amount = self._amount(start)
        if amount is None:
            return None
        count, unit, after, is_bare = amount
        if self.at(after).keys() & {"past", "ago"} or is_past:
            return Part(PAST, after + ("past" in self.at(after) or "ago" in self.at(after)))
        if "which" in self.at(after):
            is_introduced, after = True, after + 1
        if count > _FARTHEST:
            return Part(PAST, after)
        more = self._amount(self.skip(after + ("plus" in self.at(after) or "comma" in self.at(after))))
        if more and "article" not in self.at(more[2] - 2) and more[1] in ("day", "week"):
            today, after = arithmetic.shift(today, more[0], more[1]), more[2]
        less = "less" in self.at(position) or "less" in self.at(position - 1)
        if is_bare and not is_introduced and "on" in self.at(after) and "weekday" in self.at(after + 1):
            day = self.weekday(after + 1, today)
            return Part(one_day(arithmetic.shift(day.span.last, count, unit)), day.next) if day else None
        found = self._from(count, unit, after, today, less)
        if found is not None:
            return found
        if "later" in self.at(after):
            is_introduced, after = True, after + 1
        if not is_introduced and (is_bare or unit in _LONG or self._is_attribute(after)):
            return None
        return Part(self._shifted(today, count, unit), after)

    def _introduction(self, position: int) -> tuple[int, bool, bool]:
        """Return the position after words such as "within the next", whether there are any, and if they are past."""
        start, is_introduced, is_past = position, False, False
        while start - position <= _MOST_BEFORE:
            readings = self.at(start)
            if readings.keys() & {"lasting", "ago_first", "past"} and "number" not in readings:
                is_past = True
            elif readings.keys() & _INTRODUCED and "number" not in readings:
                is_introduced = True
            elif not readings.keys() & {"fill", "less"} or "number" in readings:
                break
            start += 1
        return start, is_introduced, is_past

    def _amount(self, position: int) -> tuple[int, str, int, bool] | None:
        """Return the number and unit at ``position``, the position after them, and whether only an article counts."""
        number = self.at(position).get("number")
        if number is None or "ends" in self.at(position):
            return None
        is_bare, after = "article" in self.at(position), position + 1
        if self.at(after).keys() & {"to", "either"} and (second := self.at(after + 1).get("number")):
            number, after = second, after + 2
        while after < position + 6 and self.at(after).keys() & {"which", "fill"} and "unit" not in self.at(after):
            after += 1
        unit = self.at(after).get("unit")
        if unit is None or unit == "weekend":
            return None
        after += 1
        if "either" in self.at(after) and "unit" not in self.at(after + 2):
            number, after = self.at(after + 1).get("number", number), after + 2 * ("number" in self.at(after + 1))
        return number, unit, after, is_bare

    def _from(self, count: int, unit: str, after: int, today: date, less: bool) -> Part | None:
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
            return Part(self._shifted(today, count, unit), after) if "after" in readings else None
        if "before" in readings:
            first = anchor.span.last if anchor.span.unit == "day" else anchor.span.first
            return Part(one_day(first - timedelta(days=count * {"week": 7}.get(unit, 1))), anchor.next)
        last = arithmetic.shift(anchor.span.last, count, unit)
        return Part(one_day(last - timedelta(days=1) if less or "starting" in readings else last), anchor.next)

    def _is_attribute(self, after: int) -> bool:
        """Return whether a bare number of days belongs to a noun, as in "30 days notice"."""
        return "owned" in self.at(after)

    def _shifted(self, today: date, count: int, unit: str) -> Span:
        last = arithmetic.shift(today, count, unit)
        return Span(last, last, "weeks" if unit in ("week", "fortnight") else "day")
