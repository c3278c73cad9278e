"""The user's word on one interaction: skip, done, snooze and notes, what it does to drafts, and how it is taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from followup_daemon.accounts.registry import may_withdraw
from followup_daemon.compose.proofread import proofread_note
from followup_daemon.engine.basis import CONVERSATION, letter_language
from followup_daemon.errors import FollowupError, UsageError
from followup_daemon.model.account import Account, AccountKind
from followup_daemon.model.case import ActiveOverride, Lost, Override, OverrideKind
from followup_daemon.model.draft import DraftState, Placement
from followup_daemon.model.interaction import Interaction
from followup_daemon.normalise.words import one_line
from followup_daemon.store.base import Store

NOTE_LIMIT = 500
"""Characters of one note."""
_FINAL = frozenset({OverrideKind.SKIP, OverrideKind.DONE})
_NOTES = frozenset({OverrideKind.NOTE, OverrideKind.NOTE_REMOVED})


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftEffect:
    """What the user's word means for a draft of ours that exists. ``words`` is a whole sentence."""

    placement: Placement
    effect: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What was taken back; ``holds`` is the skip, done or snooze that holds again, or None.

    ``said`` is None where the interaction was held back instead, because the records ``released`` were lost.
    """

    said: Override | None
    holds: ActiveOverride | None
    released: tuple[Lost, ...] = ()


def say(store: Store, one: Interaction, said: Override) -> None:
    """Keep a skip, done or snooze. Saying skip or done twice is saying it once, and releases what was held back."""
    holds = store.decisions.active_overrides().get(one.key)
    if said.kind not in _FINAL or holds is None or str(holds.kind) != str(said.kind):
        store.decisions.override(one, said)
    if said.kind in _FINAL:
        store.decisions.release(one)


def undo(store: Store, one: Interaction) -> Undone:
    """Release what is held back, else take back the last skip, done, snooze, note or removal of a note.

    Raises FollowupError where there is none of them.
    """
    released = store.decisions.release(one)
    said = store.decisions.undo(one) if not released else None
    if said is None and not released:
        raise FollowupError(
            f"{one.title} ({one.id}): there is no skip, snooze, done or note to take back, so nothing was changed."
        )
    return Undone(said=said, holds=store.decisions.active_overrides().get(one.key), released=released)


def note_text(given: str) -> str:
    """Return a note as it is kept: one line. Raises UsageError where it is empty, too long or no text."""
    text = one_line(given, NOTE_LIMIT + 1)
    if not text or len(text) > NOTE_LIMIT:
        raise UsageError(f"A note is one or two sentences: between 1 and {NOTE_LIMIT} characters. Nothing was noted.")
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise UsageError("The note contains characters that are not valid text (UTF-8). Nothing was noted.")
    return text


def findings(store: Store, account: Account | None, one: Interaction, text: str) -> tuple[str, ...]:
    """Return what proofreading finds in a note, as sentences, in the language that the letter will have."""
    return proofread_note(text, _language(store, account, one))


def _language(store: Store, account: Account | None, one: Interaction) -> str:
    if account is None:
        return one.language or "en"
    people = {person.key for person in one.counterparts}.union(one.aliases)
    known = [store.facts.facts(name, one.started_at - CONVERSATION) for name in store.account_names()]
    mail = {m.message_id: m for facts in known for m in facts.messages}.values()
    theirs = [m for m in mail if m.sender.key in people or not people.isdisjoint(p.key for p in m.recipients)]
    return letter_language(one, sorted(theirs, key=lambda m: m.sent_at), account)


def remove_note(store: Store, one: Interaction, position: int, now: datetime) -> str:
    """Take out the note at ``position`` (from 1) and return it. Raises UsageError."""
    notes = store.decisions.numbered_notes(one.key)
    if not 1 <= position <= len(notes):
        there = f"it has {len(notes)}, numbered from 1" if notes else "it has none"
        raise UsageError(f"{one.title} ({one.id}) has no note {position}: {there}. Nothing was removed.")
    number, text = notes[position - 1]
    store.decisions.override(one, Override(kind=OverrideKind.NOTE_REMOVED, at=now, text=text, removes=number))
    return text


def effects(
    store: Store, one: Interaction, kinds: Mapping[str, AccountKind], said: OverrideKind, undone: bool
) -> list[DraftEffect]:
    """Return what follows for each draft of ours of an interaction when ``said`` was said, or ``undone``.

    ``kinds`` are those of the configured accounts by name: a draft may lie in another account than its interaction.
    """
    if one.key in store.decisions.held():
        return []
    found = []
    for placement in store.placements.all():
        if placement.follow_up.interaction == one.key:
            kind = kinds.get(placement.account, AccountKind.LOCAL)
            effect, words = _effect(placement, kind, said, undone)
            if effect:
                found.append(DraftEffect(placement=placement, effect=effect, words=words))
    return found


def _effect(placement: Placement, kind: AccountKind, said: OverrideKind, undone: bool) -> tuple[str, str]:
    name, state = f"The draft ({placement.follow_up.purpose})", placement.state
    if state in (DraftState.SENT, DraftState.DISMISSED):
        return "none", f"{name} was {state} already; nothing changes for it."
    if undone and said in _FINAL:
        taken_back = placement.reopens
        return (
            ("drafted_again", f"{name} is made again at the next poll, where it is still due.") if taken_back else _NO
        )
    if state not in (DraftState.WAITING, DraftState.EDITED) or (said not in _NOTES and said not in _FINAL):
        return _NO
    what_to_do = "change it there" if said in _NOTES else "delete it yourself"
    if state is DraftState.EDITED:
        return "left_to_you", f"{name} stays as it is, because you have worked on it; {what_to_do}."
    if not may_withdraw(kind):
        return "left_to_you", f"{name} stays as it is, because on Gmail nothing may be deleted; {what_to_do}."
    if said in _NOTES:
        return "written_again", f"{name} is written again at the next poll, if nobody touches it before."
    return "taken_back", f"{name} is taken back at the next poll, if nobody touches it before."


_NO = ("", "")
