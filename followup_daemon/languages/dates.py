"""Dates in running text, each resolved to the last day that is meant.

A small grammar per language on purpose: general date libraries find a "date" in most mails that have none.
``find`` is the only door. English has rules of its own (``en.grammar``); other languages are data for
``base.from_tables``.
"""

from __future__ import annotations

from datetime import date

from followup_daemon.languages import LANGUAGES
from followup_daemon.languages.base.dates import DateMatch, add_business_days
from followup_daemon.languages.base.matching import unaccented

__all__ = ["DateMatch", "add_business_days", "find"]


def find(text: str, today: date, language: str = "en") -> list[DateMatch]:
    """Return all dates named in ``text`` as said on ``today``, in order, without overlaps (the longest wins)."""
    return LANGUAGES[language].dates.find(unaccented(text), today)
