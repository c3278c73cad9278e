"""Promises: the dates by which the sender of a message promises to answer.

A promise is a sentence in which *they* say that they will do something *by* a date. Requests to the user, meeting
times, start dates and advertising also contain dates, but are not promises.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import lru_cache

from followup_daemon.languages import LANGUAGES, dates
from followup_daemon.languages.base.matching import any_of, collapse_spaces, unaccented
from followup_daemon.model.interaction import Promise
from followup_daemon.normalise.words import shorten

HORIZON = timedelta(days=400)
VAGUE_BUSINESS_DAYS = 3
"""The length of "in the coming days". ``vague_business_days`` of the configuration replaces it."""

_NO_END = "".join(
    rf"(?<!{abbreviation}\.)" for words in LANGUAGES.values() for abbreviation in words.sentences.abbreviations
)
_SENTENCE = re.compile(
    rf"(?<=[.!?])(?<!\b[A-Za-z]\.)(?<!\b\d\.)(?<!\b\d\d\.){_NO_END}\s+(?=[A-ZÀ-Þ¿¡„«\"'(]|$)"
    r"|\n\s*\n|\n\s*[-*•]\s*"
)
_BOUNDS = "|".join(bound for words in LANGUAGES.values() for bound in words.promises.bounds)
_BOUND = re.compile(rf"(?:\b(?:{_BOUNDS})\s+(?:the\s+)?){{1,4}}$")


def find(text: str, sent_at: datetime) -> list[Promise]:
    """Return the promises in ``text``, in order.

    ``text`` is the new text of one message. ``sent_at`` is its time on the sender's clock. ``Promise.due`` is the last
    day of a range, and three business days later for a vague "in the coming days". Dates in the past, or more than
    400 days ahead, are ignored.
    """
    return in_sentences(sentences(text), sent_at)


def in_sentences(said: Iterable[str], sent_at: datetime) -> list[Promise]:
    """Return the same as ``find``, for the result of ``sentences``."""
    today = sent_at.date()
    found: list[Promise] = []
    for sentence in said:
        promise = _promise(sentence, today)
        if promise is not None and promise not in found:
            found.append(promise)
    return found


def sentences(text: str) -> list[str]:
    """Return ``text`` split into sentences of at most 600 characters, with white space collapsed."""
    pieces = (collapse_spaces(piece) for piece in _SENTENCE.split(text[:20000]))
    return [piece[:600] for piece in pieces if piece][:200]


def _promise(sentence: str, today: date) -> Promise | None:
    lowered = unaccented(sentence)
    for code, words in LANGUAGES.items():
        cue = any_of(words.promises.cues).search(lowered)
        if cue is None or _refusals(code).search(lowered) is not None:
            continue
        vague = any_of(words.promises.vague).search(lowered)
        if vague is not None:
            return Promise(
                due=dates.add_business_days(today, VAGUE_BUSINESS_DAYS),
                words=sentence[vague.start() : vague.end()],
                vague=True,
            )
        named = [one for one in dates.find(lowered, today, code) if today <= one.last <= today + HORIZON]
        if named:
            best = max(named, key=lambda one: (one.start >= cue.start(), one.last))
            return Promise(
                due=best.last, words=shorten(_with_preposition(sentence, best.start, best.end).rstrip(" .,;:"), 80)
            )
    return None


@lru_cache(maxsize=32)
def _refusals(code: str) -> re.Pattern[str]:
    """Return the pattern of sentences that have a date but no promise: requests, appointments, cancellations."""
    words = LANGUAGES[code]
    return any_of((*words.promises.refusals, *words.received.cancellation, *words.received.rescheduling))


def _with_preposition(sentence: str, start: int, end: int) -> str:
    near = max(0, start - 40)
    before = _BOUND.search(sentence[near:start].lower())
    return sentence[near + before.start() if before else start : end]
