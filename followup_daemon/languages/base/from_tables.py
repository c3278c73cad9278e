"""The grammar of every language that is given as data (``languages``): its phrases with the words put in.

A phrase's groups say how it is resolved: a month with a day, a weekday with or without a week, a part of a week or
month, a number of units. ``{word}`` stands for one of the language's words of that sort.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from types import ModuleType

from followup_daemon.languages.base import arithmetic
from followup_daemon.languages.base.arithmetic import Grammar, Resolver, Rule, alternatives

_NUMERIC = r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?:(?P=sep)(?P<y>20\d\d|\d\d)?)?(?!\s*(?:%|/|\d|uhr|h\b|euros?))"
_ISO = r"(?P<y>20\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})"


def grammar(words: ModuleType) -> Grammar:
    """Rules for the language whose words and phrases ``words`` has."""
    sorts = {
        "month": words.MONTHS, "name": words.MONTHS, "weekday": words.WEEKDAYS, "number": words.NUMBERS, "unit": words.UNITS,
        "which": words.WHICH, "part": words.PARTS,
    }  # fmt: skip
    resolve = _resolver(words)
    rules = [_rule(_filled(phrase, sorts), resolve) for phrase in words.PHRASES]
    rules += [
        _rule(
            rf"(?P<word>{alternatives(words.DAY_WORDS)})",
            lambda m, today: today + timedelta(days=words.DAY_WORDS[m["word"]]),
        ),
        _rule(rf"(?P<end>{alternatives(words.ENDS)})", lambda m, today: _end(words.ENDS[m["end"]], today)),
        _rule(_NUMERIC, _numeric),
        _rule(_ISO, lambda m, _: date(int(m["y"]), int(m["m"]), int(m["d"]))),
    ]
    known = (*words.MONTHS, *words.WEEKDAYS, *words.UNITS, *words.DAY_WORDS, *words.ENDS)
    return Grammar(tuple(rules), arithmetic.sorts(any=("0", *known)))


def _filled(phrase: str, sorts: dict[str, dict[str, object]]) -> str:
    """``{number}`` becomes a group of that name; where a phrase has it twice, the last one counts (a range's end)."""
    phrase = phrase.replace("{month_words}", alternatives(sorts["month"]))
    for name, known in sorts.items():
        digits = r"\d{1,3}|" if name == "number" else ""
        *before, last = phrase.split(f"{{{name}}}")
        if before:
            phrase = (
                f"(?:{digits}{alternatives(known)})".join(before) + f"(?P<{name}>{digits}{alternatives(known)})" + last
            )
    return phrase


def _rule(pattern: str, resolve: Resolver) -> Rule:
    """French and Spanish say after the week that it was the last one."""
    return Rule(
        re.compile(rf"(?<![\w/.$-])(?:{pattern})(?![\w])(?! (?:pasad|anterior|dernier|passe|precedent))"),
        resolve,
        "any",
    )


def _resolver(words: ModuleType) -> Resolver:
    def resolve(match: re.Match[str], today: date) -> date | None:
        said = {name: text.strip() for name, text in match.groupdict().items() if text}
        weeks = words.WHICH[said["which"]] if "which" in said else None
        part = words.PARTS[said["part"]] if "part" in said else ""
        if "unit" in said:
            count = words.NUMBERS.get(said["number"]) or int(said["number"])
            return arithmetic.shift(today, count, words.UNITS[said["unit"]]) if count <= 400 else None
        if "nth" in said:
            return arithmetic.nth(int(said["nth"]), today)
        if "day" in said:
            day = words.DAYS[said["day"]] if said["day"] in words.DAYS else int(said["day"])
            return arithmetic.upcoming(words.MONTHS[said["month"]], day, today, said.get("year"))
        if "weekday" in said:
            return arithmetic.weekday(words.WEEKDAYS[said["weekday"]], today, weeks or None)
        if "name" in said:
            return arithmetic.month(arithmetic.month_named(words.MONTHS[said["name"]], today, said.get("year")), part)
        if re.search(r"\b(?:monats?|mois|mes)\b", match[0]):
            return arithmetic.month(arithmetic.add_months(today.replace(day=1), weeks or 0), part)
        return arithmetic.week(weeks or 0, part, today)

    return resolve


def _end(what: str, today: date) -> date:
    match what:
        case "month":
            return arithmetic.month_end(today)
        case "year":
            return date(today.year, 12, 31)
        case "weekend":
            return arithmetic.week(0, "", today)
        case "day":
            return today
    return today + timedelta(days=int(what))


def _numeric(match: re.Match[str], today: date) -> date | None:
    """``15.12.``, ``15/12/2026``: the day stands first."""
    day, month = int(match["a"]), int(match["b"])
    return arithmetic.upcoming(month, day, today, match["y"]) if 1 <= month <= 12 else None
