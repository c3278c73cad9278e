"""The effects of an override or a note on existing drafts."""

from __future__ import annotations

from dataclasses import dataclass

from followup_daemon.accounts.registry import may_withdraw
from followup_daemon.app.lookup import Subject
from followup_daemon.model.case import OverrideKind
from followup_daemon.model.draft import DraftState, Placement

_FINAL = frozenset({OverrideKind.SKIP, OverrideKind.DONE})
_NOTES = frozenset({OverrideKind.NOTE, OverrideKind.NOTE_REMOVED})
_NO_EFFECT = ("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftEffect:
    """The effect on one draft. ``effect`` is a word for scripts, and ``sentence`` says the same to the user."""

    placement: Placement
    effect: str
    sentence: str


def effects(subject: Subject, kind: OverrideKind, *, undone: bool = False) -> tuple[DraftEffect, ...]:
    """Return the effect of an override of ``kind``, or of its undo, on each draft of the interaction."""
    if subject.lost:
        return ()
    account_kinds = {account.name: account.kind for account in subject.accounts}
    result = []
    for placement in subject.store.placements.all():
        if placement.follow_up.interaction == subject.interaction.key:
            # A draft may be in another account than its interaction, and that account may no longer be configured.
            can_withdraw = may_withdraw(account_kinds.get(placement.account, "local"))
            if placement.state in (DraftState.SENT, DraftState.DISMISSED):
                effect, words = "none", f"was {placement.state} already; nothing changes for it."
            elif undone and kind in _FINAL:
                effect, words = _effect_of_undo(placement)
            else:
                effect, words = _effect(placement, kind, can_withdraw)
            if effect:
                sentence = f"The draft ({placement.follow_up.purpose}) {words}"
                result.append(DraftEffect(placement=placement, effect=effect, sentence=sentence))
    return tuple(result)


def _effect_of_undo(placement: Placement) -> tuple[str, str]:
    """Return the effect of undoing a skip or done."""
    if not placement.reopens:
        return _NO_EFFECT
    return "drafted_again", "is created again at the next poll if it is still due."


def _effect(placement: Placement, kind: OverrideKind, can_withdraw: bool) -> tuple[str, str]:
    if placement.state not in (DraftState.WAITING, DraftState.EDITED) or kind not in _NOTES | _FINAL:
        return _NO_EFFECT
    what_to_do = "change it there" if kind in _NOTES else "delete it yourself"
    if placement.state is DraftState.EDITED:
        return "left_to_you", f"stays, because you have edited it; {what_to_do}."
    if not can_withdraw:
        return (
            "left_to_you",
            f"stays, because the program may not delete drafts in this account; {what_to_do}.",
        )
    if kind in _NOTES:
        return "written_again", "is written again at the next poll, unless you edit it before."
    return "taken_back", "is withdrawn at the next poll, unless you edit it before."
