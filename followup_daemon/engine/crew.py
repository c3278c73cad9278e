"""The open accounts of one user, asked side by side: one that is slow or fails holds up no other."""

from __future__ import annotations

import concurrent.futures
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from followup_daemon.accounts.base.contract import MailAccount
from followup_daemon.decide.plan import Scope
from followup_daemon.detect.recognise.analysis import AnalysisCache
from followup_daemon.errors import TemporaryError
from followup_daemon.model.policy import Policy, Profile
from followup_daemon.store.base import Store

T = TypeVar("T")
AT_ONCE = 32
"""Threads at most, however many accounts there are."""
LOOK = 20.0
"""Seconds that a last look waits for the user's other accounts, unless said otherwise."""
Waiting = Callable[[Iterable[Future[Any]], float | None], object]
"""Waits for futures to be done, at most so many seconds: ``concurrent.futures.wait``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Seconds that accounts are waited for: at a poll (None: to its end), and at a last look before a draft."""

    poll: float | None = None
    look: float = LOOK


class Crew:
    """``accounts`` in the order of the configuration, asked one after the other and to the end.

    ``analyses`` caches what the facts of this user mean.
    """

    def __init__(self, accounts: Sequence[MailAccount], bounds: Bounds = Bounds()) -> None:
        self.accounts = tuple(accounts)
        self.bounds = bounds
        self.analyses = AnalysisCache()

    def poll(self, accounts: Sequence[MailAccount], read: Callable[[MailAccount], T]) -> dict[str, T]:
        """Return what ``read`` returned for each account that was done in time, by its name. Raises what it raised."""
        return {one.account.name: read(one) for one in accounts}

    def look(self, accounts: Sequence[MailAccount], look: Callable[[MailAccount], T]) -> dict[str, T]:
        """Return what ``look`` returned for each account that was done in time, by its name. Raises what it raised."""
        return {one.account.name: look(one) for one in accounts}

    def is_busy(self, account: str) -> bool:
        """Return whether the earlier work of an account is still running."""
        return False

    def close(self) -> None:
        """Nothing runs by itself."""


class Threads(Crew):
    """Each account has a thread of its own. An account is never given two things to do at once.

    One that takes too long goes on in its thread, and is given nothing more until it is done.
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

    def poll(self, accounts: Sequence[MailAccount], read: Callable[[MailAccount], T]) -> dict[str, T]:
        """Return what ``read`` returned for each account that was done in time.

        One that was late before, and is done by now, is not read again: its earlier answer counts. So an account that
        is always slow has its turn at every second poll.
        """
        answered = [name for one in accounts if (name := one.account.name) in self._late and self._late[name].done()]
        late: dict[str, T] = {name: self._late.pop(name).result() for name in answered}
        found, slow = self._each([one for one in accounts if one.account.name not in late], read, self.bounds.poll)
        self._late |= slow
        return late | found

    def look(self, accounts: Sequence[MailAccount], look: Callable[[MailAccount], T]) -> dict[str, T]:
        """Return what ``look`` returned for each account that was done in time."""
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
    ) -> tuple[dict[str, T], dict[str, Future[T]]]:
        """Return what those returned that were done within ``seconds``, and what the others are still at."""
        free = [one for one in accounts if not self.is_busy(one.account.name)]
        begun = {one.account.name: self._pool.submit(work, one) for one in free}
        self._wait(list(begun.values()), seconds)
        slow = {name: one for name, one in begun.items() if not one.done()}
        self._busy = {name: one for name, one in self._busy.items() if not one.done()} | slow
        return {name: one.result() for name, one in begun.items() if name not in slow}, slow


def crew(accounts: Sequence[MailAccount], bounds: Bounds = Bounds()) -> Crew:
    """Return the crew for these accounts. A single account needs no threads."""
    return Crew(accounts, bounds) if len(accounts) < 2 else Threads(accounts, bounds)


def too_slow(account: str, seconds: float | None) -> TemporaryError:
    """Return the problem of an account that did not answer within ``seconds`` (None: that was busy before)."""
    how_long = f" (over {seconds:.0f} seconds)" if seconds is not None else ""
    return TemporaryError(
        f"The account {account} takes too long to answer{how_long}, so it was left out: nothing was placed in it, and"
        " what is stored of it still counts. It is asked again at the next poll."
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

    ``lost`` has the accounts that do not answer now, with the error where it is new. Their stored facts still count.
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
        """Return what a plan is made for, with the rights of the real accounts."""
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
