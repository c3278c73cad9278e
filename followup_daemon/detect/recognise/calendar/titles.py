"""Titles of events: without what calendars put around them, and the words in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from followup_daemon.languages import MAIL, TITLES
from followup_daemon.languages.base.mail import pattern_of
from followup_daemon.languages.base.matching import first_match, unaccented
from followup_daemon.normalise.words import one_line

_LINE = 400
_DECORATION = re.compile(
    rf"^\W*(?:{pattern_of(MAIL.title_prefixes)})\s*[:\-]\s*|(?<!\s)\s*+@ (?:mon|tue|wed|thu|fri|sat|sun)\b.*$",
    re.IGNORECASE,
)
_CANCELLED = re.compile(rf"^[^\w\n]*(?:{pattern_of(MAIL.cancelled_titles)})\b", re.MULTILINE)


@lru_cache(maxsize=4096)
def plain_title(title: str) -> str:
    """Return the title without what calendars put around it ("Updated invitation: … @ Thu Nov 19")."""
    previous, title = None, title[:_LINE]
    while previous != title:
        previous, title = title, _DECORATION.sub("", title)
    return one_line(title, 120)


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleWords:
    """The words in a title that speak for one thing or another, "" where none do."""

    title: str
    no_interview: str
    noise: str
    interview: str
    informational: str
    sales: str
    networking: str
    meal: str
    meeting: str
    cancelled: bool


@lru_cache(maxsize=4096)
def words_in_title(text: str) -> TitleWords:
    """Titles repeat, and every cycle asks them again."""
    title = unaccented(plain_title(text))
    networking = first_match(TITLES.networking, title)
    return TitleWords(
        title=title,
        no_interview=first_match(TITLES.no_interview, title),
        noise=first_match(TITLES.noise, title),
        interview=first_match(TITLES.interview, title),
        informational=first_match(TITLES.informational, title),
        sales=first_match(TITLES.sales, title),
        networking=networking,
        meal=first_match(TITLES.meals, networking),
        meeting=first_match(TITLES.meeting, title),
        cancelled=_CANCELLED.search(unaccented(text)) is not None,
    )


def is_called_off(title: str) -> bool:
    return words_in_title(title[:_LINE]).cancelled
