"""Clauses: who says what to whom, in which mood.

A sentence is split into clauses at its punctuation and conjunctions. A clause without a subject of its own has that of
the clause before it ("I'll ask them and get back to you by Friday"). What a clause says is left to its callers: they
ask for the word families in it (``lexicon``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace

from followup_daemon.languages.base.clauses.arrangements import ContactWords, TimeWords
from followup_daemon.languages.base.clauses.lexicon import Lexicon, Mark, Word

Entries = tuple[str, ...]


SUBJECTS = ("speaker", "organisation", "applicants", "third", "reader")
"""The families whose first member in a clause is its subject."""
VERBS = (
    "future",
    "doubt",
    "answer",
    "tell",
    "send",
    "hear",
    "get",
    "progress",
    "choose",
    "decline",
    "accept",
    "employ",
)
"""The families before which a subject stands in a language with the order subject, verb, object."""


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Who speaks, and to whom.

    Subjects: ``speaker`` is the writer or the writer's side, ``organisation`` a body on it ("the panel"), ``reader``
    the person addressed, ``applicants`` readers in the third person ("all bidders"), ``third`` anybody else.
    ``addressee`` is the reader as an object. ``receivers`` are other persons as objects ("him").
    ``determiners`` begin a noun, so a clause that begins with one has a subject of its own.
    """

    speaker: Entries
    organisation: Entries
    reader: Entries
    applicants: Entries
    third: Entries
    addressee: Entries
    receivers: Entries
    determiners: Entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Moods:
    """What turns the meaning of a clause.

    ``hypothesis`` begins a sentence whose plan depends on it. ``pending``: not before something else happened.
    ``doubt`` is a mere possibility ("might"), ``future`` a plan or an intention, ``willing`` a wish to do it ("would
    like to"). ``request`` asks the reader ("please"). ``question`` words begin a question, ``joining`` words a clause,
    and ``subordinate`` ones a clause inside another. ``content`` words begin what is told: a date there is no limit.
    ``permission`` is asked for what will be done anyway ("can I come back to you"). In ``idle`` phrases a word of
    another family means nothing ("look forward to").
    """

    negation: Entries
    condition: Entries
    hypothesis: Entries
    pending: Entries
    doubt: Entries
    willing: Entries
    future: Entries
    past: Entries
    request: Entries
    gratitude: Entries
    question: Entries
    joining: Entries
    content: Entries
    idle: Entries
    subordinate: Entries
    permission: Entries


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseWords:
    """Answers and when they come.

    ``answer`` is a verb of answering; ``tell`` needs an addressee; ``send`` needs that nobody else receives;
    ``hear`` is what the reader will do; ``get`` needs an ``outcome`` ("you will receive our decision"). ``due`` says of
    an outcome when it comes. ``not_due`` stands before a date that is no limit. ``afterwards`` points at the date
    before, ``next_day`` at the day after it.
    """

    answer: Entries
    tell: Entries
    send: Entries
    hear: Entries
    get: Entries
    outcome: Entries
    due: Entries
    not_due: Entries
    afterwards: Entries
    next_day: Entries


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionWords:
    """A yes and a no.

    ``progress`` goes on with somebody, ``choose`` takes somebody, ``others`` were chosen instead. ``filled`` is said of
    a ``job``. ``candidacy`` and ``deal`` are what the reader sent, ``unsuccessful`` is said of them. ``wishes`` often
    come with a no. A ``decline`` or a ``winning`` needs nothing else. ``aside``: it is somebody else's matter, or only
    a part of the reader's. ``award`` stands before the name of somebody else. ``go_ahead`` is a yes that names nothing
    ("count us in").
    """

    progress: Entries
    choose: Entries
    others: Entries
    filled: Entries
    job: Entries
    candidacy: Entries
    deal: Entries
    unsuccessful: Entries
    decline: Entries
    regret: Entries
    wishes: Entries
    accept: Entries
    offer: Entries
    employ: Entries
    winning: Entries
    aside: Entries
    award: Entries
    go_ahead: Entries


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentWords:
    """Appointments, and what becomes of them: ``absent`` cannot come."""

    meeting: Entries
    cancel: Entries
    move: Entries
    absent: Entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Families:
    """The word families of one language (entries as in ``lexicon``), in lower case and without accents.

    ``tokens`` is the pattern of a word or a mark of punctuation. ``present_for_future``: a promise may stand in the
    present tense ("ich melde mich am Montag"). ``subject_first``: the subject stands before its verb, and the object
    after it. Without it the verbs tell who speaks: ``speaker`` and ``reader`` have their forms ("informaremos").
    """

    people: People
    moods: Moods
    promises: PromiseWords
    decisions: DecisionWords
    appointments: AppointmentWords
    times: TimeWords
    contacts: ContactWords
    tokens: str = r"[a-z0-9]+|[,;:()?!–—]"
    present_for_future: bool = True
    subject_first: bool = False

    @property
    def lists(self) -> dict[str, Entries]:
        """Return the entries of each family by its name."""
        sections = (
            self.people,
            self.moods,
            self.promises,
            self.decisions,
            self.appointments,
            self.times,
            self.contacts,
        )
        return {field.name: getattr(section, field.name) for section in sections for field in fields(section)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A part of a sentence with its words and their families.

    ``families`` are those of ``marks``. ``subject`` is a family of ``SUBJECTS``, or "" for a noun that no family knows
    or none. ``own`` is False for a subject that was taken over from the clause before. ``asked`` and ``conditional``
    are the moods of its sentence part. ``planned`` and ``doubted`` say whether it speaks of a plan ("will") or of a
    mere possibility ("might").
    ``ordered``: its objects stand after its verb.
    """

    words: tuple[Word, ...]
    marks: tuple[Mark, ...]
    families: frozenset[str]
    subject: str
    own: bool
    asked: bool
    conditional: bool
    planned: bool
    doubted: bool
    ordered: bool

    @property
    def start(self) -> int:
        """Return the offset of the first character."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Return the offset after the last character."""
        return self.words[-1].end

    def has(self, *families: str) -> bool:
        """Return whether a word of any of the families is in the clause."""
        return not self.families.isdisjoint(families)

    def first(self, *families: str) -> Mark | None:
        """Return the first member of any of the families, or None."""
        if self.families.isdisjoint(families):
            return None
        return next(mark for mark in self.marks if mark.family in families)

    def begins(self, *families: str) -> bool:
        """Return whether the first word belongs to any of the families."""
        return any(mark.first == 0 and mark.family in families for mark in self.marks)

    def negated(self, mark: Mark) -> bool:
        """Return whether a negation stands in the clause of ``mark``, and shares none of its words."""
        if "negation" not in self.families:
            return False
        return any(one.family == "negation" and not set(one.places) & set(mark.places) for one in self.marks)

    def followed(self, mark: Mark, family: str) -> bool:
        """Return whether a member of ``family`` goes with the verb ``mark``: after it, if the language has an order."""
        return any(one.family == family and (not self.ordered or one.last > mark.first) for one in self.marks)

    def span(self, mark: Mark) -> tuple[int, int]:
        """Return the offsets of the words of ``mark`` in the sentence."""
        return self.words[mark.first].start, self.words[mark.last].end


def _first_asked(clauses: Sequence[Clause]) -> int:
    """Return the first clause of a question: all of it, or what follows a statement ("We agree, can you send it?")."""
    if not clauses or clauses[0].begins("question"):
        return 0
    asked = (number for number, clause in enumerate(clauses) if clause.begins("question"))
    last_own = (number for number in range(len(clauses) - 1, -1, -1) if clauses[number].own)
    return next(asked, next(last_own, 0))


def _goes_on(words: Sequence[Word], joining: frozenset[str], before: Clause | None) -> bool:
    """Return whether a clause goes on with the condition before it ("if you need to cancel or reschedule")."""
    return before is not None and before.conditional and words[0].text in joining


def _is_open(clause: Clause) -> bool:
    """Return whether a clause ends with a verb that an infinitive follows ("wir planen, die Auswahl …")."""
    return any(mark.family == "future" and mark.last == len(clause.words) - 1 for mark in clause.marks)


def _without_idle(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    idle = [mark for mark in marks if mark.family == "idle"]
    if not idle:
        return marks
    return tuple(mark for mark in marks if not any(one.first <= mark.first and mark.last <= one.last for one in idle))


class ClauseGrammar:
    """The clauses of one language."""

    def __init__(self, families: Families) -> None:
        self.families = families
        self._lexicon = Lexicon(families.lists)
        self._word = re.compile(families.tokens)
        self._joining = frozenset(families.moods.joining)
        self._subordinate = frozenset(families.moods.subordinate)

    def clauses(self, sentence: str) -> tuple[Clause, ...]:
        """Return the clauses of ``sentence`` (lower case, without accents)."""
        read: list[Clause] = []
        for words in self._split(sentence):
            marks = _without_idle(tuple(self._lexicon.marks(words)))
            read.append(self._clause(words, marks, self._antecedent(words, read)))
        if sentence.rstrip(" )\"'”»").endswith("?"):
            first = _first_asked(read)
            read[first:] = [replace(clause, asked=True) for clause in read[first:]]
        return tuple(read)

    def _split(self, sentence: str) -> Iterator[tuple[Word, ...]]:
        """Return the words between punctuation marks and conjunctions. A conjunction begins a part."""
        part: list[Word] = []
        for match in self._word.finditer(sentence):
            text = match[0]
            if not text.isalnum() and not text[0].isalnum() and not text[-1].isalnum():
                if part:
                    yield tuple(part)
                part = []
                continue
            if text in self._joining and part:
                yield tuple(part)
                part = []
            part.append(Word(text, match.start(), match.end()))
        if part:
            yield tuple(part)

    def _antecedent(self, words: Sequence[Word], read: Sequence[Clause]) -> Clause | None:
        """Return the clause that another one goes on with, not one inside it ("I'll ask when he's in and call you")."""
        joined = words[0].text in self._joining and words[0].text not in self._subordinate
        if joined and len(read) > 1 and read[-1].words[0].text in self._subordinate:
            return read[-2]
        return read[-1] if read else None

    def _clause(self, words: tuple[Word, ...], marks: tuple[Mark, ...], before: Clause | None) -> Clause:
        subject = self._subject(marks)
        present = frozenset(mark.family for mark in marks)
        family, own, taken_over = subject.family if subject else "", subject is not None, False
        if "request" in present:
            family, own = "reader", True
        elif subject is None and before is not None and (_is_open(before) or not self._has_noun_first(words, marks)):
            family, taken_over = before.subject, True
        planned, doubted = "future" in present, "doubt" in present and "future" not in present
        if taken_over and before is not None and not planned and not doubted:
            planned, doubted = before.planned, before.doubted
        return Clause(
            words=words,
            marks=marks,
            families=present,
            subject=family,
            own=own,
            asked=False,
            conditional="condition" in present
            or (self.families.subject_first and taken_over and _goes_on(words, self._joining, before)),
            planned=planned,
            doubted=doubted,
            ordered=self.families.subject_first,
        )

    def _subject(self, marks: Sequence[Mark]) -> Mark | None:
        """Return the first member of ``SUBJECTS``.

        Where the subject stands first, it stands before any verb. Else the speaker is it wherever it stands.
        """
        if not self.families.subject_first:
            speaker = next((mark for mark in marks if mark.family == "speaker"), None)
            return speaker or next((mark for mark in marks if mark.family in SUBJECTS), None)
        for mark in marks:
            if mark.family in SUBJECTS:
                return mark
            if self.families.subject_first and mark.family in VERBS:
                return None
        return None

    def _has_noun_first(self, words: Sequence[Word], marks: Sequence[Mark]) -> bool:
        """Return whether the clause begins with a noun, which then is its subject."""
        begin = 1 if words[0].text in self._joining else 0
        return any(mark.family == "determiners" and mark.first == begin for mark in marks)
