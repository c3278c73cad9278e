"""One round over all accounts, side by side: a slow or failing one does not hold up the others."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from functools import partial

from followup_daemon.accounts.contract import HORIZON, MailAccount
from followup_daemon.accounts.credentials import Credentials
from followup_daemon.accounts.open import open_account
from followup_daemon.engine import guard
from followup_daemon.engine.clock import Clock, SystemClock
from followup_daemon.engine.cycle import Report, Wishes, run_cycle
from followup_daemon.errors import AccountError, FollowupError, ReconnectNeeded
from followup_daemon.model.changes import Progress
from followup_daemon.settings.load import Settings
from followup_daemon.store.privacy import forget_before
from followup_daemon.store.store import Store

log = logging.getLogger(__name__)

SIDE_BY_SIDE = 4


@contextmanager
def opened(settings: Settings, hear: Callable[[str], None] | None = None) -> Iterator[list[MailAccount]]:
    """The configured accounts, open; closed again at the end. ``hear`` is told, from any thread, which one has news."""
    secrets = credentials(settings)
    with ExitStack() as stack:
        found = []
        for one in settings.accounts:
            wake = partial(hear, one.account.name) if hear is not None else None
            account = open_account(one.account, one.place, secrets, SystemClock(), wake)
            stack.callback(account.close)
            found.append(account)
        yield found


def credentials(settings: Settings) -> Credentials:
    """Where the tokens of these settings are kept."""
    return Credentials(settings.secrets, settings.secrets_folder)


def wishes(settings: Settings) -> Wishes:
    return Wishes(policy=settings.policy, profile=settings.profile, fingerprint=settings.fingerprint)


def introduce(settings: Settings, store: Store) -> None:
    """Tell the store which mailbox each account name stands for now."""
    store.identities.register({one.account.name: one.identity for one in settings.accounts})


def run_round(
    accounts: Sequence[MailAccount], store: Store, wanted: Wishes, clock: Clock
) -> list[tuple[Report, Exception | None]]:
    """One cycle per account. The first of the two barriers: whatever goes wrong in one account stays in it."""

    def one(account: MailAccount) -> tuple[Report, Exception | None]:
        return run_one(account, store, wanted, clock)

    if len(accounts) == 1:
        return [one(accounts[0])]
    with ThreadPoolExecutor(max_workers=SIDE_BY_SIDE, thread_name_prefix="account") as pool:
        return list(pool.map(one, accounts))


def run_to_the_end(
    accounts: Sequence[MailAccount],
    store: Store,
    wanted: Wishes,
    clock: Clock,
    tell: Callable[[str, Progress], None] = lambda name, progress: None,
) -> list[tuple[Report, Exception | None]]:
    """One cycle per account, a long first reading included. ``tell`` hears of its progress."""
    outcome = dict(zip(accounts, run_round(accounts, store, wanted, clock), strict=True))
    while reading := [account for account, (report, _) in outcome.items() if report.unfinished is not None]:
        for account in reading:
            progress = outcome[account][0].unfinished
            if progress is not None:
                tell(account.account.name, progress)
        outcome.update(zip(reading, run_round(reading, store, wanted, clock), strict=True))
    return list(outcome.values())


def run_one(account: MailAccount, store: Store, wanted: Wishes, clock: Clock) -> tuple[Report, Exception | None]:
    """One cycle of one account, with its outcome recorded. Problems are logged once when they come and once when they go."""
    name, now = account.account.name, clock.now()
    try:
        report = run_cycle(account, store, wanted, now)
        before = store.account(name)
        if before is not None and before.problem:
            log.info("account=%s works again after %d failed polls", name, before.failures)
        if (
            before is None
            or before.problem
            or (not report.quiet and report.unfinished is None)
            or before.polled_at is None
            or now - before.polled_at > timedelta(hours=1)
        ):
            store.polled(name, now, None)
        if before is None or before.polled_at is None or before.polled_at.date() != now.date():
            _forget_what_is_old(name, store, now)
        return report, None
    except FollowupError as error:
        return _failed(name, str(error), error, store, clock)
    except Exception as error:  # noqa: BLE001 - the barrier: whatever goes wrong in one account stays in it
        log.error("account=%s failed in a way that was not foreseen: %s", name, where_from(error))
        return _failed(
            name, f"an unforeseen problem ({type(error).__name__}); the log has the details", error, store, clock
        )


def _forget_what_is_old(name: str, store: Store, now: datetime) -> None:
    """Retention: looked at once a day, done about once a week."""
    oldest, newest = store.facts.span(name)
    if oldest is not None and oldest < now - HORIZON - timedelta(days=7) and guard.may_forget(newest, now):
        forget_before(store, name, now - HORIZON)


def where_from(error: Exception) -> str:
    """Type and place of an error, without its words: they may hold something of a mail."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    return f"{type(error).__name__}\n{frames}"


def _failed(name: str, problem: str, error: Exception, store: Store, clock: Clock) -> tuple[Report, Exception]:
    code = error.exit_code if isinstance(error, FollowupError) else 1
    try:
        before = store.account(name)
        if before is None or before.problem != problem:
            log.error("account=%s %s", name, problem)
        if isinstance(error, AccountError) or not isinstance(error, FollowupError):
            store.polled(name, clock.now(), problem, code)
    except FollowupError as second:
        log.error("account=%s %s", name, second)
    return Report(account=name, at=clock.now(), problem=problem, reconnect=isinstance(error, ReconnectNeeded)), error
