"""Dates in running text, each resolved to the last day that is meant.

A grammar of our own on purpose: general date libraries find a "date" in most mails that have none.
``find`` is the only door. The grammar is in ``base.time``, and each language is a table of words for it.
"""

from __future__ import annotations

from datetime import date

from followup_daemon.languages import LANGUAGES
from followup_daemon.languages.base.matching import unaccented
from followup_daemon.languages.base.time.arithmetic import add_business_days
from followup_daemon.languages.base.time.grammar import DateMatch

__all__ = ["DateMatch", "add_business_days", "find"]


def find(text: str, said: date, language: str = "en") -> list[DateMatch]:
    """Return all dates named in ``text`` as said on a day, in order, without overlaps (the longest wins).

    ``said`` may be a time on the sender's clock. Its zone then tells whether 4/12 in English is in April or December.
    """
    return LANGUAGES[language].dates.find(unaccented(text), said)
