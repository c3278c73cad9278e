"""The parts of the letters in one language: its words, and the texts in its template files."""

from __future__ import annotations

import re
from dataclasses import dataclass

INCLUDE = re.compile(r'\{% include "(?P<name>\w+\.j2)" %\}')
"""The tag for text that several letters share. The content of the named file replaces it."""
_WORDING = "{# wording #}\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Words for dates, greetings and quotations. The program replaces each ``{…}``.

    ``written`` is a regular expression for a title. It captures the noun of the sent document, and the text after it.
    ``greeting_words`` precede a first name. ``greets`` are all words of a greeting that are not a name.
    A title of only ``small_words`` is no topic. A title of only ``interview_words`` says no more than "interview".
    ``connectors`` join a name to a title. If ``full_name`` is true, a greeting has first and last name by default.
    ``slips`` are patterns of grammar mistakes. ``doubled_words`` may stand twice in a row ("nous nous voyons").
    """

    days: tuple[str, ...]
    months: tuple[str, ...]
    of_weekday: str
    of_date: str
    on_weekday: str
    on_date: str
    date: str
    by_day: str
    in_week: str
    long_date: str
    and_: str
    written: str
    work: str
    work_for: str
    work_title: str
    greeting: str
    familiar_greeting: str
    formal_greeting: str
    greeting_word: str
    greeting_words: tuple[str, ...]
    full_name: bool
    to_team: str
    to_many: str
    to_nobody: str
    sign_off: str
    sign_off_end: str
    greets: frozenset[str]
    small_words: frozenset[str]
    interview_words: frozenset[str]
    connectors: tuple[str, ...]
    greeting_end: str
    nouns_are_capital: bool
    has_dictionary: bool
    you_wrote: str
    they_wrote: str
    nothing_since: str
    slips: tuple[str, ...]
    doubled_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Letter:
    """The subject and the wordings of the letters for one purpose, as Jinja2 templates."""

    subject: str
    wordings: tuple[str, ...]


def parsed(text: str) -> Letter:
    """Parse ``text``: first the subject, then each wording after a line ``{# wording #}``."""
    subject, *wordings = text.split(_WORDING)
    return Letter(subject.removesuffix("\n"), tuple(wording.removesuffix("\n") for wording in wordings))
