"""The follow-ups of an interaction, and their recipients."""

from __future__ import annotations

from typing import assert_never

from followup_daemon.model.draft import FollowUp
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.people import Person
from followup_daemon.model.policy import Policy, Recipients
from followup_daemon.model.tables.purpose import Purpose, Trigger


def follow_ups(interaction: Interaction, policy: Policy, followed_up: bool) -> list[FollowUp]:
    """Return the follow-ups that ``interaction`` may need. ``followed_up``: the user wrote afterwards."""
    wanted: list[FollowUp] = []
    for purpose in Purpose:
        if _is_called_for(purpose, interaction, followed_up):
            wanted += _per_person(_follow_up(purpose, interaction), interaction, policy)
    return wanted


def _is_called_for(purpose: Purpose, interaction: Interaction, followed_up: bool) -> bool:
    """Return whether the interaction has the fact that triggers ``purpose``."""
    row = purpose.row
    if interaction.kind not in row.kinds:
        return False
    match row.trigger:
        case Trigger.INTERACTION:
            return True
        case Trigger.PROMISE:
            return interaction.promise is not None
        case Trigger.DECISION:
            return interaction.decision is not None and interaction.decision is row.decision
        case Trigger.SILENCE:
            return followed_up
        case _:
            assert_never(row.trigger)


def _follow_up(purpose: Purpose, interaction: Interaction) -> FollowUp:
    """Return the follow-up to all recipients. Each promise has a separate follow-up."""
    if purpose.row.trigger is Trigger.PROMISE and interaction.promise is not None:
        return FollowUp(interaction=interaction.key, purpose=purpose, round=interaction.promise.due.isoformat())
    return FollowUp(interaction=interaction.key, purpose=purpose)


def _per_person(whole: FollowUp, interaction: Interaction, policy: Policy) -> list[FollowUp]:
    """Return one follow-up per counterpart if the policy says so. Only letters about the interaction are split."""
    row, rule = whole.purpose.row, policy.purposes[interaction.kind, whole.purpose]
    together = rule.recipients is Recipients.TOGETHER or len(interaction.counterparts) < 2
    if together or row.is_for_user or row.trigger is not Trigger.INTERACTION:
        return [whole]
    return [
        FollowUp(interaction=whole.interaction, purpose=whole.purpose, person=someone.key)
        for someone in interaction.counterparts
    ]


def recipients(interaction: Interaction, follow_up: FollowUp) -> tuple[Person, ...]:
    """Return the recipients of a follow-up. A reply to a decision goes only to the sender of the decision."""
    if follow_up.person:
        return tuple(p for p in interaction.counterparts if p.key == follow_up.person)
    if follow_up.purpose.row.trigger is Trigger.DECISION and interaction.decided_by is not None:
        return (interaction.decided_by,)
    return interaction.counterparts
