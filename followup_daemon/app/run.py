"""One poll cycle of every account, or the daemon, which runs cycles until it is stopped."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from followup_daemon.engine import rounds
from followup_daemon.engine.clock import Clock
from followup_daemon.engine.daemon import metrics, notify
from followup_daemon.errors import FollowupError
from followup_daemon.model.account import Account
from followup_daemon.model.changes import Progress
from followup_daemon.model.draft import Draft, FollowUp
from followup_daemon.model.mail import Unreadable
from followup_daemon.settings.load import Settings, load
from followup_daemon.store.factory import exclusive, open_store


class OnProgress(Protocol):
    """A callback for long first syncs."""

    def __call__(self, account: str, progress: Progress, /) -> None:
        """Report how far the first sync of ``account`` is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountOutcome:
    """The outcome of one cycle for an account. ``exit_code`` is 0 if the account works.

    ``set_aside`` has all items of the account that could not be read so far, or only in part.
    """

    account: Account
    problem: str | None
    exit_code: int
    set_aside: tuple[Unreadable, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedDraft:
    """A new draft for an interaction of ``account``."""

    account: str
    follow_up: FollowUp
    draft: Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One cycle of all accounts, in the order of the configuration."""

    at: datetime
    accounts: tuple[AccountOutcome, ...]
    placed: tuple[PlacedDraft, ...]


def silent(account: str, progress: Progress) -> None:
    """Do nothing with the progress."""


def once(settings: Settings, clock: Clock, on_progress: OnProgress = silent) -> Round:
    """Run one cycle of every account, with long first syncs. Notify, and write the metrics, as configured.

    A failed account is an outcome, and not an exception. Raises StateBusy if another process uses the state.
    """
    with exclusive(settings.state), closing(open_store(settings.state)) as store:
        store.clear_leases()
        rounds.register_accounts(settings, store)
        with rounds.open_accounts(settings) as accounts:
            found = rounds.run_until_synced(accounts, store, rounds.preferences(settings), clock, on_progress)
        reports = [report for report, _ in found]
        lost = [report.account for report in reports if report.problem]
        notify.tell(settings.notify_command, settings.notify_services, notify.line(reports, lost))
        if settings.metrics is not None:
            names = [configured.account.name for configured in settings.accounts]
            metrics.write(settings.metrics, names, store, clock.now())
    return Round(
        at=reports[0].at,
        accounts=outcomes(settings, found),
        placed=tuple(
            PlacedDraft(account=report.account, follow_up=follow_up, draft=draft)
            for report in reports
            for follow_up, draft in report.placed.items()
        ),
    )


def daemon(settings: Settings, clock: Clock) -> None:
    """Run cycles until SIGTERM or SIGINT; SIGHUP reads the configuration again. Raises StateBusy."""
    from followup_daemon.engine.daemon.loop import Daemon

    with exclusive(settings.state), closing(open_store(settings.state)) as store:
        Daemon(settings, store, clock, load).run()


def outcomes(settings: Settings, found: Sequence[rounds.Outcome]) -> tuple[AccountOutcome, ...]:
    """Return the outcome of each configured account."""
    by_name = {report.account: (report, error) for report, error in found}
    return tuple(
        AccountOutcome(
            account=configured.account,
            problem=report.problem,
            exit_code=_exit_code(error),
            set_aside=report.set_aside,
        )
        for configured in settings.accounts
        for report, error in [by_name[configured.account.name]]
    )


def _exit_code(error: Exception | None) -> int:
    if error is None:
        return 0
    return error.exit_code if isinstance(error, FollowupError) else 1
