"""The grammar of English dates. A new form of date needs one more rule in ``_RULES``."""

from __future__ import annotations

import re
from datetime import date, timedelta

from followup_daemon.languages.base import dates
from followup_daemon.languages.base.dates import (
    EARLY,
    END,
    MID,
    Grammar,
    Resolver,
    Rule,
    add_months,
    alternatives,
    monday,
    month_end,
    upcoming,
)
from followup_daemon.languages.en.dates import DAYS, MONTHS, NUMBERS, WEEKDAYS

_MONTH = rf"(?P<month>{alternatives(MONTHS)})\.?"
_DAY = rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?|{alternatives(DAYS)})"
_YEAR = r"(?:,?\s+(?:in\s+)?(?P<year>20\d\d))?"
_WEEKDAY = rf"(?P<weekday>{alternatives(WEEKDAYS)})\.?"
_NUMBER = rf"(?:(?:\d{{1,3}}|{alternatives(NUMBERS)})\s*(?:-|–|to|or)\s*)?(?P<number>\d{{1,3}}|{alternatives(NUMBERS)})"
_UNIT = (
    r"(?P<unit>(?:business|working|calendar|full|more)?\s*(?:days?|weekdays?|weeks?|wks?|fortnights?"
    r"|months?|mon|years?))"
)
_TAIL = (
    r"(?:,?\s+(?:and\s+)?(?P<more>\d{1,2})\s+(?P<unit2>days?|weeks?)|\s+(?:from now|later|at most"
    r"|or so|or less|(?:from|after)\s+today))?"
)
"""Words after a number of days or weeks that do not change the meaning, or add another number."""
_WEEK = r"(?:week|wk)"
_NEXT = r"(?:next|the following|following|the coming|coming|the next)"


def _day_number(word: str) -> int:
    word = " ".join(word.split())
    return DAYS[word] if word in DAYS else int(re.sub(r"\D", "", word))


def _count(word: str) -> int:
    word = " ".join(word.split())
    return NUMBERS[word] if word in NUMBERS else int(word)


def _month_day(match: re.Match[str], today: date) -> date:
    return upcoming(MONTHS[match["month"]], _day_number(match["day"]), today, match["year"])


def _month_range(match: re.Match[str], today: date) -> date:
    return upcoming(MONTHS[match["month"]], _day_number(match["last"]), today)


def _numeric(match: re.Match[str], today: date) -> date | None:
    """Return the day of ``27.11.`` (day first) or ``11/27`` (month first, if that is a valid month)."""
    first, second, year = int(match["a"]), int(match["b"]), match["y"]
    day_first = match["sep"] == "." or first > 12
    day, month = (first, second) if day_first else (second, first)
    return upcoming(month, day, today, year) if 1 <= month <= 12 else None


def _iso(match: re.Match[str], _: date) -> date:
    return date(int(match["y"]), int(match["m"]), int(match["d"]))


def _weekday(match: re.Match[str], today: date) -> date:
    wanted, prefix = WEEKDAYS[match["weekday"]], (match["prefix"] or "").strip()
    return dates.weekday(wanted, today, 1 if prefix in ("next", "the following", "following") else None)


def _weekday_next_week(match: re.Match[str], today: date) -> date:
    weeks = 2 if "after next" in match[0] else 0 if "this week" in match[0] else 1
    return dates.weekday(WEEKDAYS[match["weekday"]], today, weeks)


def _unit(words: str) -> str:
    if re.search("business|working|weekday", words):
        return "business day"
    last = words.split()[-1]
    if last.startswith("mon"):
        return "month"
    return {"y": "year", "w": "week", "f": "fortnight"}.get(last[0], "day")


def _shift(day: date, count: int, unit: str) -> date:
    return dates.shift(day, count, _unit(unit))


def _the_nth(match: re.Match[str], today: date) -> date:
    return dates.nth(_day_number(match["day"]), today)


