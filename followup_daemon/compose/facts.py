"""The particulars of one letter: each from evidence, each once, each "" or empty where nothing shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from followup_daemon.compose import names, particulars
from followup_daemon.compose.context import LetterContext
from followup_daemon.compose.quoting import quotable
from followup_daemon.languages import letters
from followup_daemon.model.interaction import InteractionKind
from followup_daemon.model.mail import Direction, Message
from followup_daemon.model.tables.purpose import Trigger
from followup_daemon.model.tables.told import NOTHING_TOLD, Document, Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The particulars of one letter, in the language of the letter. The names are those of the templates.

    ``day`` and ``of_day`` are the day of the interaction. ``promised`` is ``by Friday, 27 November``, and ``expects``
    says that this day is still to come. ``points`` are agenda points that fit into a sentence, ``agenda`` are all.
    ``items`` are action items. ``praise`` is what they praised, in the user's words.
    ``ground`` and ``door`` name a member of ``model.tables.told``. ``wants``, ``encloses`` and ``announces`` are
    documents as phrases, joined. ``questions`` are those that wait for an answer. ``several``: several recipients.
    """

    day: str = ""
    of_day: str = ""
    written_day: str = ""
    written_date: str = ""
    promised: str = ""
    promised_day: str = ""
    expects: bool = False
    occasion: str = ""
    topic: str = ""
    work: str = ""
    role: str = ""
    organisation: str = ""
    points: str = ""
    agenda: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    own_promise: str = ""
    own_promise_day: str = ""
    strength: str = ""
    headline: str = ""
    notes: tuple[str, ...] = ()
    first_names: str = ""
    introducer: str = ""
    ground: str = ""
    praise: str = ""
    praised: bool = False
    advised: bool = False
    door: str = ""
    again: str = ""
    answer_by: str = ""
    start_on: str = ""
    wants: str = ""
    encloses: str = ""
    announces: str = ""
    questions: tuple[str, ...] = ()
    sales: bool = False
    application: bool = False
    job: bool = False
    several: bool = False
    gaps: bool = True

    @property
    def question(self) -> str:
        """Return the first open question, for a template of the user."""
        return self.questions[0] if self.questions else ""

    def values(self) -> dict[str, object]:
        """Return the particulars by the names that templates use."""
        return {field.name: getattr(self, field.name) for field in fields(self)} | {"question": self.question}


PARTICULARS: Mapping[str, str] = {
    "points": "agenda points in a sentence",
    "agenda": "the agenda",
    "items": "the action items",
    "questions": "their question",
    "own_promise": "your promise",
    "praise": "what they praised",
    "again": "when to ask again",
    "introducer": "who introduced you",
    "topic": "the title",
    "work": "the name of what you sent",
    "role": "the role",
    "organisation": "the organisation",
    "strength": "your strength",
    "headline": "your headline",
    "wants": "the documents they asked for",
    "encloses": "the documents they sent",
    "announces": "the documents they announced",
    "answer_by": "the day to answer by",
    "start_on": "the start date",
    "occasion": "the occasion",
}
"""The particulars that a letter can do without, in the order of giving them up, each with its name for the user."""


def facts(basis: LetterContext) -> Facts:
    """Return the particulars for ``basis`` without those that are given up."""
    told = _told(basis)
    interaction = basis.interaction
    found = Facts(
        **particulars.days(basis),
        expects=interaction.promise is not None and interaction.promise.due >= basis.now.date(),
        occasion=particulars.occasion(basis),
        topic=particulars.topic(basis),
        work=particulars.work(basis),
        role=particulars.role(basis),
        organisation=names.organisation(basis),
        points=particulars.points(basis),
        agenda=particulars.agenda(basis),
        items=particulars.items(basis),
        **_own_promise(basis),
        strength=particulars.strength(basis),
        headline=basis.profile.headline.rstrip("."),
        notes=tuple(particulars.sentence(note) for note in basis.notes),
        first_names=particulars.first_names(basis),
        introducer=particulars.introducer(basis),
        ground=told.ground or "",
        praise=particulars.turned(told.praise, basis),
        praised=told.praised,
        advised=told.advised,
        door=told.door or "",
        again=quotable(told.again, 40, basis.names),
        answer_by=_day(told.answer_by, basis),
        start_on=_day(told.start_on, basis),
        wants=_documents(told.wants, letters.wording(basis.language).own_documents, basis),
        encloses=_documents(told.encloses, letters.wording(basis.language).their_documents, basis),
        announces=_documents(told.announces, letters.wording(basis.language).their_documents, basis),
        questions=particulars.questions(basis, told),
        sales=interaction.kind is InteractionKind.SALES_MEETING,
        application=interaction.kind is InteractionKind.APPLICATION,
        job=interaction.kind.row.is_job,
        several=len(basis.recipients) > 1,
        gaps=basis.gaps,
    )
    return without(found, basis.given_up)


def without(found: Facts, given_up: frozenset[str]) -> Facts:
    """Return the facts without the named particulars."""
    kept: dict[str, Any] = {
        field.name: getattr(found, field.name) for field in fields(found) if field.name not in given_up
    }
    return Facts(**kept)


def _told(basis: LetterContext) -> Told:
    """Return what the mail tells that the letter answers: a decision, or the last word of the other side."""
    if basis.follow_up.purpose.row.trigger is Trigger.DECISION:
        answers = basis.answers
        return answers.signals.told if answers is not None and _is_readable(answers, basis) else NOTHING_TOLD
    last = basis.conversation[-1] if basis.conversation else None
    usable = last is not None and _is_readable(last, basis) and particulars.is_recent(basis)
    return last.signals.told if last is not None and usable else NOTHING_TOLD


def _is_readable(message: Message, basis: LetterContext) -> bool:
    """Return whether it is their mail, in the language of the letter, so that its words can be used."""
    return message.direction is Direction.RECEIVED and message.signals.language in (basis.language, "")


def _own_promise(basis: LetterContext) -> dict[str, str]:
    promised, due = particulars.own_promise(basis)
    return {"own_promise": promised, "own_promise_day": _day(due, basis)}


def _day(day: date | None, basis: LetterContext) -> str:
    words = letters.wording(basis.language)
    return letters.dated(words.date, day, words) if day is not None else ""


def _documents(named: tuple[Document, ...], phrases: Mapping[Document, str], basis: LetterContext) -> str:
    """Return the documents as one phrase, such as ``my references and the signed contract``."""
    return particulars.joined([phrases[document] for document in named if document in phrases], basis.language)
