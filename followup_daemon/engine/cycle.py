"""One look at one account: learn what happened, decide what is due, place it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from jinja2 import TemplateError

from followup_daemon.accounts.contract import HORIZON, MailAccount
from followup_daemon.compose import letter
from followup_daemon.compose.basis import Basis
from followup_daemon.compose.compose import compose, without_particulars
from followup_daemon.compose.proofread import proofread
from followup_daemon.decide import timing
from followup_daemon.decide.decide import decide
from followup_daemon.detect.correspondence import Correspondence
from followup_daemon.detect.detector import detect
from followup_daemon.engine import guard, observe, outbox
from followup_daemon.engine.basis import gather
from followup_daemon.engine.cases import Surroundings, build, with_placements
from followup_daemon.mail import authenticity
from followup_daemon.model.account import Account
from followup_daemon.model.case import Case
from followup_daemon.model.changes import Changes, Facts, Progress
from followup_daemon.model.draft import Draft, DraftState, FollowUp
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.policy import Policy, Profile
from followup_daemon.model.verdict import Due, Reason, Suppressed, Verdict, Wait
from followup_daemon.store.store import Store


@dataclass(slots=True)
class Report:
    """What one cycle found and did. ``quiet``: nothing had changed since the last one, so nothing was decided anew.

    ``unfinished``: only the next part of a long reading was done; nothing may be decided before the rest has come.
    """

    account: str
    at: datetime
    quiet: bool = False
    unfinished: Progress | None = None
    interactions: list[Interaction] = field(default_factory=list)
    verdicts: dict[FollowUp, Verdict] = field(default_factory=dict)
    placed: dict[FollowUp, Draft] = field(default_factory=dict)
    overtaken: int = 0
    problem: str | None = None
    reconnect: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the user configured, as far as one cycle needs it. ``fingerprint`` changes with any of it."""

    policy: Policy
    profile: Profile
    fingerprint: str


def run_cycle(account: MailAccount, store: Store, wanted: Wishes, now: datetime) -> Report:
    """Look at one account once. ``now`` is asked once per cycle; everything below agrees on it. Raises AccountError.

    1. learn what is new, in one transaction       4. see what became of our drafts
    2. refuse to take a fault for news             5. decide everything open anew
    3. finish what a crash left half placed        6. withdraw what was overtaken, place what is due after one more look
    """
    name = account.account.name
    report = Report(account=name, at=now)
    with store.turn(name, now):
        changes = _learn(account, store, now)
        if changes.unfinished is not None:
            report.unfinished = changes.unfinished
            return report
        observe.observe(outbox.settle(account, store, now), account, store, now)
        number = store.undecided(name, wanted.fingerprint, now)
        if number is None:
            report.quiet = True
            return report
        situation = _Situation(account, store, wanted.policy, now)
        if outbox.reopen(store, situation.cases.values(), now):
            situation.renew()
        overtaken = outbox.withdraw_overtaken(account, store, situation.cases.values(), wanted.policy, now)
        report.overtaken = overtaken.left
        if overtaken != outbox.Overtaken():
            situation.renew()
        report.interactions = situation.interactions
        store.decisions.note_interactions(name, situation.interactions)
        verdicts: dict[FollowUp, Verdict] = {
            case.follow_up: decide(case, wanted.policy, now) for case in situation.cases.values()
        }
        strangers = {one for one, case in situation.cases.items() if case.interaction.stranger}
        zone = account.account.time_zone
        report.verdicts = guard.admit(verdicts, store, wanted.policy, zone, now, strangers)
        try:
            for case in list(situation.cases.values()):
                if isinstance(report.verdicts[case.follow_up], Due):
                    report.verdicts[case.follow_up] = _follow_up(case, situation, account, store, wanted, report)
                elif outbox.misses_notes(case, account, store):
                    _rewrite(case, situation, account, store, wanted, report)
        finally:
            store.decisions.write_ledger(name, report.verdicts, now)
        store.settle(name, wanted.fingerprint, number, now, _next_change(report, situation, now))
        return report


def _learn(account: MailAccount, store: Store, now: datetime, about: str | None = None) -> Changes:
    """Facts and cursors in one transaction."""
    name = account.account.name
    cursors = guard.trusted_cursors(name, store)
    changes = guard.believable(name, account.changes(cursors, now, about), store, now)
    guard.against_another_mailbox(name, changes, store)
    guard.against_emptied_mailbox(name, changes, store)
    if changes.something or changes.mail:
        store.facts.learn(name, changes, now)
    return changes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Understood:
    """What the facts of one account mean, whatever the time."""

    facts: Facts
    account: Account
    policy: Policy
    mail: Correspondence
    interactions: list[Interaction]


_UNDERSTOOD: dict[str, _Understood] = {}
"""The newest of each account: when only the time has passed, nothing has to be understood anew."""


def _understand(facts: Facts, account: Account, policy: Policy) -> _Understood:
    known = _UNDERSTOOD.get(account.name)
    if known is not None and known.facts is facts and known.policy is policy and known.account == account:
        return known
    _UNDERSTOOD.pop(account.name, None)  # a large mailbox need not be there twice
    believed = authenticity.sifted(facts, account.authserv_id)
    mail = Correspondence(believed.messages, account.own, unproved=believed.unproved, proved=believed.proved)
    interactions = detect(believed, account, policy, mail)
    found = _Understood(facts=facts, account=account, policy=policy, mail=mail, interactions=interactions)
    _UNDERSTOOD[account.name] = found
    return found


