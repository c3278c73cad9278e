"""Promises: the dates by which the sender of a message promises to answer.

A promise is a sentence in which *they* say that they will do something *by* a date. Requests to the user, meeting
times, start dates and advertising also contain dates, but are not promises.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

from followup_daemon.detect.extract.references import anaphora
from followup_daemon.languages import CLAUSES, LANGUAGES, dates
from followup_daemon.languages.base.clauses import Clause, Families
from followup_daemon.languages.base.clauses.lexicon import Mark
from followup_daemon.languages.base.matching import any_of, collapse_spaces, unaccented
from followup_daemon.languages.base.time.grammar import DateMatch
from followup_daemon.model.interaction import Promise
from followup_daemon.normalise.words import shorten

HORIZON = timedelta(days=400)
VAGUE_BUSINESS_DAYS = 3
"""The length of "in the coming days". ``vague_business_days`` of the configuration replaces it."""

_VERBS = ("answer", "tell", "send", "hear", "get")
_NEAR = 4
"""The greatest number of words between a verb and its object, or the word of the future before it."""
_SHORT = 4
"""The greatest number of words of an answer without a verb."""
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
    found: list[Promise] = []
    for before, sentence in pairwise(("", *said)):
        lowered = unaccented(sentence)
        for code in LANGUAGES:
            promise = in_clauses(sentence, CLAUSES[code].clauses(lowered), code, sent_at, before)
            if promise is not None:
                if promise not in found:
                    found.append(promise)
                break
    return found


def sentences(text: str) -> list[str]:
    """Return ``text`` split into sentences of at most 600 characters, with white space collapsed."""
    pieces = (collapse_spaces(piece) for piece in _SENTENCE.split(text[:20000]))
    return [piece[:600] for piece in pieces if piece][:200]


def in_clauses(
    sentence: str, clauses: Sequence[Clause], code: str, sent_at: datetime, before: str = ""
) -> Promise | None:
    """Return the promise in a sentence with its clauses in the language ``code``: an answer to the reader by a date.

    ``before`` is the sentence before, for a promise that points back to its date ("I'll call you then").
    """
    clauses = [_bracketed(clauses, number) for number in range(len(clauses))]
    said = [number for number, clause in enumerate(clauses) if is_promise(clause, CLAUSES[code].families)]
    if not said or clauses[0].has("hypothesis"):
        return None
    # "they decide on 1 May, you hear on 3 May": what is said to the reader counts first
    said.sort(key=lambda number: not clauses[number].has("addressee", "hear"))
    lowered, today = unaccented(sentence), sent_at.date()
    named = [one for one in dates.find(lowered, sent_at, code) if today <= one.last <= today + HORIZON]
    vague = any_of(LANGUAGES[code].promises.vague).search(lowered)
    for number in said:
        reach = _reach(clauses, number)
        if vague is not None and reach[0] <= vague.start() < reach[1]:
            return Promise(
                due=dates.add_business_days(today, VAGUE_BUSINESS_DAYS),
                words=sentence[vague.start() : vague.end()],
                vague=True,
            )
        limits = _limits(lowered, clauses, named, reach)
        if limits:
            best = max(limits, key=lambda one: one.last)
            words = _with_preposition(sentence, best.start, best.end).rstrip(" .,;:")
            return Promise(due=best.last, words=shorten(words, 80))
        if any(anaphora.points_back(one) for one in clauses if reach[0] <= one.start < reach[1]):
            earlier = [one for one in clauses if one.end <= reach[0]]
            told = [anaphora.before(before, code), (sentence, earlier)]
            return anaphora.promise(clauses[number], told, code, sent_at)
    return None


def _limits(
    lowered: str, clauses: Sequence[Clause], named: Sequence[DateMatch], reach: tuple[int, int]
) -> list[DateMatch]:
    """Return the dates within ``reach`` that say by when something happens."""
    return [
        one
        for one in named
        if reach[0] <= one.start < reach[1]
        and not lowered.startswith("'s", one.end)
        and not _is_part_of_noun(clauses, one.start)
        and not any(anaphora.points_back(clause, one.start) for clause in clauses)
    ]


def _bracketed(clauses: Sequence[Clause], number: int) -> Clause:
    """Return a clause with the addressee before an insertion ("wir werden Sie, wie besprochen, anrufen")."""
    clause = clauses[number]
    if number == 0 or clause.ordered or clause.own or not clause.planned or clause.has("addressee"):
        return clause
    before = next((one for one in reversed(clauses[:number]) if one.own), clauses[0])
    return replace(clause, marks=clause.marks + tuple(one for one in before.marks if one.family == "addressee"))


def is_promise(clause: Clause, families: Families) -> bool:
    """Return whether ``clause`` says that somebody will answer the reader, whenever that is."""
    allowed = clause.has("permission")
    if clause.conditional or clause.has("request") or (clause.asked and not allowed):
        return False
    if allowed:
        return clause.has("answer") and clause.has("addressee")
    verbs = [mark for mark in clause.marks if mark.family in _VERBS]
    if not verbs:
        return _comes(clause) or _is_short(clause)
    if clause.negated(verbs[0]):
        return False
    if not any(_has_mood(clause, verb, families) for verb in verbs):
        return clause.planned and not clause.doubted and _comes(clause)
    theirs = _is_theirs(clause)
    return _answers(clause, theirs) or _tells(clause) or (theirs and _sends(clause)) or _hears(clause) or _comes(clause)


def _has_mood(clause: Clause, verb: Mark, families: Families) -> bool:
    """Return whether the verb is said of the future, and without a doubt."""
    if clause.doubted:
        return False
    if families.present_for_future:
        return not clause.has("past")
    plans = [mark for mark in clause.marks if mark.family == "future"]
    near = any(plan.first <= verb.first <= plan.last + _NEAR for plan in plans)
    return clause.planned and (near or not plans)


def _is_theirs(clause: Clause) -> bool:
    """Return whether the writer's side is the subject. It may be left out ("Will get back to you")."""
    if clause.subject in ("speaker", "organisation"):
        return True
    beginning = clause.marks[0]
    begins = beginning.first == 0 and beginning.family in ("future", "answer", "send", "tell")
    return not clause.subject and begins


