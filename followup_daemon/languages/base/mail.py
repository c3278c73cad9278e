"""The words that mail programs, calendars and servers put around what people write, and how letters begin and end.

Every phrase carries an example that it must match, and where useful a near text that it must not. The tests run both
through the function that uses the list. Without other mention a phrase is looked for in text as it was written, in
upper and lower case.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """A regular expression, a text that it matches, and a similar one ("" for none) that it does not."""

    pattern: str
    example: str
    unlike: str = ""


Phrases = tuple[Phrase, ...]


def pattern_of(phrases: Iterable[Phrase]) -> str:
    """Return one expression for all of ``phrases``, which never matches if there are none."""
    return "|".join(phrase.pattern for phrase in phrases) or r"(?!)"


@dataclass(frozen=True, slots=True, kw_only=True)
class MailWords:
    """Words around a mail or an event. Those of languages without a folder are in ``other_languages``.

    Subjects: ``reply_prefixes`` (before the colon), ``automatic_subjects`` (RFC 3834), ``bounce_subjects`` (RFC 3464),
    ``answer_subjects`` (to invitations), ``title_prefixes`` (of calendars, before the colon), ``cancelled_titles``
    (lower case without accents).

    Quotations: ``attributions`` are whole lines ("On … wrote:"), ``attribution_openings`` their first words where they
    are wrapped, ``attribution_verbs`` the verbs. ``dashed_separators`` stand between dashes, ``separators`` alone on a
    line. ``first_fields``, ``date_fields`` and ``other_fields`` are the header names above quoted mail, ``devices``
    lines of telephones below it. ``marks`` are stems: each line that these lists match has one, or punctuation.
    """

    reply_prefixes: Phrases
    automatic_subjects: Phrases
    bounce_subjects: Phrases
    answer_subjects: Phrases
    title_prefixes: Phrases
    cancelled_titles: Phrases
    attributions: Phrases
    attribution_openings: Phrases
    attribution_verbs: Phrases
    dashed_separators: Phrases
    separators: Phrases
    first_fields: Phrases
    date_fields: Phrases
    other_fields: Phrases
    devices: Phrases
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How letters begin and end (lower case without accents). ``titles`` may stand before a name, with their dot."""

    greetings: Phrases
    titles: str
    sign_offs: Phrases

    @property
    def greeting_line(self) -> str:
        """Return the expression for a line that greets somebody."""
        name = rf"(?:{self.titles})[^\n,!.:;]{{0,40}}" if self.titles else ""
        return rf"^(?:{pattern_of(self.greetings)})(?:[ ,]+[^\n,!.:;]{{0,60}}?{name})?\s*[,!.:–-]*\s*$"

    @property
    def sign_off_line(self) -> str:
        """Return the expression for a line that signs off; its group ``off`` are the words."""
        return rf"^(?P<off>{pattern_of(self.sign_offs)})\s*[,!.]?\s*$"
