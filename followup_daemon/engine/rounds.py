"""One round of one user: read all accounts in parallel, then decide on all of them together."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from functools import partial

from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.base.contract import HORIZON, MailAccount
from followup_daemon.accounts.credentials import Credentials
from followup_daemon.accounts.registry import open_account
from followup_daemon.engine import cycle, limits
from followup_daemon.engine.clock import Clock, SystemClock
from followup_daemon.engine.crew import Crew, Preferences, User, attempt, too_slow
from followup_daemon.engine.crew import crew as hire
from followup_daemon.engine.cycle import Report
from followup_daemon.errors import AccountError, FollowupError, ReconnectNeeded
from followup_daemon.model.changes import Progress
from followup_daemon.settings.load import Settings
from followup_daemon.store.base import Store

log = logging.getLogger(__name__)

Outcome = tuple[Report, Exception | None]
"""The report of a round about one account, and the error that stopped it, or None."""


@contextmanager
def open_accounts(settings: Settings, hear: Callable[[str], None] | None = None) -> Iterator[list[MailAccount]]:
    """Open the configured accounts, and close them at the end.

    ``hear`` is called with the name of an account that has news, possibly from another thread.
    """
    secrets = credentials(settings)
    with ExitStack() as stack:
        found = []
        for one in settings.accounts:
            wake = partial(hear, one.account.name) if hear is not None else None
            account = open_account(one.account, one.config, Opening(secrets=secrets, pace=SystemClock(), wake=wake))
            stack.callback(account.close)
            found.append(account)
        yield found


def credentials(settings: Settings) -> Credentials:
    """Return the storage of tokens that these settings name."""
    return Credentials(settings.secrets, settings.secrets_folder)


def preferences(settings: Settings) -> Preferences:
    return Preferences(policy=settings.policy, profile=settings.profile, fingerprint=settings.fingerprint)


def register_accounts(settings: Settings, store: Store) -> None:
    """Record in the store the mailbox to which each account name now refers."""
    store.identities.register({one.account.name: one.identity for one in settings.accounts})


def run_round(
    polled: Sequence[MailAccount], store: Store, wanted: Preferences, clock: Clock, crew: Crew | None = None
) -> list[Outcome]:
    """Run one cycle of one user: read the ``polled`` accounts, then decide on all accounts together.

    ``crew`` has all accounts of the user. It is needed if not all of them are polled. An account that is not read
    within its time limit gets a problem. Its reading continues, and its stored facts are used. An error in one account
    does not affect the others.
    """
    hired = crew or hire(polled)
    now = clock.now()
    try:
        answers = hired.poll(polled, lambda account: cycle.read(account, store, now))
        found: dict[str, Outcome] = {}
        for name in (one.account.name for one in polled):
            answer = answers.get(name, too_slow(name, hired.bounds.poll))
            found[name] = (answer, None) if isinstance(answer, Report) else _failed(name, answer, store, clock)
        outcomes = found | _decided(found, User(crew=hired, store=store, preferences=wanted, now=now), clock)
    finally:
        if crew is None:
            hired.close()
    names = [one.account.name for one in hired.accounts if one.account.name in outcomes]
    return [_recorded(*outcomes[name], store, clock) for name in names]


def _decided(found: Mapping[str, Outcome], user: User, clock: Clock) -> dict[str, Outcome]:
    """Decide, and return the outcomes of the accounts that were read or that drafts changed in.

    Nothing is decided if no account works. Nothing is decided before all working accounts are read completely.
    """
    read = [name for name, (_, error) in found.items() if error is None]

    def decide() -> dict[str, Report]:
        return cycle.decide_and_place(user) if read and _is_complete(found, user) else {}

    reports = attempt(decide)
    if isinstance(reports, Exception):  # an error of no single account
        return {name: _failed(name, reports, user.store, clock) for name in read}
    outcomes: dict[str, Outcome] = {}
    for name, report in reports.items():
        outcome = found.get(name)
        if outcome is None or outcome[1] is None:
            lost = user.lost.get(name)
            outcome = _failed(name, lost, user.store, clock) if lost is not None else None
        if outcome is not None:
            report.problem, report.reconnect = outcome[0].problem, outcome[0].reconnect
        if name in found or outcome is not None or report.placed or report.obsolete_drafts:
            outcomes[name] = report, outcome[1] if outcome is not None else None
    return outcomes


def _is_complete(found: Mapping[str, Outcome], user: User) -> bool:
    """Return whether every working account was read to its end. Mark the other accounts as lost for this cycle."""
    complete = True
    for name in (one.account.name for one in user.accounts):
        if name in found:
            report, error = found[name]
            complete = complete and report.sync_progress is None
            if error is not None:
                user.lost[name] = None
            continue
        known = user.store.account(name)
        if known is None or known.problem or user.crew.is_busy(name):
            user.lost[name] = None
        if known is not None and not known.problem and known.first_polled_at is None:
            complete = False
    return complete


def run_until_synced(
    accounts: Sequence[MailAccount],
    store: Store,
    wanted: Preferences,
    clock: Clock,
    tell: Callable[[str, Progress], None] = lambda name, progress: None,
) -> list[Outcome]:
    """Run rounds until the first sync of every account is complete. ``tell`` is called with the progress."""
    crew = hire(accounts)
    outcome = {report.account: (report, error) for report, error in run_round(accounts, store, wanted, clock, crew)}
    while reading := [one for one in accounts if outcome[one.account.name][0].sync_progress is not None]:
        for account in reading:
            progress = outcome[account.account.name][0].sync_progress
            if progress is not None:
                tell(account.account.name, progress)
        again = run_round(reading, store, wanted, clock, crew)
        outcome.update({report.account: (report, error) for report, error in again})
    crew.close()
    return list(outcome.values())


def run_cycle_safely(account: MailAccount, store: Store, wanted: Preferences, clock: Clock) -> Outcome:
    """Run one cycle of a user who has one account."""
    return run_round([account], store, wanted, clock)[0]


def _recorded(report: Report, error: Exception | None, store: Store, clock: Clock) -> Outcome:
    """Record that an account works. A problem is logged when it begins and when it ends, not in between."""
    if error is not None:
        return report, error
    name, now = report.account, report.at
    try:
        if report.sync_progress is None:
            report.set_aside = tuple(store.facts.unreadable(name))
            if report.set_aside and (unread := limits.mostly_unread(name, store)) is not None:
                report.problem = str(unread)
                return report, _failed(name, unread, store, clock)[1]
        before = store.account(name)
        if before is not None and before.problem:
            log.info("account=%s works again after %d failed polls", name, before.failures)
        if (
            before is None
            or before.problem
            or (not report.unchanged and report.sync_progress is None)
            or before.polled_at is None
            or now - before.polled_at > timedelta(hours=1)
        ):
            store.record_poll(name, now, None)
        if before is None or before.polled_at is None or before.polled_at.date() != now.date():
            _forget_what_is_old(name, store, now)
    except FollowupError as problem:
        return _failed(name, problem, store, clock)
    return report, None


def _forget_what_is_old(name: str, store: Store, now: datetime) -> None:
    """Erase facts older than the horizon. It is called once a day, and erases about once a week."""
    oldest, newest = store.facts.message_time_range(name)
    if oldest is not None and oldest < now - HORIZON - timedelta(days=7) and limits.retention_is_safe(newest, now):
        store.forget_before(name, now - HORIZON)


def redacted_traceback(error: Exception) -> str:
    """Return the type and place of an error without its message, because that may contain text of a mail."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    return f"{type(error).__name__}\n{frames}"


def _failed(name: str, error: Exception, store: Store, clock: Clock) -> tuple[Report, Exception]:
    """Record that an account does not work, and why. An unexpected error is logged with its traceback."""
    if isinstance(error, FollowupError):
        problem, code = str(error), error.exit_code
    else:
        log.error("account=%s failed with an unexpected error: %s", name, redacted_traceback(error))
        problem, code = f"an unexpected error ({type(error).__name__}); the log has the details", 1
    try:
        before = store.account(name)
        if before is None or before.problem != problem:
            log.error("account=%s %s", name, problem)
        if isinstance(error, AccountError) or not isinstance(error, FollowupError):
            store.record_poll(name, clock.now(), problem, code)
    except FollowupError as second:
        log.error("account=%s %s", name, second)
    return Report(account=name, at=clock.now(), problem=problem, reconnect=isinstance(error, ReconnectNeeded)), error
