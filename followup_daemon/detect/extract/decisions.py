"""Decisions in received mail: a yes, a no, or an invitation to go on.

The writer's side decides about something that belongs to the reader: "we | have decided not to proceed | with your
application". A question, a condition, and a statement about a third person decide nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from followup_daemon.detect.extract.reading import Reading, folded
from followup_daemon.detect.extract.references import rivals
from followup_daemon.languages import CLAUSES
from followup_daemon.languages.base.clauses import Clause
from followup_daemon.languages.base.clauses.lexicon import Mark
from followup_daemon.languages.base.language import Language
from followup_daemon.languages.base.matching import any_of, first_match
from followup_daemon.model.interaction import Decision

_THEIRS = ("speaker", "organisation", "")
_IDIOM = 4
"""The number of words of a refusal that is complete in itself ("pull the plug on")."""
_MATTERS = ("candidacy", "deal")
_DECIDING = frozenset(
    "progress choose offer employ filled unsuccessful decline accept winning wishes award go_ahead".split()
)
"""A clause decides something only if it has one of these families."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision and its words.

    ``implied``: it does not name what it is about, so the conversation must show it. ``next_round``: the mail invites
    to go on, which is neither a yes nor a no.
    """

    decision: Decision | None = None
    words: str = ""
    implied: bool = False
    next_round: bool = False


@dataclass(frozen=True, slots=True)
class _Act:
    """A decision in one clause: the first and the last of its words as offsets in the sentence."""

    decision: Decision
    start: int
    end: int
    soft: bool = False
    implied: bool = False


def decision(reading: Reading) -> Decided:
    """Return the decision. A yes together with a no is no decision."""
    acts = [(act, sentence) for act, sentence in _acts(reading)]
    firm = {act.decision for act, _ in acts if not act.soft}
    next_round = _is_next_round(reading)
    if next_round:
        firm.discard(Decision.ACCEPTED)
    if not firm and not next_round and not first_match(reading.words.received.receipt, reading.whole):
        firm = {act.decision for act, _ in acts}
    if len(firm) != 1:
        return Decided(next_round=next_round)
    decided = firm.pop()
    made = [(act, sentence) for act, sentence in acts if act.decision is decided]
    act, sentence = min(made, key=lambda pair: (pair[0].soft, pair[0].implied))
    return Decided(decided, folded(sentence[act.start : act.end]), act.implied, next_round)


def _acts(reading: Reading) -> Iterator[tuple[_Act, str]]:
    """Return the decisions in the opening sentences. One that names nothing counts in a reply, or with courtesy."""
    deciding = [number for number, clauses in enumerate(reading.clauses) if any(one.has(*_DECIDING) for one in clauses)]
    if not deciding:
        return
    subject = CLAUSES[reading.code].clauses(reading.subject)
    about_reader = any(clause.has(*_MATTERS) for clause in subject) or any(
        _concerns_reader(clause) for clauses in reading.clauses for clause in clauses
    )
    for number in deciding:
        clauses = reading.clauses[number]
        if clauses[0].conditional or clauses[0].has("pending"):
            continue
        near = tuple(chain.from_iterable(reading.clauses[max(0, number - 1) : number + 2]))
        for clause, before in zip(clauses, (None, *clauses), strict=False):
            if before is not None and before.has("pending") and not clause.own:
                continue
            concerned = about_reader or any(_concerns_reader(one) for one in near)
            named = rivals.marked(clause, reading, number) if concerned else clause
            act = _act(named, near, concerned) or _go_ahead(clause, (*subject, *near))
            if act is not None and (not act.implied or reading.is_reply or _is_courteous(near)):
                yield act, reading.sentences[number]


def _is_courteous(near: Sequence[Clause]) -> bool:
    """Return whether the words around have the tone of a letter that decides: thanks, or regret."""
    return any(clause.has("regret", "gratitude") for clause in near)


def _concerns_reader(clause: Clause) -> bool:
    """Return whether a clause is about an application or a proposal of the reader."""
    return clause.has(*_MATTERS) and clause.has("addressee", "reader", "gratitude")


def _act(clause: Clause, near: Sequence[Clause], concerned: bool) -> _Act | None:
    """Return the decision in ``clause``. ``concerned``: the mail is about something that belongs to the reader."""
    if clause.asked or clause.conditional or clause.has("pending", "aside"):
        return None
    for mark in clause.marks:
        if _refuses(mark, clause, near, concerned):
            return _Act(Decision.REJECTED, *_words(mark, clause), implied=not concerned)
    if concerned and clause.has("wishes") and any(one.has("candidacy", "job") for one in near):
        return _Act(Decision.REJECTED, clause.start, clause.end, soft=True)
    if clause.doubted and not clause.has("willing"):
        return None
    for mark in clause.marks:
        if not clause.negated(mark) and _agrees(mark, clause, near):
            named = concerned or mark.family in ("offer", "employ") or clause.has("job", "deal")
            return _Act(Decision.ACCEPTED, *_words(mark, clause), implied=not named)
    return None


def _go_ahead(clause: Clause, near: Sequence[Clause]) -> _Act | None:
    """Return the yes that names nothing: it answers the proposal around it, and is no agreement to meet."""
    mark = clause.first("go_ahead")
    if mark is None or clause.asked or clause.conditional or clause.doubted or clause.negated(mark):
        return None
    if not any(one.has("deal") for one in near) or any(one.has("meeting", "candidacy") for one in near):
        return None
    return _Act(Decision.ACCEPTED, *clause.span(mark), implied=True)


_EVIDENCE = ("negation", "others", "job", "candidacy", "deal", "addressee", "willing")


def _words(mark: Mark, clause: Clause) -> tuple[int, int]:
    """Return the offsets of the words that show a decision: the verb and what belongs to it."""
    shown = [mark, *(one for one in clause.marks if one.family in _EVIDENCE)]
    first, last = min(one.first for one in shown), max(one.last for one in shown)
    while first > 0 and clause.words[first - 1].end == clause.words[first].start:  # "won't" is two words
        first -= 1
    return clause.words[first].start, clause.words[last].end


def _refuses(mark: Mark, clause: Clause, near: Sequence[Clause], concerned: bool) -> bool:
    """Return whether the verb or noun of ``mark`` makes a clause a refusal."""
    theirs, denied = clause.subject in _THEIRS, clause.negated(mark)
    match mark.family:
        case "progress" if clause.subject == "third":
            return denied and (clause.followed(mark, "addressee") or (concerned and clause.has(*_MATTERS)))
        case "progress":
            general = clause.subject == "" and clause.has(*_MATTERS) and not clause.has("addressee", "reader")
            return denied and (theirs or clause.has(*_MATTERS)) and (concerned or not general)
        case "choose" if not denied:
            others = _is_followed_by_others(mark, clause)
            known = clause.subject in ("speaker", "organisation")
            impersonal = clause.subject in ("applicants", "") and not clause.has("reader")
            return others and (known or (concerned and impersonal))
        case "choose" | "offer" | "employ":
            told = clause.has("addressee") or (concerned and mark.family == "offer")
            return denied and told and theirs and not clause.has("meeting")
        case "filled":
            return not denied and clause.has("job") and (concerned or any(one.has("regret") for one in near))
        case "unsuccessful":
            said = _is_said_of_reader(clause, concerned) or (concerned and _is_impersonal(mark, clause))
            return not denied and said
        case "decline":
            if clause.has("cancel") and not clause.has("addressee"):
                return theirs and not denied and concerned
            return theirs and not denied and _is_declined_to_reader(mark, clause)
        case "accept":
            return denied and theirs and clause.has("deal")
    return False


def _is_followed_by_others(mark: Mark, clause: Clause) -> bool:
    """Return whether a verb of choosing has somebody else as its object, and not the reader."""
    if not clause.ordered:
        return clause.has("others")
    others = [one for one in clause.marks if one.family == "others" and one.last > mark.first]
    return bool(others) and not any(
        one.family == "addressee" and mark.last <= one.first < others[0].first for one in clause.marks
    )


def _is_declined_to_reader(mark: Mark, clause: Clause) -> bool:
    """Return whether something that belongs to the reader is declined, or nothing is named: not "we rejected Tom"."""
    if clause.has("deal") or (clause.has("candidacy") and clause.has("addressee", "reader")):
        return True
    idiom = len(mark.places) >= _IDIOM
    denies = idiom or any(one.family == "negation" and mark.first <= one.first <= mark.last for one in clause.marks)
    return not clause.followed(mark, "meeting") and (denies or mark.last == len(clause.words) - 1 or not clause.ordered)


def _is_said_of_reader(clause: Clause, concerned: bool) -> bool:
    if clause.subject in ("speaker", "third"):
        return clause.has("reader", "addressee") and clause.subject == "speaker"
    return clause.has("reader", "addressee") or (concerned and clause.has(*_MATTERS))


def _is_impersonal(mark: Mark, clause: Clause) -> bool:
    """Return whether no other subject stands in a clause ("leider hat es nicht geklappt", "mais ne correspond pas")."""
    if clause.ordered:
        return not clause.own
    noun = any(one.family == "determiners" and one.first < mark.first for one in clause.marks)
    return clause.subject == "" and not clause.has("meeting") and (clause.has("regret") or not noun)


def _agrees(mark: Mark, clause: Clause, near: Sequence[Clause]) -> bool:
    """Return whether the verb or noun of ``mark`` makes a clause a yes."""
    theirs = clause.subject in _THEIRS
    match mark.family:
        case "offer":
            return theirs and clause.has("addressee") and clause.has("job", "employ") and not clause.has("meeting")
        case "employ":
            return theirs and clause.has("addressee")
        case "winning":
            return any(one.has("addressee", "reader") for one in near)
        case "accept":
            return _accepts(mark, clause, theirs)
    return False


def _is_about_meeting(mark: Mark, clause: Clause) -> bool:
    """Return whether a meeting is the object of a verb: "go ahead with the call", "with the proposal review"."""
    following = [one for one in clause.marks if one.family in ("meeting", "deal") and one.first > mark.first]
    return any(
        one.family == "meeting" and (number == 0 or one.first == following[number - 1].last + 1)
        for number, one in enumerate(following)
    )


def _accepts(mark: Mark, clause: Clause, theirs: bool) -> bool:
    """Return whether a proposal is accepted. If none is named, the clause ends there ("we'd like to go ahead")."""
    if _is_about_meeting(mark, clause):
        return False
    if clause.has("deal"):
        return True
    ends = mark.last == len(clause.words) - 1
    whole = len(mark.places) == mark.last - mark.first + 1  # "we accept", but not "wir nehmen das Paket an"
    stated = clause.has("willing") or (mark.first <= 1 and whole)
    return ends and stated and (theirs or clause.has("request"))


def _is_next_round(reading: Reading) -> bool:
    return any(
        _affirmed(reading.words.decisions.next_round, reading.words, plain) for plain in reading.whole.split("\n")
    )


def _affirmed(patterns: tuple[str, ...], words: Language, sentence: str) -> re.Match[str] | None:
    """Return the first match without a condition or negation before it in its clause."""
    match = any_of(patterns).search(sentence)
    if match is None:
        return None
    before = re.split(r"[,;:–]", sentence[: match.start()])[-1]
    return None if re.search(rf"{words.sentences.condition}|{words.sentences.negated}", before) else match
