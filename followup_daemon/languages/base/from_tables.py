"""The date grammar of a language, made from tables of its phrases and words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from followup_daemon.languages.base import dates
from followup_daemon.languages.base.dates import Grammar, Resolver, Rule, alternatives

_NUMERIC = (
    r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?:(?P=sep)(?P<y>20\d\d|\d\d)?)?"
    r"(?!\s*(?:%|/|\d|uhr|h\b|euros?))"
)
_ISO = r"(?P<y>20\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """The words of each sort, in lower case without accents, and the phrases that contain them.

    The groups of a phrase decide how it is resolved: a month with a day, a weekday with or without a week, a part of a
    week or month, a number of units. In a phrase, the name of a sort in braces stands for any word of this sort.
    ``which`` counts weeks or months from the present one. ``parts`` are "early", "mid", "end" or "". ``ends`` are
    "month", "year", "weekend", "day", or a number of days. ``month`` is the word for a month. ``past`` has the
    beginnings of words that show that a week or month is past.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]
    days: Mapping[str, int]
    units: Mapping[str, str]
    which: Mapping[str, int]
    parts: Mapping[str, str]
    day_words: Mapping[str, int]
    ends: Mapping[str, str]
    month: str
    past: tuple[str, ...]
    phrases: tuple[str, ...]


def numbered(*names: str, start: int) -> dict[str, int]:
    """Return the number of each name. A text of several words lists several names for the same number."""
    return {name: number for number, several in enumerate(names, start) for name in several.split()}


def grammar(words: DateWords) -> Grammar:
    """Return the rules for the language with these ``words``."""
    sorts = {
        "month": words.months,
        "name": words.months,
        "weekday": words.weekdays,
        "number": words.numbers,
        "unit": words.units,
        "which": words.which,
        "part": words.parts,
    }
    patterns: list[tuple[str, Resolver]] = [(_filled(phrase, sorts), _resolver(words)) for phrase in words.phrases]
    patterns += [
        (
            rf"(?P<word>{alternatives(words.day_words)})",
            lambda match, today: today + timedelta(days=words.day_words[match["word"]]),
        ),
        (rf"(?P<end>{alternatives(words.ends)})", lambda match, today: _end(words.ends[match["end"]], today)),
        (_NUMERIC, _numeric),
        (_ISO, lambda match, _: date(int(match["y"]), int(match["m"]), int(match["d"]))),
    ]
    rules = tuple(_rule(pattern, resolve, words.past) for pattern, resolve in patterns)
    heads = (*words.months, *words.weekdays, *words.units, *words.day_words, *words.ends)
    return Grammar(rules, dates.sorts(any=("0", *heads)))


def _filled(phrase: str, sorts: Mapping[str, Mapping[str, object]]) -> str:
    """Return ``phrase`` with a group for each ``{word}``. If a sort occurs twice, the last counts."""
    phrase = phrase.replace("{month_words}", alternatives(sorts["month"]))
    for name, known in sorts.items():
        digits = r"\d{1,3}|" if name == "number" else ""
        *before, last = phrase.split(f"{{{name}}}")
        if before:
            phrase = (
                f"(?:{digits}{alternatives(known)})".join(before) + f"(?P<{name}>{digits}{alternatives(known)})" + last
            )
    return phrase


def _rule(pattern: str, resolve: Resolver, past: tuple[str, ...]) -> Rule:
    """Return a rule for ``pattern``. It does not match before a word of the past ("la semana pasada")."""
    present = rf"(?! (?:{'|'.join(past)}))" if past else ""
    return Rule(re.compile(rf"(?<![\w/.$-])(?:{pattern})(?![\w]){present}"), resolve, "any")


def _resolver(words: DateWords) -> Resolver:
    def resolve(match: re.Match[str], today: date) -> date | None:
        groups = {name: text.strip() for name, text in match.groupdict().items() if text}
        if "unit" in groups:
            count = words.numbers.get(groups["number"]) or int(groups["number"])
            return dates.shift(today, count, words.units[groups["unit"]]) if count <= 400 else None
        if "nth" in groups:
            return dates.nth(int(groups["nth"]), today)
        if "day" in groups:
            day = words.days[groups["day"]] if groups["day"] in words.days else int(groups["day"])
            return dates.upcoming(words.months[groups["month"]], day, today, groups.get("year"))
        return _span(match[0], groups, words, today)

    return resolve


def _span(text: str, groups: dict[str, str], words: DateWords, today: date) -> date:
    """Return the last day of the week or month in question, or of its named part, or the named weekday."""
    weeks = words.which[groups["which"]] if "which" in groups else 0
    part = words.parts[groups["part"]] if "part" in groups else ""
    if "weekday" in groups:
        return dates.weekday(words.weekdays[groups["weekday"]], today, weeks or None)
    if "name" in groups:
        return dates.month(dates.month_named(words.months[groups["name"]], today, groups.get("year")), part)
    if re.search(rf"\b{words.month}\b", text):
        return dates.month(dates.add_months(today.replace(day=1), weeks), part)
    return dates.week(weeks, part, today)


def _end(what: str, today: date) -> date:
    match what:
        case "month":
            return dates.month_end(today)
        case "year":
            return date(today.year, 12, 31)
        case "weekend":
            return dates.week(0, "", today)
        case "day":
            return today
    return today + timedelta(days=int(what))


def _numeric(match: re.Match[str], today: date) -> date | None:
    """Return the date of ``15.12.`` or ``15/12/2026``, with the day before the month."""
    day, month = int(match["a"]), int(match["b"])
    return dates.upcoming(month, day, today, match["y"]) if 1 <= month <= 12 else None
