"""Dates in English running text, each resolved to the last day that is meant.

A small grammar on purpose: general date libraries find a "date" in most mails that have none.
``find`` is the only door; a new way of naming a date is one more rule in ``_RULES``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from followup_daemon.detect.vocabulary.en_numbers import DAYS, MONTHS, NUMBERS, WEEKDAYS


def _alternatives(words: object) -> str:
    return "|".join(sorted((re.escape(str(w)) for w in words), key=len, reverse=True))  # type: ignore[attr-defined]


_MONTH = rf"(?P<month>{_alternatives(MONTHS)})\.?"
_DAY = rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?|{_alternatives(DAYS)})"
_YEAR = r"(?:,?\s+(?:in\s+)?(?P<year>20\d\d))?"
_WEEKDAY = rf"(?P<weekday>{_alternatives(WEEKDAYS)})\.?"
_NUMBER = (
    rf"(?:(?:\d{{1,3}}|{_alternatives(NUMBERS)})\s*(?:-|–|to|or)\s*)?(?P<number>\d{{1,3}}|{_alternatives(NUMBERS)})"
)
_UNIT = r"(?P<unit>(?:business|working|calendar|full|more)?\s*(?:days?|weekdays?|weeks?|wks?|fortnights?|months?|mon|years?))"
_WEEK = r"(?:week|wk)"
_NEXT = r"(?:next|the following|following|the coming|coming|the next)"


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text: its last day, and where its words stand."""

    last: date
    start: int
    end: int


Resolver = Callable[["re.Match[str]", date], "date | None"]


def find(text: str, today: date) -> list[Found]:
    """All dates named in ``text`` as said on ``today``, in order, without overlaps (the longest wins)."""
    lowered = text.lower()
    if _TRIGGER.search(lowered) is None:
        return []
    found: list[Found] = []
    for pattern, resolve in _RULES:
        for match in pattern.finditer(lowered):
            try:
                last = resolve(match, today)
            except (ValueError, OverflowError):
                continue
            if last is not None:
                found.append(Found(last, match.start(), match.end()))
    found.sort(key=lambda one: (one.start - one.end, one.start))
    chosen: list[Found] = []
    for one in found:
        if all(one.end <= other.start or one.start >= other.end for other in chosen):
            chosen.append(one)
    return sorted(chosen, key=lambda one: one.start)


_TRIGGER = re.compile(
    r"\d|\b(?:today|tonight|tomorrow|day|days|weekdays?|weeks?|wk|months?|mon|years?|fortnights?|quarter|weekend|eod|cob|eow|eom|eoy|mid|"
    + _alternatives(MONTHS)
    + "|"
    + _alternatives(WEEKDAYS)
    + r")\b"
)


def add_business_days(day: date, count: int) -> date:
    """``count`` weekdays after ``day``; holidays are the policy's business, not the grammar's."""
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def _day_number(word: str) -> int:
    word = " ".join(word.split())
    return DAYS[word] if word in DAYS else int(re.sub(r"\D", "", word))


def _count(word: str) -> int:
    word = " ".join(word.split())
    return NUMBERS[word] if word in NUMBERS else int(word)


def _add_months(day: date, count: int) -> date:
    month = day.month - 1 + count
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _upcoming(month: int, day: int, today: date, year: str | None = None) -> date:
    if year:
        return date(int(year), month, day)
    candidate = date(today.year, month, day)
    return candidate if candidate >= today else date(today.year + 1, month, day)


def _month_day(match: re.Match[str], today: date) -> date:
    return _upcoming(MONTHS[match["month"]], _day_number(match["day"]), today, match["year"])


def _month_range(match: re.Match[str], today: date) -> date:
    return _upcoming(MONTHS[match["month"]], _day_number(match["last"]), today)


def _numeric(match: re.Match[str], today: date) -> date | None:
    """``11/27``, ``27/11/2026``, ``27.11.``: dots put the day first, slashes the month unless it cannot be one."""
    first, second, year = int(match["a"]), int(match["b"]), match["y"]
    day_first = match["sep"] == "." or first > 12
    day, month = (first, second) if day_first else (second, first)
    if not 1 <= month <= 12:
        return None
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    return _upcoming(month, day, today)


def _iso(match: re.Match[str], _: date) -> date:
    return date(int(match["y"]), int(match["m"]), int(match["d"]))


