"""The user's notes for a draft. They are proofread when they are added, listed with problems, and removed by number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from followup_daemon.app import lookup
from followup_daemon.app.effects import DraftEffect, effects
from followup_daemon.app.lookup import Subject
from followup_daemon.compose.context import letter_language
from followup_daemon.compose.proofread import proofread_note
from followup_daemon.errors import UsageError
from followup_daemon.mail.conversations import CONVERSATION
from followup_daemon.model.case import Lost, Override, OverrideKind
from followup_daemon.model.interaction import Interaction
from followup_daemon.normalise.words import one_line
from followup_daemon.settings.load import Settings

NOTE_LIMIT = 500
"""The maximum number of characters in a note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A stored note. ``number`` counts from 1. ``problems`` has the findings of proofreading, as sentences."""

    number: int
    text: str
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """All notes on an interaction."""

    interaction: Interaction
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteAdded:
    """The result of adding ``text``. It is not ``kept`` if proofreading found ``problems`` in it.

    ``lost`` is not empty if the interaction is suspended, so that the note has no effect yet.
    """

    interaction: Interaction
    text: str
    kept: bool
    problems: tuple[str, ...]
    notes: tuple[Note, ...]
    effects: tuple[DraftEffect, ...]
    lost: tuple[Lost, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRemoved:
    """The result of removing the note ``text``. ``notes`` has the remaining notes."""

    interaction: Interaction
    text: str
    notes: tuple[Note, ...]
    effects: tuple[DraftEffect, ...]
    lost: tuple[Lost, ...]


def show(settings: Settings, identity: str) -> Notes:
    """Return the notes on the interaction that ``identity`` names. Raises UsageError."""
    with lookup.opened(settings, identity) as subject:
        return Notes(interaction=subject.interaction, notes=proofread_notes(subject))


def add(settings: Settings, identity: str, text: str, now: datetime, *, anyway: bool = False) -> NoteAdded:
    """Add a note, unless proofreading finds a problem. ``anyway`` keeps it in any case. Raises UsageError."""
    words = _one_note(text)
    with lookup.opened(settings, identity) as subject:
        problems = proofread_note(words, _language(subject))
        kept = anyway or not problems
        if kept:
            subject.store.decisions.override(subject.interaction, Override(kind=OverrideKind.NOTE, at=now, text=words))
        return NoteAdded(
            interaction=subject.interaction,
            text=words,
            kept=kept,
            problems=problems,
            notes=proofread_notes(subject),
            effects=effects(subject, OverrideKind.NOTE) if kept else (),
            lost=subject.lost,
        )


def remove(settings: Settings, identity: str, number: int, now: datetime) -> NoteRemoved:
    """Remove the note with ``number``, as ``show`` numbers them. Raises UsageError."""
    with lookup.opened(settings, identity) as subject:
        interaction = subject.interaction
        stored = subject.store.decisions.numbered_notes(interaction.key)
        if not 1 <= number <= len(stored):
            there = f"it has {len(stored)}, numbered from 1" if stored else "it has none"
            raise UsageError(
                f"{interaction.title} ({interaction.id}) has no note {number}: {there}. Nothing was removed."
            )
        key, text = stored[number - 1]
        removal = Override(kind=OverrideKind.NOTE_REMOVED, at=now, text=text, removes=key)
        subject.store.decisions.override(interaction, removal)
        return NoteRemoved(
            interaction=interaction,
            text=text,
            notes=proofread_notes(subject),
            effects=effects(subject, OverrideKind.NOTE_REMOVED),
            lost=subject.lost,
        )


def proofread_notes(subject: Subject) -> tuple[Note, ...]:
    """Return the stored notes, each with the problems that proofreading finds."""
    texts = subject.store.decisions.notes(subject.interaction.key)
    if not texts:
        return ()
    language = _language(subject)
    return tuple(
        Note(number=number, text=text, problems=tuple(proofread_note(text, language)))
        for number, text in enumerate(texts, 1)
    )


def _one_note(text: str) -> str:
    """Return a note as it is stored: one line. Raises UsageError if it is empty, too long or not text."""
    words = one_line(text, NOTE_LIMIT + 1)
    if not words or len(words) > NOTE_LIMIT:
        raise UsageError(f"A note is one or two sentences: between 1 and {NOTE_LIMIT} characters. No note was added.")
    if any("\ud800" <= character <= "\udfff" for character in words):
        raise UsageError("The note contains characters that are not valid text (UTF-8). No note was added.")
    return words


def _language(subject: Subject) -> str:
    """Return the language that the letter will have."""
    interaction, account = subject.interaction, subject.account
    if account is None:
        return interaction.language or "en"
    people = {person.key for person in interaction.counterparts}.union(interaction.aliases)
    since = interaction.started_at - CONVERSATION
    stored = [subject.store.facts.facts(name, since) for name in subject.store.account_names()]
    mail = {message.message_id: message for facts in stored for message in facts.messages}.values()
    theirs = [m for m in mail if m.sender.key in people or not people.isdisjoint(p.key for p in m.recipients)]
    return letter_language(interaction, sorted(theirs, key=lambda message: message.sent_at), account)
