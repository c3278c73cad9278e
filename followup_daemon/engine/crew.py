"""The open accounts of one user, asked side by side: one that is slow or fails holds up no other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any, TypeVar

from followup_daemon.accounts.contract import MailAccount

T = TypeVar("T")
AT_ONCE = 32


class Crew:
    """``accounts`` in the order of the configuration. ``patience``: seconds that a poll is waited for; None: to its end."""

    def __init__(self, accounts: Sequence[MailAccount], patience: float | None = None) -> None:
        self.accounts = tuple(accounts)
        self.patience = patience

    def each(
        self, accounts: Sequence[MailAccount], work: Callable[[MailAccount], T], patience: float | None
    ) -> dict[str, T]:
        """Return what ``work`` returned for each account, by its name. Raises what it raised."""
        return {one.account.name: work(one) for one in accounts}

    def is_busy(self, account: str) -> bool:
        """Whether an account is still at what it was given before."""
        return False

    def close(self) -> None:
        """Nothing runs by itself."""


class Threads(Crew):
    """Each account has a thread of its own. An account is never given two things to do at once.

    One that takes too long goes on in its thread, and is left out until it is done.
    """

    def __init__(self, accounts: Sequence[MailAccount], patience: float | None = None) -> None:
        super().__init__(accounts, patience)
        self._pool = ThreadPoolExecutor(max_workers=AT_ONCE, thread_name_prefix="account")
        self._busy: dict[str, Future[Any]] = {}

    def each(
        self, accounts: Sequence[MailAccount], work: Callable[[MailAccount], T], patience: float | None
    ) -> dict[str, T]:
        """Return what ``work`` returned for each account that is done within ``patience`` seconds."""
        self._busy = {name: one for name, one in self._busy.items() if not one.done()}
        begun = {
            one.account.name: self._pool.submit(work, one) for one in accounts if one.account.name not in self._busy
        }
        wait(begun.values(), patience)
        done = {name: one for name, one in begun.items() if one.done()}
        self._busy |= {name: one for name, one in begun.items() if name not in done}
        return {name: one.result() for name, one in done.items()}

    def is_busy(self, account: str) -> bool:
        """Whether an account is still at what it was given before."""
        return account in self._busy

    def close(self) -> None:
        """Whoever is still at work is not waited for."""
        self._pool.shutdown(wait=False, cancel_futures=True)


def crew(accounts: Sequence[MailAccount], patience: float | None = None) -> Crew:
    """A single account needs no threads."""
    return Crew(accounts) if len(accounts) < 2 else Threads(accounts, patience)