def _weekday(match: re.Match[str], today: date) -> date:
    wanted, prefix = WEEKDAYS[match["weekday"]], (match["prefix"] or "").strip()
    if prefix in ("next", "the following", "following"):
        return _monday(today) + timedelta(days=7 + wanted)
    return today + timedelta(days=(wanted - today.weekday()) % 7)


def _weekday_next_week(match: re.Match[str], today: date) -> date:
    weeks = 2 if "after next" in match[0] else 0 if "this week" in match[0] else 1
    return _monday(today) + timedelta(days=7 * weeks + WEEKDAYS[match["weekday"]])


def _weekday_dated(match: re.Match[str], today: date) -> date | None:
    """``Tuesday the 8th``: the next month in which the 8th is a Tuesday."""
    wanted, number = WEEKDAYS[match["weekday"]], _day_number(match["day"])
    for month in range(0, 15):
        first = _add_months(today.replace(day=1), month)
        if number <= monthrange(first.year, first.month)[1]:
            candidate = first.replace(day=number)
            if candidate >= today and candidate.weekday() == wanted:
                return candidate
    return None


def _the_nth(match: re.Match[str], today: date) -> date:
    number = _day_number(match["day"])
    month = today.replace(day=1)
    while number > monthrange(month.year, month.month)[1] or month.replace(day=number) < today:
        month = _add_months(month, 1)
    return month.replace(day=number)


def _shift(day: date, count: int, unit: str) -> date:
    if "business" in unit or "working" in unit or "weekday" in unit:
        return add_business_days(day, count)
    if "month" in unit or unit.strip() == "mon":
        return _add_months(day, count)
    if "year" in unit:
        return _add_months(day, 12 * count)
    days = {"w": 7, "f": 14}.get(unit.split()[-1][0], 1)
    return day + timedelta(days=count * days)


def _relative(match: re.Match[str], today: date) -> date | None:
    count = _count(match["number"])
    return _shift(today, count, match["unit"]) if count <= 400 else None


def _relative_twice(match: re.Match[str], today: date) -> date:
    return _shift(_relative(match, today) or today, _count(match["more"]), match["unit2"])


def _relative_to(match: re.Match[str], today: date) -> date | None:
    """``3 days after January 12th``: counted from the date that follows."""
    anchors = find(match["anchor"], today)
    return (
        _shift(anchors[0].last, _count(match["number"]), match["unit"]) if anchors and anchors[0].start <= 5 else None
    )


def _day_word(match: re.Match[str], today: date) -> date:
    word = match["word"]
    return today + timedelta(days=2 if "day after" in word else 1 if "tomorrow" in word else 0)


def _week(match: re.Match[str], today: date) -> date:
    """The last day of a week, or of the part of it that is named; the end of a working week is its Friday."""
    weeks = {"this": 0, "the": 0, "current": 0, "a": 0}.get((match["which"] or "the").split()[-1], 1)
    if "after next" in match[0]:
        weeks = 2
    monday = _monday(today) + timedelta(days=7 * weeks)
    part = (match["part"] or "").strip()
    offset = 6
    if part.startswith(("early", "begin", "start", "first")):
        offset = 2
    elif part.startswith(("mid", "middle")):
        offset = 3
    elif part:
        offset = 4
    last = monday + timedelta(days=offset)
    return last if last >= today else monday + timedelta(days=6)


def _week_of(match: re.Match[str], today: date) -> date | None:
    anchors = find(match["anchor"], today)
    return _monday(anchors[0].last) + timedelta(days=6) if anchors and anchors[0].start <= 4 else None


def _week_of_month(match: re.Match[str], today: date) -> date | None:
    month = MONTHS[match["month"]]
    first = _upcoming(month, 1, today) if month != today.month else today.replace(day=1)
    count = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 5}[
        match["nth"]
    ]
    if count == 5:
        return _month_end(first)
    return _monday(first) + timedelta(days=7 * (count - (first.weekday() <= 3)) + 6)


