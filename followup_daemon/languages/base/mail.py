"""The words that mail programs, calendars and servers add to mail, and the greetings and sign-offs of letters.

Every phrase has an example that it must match. Some also have a similar text that they must not match. The tests run
both texts through the function that uses the list. By default, a phrase is searched in the original text, and case is
ignored.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """A regular expression, a text that it matches, and a similar text that it does not match ("" for none)."""

    pattern: str
    example: str
    unlike: str = ""


Phrases = tuple[Phrase, ...]


def pattern_of(phrases: Iterable[Phrase]) -> str:
    """Return one pattern for all of ``phrases``. It never matches if there are no phrases."""
    return "|".join(phrase.pattern for phrase in phrases) or r"(?!)"


@dataclass(frozen=True, slots=True, kw_only=True)
class MailWords:
    """The words that programs add to mail and events. ``other_languages`` has those of languages without a folder.

    Subjects: ``reply_prefixes`` (before the colon), ``automatic_subjects`` (RFC 3834), ``bounce_subjects`` (RFC 3464),
    ``answer_subjects`` (to invitations), ``title_prefixes`` (of calendars, before the colon), ``cancelled_titles``
    (lower case without accents).

    Quotations: ``attributions`` are whole lines ("On … wrote:"). ``attribution_openings`` are the first words of such
    lines that are wrapped, and ``attribution_verbs`` their verbs. ``dashed_separators`` stand between dashes,
    ``separators`` alone on a line. ``first_fields``, ``date_fields`` and ``other_fields`` are the header names above
    quoted mail. ``devices`` are lines such as "Sent from my iPhone". ``marks`` are word stems. Each line that one of
    these lists matches contains such a stem, or punctuation.
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
    """The greetings and sign-offs of letters, in lower case without accents. ``titles`` precede a name ("dr.")."""

    greetings: Phrases
    titles: str
    sign_offs: Phrases

    @property
    def greeting_line(self) -> str:
        """Return the pattern of a greeting line."""
        name = rf"(?:{self.titles})[^\n,!.:;]{{0,40}}" if self.titles else ""
        return rf"^(?:{pattern_of(self.greetings)})(?:[ ,]+[^\n,!.:;]{{0,60}}?{name})?\s*[,!.:–-]*\s*$"

    @property
    def sign_off_line(self) -> str:
        """Return the pattern of a sign-off line. Its group ``off`` has the words of the sign-off."""
        return rf"^(?P<off>{pattern_of(self.sign_offs)})\s*[,!.]?\s*$"
