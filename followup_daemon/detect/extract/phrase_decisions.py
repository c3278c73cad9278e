"""Decisions in received mail: a yes, a no, or an invitation to go on."""

from __future__ import annotations

import re

from followup_daemon.detect.extract.reading import Reading, folded
from followup_daemon.languages.base.language import Language
from followup_daemon.languages.base.matching import any_of, first_match
from followup_daemon.model.interaction import Decision


def decision(reading: Reading) -> tuple[Decision | None, str]:
    """Return the decision and its words. Conditions, postponements, and a yes together with a no are no decision."""
    words, whole = reading.words, reading.whole
    found: dict[Decision, str] = {}
    soft = ""
    for plain, original in zip(reading.whole.split("\n"), reading.written.split("\n"), strict=True):
        if re.search(words.sentences.condition, plain.split(",")[0]) and not re.match(words.sentences.states, plain):
            continue
        if refused := _outright(words.decisions.rejected, words, plain):
            said = folded(original[refused.start() : refused.end()])
            if any_of(words.decisions.soft_rejected).search(refused[0]):
                soft = soft or said
            else:
                found.setdefault(Decision.REJECTED, said)
        if agreed := _affirmed(words.decisions.accepted, words, plain):
            found.setdefault(Decision.ACCEPTED, folded(original[agreed.start() : agreed.end()]))
    next_round = is_next_round(reading)
    if soft and not found and not first_match(words.received.receipt, whole) and not next_round:
        found[Decision.REJECTED] = soft
    if next_round:
        found.pop(Decision.ACCEPTED, None)
    if len(found) != 1:
        return None, ""
    decision, said = next(iter(found.items()))
    moved = first_match(words.received.rescheduling, whole) and not first_match(words.received.job_words, whole)
    return (None, "") if decision is Decision.REJECTED and moved else (decision, said)


def is_next_round(reading: Reading) -> bool:
    """Return True for an invitation to go on, which is neither a yes nor a no."""
    return any(
        _affirmed(reading.words.decisions.next_round, reading.words, plain) for plain in reading.whole.split("\n")
    )


def _affirmed(patterns: tuple[str, ...], words: Language, sentence: str) -> re.Match[str] | None:
    """Return the first match without a condition or negation before it in its clause."""
    match = _outright(patterns, words, sentence)
    return None if match is None or re.search(words.sentences.negated, _clause_before(match)) else match


def _outright(patterns: tuple[str, ...], words: Language, sentence: str) -> re.Match[str] | None:
    """Return the words of a decision without a condition before them in the clause ("whether to …")."""
    match = any_of(patterns).search(sentence)
    return None if match is None or re.search(words.sentences.condition, _clause_before(match)) else match


def _clause_before(match: re.Match[str]) -> str:
    return re.split(r"[,;:–]", match.string[: match.start()])[-1]
