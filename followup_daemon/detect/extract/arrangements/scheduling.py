"""What a mail says about the time of a meeting: it proposes one, accepts one, or refuses one.

A time counts only in a sentence with such an act. Whether both sides agreed is told by the conversation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from followup_daemon.detect.extract.arrangements.slots import slots
from followup_daemon.detect.extract.reading import Reading
from followup_daemon.languages import CLAUSES
from followup_daemon.languages.base.clauses import Clause
from followup_daemon.model.mail import Scheduling, Slot
from followup_daemon.normalise.words import shorten

_LETTER = 1500
"""The greatest length of a mail that agrees on a time. Longer ones are about something else."""
_ANSWER = 600
"""The greatest length of an answer that accepts or refuses a time without its name."""
_SHORT = 400
"""The greatest length of a mail in which the words of all languages are looked for, if none is certain."""
_FEW = 5
"""The greatest number of words, beside the time, of a question that is nothing but a time ("Thursday at 8?")."""
_ACTS = ("suggest", "suits", "agree", "assent", "parting", "unfit")
_ACCEPTING = ("suits", "agree", "parting")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with its clauses in one language."""

    text: str
    plain: str
    clauses: tuple[Clause, ...]
    code: str
    said: datetime

    @property
    def asked(self) -> bool:
        return any(clause.asked for clause in self.clauses)

    @property
    def is_open(self) -> bool:
        """Return whether the sentence leaves it open, or makes it depend on something."""
        return any(clause.conditional or clause.has("pending", "unsure") for clause in self.clauses)

    @property
    def slots(self) -> tuple[Slot, ...]:
        return slots(self.plain, self.clauses, self.code, self.said)

    @property
    def is_past(self) -> bool:
        return any(map(_is_past, self.clauses))


@dataclass(frozen=True, slots=True)
class _Act:
    """One sentence as an act."""

    sentence: _Sentence
    proposed: tuple[Slot, ...] = ()
    accepts: bool = False
    accepted: tuple[Slot, ...] = ()
    declines: bool = False

    @property
    def is_timed(self) -> bool:
        return bool(self.proposed or self.accepted)


def scheduling(reading: Reading) -> Scheduling | None:
    """Return what the mail says about the time of a meeting, or None."""
    if len(reading.whole) > _LETTER:
        return None
    uncertain = not reading.language and len(reading.whole) <= _SHORT
    codes = (reading.code, *(code for code in CLAUSES if code != reading.code)) if uncertain else (reading.code,)
    return next((found for code in codes if (found := _in_language(reading, code)) is not None), None)


def _in_language(reading: Reading, code: str) -> Scheduling | None:
    said = list(_sentences(reading, code))
    is_answer = reading.is_reply and len(reading.whole) <= _ANSWER
    acts = [act for one in said if (act := _act(one)) is not None and (act.is_timed or is_answer)]
    if not acts and is_answer and not any(one.asked for one in said):
        acts = [_Act(one, accepts=True) for one in said if _assents(one)][:1]
    if not acts:
        return None
    declines = any(act.declines for act in acts)
    accepts = any(act.accepts for act in acts) and not declines and not any(one.is_open for one in said)
    proposed = _joined([act.proposed for act in acts])
    if not (declines or accepts or proposed):
        return None
    return Scheduling(
        words=shorten(" ".join(act.sentence.text for act in acts), 100),
        proposed=proposed,
        accepts=accepts,
        accepted=_joined([act.accepted for act in acts]) if accepts else (),
        declines=declines,
    )


def _sentences(reading: Reading, code: str) -> Iterator[_Sentence]:
    said = reading.message.sent_locally
    for number, clauses in enumerate(reading.clauses):
        plain = reading.plain[number]
        read = clauses if code == reading.code else CLAUSES[code].clauses(plain)
        if read:
            yield _Sentence(reading.sentences[number], plain, read, code, said)


def _act(sentence: _Sentence) -> _Act | None:
    """Return the act of a sentence. A time that is only named is none."""
    clauses = sentence.clauses
    if not any(clause.has(*_ACTS, "move") for clause in clauses):
        return _Act(sentence, proposed=sentence.slots) if _is_bare_question(sentence) else None
    if not sentence.asked and any(clause.conditional or clause.has("pending") for clause in clauses):
        return None
    if _proposes(sentence):
        proposed = sentence.slots
        return _Act(sentence, proposed=proposed, declines=_declines(sentence)) if proposed else None
    if _declines(sentence):
        return _Act(sentence, declines=True)
    accepting = [clause for clause in clauses if clause.has(*_ACCEPTING) and _is_statement(clause)]
    if not accepting or sentence.is_open or sentence.is_past:
        return None
    accepted = sentence.slots
    is_told = accepted or any(clause.has("agree", "parting") for clause in accepting)
    return _Act(sentence, accepts=True, accepted=accepted) if is_told else None


def _is_past(clause: Clause) -> bool:
    """Return whether a clause is about the past. The form of a verb that proposes may look so ("hätten Sie Zeit?")."""
    acts = [mark for mark in clause.marks if mark.family == "suggest"]
    return any(
        mark.family == "past" and not any(act.first <= mark.first and mark.last <= act.last for act in acts)
        for mark in clause.marks
    )


def _is_statement(clause: Clause) -> bool:
    return not clause.asked and clause.subject != "third" and not clause.has("request")


def _proposes(sentence: _Sentence) -> bool:
    """Return whether a time is proposed: "how about 7?", "does Thursday suit you?", "I could call you at 8"."""
    if sentence.is_past:
        return False
    for clause in sentence.clauses:
        if clause.subject == "third":
            continue
        if clause.asked and clause.has("suggest", "suits", "parting", "move"):
            return True
        if not clause.asked and (mark := clause.first("suggest")) is not None and not clause.negated(mark):
            return not clause.has("suits", "agree")
    return False


def _declines(sentence: _Sentence) -> bool:
    """Return whether a time is refused."""
    if any(clause.has("unfit") and not clause.asked for clause in sentence.clauses):
        return True
    return any(
        clause.negated(mark)
        for clause in sentence.clauses
        for mark in clause.marks
        if mark.family == "suits" and not clause.asked
    )


def _is_bare_question(sentence: _Sentence) -> bool:
    """Return whether a sentence asks for nothing but a time ("Thursday at 8 am for the review?")."""
    if not sentence.asked or len(sentence.clauses) > 2:
        return False
    found = sentence.slots
    others = [
        word
        for clause in sentence.clauses
        for word in clause.words
        if word.text.isalpha() and len(word.text) > 2 and not clause.has("past")
    ]
    return bool(found) and 0 < len(others) <= _FEW and not any(one.has("question") for one in sentence.clauses)


def _assents(sentence: _Sentence) -> bool:
    """Return whether a sentence begins with a word such as "yes"."""
    return sentence.clauses[0].has("assent") and not sentence.is_open


def _joined(parts: Sequence[tuple[Slot, ...]]) -> tuple[Slot, ...]:
    """Return the times of several sentences. A day in one and a clock time in another are one time."""
    found = tuple(dict.fromkeys(slot for part in parts for slot in part))
    days = {slot.day for slot in found} - {None}
    timed = [slot for slot in found if slot.clock is not None]
    if len(found) > 1 and len(days) <= 1 and len({slot.clock for slot in timed}) == 1:
        return (replace(timed[0], day=next(iter(days), None)),)
    return found
