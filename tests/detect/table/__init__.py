"""Situations of our own making, balanced over the sorts that the product must tell apart. They are not field data."""

from __future__ import annotations

from tests.detect.situations import Situation
from tests.detect.table import (
    bare_titles,
    calendar_entries,
    decisions,
    interviews,
    mail_alone,
    meetings,
    more_english,
    more_languages,
    near_misses,
    nothing,
    plain_words,
    short_answers,
    silence,
    written,
    yes_or_no,
)

SITUATIONS: tuple[Situation, ...] = (
    *interviews.SITUATIONS,
    *meetings.SITUATIONS,
    *written.SITUATIONS,
    *decisions.SITUATIONS,
    *silence.SITUATIONS,
    *nothing.SITUATIONS,
    *plain_words.SITUATIONS,
    *bare_titles.SITUATIONS,
    *yes_or_no.SITUATIONS,
    *short_answers.SITUATIONS,
    *more_english.SITUATIONS,
    *more_languages.SITUATIONS,
    *near_misses.SITUATIONS,
    *calendar_entries.SITUATIONS,
    *mail_alone.SITUATIONS,
)
