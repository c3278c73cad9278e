"""The plan of a cycle: verdicts, and the actions that follow from them, as values. The engine carries them out.

A plan has two parts. ``upkeep`` plans for the drafts that exist. Whether a draft could be withdrawn is known only
afterwards, because its user may touch it at any moment. So ``plan`` plans for new drafts after the upkeep was done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from followup_daemon.decide import timing
from followup_daemon.decide.decide import decide
from followup_daemon.model.case import Case, OverrideKind
from followup_daemon.model.draft import DraftState, FollowUp, Placement
from followup_daemon.model.policy import Policy
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Due, Suppressed, Verdict

_PRESENT = (DraftState.WAITING, DraftState.EDITED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The scope of a plan. ``reachable`` names the accounts that answer, ``withdrawing`` those that can withdraw."""

    policy: Policy
    now: datetime
    reachable: frozenset[str]
    withdrawing: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopen:
    """Allow another draft, after a draft was withdrawn because of a skip or done that the user has undone."""

    placement: Placement


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdraw:
    """Take an untouched draft out of the mailbox, because of ``reason``."""

    placement: Placement
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkObsolete:
    """Mark a draft as obsolete, because of ``reason``. The draft stays in the mailbox."""

    placement: Placement
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkWanted:
    """Remove the mark of a draft that is not obsolete any more."""

    placement: Placement


Upkeep = Reopen | Withdraw | MarkObsolete | MarkWanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Put a new draft into ``account``. Its verdict is Due."""

    case: Case
    account: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewrite:
    """Replace an untouched draft in ``account``, because the user's notes have changed since it was written."""

    case: Case
    account: str


Action = Place | Rewrite


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The verdict on every follow-up, and the actions for some of them."""

    verdicts: Mapping[FollowUp, Verdict]
    actions: tuple[Action, ...]

    def revised(self, verdicts: Mapping[FollowUp, Verdict]) -> Plan:
        """Return the plan with other verdicts on some follow-ups. A draft that is not due any more is not placed."""
        changed = {**self.verdicts, **verdicts}
        kept = [one for one in self.actions if isinstance(one, Rewrite) or isinstance(changed[one.case.follow_up], Due)]
        return Plan(verdicts=changed, actions=tuple(kept))

    def without(self, follow_ups: frozenset[FollowUp]) -> Plan:
        """Return the plan without the actions for some follow-ups. Their verdicts stay."""
        kept = [one for one in self.actions if one.case.follow_up not in follow_ups]
        return Plan(verdicts=self.verdicts, actions=tuple(kept))


def upkeep(cases: Iterable[Case], scope: Scope) -> list[Upkeep]:
    """Return the actions for the drafts that exist. Interactions that are held back have none."""
    planned = [_upkeep(case, case.placement, scope) for case in cases if case.placement is not None and not case.lost]
    return [one for one in planned if one is not None]


def _upkeep(case: Case, placement: Placement, scope: Scope) -> Upkeep | None:
    if placement.reopens:
        taken_back = case.override is None or case.override.kind is OverrideKind.SNOOZE
        return Reopen(placement=placement) if taken_back else None
    if placement.account not in scope.reachable or placement.state not in _PRESENT or placement.handle is None:
        return None
    reason = _why_obsolete(case, scope)
    if reason is None:
        return MarkWanted(placement=placement) if placement.obsolete_reason else None
    if placement.state is DraftState.WAITING and placement.account in scope.withdrawing:
        return Withdraw(placement=placement, reason=reason)
    if marked_obsolete(placement, reason, scope.now) == placement:
        return None
    return MarkObsolete(placement=placement, reason=reason)


def marked_obsolete(placement: Placement, reason: Reason, now: datetime) -> Placement:
    """Return ``placement`` with its mark. It is unchanged if it has that mark already."""
    state = DraftState.ANSWERED if reason.row.answers_draft else placement.state
    changed_at = placement.changed_at if state is placement.state else now
    return replace(placement, state=state, obsolete_reason=str(reason), changed_at=changed_at)


def _why_obsolete(case: Case, scope: Scope) -> Reason | None:
    """Return the reason why an existing draft would not be created now. None if it would be created now or later."""
    verdict = decide(replace(case, placement=None, others_waiting=()), scope.policy, scope.now)
    if isinstance(verdict, Suppressed) and verdict.reason.row.withdraws_draft:
        return verdict.reason
    return Reason.TOO_OLD if scope.now > timing.welcome_until(case, scope.policy) else None


def plan(cases: Iterable[Case], scope: Scope, home: Callable[[Case], str]) -> Plan:
    """Return the verdict on every case, and the drafts to place. ``home`` returns the account of a case's draft.

    A due follow-up whose account is not reachable has no action.
    """
    verdicts: dict[FollowUp, Verdict] = {}
    actions: list[Action] = []
    for case in cases:
        verdict = verdicts[case.follow_up] = decide(case, scope.policy, scope.now)
        if isinstance(verdict, Due):
            action: Action | None = Place(case=case, account=home(case))
        else:
            action = _rewrite(case, scope)
        if action is not None and action.account in scope.reachable:
            actions.append(action)
    return Plan(verdicts=verdicts, actions=tuple(actions))


def _rewrite(case: Case, scope: Scope) -> Rewrite | None:
    placement = case.placement
    if (
        placement is None
        or placement.state is not DraftState.WAITING
        or placement.handle is None
        or placement.account not in scope.withdrawing
        or placement.notes == notes_digest(case.notes)
        or not isinstance(decide(replace(case, placement=None), scope.policy, scope.now), Due)
    ):
        return None
    return Rewrite(case=case, account=placement.account)


def notes_digest(notes: tuple[str, ...]) -> str:
    """Return a digest of a list of notes, or "" if there are no notes."""
    return sha256("\n".join(notes).encode("utf-8", "replace")).hexdigest()[:16] if notes else ""


def final_verdict(case: Case | None, scope: Scope) -> Verdict:
    """Return the verdict on one case after the last poll; ``case`` is None if its interaction is gone."""
    if case is None:
        gone = ("the interaction is no longer there",)
        return Suppressed(due_at=None, reason=Reason.SUPERSEDED, because=gone)
    return decide(case, scope.policy, scope.now)