class _Situation:
    """Everything that one cycle knows, derived from the store; renewed when a last look brings news."""

    def __init__(self, account: MailAccount, store: Store, policy: Policy, now: datetime) -> None:
        self._account, self._store, self._policy, self._now = account, store, policy, now
        self.renew()

    def renew(self) -> None:
        name = self._account.account.name
        facts = self._store.facts.facts(name, self._now - HORIZON)
        account = replace(self._account.account, former=self._store.identities.former(name))
        understood = _understand(facts, account, self._policy)
        self.mail, self.interactions = understood.mail, understood.interactions
        placements, wishes = self._store.placements.all(name), self._store.decisions.wishes(name)
        around = Surroundings(self._account.account, facts, self.mail, placements, wishes)
        self.cases = {case.follow_up: case for case in build(self.interactions, self._policy, around)}

    def welcome_ends(self) -> list[datetime]:
        """When each draft that lies unsent ceases to be welcome, just after its last good instant."""
        lying = {
            placement.follow_up.name
            for placement in self._store.placements.all(self._account.account.name)
            if placement.state in (DraftState.WAITING, DraftState.EDITED) and not placement.overtaken
        }
        return [
            timing.welcome_until(case, self._policy) + timedelta(microseconds=1)
            for follow_up, case in self.cases.items()
            if follow_up.name in lying
        ]

    def case(self, follow_up: FollowUp) -> Case | None:
        """The case as it is now, with what this cycle has placed meanwhile; None where its interaction is gone."""
        case = self.cases.get(follow_up)
        return with_placements(case, self._store.placements.all(self._account.account.name)) if case else None


def _follow_up(
    case: Case, situation: _Situation, account: MailAccount, store: Store, wanted: Wishes, report: Report
) -> Verdict:
    """Write, proofread, look once more, place. Returns the verdict that stands afterwards."""
    written = _letter(case, situation, account, store, wanted, report.at)
    if isinstance(written, Suppressed):
        return written
    draft, data = written
    planned = outbox.plan(draft, case, account, store, report.at)
    verdict = _last_look(case, draft.answers, situation, account, store, wanted, report)
    if isinstance(verdict, Due) and outbox.place(draft, data, planned, account, store, report.at):
        report.placed[case.follow_up] = draft
    return verdict


def _rewrite(
    case: Case, situation: _Situation, account: MailAccount, store: Store, wanted: Wishes, report: Report
) -> None:
    """Put a draft with the notes of now in the place of our untouched one, where it is still due and can be written."""
    again = replace(case, placement=None)
    if case.placement is None or not isinstance(decide(again, wanted.policy, report.at), Due):
        return
    if isinstance(_letter(again, situation, account, store, wanted, report.at), Suppressed):
        return
    planned = outbox.take_back_to_rewrite(case.placement, account, store, report.at)
    if planned is not None:
        again = replace(case, placement=planned)
        report.verdicts[case.follow_up] = _follow_up(again, situation, account, store, wanted, report)


def _letter(
    case: Case, situation: _Situation, account: MailAccount, store: Store, wanted: Wishes, now: datetime
) -> tuple[Draft, bytes] | Suppressed:
    """The letter and its bytes; Suppressed where it cannot be written or does not pass proofreading."""
    known = case.placement
    key = known.key if known is not None else store.placements.key(account.account.name, case.follow_up)
    notes = store.decisions.notes(case.interaction.key)
    try:
        basis = gather(case, key, account.account, situation.mail, wanted.policy, wanted.profile, notes, now)
        draft, problems = _written(basis)
        data = letter.to_bytes(draft, now)
    except (TemplateError, ValueError) as error:
        problems = (f"it cannot be written: {error}",)
    if problems:
        return Suppressed(due_at=None, reason=Reason.REFUSED_BY_PROOFREADING, because=problems)
    return draft, data


def _written(basis: Basis) -> tuple[Draft, tuple[str, ...]]:
    """The letter with its particulars, else the plain one; and what proofreading still finds."""
    for attempt in (basis, without_particulars(basis)):
        draft = compose(attempt)
        problems = proofread(draft, attempt)
        if not problems:
            break
    return draft, problems


def _last_look(
    case: Case, about: str, situation: _Situation, account: MailAccount, store: Store, wanted: Wishes, report: Report
) -> Verdict:
    """Ask the mailbox itself once more, just before writing: a reply, a mail by hand, a draft of the user's since?"""
    changes = _learn(account, store, report.at, about)
    news = changes.something
    while changes.unfinished is not None:
        changes = _learn(account, store, report.at)
        news = news or changes.something
    if news:
        situation.renew()
    now_known = situation.case(case.follow_up)
    if now_known is None:
        gone = ("the interaction is no longer there",)
        return Suppressed(due_at=None, reason=Reason.SUPERSEDED, because=gone)
    return decide(now_known, wanted.policy, report.at)


def _next_change(report: Report, situation: _Situation, now: datetime) -> datetime | None:
    """When the passing of time alone can change an answer; now, where something due could not be placed.

    That is also when a draft that lies unsent ceases to be welcome.
    """
    unplaced = [
        now
        for follow_up, verdict in report.verdicts.items()
        if isinstance(verdict, Due) and follow_up not in report.placed
    ]
    waiting = [verdict.due_at for verdict in report.verdicts.values() if isinstance(verdict, Wait)]
    return min([*unplaced, *waiting, *situation.welcome_ends()], default=None)
