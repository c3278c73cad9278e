"""The cycle of one user: learn what happened in each account, decide all accounts together, place what is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from jinja2 import TemplateError

from followup_daemon.accounts.base.contract import MailAccount
from followup_daemon.compose import letter
from followup_daemon.compose.basis import LetterContext
from followup_daemon.compose.compose import compose, without_particulars
from followup_daemon.compose.proofread import proofread
from followup_daemon.decide.decide import decide
from followup_daemon.engine import guard, observe, placement
from followup_daemon.engine.basis import build_letter_context, home
from followup_daemon.engine.crew import Crew, too_slow
from followup_daemon.engine.situation import Situation
from followup_daemon.errors import AccountError
from followup_daemon.model.case import Case
from followup_daemon.model.changes import Changes, Progress
from followup_daemon.model.draft import Draft, FollowUp
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.mail import Unreadable
from followup_daemon.model.policy import Policy, Profile
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Due, Suppressed, Verdict, Wait
from followup_daemon.store.base import USER, Store


@dataclass(slots=True)
class Report:
    """The result of one cycle in one account. ``unchanged``: nothing had changed, so nothing was decided.

    ``sync_progress`` is set if only the next part of a long sync was done. Nothing is decided before its last part.
    ``placed`` holds the drafts for ``interactions``, in whichever account of the user they were put.
    ``set_aside`` is all of the account that could not be read so far.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What the user configured, as far as one cycle needs it. ``fingerprint`` changes with any of it."""

    policy: Policy
    profile: Profile
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """Whose cycle it is: their open accounts, what is remembered of them, what they want.

    ``lost`` are the accounts that cannot be asked now, and why, where that is news. What is stored of them still counts.
    """

    crew: Crew
    store: Store
    preferences: Preferences
    now: datetime
    lost: dict[str, Exception | None] = field(default_factory=dict)

    @property
    def accounts(self) -> Sequence[MailAccount]:
        return self.crew.accounts

    def account(self, name: str) -> MailAccount:
        return next(one for one in self.accounts if one.account.name == name)

    def others(self, name: str) -> list[MailAccount]:
        """The other accounts that can be asked."""
        return [one for one in self.accounts if one.account.name not in (name, *self.lost)]


def run_cycle(account: MailAccount, store: Store, preferences: Preferences, now: datetime) -> Report:
    """One whole cycle of a user who has one account: ``read``, then ``decide_and_place``. Raises AccountError."""
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
    """Learn what is new in one account, and see what became of our drafts there. Raises AccountError.

    1. learn what is new, in one transaction; a fault is not taken for news
    2. finish what a crash left half placed
    3. see what became of our drafts
    """
    name = account.account.name
    report = Report(account=name, at=now)
    with store.lease(name, now):
        changes = _learn(account, store, now)
        report.sync_progress = changes.sync_progress
        if changes.sync_progress is None:
            observe.observe(placement.recover(account, store, now), account, store, now)
    return report


def decide_and_place(user: User) -> dict[str, Report]:
    """Decide all open follow-ups of one user, and carry it out. Return a report for each account, by its name.

    Nothing is done if nothing changed in any account. An account that fails meanwhile is noted in ``user.lost``.

    1. analyse all accounts as one            3. decide every case; put off what is beyond the daily cap
    2. withdraw obsolete drafts                 4. place what is due, each after one more look at all accounts
    """
    store, preferences, now = user.store, user.preferences, user.now
    accounts = [one.account for one in user.accounts]
    reports = {one.name: Report(account=one.name, at=now) for one in accounts}
    numbers = store.pending_revision(list(reports), preferences.fingerprint, now)
    if numbers is None:
        for report in reports.values():
            report.unchanged = True
        return reports
    with store.lease(USER, now):
        if len(accounts) > 1:
            observe.observe_elsewhere(list(reports), store, now)
        situation = Situation(accounts, store, preferences.policy, now)
        if placement.reopen(store, situation.free, now):
            situation.renew()
        if _withdraw(user, situation, reports):
            situation.renew()
        for name, report in reports.items():
            report.interactions = [one for one in situation.interactions if one.account == name]
            store.decisions.note_interactions(name, report.interactions)
        verdicts: dict[FollowUp, Verdict] = {
            case.follow_up: decide(case, preferences.policy, now) for case in situation.cases.values()
        }
        strangers = {one for one, case in situation.cases.items() if case.interaction.stranger}
        verdicts = guard.apply_daily_cap(verdicts, store, preferences.policy, accounts[0].time_zone, now, strangers)
        try:
            _place_what_is_due(verdicts, situation, user, reports)
        finally:
            _write_ledger(verdicts, situation, store, reports, now)
        if not any(user.lost.values()):
            next_at = _next_change(verdicts, situation, reports, now)
            for name, number in numbers.items():
                store.mark_decided(name, preferences.fingerprint, number, now, next_at)
    return reports


def _withdraw(user: User, situation: Situation, reports: dict[str, Report]) -> bool:
    """Whether any draft was taken back, or marked as not wanted any more."""
    changed = False
    for account in user.accounts:
        name = account.account.name
        if name in user.lost:
            continue
        try:
            overtaken = placement.withdraw_obsolete(
                account, user.store, situation.free, user.preferences.policy, user.now
            )
        except AccountError as error:
            user.lost[name] = error
            continue
        reports[name].obsolete_drafts = overtaken.left
        changed = changed or overtaken != placement.ObsoleteDrafts()
    return changed


def _place_what_is_due(
    verdicts: dict[FollowUp, Verdict], situation: Situation, user: User, reports: dict[str, Report]
) -> None:
    """Replace the verdict of each follow-up that is due by the one that stands after the attempt to place it."""
    for case in list(situation.cases.values()):
        due = isinstance(verdicts[case.follow_up], Due)
        if not due and case.placement is None:
            continue
        name = home(case, situation.mail, situation.boxes)
        if name in user.lost or not (due or _misses_notes(case, user.account(name), user.store)):
            continue
        try:
            if due:
                found = _follow_up(case, user.account(name), situation, user)
            else:
                found = _rewrite(case, user.account(name), situation, user) or (verdicts[case.follow_up], None)
        except AccountError as error:
            user.lost[name] = error
            continue
        verdicts[case.follow_up], draft = found
        if draft is not None:
            reports[case.interaction.account].placed[case.follow_up] = draft


def _misses_notes(case: Case, account: MailAccount, store: Store) -> bool:
    """Whether our draft lies untouched in this account without the notes of now."""
    there = case.placement is not None and case.placement.account == account.account.name
    return there and placement.misses_notes(case, account, store)


def _write_ledger(
    verdicts: dict[FollowUp, Verdict],
    situation: Situation,
    store: Store,
    reports: dict[str, Report],
    now: datetime,
) -> None:
    """The verdicts as they stand in the end, each beside its interaction."""
    for name, report in reports.items():
        keys = {one.key for one in report.interactions}
        report.verdicts = {one: verdict for one, verdict in verdicts.items() if one.interaction in keys}
        store.decisions.write_ledger(name, report.verdicts, now)


def _learn(account: MailAccount, store: Store, now: datetime, about: str | None = None) -> Changes:
    """Facts and cursors in one transaction."""
    name = account.account.name
    cursors = guard.trusted_cursors(name, store, now)
    changes = guard.clamp_future_dates(name, account.changes(cursors, now, about), store, now)
    guard.refuse_other_mailbox(name, changes, store)
    guard.refuse_emptied_mailbox(name, changes, store)
    if changes.has_changes or changes.mail:
        store.facts.learn(name, changes, now)
    return changes


def _follow_up(case: Case, account: MailAccount, situation: Situation, user: User) -> tuple[Verdict, Draft | None]:
    """Write, proofread, look once more, place. Returns the verdict that stands afterwards, and the draft that was placed."""
    store, now = user.store, user.now
    written = _letter(case, account, situation, user)
    if isinstance(written, Suppressed):
        return written, None
    draft, data = written
    with store.lease(account.account.name, now):
        planned = placement.plan(draft, case, account, store, now)
        verdict = _last_look(case, draft, account, situation, user)
        placed = isinstance(verdict, Due) and placement.place(draft, data, planned, account, store, now)
    return verdict, draft if placed else None


def _rewrite(case: Case, account: MailAccount, situation: Situation, user: User) -> tuple[Verdict, Draft | None] | None:
    """Put a draft with the notes of now in the place of our untouched one, where it is still due and can be written."""
    again = replace(case, placement=None)
    if case.placement is None or not isinstance(decide(again, user.preferences.policy, user.now), Due):
        return None
    if isinstance(_letter(again, account, situation, user), Suppressed):
        return None
    planned = placement.take_back_to_rewrite(case.placement, account, user.store, user.now)
    return _follow_up(replace(case, placement=planned), account, situation, user) if planned is not None else None


def _letter(case: Case, account: MailAccount, situation: Situation, user: User) -> tuple[Draft, bytes] | Suppressed:
    """The letter and its bytes; Suppressed where it cannot be written or does not pass proofreading."""
    try:
        draft, problems = _written(_basis(case, account, situation, user))
        data = letter.to_bytes(draft, user.now)
    except (TemplateError, ValueError) as error:
        problems = (f"it cannot be written: {error}",)
    if problems:
        return Suppressed(due_at=None, reason=Reason.REFUSED_BY_PROOFREADING, because=problems)
    return draft, data


def _basis(case: Case, account: MailAccount, situation: Situation, user: User) -> LetterContext:
    """What the letter may draw on, with the mail that it answers as ``account`` names it."""
    name = account.account.name
    planned = case.placement  # perhaps under another name of the account, or in another account
    basis = build_letter_context(
        case,
        planned.key if planned is not None else user.store.placements.key(name, case.follow_up),
        situation.boxes.account(name),
        situation.mail,
        user.preferences.policy,
        user.preferences.profile,
        user.store.decisions.notes(case.interaction.key),
        user.now,
    )
    answers = basis.answers
    return replace(basis, answers=replace(answers, ref=situation.boxes.ref(answers, name)) if answers else None)


def _written(basis: LetterContext) -> tuple[Draft, tuple[str, ...]]:
    """The letter with its particulars, else the plain one; and what proofreading still finds."""
    for attempt in (basis, without_particulars(basis)):
        draft = compose(attempt)
        problems = proofread(draft, attempt)
        if not problems:
            break
    return draft, problems


def _last_look(case: Case, draft: Draft, account: MailAccount, situation: Situation, user: User) -> Verdict:
    """Ask all accounts themselves once more, just before writing: a reply, a mail by hand, a draft of the user's since?"""
    news = _look(account, user, draft.answers)
    if _look_at_others(draft, account.account.name, situation, user) or news:
        situation.renew()
    now_known = situation.case(case.follow_up)
    if now_known is None:
        gone = ("the interaction is no longer there",)
        return Suppressed(due_at=None, reason=Reason.SUPERSEDED, because=gone)
    return decide(now_known, user.preferences.policy, user.now)


