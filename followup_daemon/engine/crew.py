"""The open accounts of one user, polled in parallel. A slow or failed account does not delay the others."""

from __future__ import annotations

import concurrent.futures
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from followup_daemon.accounts.base.contract import MailAccount
from followup_daemon.decide.plan import Scope
from followup_daemon.detect.recognise.analysis import AnalysisCache
from followup_daemon.errors import TemporaryError
from followup_daemon.model.policy import Policy, Profile
from followup_daemon.store.base import Store

T = TypeVar("T")
AT_ONCE = 32
"""The maximum number of threads for any number of accounts."""
LOOK = 20.0
"""The default time limit, in seconds, of the last look at the other accounts before a draft is placed."""
Waiting = Callable[[Iterable[Future[Any]], float | None], object]
"""The type of ``concurrent.futures.wait``: wait for futures, with a timeout in seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Time limits in seconds: of a poll (None: unlimited), and of the last look before a draft is placed."""

    poll: float | None = None
    look: float = LOOK


def attempt(work: Callable[[], T]) -> T | Exception:
    """Return what ``work`` returned, or the error that it raised.

    This is the first of the two barriers: an error of one account does not reach another one.
    """
    try:
        return work()
    except Exception as error:  # noqa: BLE001 - the barrier: the caller records the error for its account
        return error


class Crew:
    """The accounts of one user in the order of the configuration, called one after the other without a time limit.

    ``analyses`` caches the analysis of this user's facts.
    """

    def __init__(self, accounts: Sequence[MailAccount], bounds: Bounds = Bounds()) -> None:
        self.accounts = tuple(accounts)
        self.bounds = bounds
        self.analyses = AnalysisCache()

    def poll(self, accounts: Sequence[MailAccount], read: Callable[[MailAccount], T]) -> dict[str, T | Exception]:
        """Return what ``read`` returned or raised for each account that was done in time, by its name."""
        return {one.account.name: attempt(partial(read, one)) for one in accounts}

    def look(self, accounts: Sequence[MailAccount], look: Callable[[MailAccount], T]) -> dict[str, T | Exception]:
        """Return what ``look`` returned or raised for each account that was done in time, by its name."""
        return {one.account.name: attempt(partial(look, one)) for one in accounts}

    def is_busy(self, account: str) -> bool:
        """Return whether the earlier work of an account is still running."""
        return False

    def close(self) -> None:
        """Do nothing: no thread runs."""


class Threads(Crew):
    """The accounts of one user, each called in its own thread. An account never has two calls at the same time.

    A call that exceeds its limit continues in its thread. The account gets no other call until that call returns.
    """

    def __init__(
        self,
        accounts: Sequence[MailAccount],
        bounds: Bounds = Bounds(),
        wait: Waiting = concurrent.futures.wait,
    ) -> None:
        super().__init__(accounts, bounds)
        self._wait = wait
        self._pool = ThreadPoolExecutor(max_workers=AT_ONCE, thread_name_prefix="account")
        self._busy: dict[str, Future[Any]] = {}
        self._late: dict[str, Future[Any]] = {}

    def poll(self, accounts: Sequence[MailAccount], read: Callable[[MailAccount], T]) -> dict[str, T | Exception]:
        """Return what ``read`` returned or raised for each account that was done in time.

        If the late call of an earlier poll has returned by now, its result is used instead of another call. So a slow
        account is read at every second poll.
        """
        answered = [name for one in accounts if (name := one.account.name) in self._late and self._late[name].done()]
        late: dict[str, T | Exception] = {name: self._late.pop(name).result() for name in answered}
        found, slow = self._each([one for one in accounts if one.account.name not in late], read, self.bounds.poll)
        self._late |= slow
        return late | found

    def look(self, accounts: Sequence[MailAccount], look: Callable[[MailAccount], T]) -> dict[str, T | Exception]:
        """Return what ``look`` returned or raised for each account that was done in time."""
        found, _ = self._each(accounts, look, self.bounds.look)
        return found

    def is_busy(self, account: str) -> bool:
        """Return whether the earlier work of an account is still running."""
        return account in self._busy and not self._busy[account].done()

    def close(self) -> None:
        """Cancel the queued work; do not wait for running work."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _each(
        self, accounts: Sequence[MailAccount], work: Callable[[MailAccount], T], seconds: float | None
    ) -> tuple[dict[str, T | Exception], dict[str, Future[T | Exception]]]:
        """Call ``work`` for each free account. Return the results within ``seconds``, and the calls still running."""
        free = [one for one in accounts if not self.is_busy(one.account.name)]
        begun = {one.account.name: self._pool.submit(attempt, partial(work, one)) for one in free}
        self._wait(list(begun.values()), seconds)
        slow = {name: one for name, one in begun.items() if not one.done()}
        self._busy = {name: one for name, one in self._busy.items() if not one.done()} | slow
        return {name: one.result() for name, one in begun.items() if name not in slow}, slow


def crew(accounts: Sequence[MailAccount], bounds: Bounds = Bounds()) -> Crew:
    """Return the crew for these accounts. A single account needs no threads."""
    return Crew(accounts, bounds) if len(accounts) < 2 else Threads(accounts, bounds)


def too_slow(account: str, seconds: float | None) -> TemporaryError:
    """Return the problem of an account that did not answer within ``seconds`` (None: it was still busy)."""
    how_long = f" (over {seconds:.0f} seconds)" if seconds is not None else ""
    return TemporaryError(
        f"The account {account} did not answer in time{how_long}, so it was skipped. Nothing was placed in it,"
        " and its stored data still counts. It is polled again."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """The part of the configuration that one cycle needs. ``fingerprint`` changes with any of it."""

    policy: Policy
    profile: Profile
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """One user: their open accounts, their stored state and their preferences, at ``now``.

    ``lost`` maps each failed account to its error, or to None if that is known already. Its stored facts are used.
    """

    crew: Crew
    store: Store
    preferences: Preferences
    now: datetime
    lost: dict[str, Exception | None] = field(default_factory=dict)

    @property
    def accounts(self) -> Sequence[MailAccount]:
        """Return the open accounts, in the order of the configuration."""
        return self.crew.accounts

    @property
    def scope(self) -> Scope:
        """Return the scope of a plan, with the permissions of the open accounts."""
        reachable = [one for one in self.accounts if one.account.name not in self.lost]
        return Scope(
            policy=self.preferences.policy,
            now=self.now,
            reachable=frozenset(one.account.name for one in reachable),
            withdrawing=frozenset(one.account.name for one in reachable if one.drafts.can_withdraw),
        )

    def account(self, name: str) -> MailAccount:
        """Return the open account of this name."""
        return next(one for one in self.accounts if one.account.name == name)

    def others(self, name: str) -> list[MailAccount]:
        """Return the other accounts that answer."""
        return [one for one in self.accounts if one.account.name not in (name, *self.lost)]
