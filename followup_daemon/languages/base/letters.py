"""The parts of the letters in one language: its words, and the texts in its template files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from followup_daemon.model.tables.told import Document

INCLUDE = re.compile(r'\{% include "(?P<name>\w+\.j2)" %\}')
"""The tag for text that several letters share. The content of the named file replaces it."""
_MOVE = re.compile(r"^\{# move (\w+) #\}\n", re.MULTILINE)
_OR = re.compile(r"^\{# or #\}\n", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Words for dates, greetings and quotations. The program replaces each ``{…}``.

    ``written`` is a regular expression for a title. It captures the noun of the sent document, and the text after it.
    ``greeting_words`` precede a first name. ``greets`` are all words of a greeting that are not a name.
    A title of only ``small_words`` is no topic. A title of only ``interview_words`` says no more than "interview".
    If ``full_name`` is true, a greeting has first and last name by default.
    ``our_interview`` and the like follow "thank you for". ``our`` takes a title that ends in one of ``appointments``
    and has no ``about_somebody``; a language in which titles are declined has none.
    ``own_documents`` are documents that the user sends, ``their_documents`` those that come, both as direct objects.
    ``turned`` maps an article or a possessive of a praised thing to that of the user ("your" to "my").
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
    greeting_end: str
    nouns_are_capital: bool
    has_dictionary: bool
    you_wrote: str
    they_wrote: str
    nothing_since: str
    quoted: str
    slips: tuple[str, ...]
    doubled_words: frozenset[str]
    our_interview: str
    our_meeting: str
    our_conversation: str
    our: str
    appointments: str
    about_somebody: str
    own_documents: Mapping[Document, str]
    their_documents: Mapping[Document, str]
    turned: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Letter:
    """The subject of the letters for one purpose, and the wordings of each move, as Jinja2 templates."""

    subject: str
    moves: Mapping[str, tuple[str, ...]]


def parsed(text: str) -> Letter:
    """Parse ``text``: first the subject, then each move after a line ``{# move NAME #}``.

    A move has several wordings, each after the first one after a line ``{# or #}``.
    """
    subject, *sections = _MOVE.split(text)
    named = zip(sections[::2], sections[1::2], strict=True)
    return Letter(subject.strip(), {name: tuple(map(str.strip, _OR.split(wordings))) for name, wordings in named})