def _weekday_dated(match: re.Match[str], today: date) -> date | None:
    return dates.weekday_dated(WEEKDAYS[match["weekday"]], _day_number(match["day"]), today)


def _relative(match: re.Match[str], today: date) -> date | None:
    """Return the day of ``within two weeks`` or ``2 weeks 3 days``."""
    said = match.groupdict()
    count = _count(said["number"])
    if count > 400:
        return None
    last = _shift(today, count, said["unit"])
    return _shift(last, _count(said["more"]), said["unit2"]) if said.get("more") else last


def _relative_to(match: re.Match[str], today: date) -> date | None:
    """Return the day of ``3 days after January 12th``. With ``less than`` it is one day earlier."""
    anchors = GRAMMAR.find(match["anchor"], today)
    if not anchors or anchors[0].start > 5:
        return None
    last = _relative(match, anchors[0].last)
    return last - timedelta(days=1) if last and (match["starting"] or match["less"]) else last


def _day_word(match: re.Match[str], today: date) -> date:
    word = match["word"]
    return today + timedelta(days=2 if "day after" in word else 1 if "tomorrow" in word else 0)


def _week(match: re.Match[str], today: date) -> date:
    """Return the last day of a week, or of its named part. The end of the current week includes its weekend."""
    weeks = {"this": 0, "the": 0, "current": 0, "a": 0}.get((match["which"] or "the").split()[-1], 1)
    weeks, part = 2 if "after next" in match[0] else weeks, _part(match["part"])
    return dates.week(weeks, "" if part == END and weeks == 0 else part, today)


def _part(words: str | None) -> str:
    words = (words or "").strip()
    if words.startswith(("early", "begin", "the begin", "start", "the start", "first")):
        return EARLY
    if words.startswith(("mid", "the mid")):
        return MID
    return END if words else ""


def _week_of(match: re.Match[str], today: date) -> date | None:
    anchors = GRAMMAR.find(match["anchor"], today)
    return monday(anchors[0].last) + timedelta(days=6) if anchors and anchors[0].start <= 4 else None


def _week_of_month(match: re.Match[str], today: date) -> date | None:
    month = MONTHS[match["month"]]
    first = upcoming(month, 1, today) if month != today.month else today.replace(day=1)
    count = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 5}[
        match["nth"]
    ]
    if count == 5:
        return month_end(first)
    return monday(first) + timedelta(days=7 * (count - (first.weekday() <= 3)) + 6)


def _month(match: re.Match[str], today: date) -> date:
    said = match.groupdict()
    if "name" in said:
        first = dates.month_named(MONTHS[said["name"]], today, said["year"])
    else:
        first = add_months(today.replace(day=1), 0 if said["which"].split()[-1] in ("this", "the") else 1)
    return dates.month(first, _part(said.get("part")))


def _year(match: re.Match[str], today: date) -> date:
    return date(today.year + ("next" in match[0]), 12, 31)


def _quarter(match: re.Match[str], today: date) -> date:
    first = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
    return month_end(add_months(first, 2 + (0 if "this" in match[0] or "the quarter" in match[0] else 3)))


def _weekend(match: re.Match[str], today: date) -> date:
    return monday(today) + timedelta(days=6 + (7 if "next" in match[0] else 0))


def _abbreviation(match: re.Match[str], today: date) -> date:
    word = match["word"].replace(" of ", " ")
    if word in ("eow",):
        return max(today, monday(today) + timedelta(days=4))
    if word in ("eom",):
        return month_end(today)
    if word in ("eoy",):
        return date(today.year, 12, 31)
    return today


_PART = (
    r"(?P<part>(?:early|beginning of|the beginning of|start of|first half of|mid|mid-|middle of"
    r"|the middle of|later|late|latter part of|second half of|the end of|end of"
    r"|the tail end of)\s*(?:in\s+)?)?"
)
_MONTH_PART = (
    r"(?P<part>(?:early|beginning of|the beginning of|the start of|start of|mid|mid-|middle of"
    r"|the middle of|late|later in|the end of|end of)[\s-]*(?:in\s+)?)"
)


