"""Titles of events: without what calendars put around them, and the words in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from followup_daemon.languages import MAIL, TITLES
from followup_daemon.languages.base.mail import pattern_of
from followup_daemon.languages.base.matching import any_of, first_match, unaccented
from followup_daemon.normalise.words import one_line

_LINE = 400
_DECORATION = re.compile(
    rf"^\W*(?:{pattern_of(MAIL.title_prefixes)})\s*[:\-]\s*|(?<!\s)\s*+@ (?:mon|tue|wed|thu|fri|sat|sun)\b.*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def plain_title(title: str) -> str:
    """Return the title without what calendars put around it ("Updated invitation: … @ Thu Nov 19")."""
    previous, title = None, title[:_LINE]
    while previous != title:
        previous, title = title, _DECORATION.sub("", title)
    return one_line(title, 120)


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleWords:
    """The words in a title that speak for one thing or another, "" where none do.

    ``specific``: people come together for work, told by more than a word such as "call". ``interviews``: more than one.
    """

    title: str
    no_interview: str
    other_interview: str
    hiring: str
    private: str
    trade: str
    family: str
    interview: str
    interviews: str
    informational: str
    sales: str
    networking: str
    meal: str
    meeting: str
    specific: str

    @property
    def is_open(self) -> bool:
        """Return whether the title tells no sort of event, so that only the description can."""
        told = (self.interview, self.informational, self.sales, self.networking, self.specific, self.no_interview)
        return not any((*told, self.interviews, self.private, self.trade, self.family))


@lru_cache(maxsize=4096)
def words_in_title(text: str) -> TitleWords:
    """Return the words of a title. Titles repeat, and every cycle asks for them again."""
    title = unaccented(plain_title(text))
    networking = first_match(TITLES.networking, title)
    return TitleWords(
        title=title,
        no_interview=first_match(TITLES.no_interview, title),
        other_interview=first_match(TITLES.other_interviews, title),
        hiring=first_match(TITLES.hiring, title),
        private=first_match(TITLES.private, title),
        trade=first_match(TITLES.trades, title),
        family=first_match(TITLES.family, title),
        interview=first_match(TITLES.interview, title),
        interviews=first_match(TITLES.interviews, title),
        informational=first_match(TITLES.informational, title),
        sales=first_match(TITLES.sales, title),
        networking=networking,
        meal=first_match(TITLES.meals, networking),
        meeting=first_match(TITLES.meeting, title),
        specific=first_match(TITLES.meeting, any_of(TITLES.generic + TITLES.trades).sub(" ", title)),
    )
