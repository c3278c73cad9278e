"""The cycle of one user: poll each account, decide all accounts together, plan, act."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from followup_daemon.accounts.base.contract import MailAccount
from followup_daemon.decide import plan as planning
from followup_daemon.decide.plan import Action, Place, Plan, Reopen
from followup_daemon.engine import limits, observe, placement
from followup_daemon.engine.crew import Crew, Preferences, User
from followup_daemon.engine.letters import remarks, write, write_letters
from followup_daemon.engine.poll import poll, poll_again, reread
from followup_daemon.engine.situation import Situation
from followup_daemon.errors import AccountError
from followup_daemon.mail.conversations import home
from followup_daemon.model.changes import Progress
from followup_daemon.model.draft import Draft, DraftState, FollowUp, Letter
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.mail import Unreadable
from followup_daemon.model.verdict import Due, Suppressed, Verdict, Wait
from followup_daemon.store.base import USER, Store


@dataclass(slots=True)
class Report:
    """The result of one cycle in one account. ``unchanged``: nothing had changed, so nothing was decided.

    ``sync_progress`` is set if only the next part of a long sync was done. Nothing is decided before its last part.
    ``placed`` has the drafts for ``interactions``, in any account of the user. ``set_aside`` has all messages and
    events of the account that could not be read so far.
    """

    account: str
    at: datetime
    unchanged: bool = False
    sync_progress: Progress | None = None
    interactions: list[Interaction] = field(default_factory=list)
    verdicts: dict[FollowUp, Verdict] = field(default_factory=dict)
    placed: dict[FollowUp, Draft] = field(default_factory=dict)
    obsolete_drafts: int = 0
    problem: str | None = None
    reconnect: bool = False
    set_aside: tuple[Unreadable, ...] = ()


Reports = dict[str, Report]
"""A report for each account, by its name."""


def run_cycle(account: MailAccount, store: Store, preferences: Preferences, now: datetime) -> Report:
    """Run one whole cycle of a user who has one account: ``read``, then ``decide_and_place``. Raises AccountError."""
    report = read(account, store, now)
    if report.sync_progress is not None:
        return report
    user = User(crew=Crew([account]), store=store, preferences=preferences, now=now)
    decided = decide_and_place(user)[report.account]
    for error in user.lost.values():
        if error is not None:
            raise error
    return decided


def read(account: MailAccount, store: Store, now: datetime) -> Report:
    """Store the changes in one account, and the states of its drafts. Raises AccountError.

    1. Poll: facts and cursors in one transaction. An error of the account changes no facts.
    2. Recover: finish the placements that a crash or a lost response interrupted.
    3. Observe: find the drafts that wait, were edited, sent, deleted or answered.
    4. Reread: after an upgrade, if there is no news, read a part of the mail of an older extraction again.

    A long first sync comes in parts. Before its last part only the first step is done.
    """
    name = account.account.name
    report = Report(account=name, at=now)
    with store.lease(name, now):
        changes = poll(account, store, now)
        report.sync_progress = changes.sync_progress
        if report.sync_progress is None:
            observe.observe(placement.recover(account, store, now), account, store, now)
            if not changes.has_changes:
                reread(account, store, now)
    return report


def decide_and_place(user: User) -> Reports:
    """Decide all open follow-ups of one user, and carry out the plan. Return a report for each account, by its name.

    Nothing is done if nothing changed in any account. An account that fails meanwhile is added to ``user.lost``.

    1. Analyse all accounts as one: conversations, interactions, cases (pure, and cached).
    2. Plan for the drafts that exist (pure), and carry out this plan.
    3. Plan: a verdict on every case, and the drafts that follow from it (pure).
    4. Write the letters and proofread them. A refused letter is a verdict.
    5. Apply the daily cap to the remaining letters.
    6. Carry out each action, after one more poll of all accounts. News changes the verdict before the draft is placed.
    7. Write the final verdicts to the ledger.
    """
    store, fingerprint, now = user.store, user.preferences.fingerprint, user.now
    reports = {one.account.name: Report(account=one.account.name, at=now) for one in user.accounts}
    revisions = store.pending_revision(list(reports), fingerprint, now)
    if revisions is None:
        for report in reports.values():
            report.unchanged = True
        return reports
    with store.lease(USER, now):
        if len(reports) > 1:
            observe.observe_elsewhere(list(reports), store, now)
        situation = Situation(user)
        _keep_up(situation, user, reports)
        _note_interactions(situation, store, reports)
        plan, letters = write_letters(_plan(situation, user), situation, user)
        _act(limits.apply_daily_cap(plan, user), letters, situation, user, reports)
        if not any(user.lost.values()):
            next_at = _next_change(situation, reports, now)
            for name, revision in revisions.items():
                store.mark_decided(name, fingerprint, revision, now, next_at)
    return reports


def _plan(situation: Situation, user: User) -> Plan:
    return planning.plan(situation.cases.values(), user.scope, lambda case: home(case, situation.mail, situation.boxes))


def _keep_up(situation: Situation, user: User, reports: Reports) -> None:
    """Plan for the drafts that exist, and carry out the plan. Renew the situation after an action."""
    planned = planning.upkeep(situation.cases.values(), user.scope)
    for action in planned:
        name = action.placement.account
        if isinstance(action, Reopen):
            placement.reopen(action, user.store, user.now)
        elif name not in user.lost:
            try:
                kept = placement.keep_up(action, user.account(name), user.store, user.now)
            except AccountError as error:
                user.lost[name] = error
                continue
            left = kept != action.placement and kept.state is not DraftState.WITHDRAWN and kept.obsolete_reason != ""
            reports[name].obsolete_drafts += left
    if planned:
        situation.renew()


def _note_interactions(situation: Situation, store: Store, reports: Reports) -> None:
    for name, report in reports.items():
        report.interactions = [one for one in situation.interactions if one.account == name]
        store.decisions.note_interactions(name, report.interactions)


def _act(plan: Plan, letters: Mapping[FollowUp, Letter], situation: Situation, user: User, reports: Reports) -> None:
    """Carry out the actions of a plan, then write the ledger. An error stops the actions of its account."""
    verdicts = dict(plan.verdicts)
    try:
        for action in plan.actions:
            follow_up = action.case.follow_up
            if action.account in user.lost:
                continue
            try:
                verdict, draft = _execute(action, letters[follow_up], situation, user)
            except AccountError as error:
                user.lost[action.account] = error
                continue
            verdicts[follow_up] = verdict or verdicts[follow_up]
            if draft is not None:
                reports[action.case.interaction.account].placed[follow_up] = draft
    finally:
        _write_ledger(verdicts, user, reports)


def _execute(action: Action, letter: Letter, situation: Situation, user: User) -> tuple[Verdict | None, Draft | None]:
    """Carry out one action. Return the new verdict, or None if it is unchanged, and the placed draft."""
    if isinstance(action, Place):
        return _place(action, letter, situation, user)
    renewed = placement.withdraw_to_rewrite(action, user.account(action.account), user.store, user.now)
    if renewed is None:
        return None, None
    again = Place(case=replace(action.case, placement=renewed), account=action.account)
    written = write(again, situation, user)  # under the new key
    if isinstance(written, Suppressed):
        return written, None
    return _place(again, written, situation, user)


def _place(action: Place, letter: Letter, situation: Situation, user: User) -> tuple[Verdict, Draft | None]:
    """Reserve the row, poll all accounts once more, decide again, place. Raises AccountError."""
    account, store, now = user.account(action.account), user.store, user.now
    with store.lease(action.account, now):
        reserved = placement.reserve(letter.draft, action.case, account, store, now)
        if poll_again(letter.draft, account, situation, user):
            situation.renew()
        verdict = planning.final_verdict(situation.case(action.case.follow_up), user.scope)
        placed = isinstance(verdict, Due) and placement.place(letter, reserved, account, store, now)
    if isinstance(verdict, Due):
        verdict = replace(verdict, because=(*verdict.because, *remarks(letter.draft)))
    return verdict, letter.draft if placed else None


def _write_ledger(verdicts: Mapping[FollowUp, Verdict], user: User, reports: Reports) -> None:
    """Store the final verdicts with their interactions."""
    for name, report in reports.items():
        keys = {one.key for one in report.interactions}
        report.verdicts = {one: verdict for one, verdict in verdicts.items() if one.interaction in keys}
        user.store.decisions.write_ledger(name, report.verdicts, user.now)


def _next_change(situation: Situation, reports: Reports, now: datetime) -> datetime | None:
    """Return the next instant at which a verdict can change without news, or ``now`` if a due draft was not placed.

    An unsent draft that becomes too old also changes a verdict.
    """
    verdicts = {one: verdict for report in reports.values() for one, verdict in report.verdicts.items()}
    placed = {follow_up for report in reports.values() for follow_up in report.placed}
    unplaced = [now for one, verdict in verdicts.items() if isinstance(verdict, Due) and one not in placed]
    waiting = [verdict.due_at for verdict in verdicts.values() if isinstance(verdict, Wait)]
    return min([*unplaced, *waiting, *situation.welcome_ends()], default=None)