def _rule(needs: str, pattern: str, resolve: Resolver) -> Rule:
    return Rule(re.compile(rf"(?<![\w/.$-])(?:{pattern})(?![\w])"), resolve, needs)


_RULES = (
    _rule("digit", r"(?P<y>20\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})", _iso),
    _rule(
        "digit",
        r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?:(?P=sep)(?P<y>20\d\d|\d\d)?)?(?!\s*(?:[ap]\.?m|%|/"
        r"|\d|years?))(?<!\d\.\d)(?<!\d\.\d\d)",
        _numeric,
    ),
    _rule("month", rf"{_DAY}/{_MONTH}{_YEAR}", _month_day),
    _rule("month", rf"{_MONTH}/{_DAY}{_YEAR}", _month_day),
    _rule("month", rf"(?:{_WEEKDAY},?\s+)?{_MONTH}\s+(?:the\s+)?{_DAY}{_YEAR}", _month_day),
    _rule("month", rf"(?:{_WEEKDAY},?\s+)?(?:the\s+)?{_DAY}\.?\s*(?:of\s+)?{_MONTH}{_YEAR}", _month_day),
    _rule(
        "month",
        rf"{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\s*(?:-|–|to)\s*(?P<last>\d{{1,2}})(?:st|nd|rd|th)?",
        _month_range,
    ),
    _rule(
        "month",
        rf"\d{{1,2}}(?:st|nd|rd|th)?\s*(?:-|–|to)\s*(?P<last>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}",
        _month_range,
    ),
    _rule(
        "weekday",
        rf"(?P<prefix>(?:this|next|the following|following|the coming|coming|this coming|this upcoming"
        rf"|upcoming)\s+)?{_WEEKDAY}",
        _weekday,
    ),
    _rule("weekday", rf"(?:end of\s+)(?P<prefix>(?:this|next)\s+)?{_WEEKDAY}", _weekday),
    _rule(
        "weekday", rf"{_WEEKDAY},?\s+(?:of\s+)?(?:the\s+)?(?:next|following|coming|this)\s+{_WEEK}", _weekday_next_week
    ),
    _rule("weekday", rf"{_NEXT}\s+{_WEEK}(?:'s)?,?\s+(?:on\s+)?{_WEEKDAY}", _weekday_next_week),
    _rule("weekday", rf"{_WEEKDAY},?\s+(?:of\s+)?the\s+{_WEEK}\s+after\s+next", _weekday_next_week),
    _rule(
        "weekday",
        rf"{_WEEKDAY},?\s+(?:the\s+)?(?P<day>\d{{1,2}}(?:st|nd|rd|th)?|(?<=the )(?:{alternatives(DAYS)}))",
        _weekday_dated,
    ),
    _rule(
        "nth",
        r"(?:the|this)\s+(?P<day>\d{1,2}(?:st|nd|rd|th)|"
        + alternatives(w for w in DAYS if w.endswith(("th", "st", "nd", "rd")))
        + r")(?!\s+(?:of|week|round|time|one|step|stage|interview|person|party|floor|quarter|day|half"
        r"|choice|batch|draft|year|version|attempt|call|meeting|candidate|option|place|thing|part"
        r"|part)\b)",
        _the_nth,
    ),
    _rule(
        "day",
        r"(?P<word>the day after tomorrow|day after tomorrow|tomorrow|today|tonight|later today"
        r"|this (?:afternoon|evening|morning))",
        _day_word,
    ),
    _rule(
        "day",
        r"(?P<word>eod|cob|eob|eow|eom|eoy|close of business|end of business|end of (?:the )?day|end of play)",
        _abbreviation,
    ),
    _rule(
        "unit",
        rf"(?:(?:in|within|for|after|give it|about|approximately|around|another|the|over|during|at most"
        rf"|no more than|no later than|up to)\s+)*(?:the\s+)?(?:(?:next|coming"
        rf"|following)\s+)?{_NUMBER}\s*{_UNIT}(?:['’]?\s*time)?{_TAIL}",
        _relative,
    ),
    _rule(
        "anchor",
        rf"(?P<less>less than\s+)?{_NUMBER}\s*{_UNIT}\s+(?:after|from|following|(?P<starting>starting"
        rf"|beginning|commencing)(?:\s+on)?)\s+(?P<anchor>.{{3,30}})",
        _relative_to,
    ),
    _rule("next", rf"{_NUMBER}\s+(?:next|coming)\s+(?P<unit>days|weeks|months)", _relative),
    _rule(
        "fortnight",
        r"(?:in|within)?\s*(?:the|a)?\s*(?:next|coming)?\s*(?:a|one)?\s*fortnight",
        lambda match, today: _shift(today, 1, "fortnight"),
    ),
    _rule(
        "months",
        r"end of (?:this )?month",
        lambda match, today: month_end(today),
    ),
    _rule(
        "week",
        rf"(?:{_PART})(?P<which>this|the|next|the next|the following|following|the coming|coming"
        rf"|this coming)\s+{_WEEK}(?!end|\s+after|\s+of|\s+commencing|\s+beginning|\s+starting|\s+to\b)",
        _week,
    ),
    _rule("week", rf"(?:{_PART})(?P<which>the)\s+{_WEEK}\s+after\s+next", _week),
    _rule(
        "week",
        rf"(?:the\s+)?(?:{_WEEK}\s+(?:of|commencing|beginning|starting|ending)|w/c|wc)\s+(?P<anchor>.{{3,25}})",
        _week_of,
    ),
    _rule(
        "month",
        rf"(?:the\s+)?(?P<nth>first|1st|second|2nd|third|3rd|fourth|4th|last)\s+{_WEEK}\s+(?:of|in)\s+{_MONTH}",
        _week_of_month,
    ),
    _rule("month", rf"{_MONTH_PART}(?P<name>{alternatives(MONTHS)})\b{_YEAR}", _month),
    _rule(
        "months",
        rf"{_MONTH_PART}?(?P<which>this|the|next|the next|the following|the coming|coming)\s+(?:month|mon)",
        _month,
    ),
    _rule(
        "month",
        rf"(?:in|by|during|until|till)\s+(?P<name>{alternatives(MONTHS)})\b(?!\s*/?\d){_YEAR}",
        _month,
    ),
    _rule(
        "month",
        rf"before\s+(?:the\s+)?(?:(?:early|beginning of|start of)\s+)?(?P<name>{alternatives(MONTHS)})\b(?!\s*/?\d)",
        lambda match, today: dates.month_named(MONTHS[match["name"]], today) - timedelta(days=1),
    ),
    _rule(
        "year",
        r"(?<!after )(?:later\s+(?:in\s+)?|the end of\s+|end of\s+|by\s+)?(?:this|the"
        r"|next)\s+(?:calendar\s+)?year(?!s)",
        _year,
    ),
    _rule("quarter", r"(?:the end of |end of |later )?(?:this|the|next|the next|the coming)\s+quarter", _quarter),
    _rule("weekend", r"(?:over |at |by |this |next |the |after )*weekend", _weekend),
)

GRAMMAR = Grammar(
    _RULES,
    dates.sorts(
        digit="0",
        month=MONTHS,
        weekday=WEEKDAYS,
        nth=("th", "st", "nd", "rd", *DAYS),
        day="today tonight tomorrow afternoon evening morning eod cob eob eow eom eoy close end day".split(),
        week="week wk w/c wc".split(),
        unit="day days weekday weekdays week weeks wk wks fortnight fortnights month months mon year years".split(),
        months=("month", "mon"),
        year=("year",),
        fortnight=("fortnight",),
        next=("next", "coming"),
        anchor="after from following starting beginning commencing".split(),
        weekend=("weekend",),
        quarter=("quarter",),
    ),
)
