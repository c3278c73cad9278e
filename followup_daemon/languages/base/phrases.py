"""The phrases by which a language is recognised and understood: one section for each place where they are looked for.

A phrase is a regular expression over lower-case text without accents (``matching.unaccented``). No field has a
default, so that mypy and the first import object to a language that lacks a list.
"""

from __future__ import annotations

from dataclasses import dataclass

Phrases = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """Small words, and the words that turn the meaning of a clause.

    ``stopwords`` tell the language of a text. ``familiar`` and ``formal`` are the two forms of address. After
    ``condition`` a clause invites to nothing. ``negated`` takes back an invitation that follows in the same clause, or
    makes it a custom. ``abbreviations`` (as written, without their dot) end no
    sentence.
    """

    stopwords: frozenset[str]
    familiar: str
    formal: str
    condition: str
    negated: str
    abbreviations: Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """Words in titles and descriptions of events, looked for in all languages: titles are too short to tell theirs.

    ``interviews``: several, which the user may hold. ``meeting``: people come together for work. ``generic``: they
    come together for anything. ``meals``: of ``networking``, those that may be among friends. ``private``: the user's
    own business. ``trades``: also the trade of a client (a hotel, a school). ``family``: kin and family occasions.

    ``other_interviews``: the subjects of interviews that are not for a job. ``hiring``: the words of those that are.
    ``other_interviews_told`` and ``hiring_told``: of these, the words that say so in a description.

    ``held``: the time is only kept free. ``held_alone`` and ``set_aside`` (it is off) say so only if they stand alone.
    ``moved_to`` and ``moved_from`` precede a time. ``tail``: the words that may follow a mark. ``negated`` precedes no
    mark. ``cancellable``: other things than meetings that are cancelled. ``details``: parts of a meeting.

    ``notes_subject``: words of note-takers around a meeting's title. ``small``: words that do not tell conversations
    apart. ``call_me`` offers a telephone number, in mail too.
    """

    interview: Phrases
    interviews: Phrases
    no_interview: Phrases
    informational: Phrases
    you_interview: Phrases
    sales: Phrases
    meeting: Phrases
    networking: Phrases
    meals: Phrases
    private: Phrases
    trades: Phrases
    family: Phrases
    generic: Phrases
    other_interviews: Phrases
    other_interviews_told: Phrases
    hiring: Phrases
    hiring_told: Phrases
    set_aside: Phrases
    held: Phrases
    held_alone: Phrases
    moved_to: Phrases
    moved_from: Phrases
    tail: Phrases
    negated: Phrases
    cancellable: Phrases
    details: Phrases
    agenda: Phrases
    notes_headings: Phrases
    call_me: Phrases
    notes_subject: frozenset[str]
    small: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """An invitation to go on. A yes and a no are in the word families (``clauses``)."""

    next_round: Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What received mail says besides.

    ``no_job``: applications, offers and good wishes that are not about a job of the user's. ``open_topics``: subjects
    of questions that outlive an appointment.
    """

    receipt: Phrases
    holding: Phrases
    no_show: Phrases
    away: Phrases
    away_until: str
    away_inclusive: str
    interview: Phrases
    job_words: Phrases
    no_job: Phrases
    own_application: str
    role: str
    question_to_user: str
    open_topics: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What the user's own mail says."""

    proposal_noun: str
    proposal: Phrases
    proposal_subject: str
    no_proposal: Phrases
    application: Phrases
    application_subject: str
    own_promise: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Promises:
    """Dates that are vague, and ``bounds``, the prepositions before a date. What is a promise is in ``clauses``."""

    vague: Phrases
    bounds: Phrases