def _look(account: MailAccount, user: User, about: str) -> bool:
    """Whether there is anything new in one account. Raises AccountError."""
    changes = _learn(account, user.store, user.now, about)
    news = changes.has_changes
    while changes.sync_progress is not None:
        changes = _learn(account, user.store, user.now)
        news = news or changes.has_changes
    return news


def _look_at_others(draft: Draft, name: str, situation: Situation, user: User) -> bool:
    """Whether there is anything new in the user's other accounts. One that fails or is slow is not asked again."""
    others = user.others(name)
    if not others:
        return False

    def look(account: MailAccount) -> bool | Exception:
        other = account.account.name
        about = situation.boxes.mails.get(draft.in_reply_to or "", {}).get(other, "")
        try:
            with user.store.lease(other, user.now):
                return _look(account, user, about)
        except Exception as error:  # noqa: BLE001 - the barrier of a thread: what goes wrong there belongs to its account
            return error

    found = user.crew.look(others, look)
    for other in (one.account.name for one in others):
        answer = found.get(other, too_slow(other, user.crew.bounds.look))
        if not isinstance(answer, bool):
            user.lost[other] = answer
    return any(answer is True for answer in found.values())


def _next_change(
    verdicts: dict[FollowUp, Verdict], situation: Situation, reports: dict[str, Report], now: datetime
) -> datetime | None:
    """When the passing of time alone can change an answer; now, where something due could not be placed.

    That is also when a draft that lies unsent ceases to be welcome.
    """
    placed = {follow_up for report in reports.values() for follow_up in report.placed}
    unplaced = [now for one, verdict in verdicts.items() if isinstance(verdict, Due) and one not in placed]
    waiting = [verdict.due_at for verdict in verdicts.values() if isinstance(verdict, Wait)]
    return min([*unplaced, *waiting, *situation.welcome_ends()], default=None)