def _answers(clause: Clause, theirs: bool) -> bool:
    verb = clause.first("answer")
    if verb is None or (_goes_to_others(verb, clause) and not clause.has("addressee")):
        return False
    return theirs or (clause.subject in ("third", "") and clause.has("addressee"))


def _goes_to_others(verb: Mark, clause: Clause) -> bool:
    """Return whether somebody else is the object of a verb: not "give us until Monday"."""
    return clause.followed(verb, "receivers") and not any(
        mark.family == "receivers" and set(mark.places) <= set(verb.places) for mark in clause.marks
    )


def _tells(clause: Clause) -> bool:
    """Return whether a verb of telling has the reader as its object."""
    return clause.subject != "reader" and any(
        mark.family == "addressee" and (not clause.ordered or abs(mark.first - verb.last) <= _NEAR)
        for verb in clause.marks
        if verb.family == "tell"
        for mark in clause.marks
    )


def _sends(clause: Clause) -> bool:
    """Return whether something is sent, and to nobody else."""
    verb = clause.first("send")
    return verb is not None and not clause.followed(verb, "receivers")


def _hears(clause: Clause) -> bool:
    heard = clause.first("hear")
    if heard is not None and heard.first <= 1 and not clause.own:  # "so expect to hear from us"
        return True
    if clause.subject not in ("reader", "applicants"):
        return False
    return clause.has("hear") or (clause.has("get") and clause.has("outcome"))


def _comes(clause: Clause) -> bool:
    """Return whether an outcome is the subject ("a decision is expected by Friday")."""
    outcome = clause.first("outcome")
    if outcome is None or clause.subject not in ("", "organisation", "applicants"):
        return False
    follows = any(mark.family == "due" and (not clause.ordered or outcome.first <= mark.first) for mark in clause.marks)
    return follows and (clause.subject != "applicants" or clause.has("addressee"))


def _is_short(clause: Clause) -> bool:
    """Return whether a clause has hardly more than an outcome and a date ("I have to ask first, answer on Friday")."""
    outcome = clause.first("outcome")
    if outcome is None or outcome.first > 0 or clause.own or clause.has("doubt", "negation", "question"):
        return False
    return clause.subject in ("speaker", "organisation") and len(clause.words) <= _SHORT


def _reach(clauses: Sequence[Clause], number: int) -> tuple[int, int]:
    """Return the offsets within which a date belongs to a clause: it and its neighbours without a subject."""
    first = number
    if not clauses[number].own and number > 0 and clauses[number - 1].own:  # "I'll ask on Monday and let you know"
        first -= 1
    while first > 0 and not clauses[first - 1].own and not clauses[first - 1].has("answer", "tell", "send", "reader"):
        first -= 1
    last = number
    while last + 1 < len(clauses) and not clauses[last + 1].own and not clauses[last + 1].has("doubt", "content"):
        last += 1
    return clauses[first].start, clauses[last].end


def _is_part_of_noun(clauses: Sequence[Clause], start: int) -> bool:
    """Return whether the words before a date make it a part of something else ("for Monday's meeting")."""
    for clause in clauses:
        before = [word for word in clause.words if word.end <= start]
        while before and before[-1].text == "the":
            before.pop()
        if clause.start <= start < clause.end and before:
            return any(mark.family == "not_due" and mark.last == len(before) - 1 for mark in clause.marks)
    return False


def _with_preposition(sentence: str, start: int, end: int) -> str:
    near = max(0, start - 40)
    before = _BOUND.search(sentence[near:start].lower())
    return sentence[near + before.start() if before else start : end]
