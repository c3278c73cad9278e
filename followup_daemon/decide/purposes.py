"""Which follow-ups an interaction calls for, and to whom each would go."""

from __future__ import annotations

from followup_daemon.model.draft import FollowUp, Purpose
from followup_daemon.model.interaction import Decision, Interaction, InteractionKind
from followup_daemon.model.people import Person
from followup_daemon.model.policy import Policy, Recipients

PRIMARY_PURPOSE = {
    InteractionKind.INTERVIEW: Purpose.THANKS,
    InteractionKind.MEETING: Purpose.RECAP,
    InteractionKind.SALES_MEETING: Purpose.RECAP,
    InteractionKind.NETWORKING: Purpose.INTRODUCTION,
    InteractionKind.PROPOSAL: Purpose.NUDGE,
    InteractionKind.APPLICATION: Purpose.NUDGE,
}
CALL_SHEET_KINDS = frozenset(
    {InteractionKind.INTERVIEW, InteractionKind.SALES_MEETING, InteractionKind.PROPOSAL, InteractionKind.APPLICATION}
)
REPLIES = {Decision.REJECTED: Purpose.REJECTION_REPLY, Decision.ACCEPTED: Purpose.ACCEPTANCE_REPLY}


def follow_ups(interaction: Interaction, policy: Policy, followed_up: bool) -> list[FollowUp]:
    """The follow-ups that ``interaction`` may need, whatever the verdict; ``followed_up``: the user wrote since."""
    main = FollowUp(interaction=interaction.key, purpose=PRIMARY_PURPOSE[interaction.kind])
    found = _per_person(main, interaction, policy)
    if interaction.promise is not None:
        found.append(
            FollowUp(interaction=interaction.key, purpose=Purpose.CHECK_IN, round=interaction.promise.due.isoformat())
        )
    if interaction.decision is not None:
        found.append(FollowUp(interaction=interaction.key, purpose=REPLIES[interaction.decision]))
    if followed_up and interaction.kind in CALL_SHEET_KINDS:
        found.append(FollowUp(interaction=interaction.key, purpose=Purpose.CALL_SHEET))
    return found


def _per_person(main: FollowUp, interaction: Interaction, policy: Policy) -> list[FollowUp]:
    rule = policy.purposes[interaction.kind, main.purpose]
    if rule.recipients is Recipients.TOGETHER or len(interaction.counterparts) < 2:
        return [main]
    return [
        FollowUp(interaction=main.interaction, purpose=main.purpose, person=someone.key)
        for someone in interaction.counterparts
    ]


def recipients(interaction: Interaction, follow_up: FollowUp) -> tuple[Person, ...]:
    """The counterparts to whom the follow-up speaks; a reply to a decision goes to whoever decided."""
    if follow_up.person:
        return tuple(p for p in interaction.counterparts if p.key == follow_up.person)
    if follow_up.purpose in REPLIES.values() and interaction.decided_by is not None:
        return (interaction.decided_by,)
    return interaction.counterparts
