"""Changes of an appointment in plain words: it is called off, put off, or somebody cannot come."""

from __future__ import annotations

from collections.abc import Callable

from followup_daemon.detect.extract.reading import Reading, folded
from followup_daemon.languages.base.clauses import Clause
from followup_daemon.languages.base.clauses.lexicon import Mark

_Test = Callable[[Clause, tuple[Clause, ...]], "Mark | None"]
_OURS = ("speaker", "organisation", "")


def cancellation(reading: Reading) -> str:
    """Return the words by which the sender calls an appointment off, or ""."""
    return _said(reading, _calls_off)


def rescheduling(reading: Reading) -> str:
    """Return the words by which the sender moves an appointment or asks for another time, or ""."""
    return _said(reading, _moves)


def _said(reading: Reading, test: _Test) -> str:
    for sentence, clauses in zip(reading.sentences, reading.clauses, strict=False):
        for clause in clauses:
            mark = test(clause, clauses)
            if mark is not None:
                return folded(sentence[clause.start : clause.end])
    return ""


def _calls_off(clause: Clause, sentence: tuple[Clause, ...]) -> Mark | None:
    """Return the verb that calls an appointment off: "I have to cancel our call", "I can't make it tomorrow"."""
    if clause.conditional or clause.asked or (clause.subject not in _OURS and not clause.has("request")):
        return None
    absent = clause.first("absent")
    if absent is not None and _is_of_writer(absent, clause):
        return absent
    verb = clause.first("cancel")
    if verb is None or clause.negated(verb) or not _is_about_meeting(clause, sentence):
        return None
    return verb if clause.subject or clause.has("meeting") else None  # not "my train was cancelled"


def _is_of_writer(absent: Mark, clause: Clause) -> bool:
    """Return whether the writer cannot come: not "as Greg is off sick"."""
    if clause.subject == "speaker":
        return clause.own or absent.first <= 1
    return not clause.subject and absent.first == 0


def _moves(clause: Clause, sentence: tuple[Clause, ...]) -> Mark | None:
    """Return the verb that moves an appointment, also in a question: "could we push our call to Thursday?"."""
    moved = (mark for mark in clause.marks if mark.family == "move" and not clause.negated(mark))
    verb = next(moved, None)
    if verb is None or clause.conditional or clause.subject == "third":
        return None
    ends = verb.last == len(clause.words) - 1 and clause.subject in ("speaker", "reader")  # "can we reschedule?"
    goes_on = not clause.own and sentence[0].has("meeting")  # "the interview on Monday is, for good reasons, moved"
    return verb if ends or goes_on or _is_about_meeting(clause, sentence) or verb.last > verb.first + 1 else None


def _is_about_meeting(clause: Clause, sentence: tuple[Clause, ...]) -> bool:
    return clause.has("meeting") or any(one.has("meeting") and one.has("addressee", "speaker") for one in sentence)