def _month(match: re.Match[str], today: date) -> date:
    part = (match["part"] or "").strip()
    if match["name"]:
        month = MONTHS[match["name"]]
        first = (
            date(int(match["year"]), month, 1)
            if match["year"]
            else (today.replace(day=1) if month == today.month else _upcoming(month, 1, today))
        )
    else:
        first = _add_months(
            today.replace(day=1), 0 if match["which"] and match["which"].split()[-1] in ("this", "the") else 1
        )
    if part.startswith(("early", "begin", "start", "first")):
        return first.replace(day=10)
    if part.startswith(("mid", "middle")):
        return first.replace(day=20)
    return _month_end(first)


def _year(match: re.Match[str], today: date) -> date:
    return date(today.year + ("next" in match[0]), 12, 31)


def _quarter(match: re.Match[str], today: date) -> date:
    first = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
    return _month_end(_add_months(first, 2 + (0 if "this" in match[0] or "the quarter" in match[0] else 3)))


def _weekend(match: re.Match[str], today: date) -> date:
    return _monday(today) + timedelta(days=6 + (7 if "next" in match[0] else 0))


def _abbreviation(match: re.Match[str], today: date) -> date:
    word = match["word"].replace(" of ", " ")
    if word in ("eow",):
        return max(today, _monday(today) + timedelta(days=4))
    if word in ("eom",):
        return _month_end(today)
    if word in ("eoy",):
        return date(today.year, 12, 31)
    return today


_PART = r"(?P<part>(?:early|beginning of|the beginning of|start of|first half of|mid|mid-|middle of|the middle of|later|late|latter part of|second half of|the end of|end of|the tail end of)\s*(?:in\s+)?)?"
_MONTH_PART = r"(?P<part>(?:early|beginning of|the beginning of|the start of|start of|mid|mid-|middle of|the middle of|late|later in|the end of|end of)[\s-]*(?:in\s+)?)"


def _rule(pattern: str, resolve: Resolver) -> tuple[re.Pattern[str], Resolver]:
    return re.compile(rf"(?<![\w/.$-])(?:{pattern})(?![\w])"), resolve


