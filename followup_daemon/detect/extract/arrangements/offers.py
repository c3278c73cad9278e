"""What the user sends of their own accord, without the usual words: prices for the reader, or their own career."""

from __future__ import annotations

from collections.abc import Sequence

from followup_daemon.detect.extract.reading import Reading, folded
from followup_daemon.languages.base.clauses import Clause
from followup_daemon.languages.base.clauses.lexicon import Mark

_NEAR = 2
"""The greatest number of words between a possessive and its noun."""


def handed_over(reading: Reading) -> str:
    """Return the words by which the user hands prices over, and asks for nothing else, or ""."""
    if any(_asks(clause) for clauses in reading.clauses for clause in clauses):
        return ""
    for sentence, clauses in _opening(reading):
        noun = None if any(clause.has("passed_on") or clause.conditional for clause in clauses) else _terms(clauses)
        if noun is not None:
            return folded(sentence[noun[0] : noun[1]])
    return ""


def _asks(clause: Clause) -> bool:
    """Return whether a clause asks for something. A polite request to read the document is none."""
    if clause.asked:
        return True
    courtesy = clause.has("hand_over", "answer", "tell") or not clause.has("request")
    return not courtesy


def _terms(clauses: Sequence[Clause]) -> tuple[int, int] | None:
    """Return the offsets of the words that hand the writer's own prices over, in one clause, or None."""
    for clause in clauses:
        act, noun = clause.first("hand_over"), clause.first("terms", "own_terms")
        if act is not None and noun is not None and not clause.negated(noun) and not _is_readers(clause, noun):
            first, last = min(act.first, noun.first), max(act.last, noun.last)
            return clause.words[first].start, clause.words[last].end
    return None


def _is_readers(clause: Clause, noun: Mark) -> bool:
    """Return whether a possessive of the reader stands before a noun ("your price list")."""
    return noun.family == "terms" and any(
        mark.family == "addressee" and 0 < noun.first - mark.last <= _NEAR for mark in clause.marks
    )


def offered_themselves(reading: Reading) -> str:
    """Return the words by which the user asks to be kept in mind for a job, or ""."""
    if reading.message.forwards:
        return ""
    said = [(sentence, clause) for sentence, clauses in _opening(reading) for clause in clauses if not clause.asked]
    career = any(clause.has("background") for _, clause in said)
    seeks = any(clause.has("seeking") and clause.subject != "third" for _, clause in said)
    if not career or not seeks:
        return ""
    for sentence, clause in said:
        mark = clause.first("remember")
        if mark is not None and not clause.negated(mark):
            start, end = clause.span(mark)
            return folded(sentence[start:end])
    return ""


def _opening(reading: Reading) -> list[tuple[str, tuple[Clause, ...]]]:
    return list(zip(reading.sentences, reading.clauses, strict=False))
