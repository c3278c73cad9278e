"""What letters of one language are made of: its words, and the texts in its template files."""

from __future__ import annotations

import re
from dataclasses import dataclass

INCLUDE = re.compile(r'\{% include "(?P<name>\w+\.j2)" %\}')
"""A piece of text that several letters share: the file of that name stands in its place."""
_WORDING = "{# wording #}\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Words for dates, greetings and quotations. ``{…}`` is filled in.

    ``written`` takes a title apart: a noun for what was sent, and ``rest`` or ``joined`` after it.
    ``greeting_words`` go with a first name, ``greets`` are all words of a greeting that are nobody's name.
    ``small_words`` make no topic, ``interview_words`` only say that it was an interview, ``connectors`` join a name to
    a title. ``full_name``: people are greeted with both names where nothing else is known. ``slips`` are slips of
    grammar that readers notice.
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


@dataclass(frozen=True, slots=True)
class Letter:
    """The subject and the wordings of the letters for one purpose, as Jinja2 templates."""

    subject: str
    wordings: tuple[str, ...]


def parsed(text: str) -> Letter:
    """Return the letter in ``text``: a line for the subject, then each wording below a line ``{# wording #}``."""
    subject, *wordings = text.split(_WORDING)
    return Letter(subject.removesuffix("\n"), tuple(wording.removesuffix("\n") for wording in wordings))