_RULES: tuple[tuple[re.Pattern[str], Resolver], ...] = (
    _rule(r"(?P<y>20\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})", _iso),
    _rule(
        r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?:(?P=sep)(?P<y>20\d\d|\d\d)?)?(?!\s*(?:[ap]\.?m|%|/|\d|years?))(?<!\d\.\d)(?<!\d\.\d\d)",
        _numeric,
    ),
    _rule(rf"{_DAY}/{_MONTH}{_YEAR}", _month_day),
    _rule(rf"{_MONTH}/{_DAY}{_YEAR}", _month_day),
    _rule(rf"(?:{_WEEKDAY},?\s+)?{_MONTH}\s+(?:the\s+)?{_DAY}{_YEAR}", _month_day),
    _rule(rf"(?:{_WEEKDAY},?\s+)?(?:the\s+)?{_DAY}\.?\s*(?:of\s+)?{_MONTH}{_YEAR}", _month_day),
    _rule(rf"{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\s*(?:-|–|to)\s*(?P<last>\d{{1,2}})(?:st|nd|rd|th)?", _month_range),
    _rule(
        rf"\d{{1,2}}(?:st|nd|rd|th)?\s*(?:-|–|to)\s*(?P<last>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}",
        _month_range,
    ),
    _rule(
        rf"(?P<prefix>(?:this|next|the following|following|the coming|coming|this coming|this upcoming|upcoming)\s+)?{_WEEKDAY}",
        _weekday,
    ),
    _rule(rf"(?:end of\s+)(?P<prefix>(?:this|next)\s+)?{_WEEKDAY}", _weekday),
    _rule(rf"{_WEEKDAY},?\s+(?:of\s+)?(?:the\s+)?(?:next|following|coming|this)\s+{_WEEK}", _weekday_next_week),
    _rule(rf"{_NEXT}\s+{_WEEK}(?:'s)?,?\s+(?:on\s+)?{_WEEKDAY}", _weekday_next_week),
    _rule(rf"{_WEEKDAY},?\s+(?:of\s+)?the\s+{_WEEK}\s+after\s+next", _weekday_next_week),
    _rule(
        rf"{_WEEKDAY},?\s+(?:the\s+)?(?P<day>\d{{1,2}}(?:st|nd|rd|th)?|(?<=the ){_alternatives(DAYS)})", _weekday_dated
    ),
    _rule(
        r"(?:the|this)\s+(?P<day>\d{1,2}(?:st|nd|rd|th)|"
        + _alternatives(w for w in DAYS if w.endswith(("th", "st", "nd", "rd")))
        + r")(?!\s+(?:of|week|round|time|one|step|stage|interview|person|party|floor|quarter|day|half|choice|batch|draft|year|version|attempt|call|meeting|candidate|option|place|thing|part|part)\b)",
        _the_nth,
    ),
    _rule(
        r"(?P<word>the day after tomorrow|day after tomorrow|tomorrow|today|tonight|later today|this (?:afternoon|evening|morning))",
        _day_word,
    ),
    _rule(
        r"(?P<word>eod|cob|eob|eow|eom|eoy|close of business|end of business|end of (?:the )?day|end of play)",
        _abbreviation,
    ),
    _rule(
        rf"(?:(?:in|within|for|after|give it|about|approximately|around|another|the|over|during|at most|no more than|no later than|up to)\s+)*(?:the\s+)?(?:(?:next|coming|following)\s+)?{_NUMBER}\s*{_UNIT}(?:['’]?\s*time)?(?:\s+(?:from now|from today|later|at most|or so|or less))?",
        _relative,
    ),
    _rule(rf"{_NUMBER}\s+(?:next|coming)\s+(?P<unit>days|weeks|months)", _relative),
    _rule(
        r"(?:in|within)?\s*(?:the|a)?\s*(?:next|coming)?\s*(?P<number>a|one)?\s*(?P<unit>fortnight)",
        lambda match, today: _shift(today, 1, "fortnight"),
    ),
    _rule(
        r"end of (?P<which>this )?month(?P<part>(?!))?(?P<name>(?!))?(?P<year>(?!))?",
        lambda match, today: _month_end(today),
    ),
    _rule(
        rf"(?:in|within)?\s*(?:the\s+)?(?:next\s+)?{_NUMBER}\s*{_UNIT},?\s+(?:and\s+)?(?P<more>\d{{1,2}})\s+(?P<unit2>days?|weeks?)",
        _relative_twice,
    ),
    _rule(rf"{_NUMBER}\s*{_UNIT}\s+(?:after|from|following)\s+(?!now\b|today\b)(?P<anchor>.{{3,30}})", _relative_to),
    _rule(rf"{_NUMBER}\s*{_UNIT}\s+(?:after|from)\s+today", _relative),
    _rule(
        rf"(?:{_PART})(?P<which>this|the|next|the next|the following|following|the coming|coming|this coming)\s+{_WEEK}(?!end|\s+after|\s+of|\s+commencing|\s+beginning|\s+starting|\s+to\b)",
        _week,
    ),
    _rule(rf"(?:{_PART})(?P<which>the)\s+{_WEEK}\s+after\s+next", _week),
    _rule(
        rf"(?:the\s+)?(?:{_WEEK}\s+(?:of|commencing|beginning|starting|ending)|w/c|wc)\s+(?P<anchor>.{{3,25}})",
        _week_of,
    ),
    _rule(
        rf"(?:the\s+)?(?P<nth>first|1st|second|2nd|third|3rd|fourth|4th|last)\s+{_WEEK}\s+(?:of|in)\s+{_MONTH}",
        _week_of_month,
    ),
    _rule(rf"{_MONTH_PART}(?P<name>{_alternatives(MONTHS)})\b{_YEAR}(?P<which>(?!))?", _month),
    _rule(
        rf"{_MONTH_PART}?(?P<which>this|the|next|the next|the following|the coming|coming)\s+(?:month|mon)(?P<name>(?!))?(?P<year>(?!))?",
        _month,
    ),
    _rule(
        rf"(?:in|by|during|until|before|till)\s+(?P<part>(?!))?(?P<name>{_alternatives(MONTHS)})\b(?!\s*\d){_YEAR}(?P<which>(?!))?",
        _month,
    ),
    _rule(r"(?:later\s+(?:in\s+)?|the end of\s+|end of\s+|by\s+)?(?:this|the|next)\s+(?:calendar\s+)?year(?!s)", _year),
    _rule(r"(?:the end of |end of |later )?(?:this|the|next|the next|the coming)\s+quarter", _quarter),
    _rule(r"(?:over |at |by |this |next |the |after )*weekend", _weekend),
)
