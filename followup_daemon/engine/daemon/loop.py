"""The loop: wake, run a round, notify systemd, sleep. Its clock is monotonic, so steps of the wall clock do no harm."""

from __future__ import annotations

import logging
import os
import random
import signal
import threading
from collections.abc import Callable
from contextlib import ExitStack, closing
from datetime import datetime, timedelta
from pathlib import Path
from types import FrameType

import schedule
import sdnotify

from followup_daemon.accounts.base.contract import MailAccount
from followup_daemon.engine import rounds
from followup_daemon.engine.clock import Clock
from followup_daemon.engine.crew import Bounds, Crew, crew
from followup_daemon.engine.cycle import Report
from followup_daemon.engine.daemon import backoff, metrics, notify
from followup_daemon.errors import ConfigurationError, FollowupError
from followup_daemon.settings.load import Settings
from followup_daemon.store.base import Store

log = logging.getLogger(__name__)

PATIENCE = 8
"""Seconds that a running round may still take after SIGTERM."""
MIN_WAKE_INTERVAL = 5.0
"""The least number of seconds between two rounds that accounts request because of new mail."""
SLOW = 60.0
"""Seconds after which a round goes on without an account that is still being polled."""
CLOCK_STEP = timedelta(seconds=60)
"""The difference between wall clock and monotonic clock, within one sleep, that counts as a step of the wall clock."""
MAX_SLEEP = 30.0
"""The maximum number of seconds between two checks of the clocks and two watchdog pings, for any polling interval."""


class Daemon:
    """A loop of rounds until it is told to stop. ``load`` reloads the configuration (SIGHUP)."""

    def __init__(self, settings: Settings, store: Store, clock: Clock, load: Callable[[Path], Settings]) -> None:
        self._settings = settings
        self._store = store
        self._clock = clock
        self._load = load
        self._awake = threading.Event()
        self._stopping = False
        self._reload = False
        self._failures: dict[str, int] = {}
        self._rests_until: dict[str, float] = {}
        self._steady_began: datetime | None = None
        self._scheduler = schedule.Scheduler()
        self._systemd = sdnotify.SystemdNotifier()
        self._last_round: float | None = None
        self._last_heard = float("-inf")
        self._reading: frozenset[str] = frozenset()
        self._heard: set[str] = set()
        self._crew: Crew | None = None

    def run(self) -> None:
        """Run rounds until SIGTERM or SIGINT.

        The current round is finished first. If it is interrupted, the next start recovers its drafts.
        """
        signal.signal(signal.SIGTERM, self._on_stop)
        signal.signal(signal.SIGINT, self._on_stop)
        signal.signal(signal.SIGHUP, self._on_reload)
        self._store.clear_leases()
        log.info("started accounts=%d poll_every=%ds", len(self._settings.accounts), self._interval)
        self._systemd.notify("READY=1")
        while not self._stopping:
            self._accounts_until_reload()
        signal.alarm(0)
        self._systemd.notify("STOPPING=1")
        log.info("stopped")

    @property
    def _interval(self) -> float:
        return self._settings.poll_every.total_seconds()

    def _accounts_until_reload(self) -> None:
        """Run with the open accounts of one configuration, until it is replaced or the daemon stops."""
        rounds.register_accounts(self._settings, self._store)
        self._rests_until.clear()
        known = {one.account.name for one in self._settings.accounts}
        self._failures = {name: count for name, count in self._failures.items() if name in known}
        self._plan()
        with ExitStack() as stack:
            accounts = stack.enter_context(rounds.open_accounts(self._settings, self._hear))
            self._crew = stack.enter_context(closing(crew(accounts, Bounds(poll=SLOW))))
            self._last_round = None
            while not self._stopping:
                if self._reload and self._take_new_configuration():
                    return
                self._tick(accounts)
                self._systemd.notify("WATCHDOG=1")
                self._awake.wait(self._sleep())
                self._awake.clear()

    def _plan(self) -> None:
        self._scheduler.clear()
        self._scheduler.every(max(1, int(self._interval))).seconds.do(lambda: None)

    def _tick(self, accounts: list[MailAccount]) -> None:
        """Run a round: of all accounts if it is due, else of those with news or with an incomplete first sync.

        ``schedule`` uses the wall clock, so the monotonic clock corrects it after a step.
        """
        elapsed = self._clock.elapsed()
        self._notice_leap(elapsed)
        overdue = self._last_round is None or elapsed - self._last_round >= self._interval
        early = self._last_round is not None and elapsed - self._last_round < self._interval / 2
        if overdue or (self._scheduler.idle_seconds is not None and self._scheduler.idle_seconds <= 0 and not early):
            self._plan()
            self._last_round = elapsed
            self._round([one for one in accounts if self._rests_until.get(one.account.name, elapsed) <= elapsed])
        elif self._heard and elapsed - self._last_heard >= MIN_WAKE_INTERVAL:
            self._last_heard = elapsed
            heard, self._heard = self._heard, set()
            self._round([one for one in accounts if one.account.name in heard | self._reading])
        elif self._reading:  # a long first sync continues; other accounts are polled when they are due
            self._round([one for one in accounts if one.account.name in self._reading])

    def _notice_leap(self, elapsed: float) -> None:
        """Shift the times of stored attempts by the step of the wall clock, so that their waits keep their length."""
        began = self._clock.now() - timedelta(seconds=elapsed)
        leap = began - self._steady_began if self._steady_began is not None else timedelta(0)
        if abs(leap) > CLOCK_STEP:
            log.warning("the wall clock jumped by %d s", leap.total_seconds())
            try:
                self._store.placements.shift_attempts(leap)
            except FollowupError as error:
                log.error("%s", error)
                return  # try again at the next check
        self._steady_began = began

    def _round(self, accounts: list[MailAccount]) -> None:
        """Run one round. This is the second barrier: a round that fails as a whole is logged."""
        try:
            outcome = rounds.run_round(
                accounts, self._store, rounds.preferences(self._settings), self._clock, self._crew
            )
        except Exception as error:  # noqa: BLE001 - the second barrier
            log.error("a round failed with an unexpected error: %s", rounds.redacted_traceback(error))
            return
        reports = [report for report, _ in outcome]
        self._reading = frozenset(report.account for report in reports if report.sync_progress is not None)
        lost = [report.account for report in reports if report.problem and report.account not in self._failures]
        back = [report.account for report in reports if not report.problem and report.account in self._failures]
        notify.tell(self._settings.notify_command, self._settings.notify_services, notify.line(reports, lost, back))
        for report in reports:
            self._count(report)
        if self._settings.metrics is not None:
            names = [one.account.name for one in self._settings.accounts]
            metrics.write(self._settings.metrics, names, self._store, self._clock.now())
        placed, known = sum(len(report.placed) for report in reports), len(self._settings.accounts)
        self._systemd.notify(
            f"STATUS={known - len(self._failures)} of {known} accounts work, {placed} drafts placed in the last round"
        )

    def _count(self, report: Report) -> None:
        """Count the failures of an account. The pause before its next poll grows with each failure."""
        name = report.account
        if not report.problem:
            self._failures.pop(name, None)
            self._rests_until.pop(name, None)
            return
        self._failures[name] = self._failures.get(name, 0) + 1
        rest = backoff.pause(self._failures[name], self._settings.poll_every, random.random())
        self._rests_until[name] = self._clock.elapsed() + rest.total_seconds()

    def _sleep(self) -> float:
        if self._stopping or self._reload or self._reading or self._last_round is None:
            return 0.0
        if self._heard:
            return max(0.0, self._last_heard + MIN_WAKE_INTERVAL - self._clock.elapsed())
        return max(0.05, min(MAX_SLEEP, self._last_round + self._interval - self._clock.elapsed()))

    def _take_new_configuration(self) -> bool:
        """Load the new configuration. If it is invalid, report that and keep the old configuration."""
        self._reload = False
        try:
            fresh = self._load(self._settings.path)
        except ConfigurationError as error:
            for problem in error.problems:
                log.error("the new configuration is not used: %s", problem)
            return False
        if fresh.state != self._settings.state:
            log.error("the new configuration is not used: `state` can only change with a restart")
            return False
        self._settings = fresh
        log.info("configuration reloaded accounts=%d", len(fresh.accounts))
        return True

    def _hear(self, account: str) -> None:
        """Poll an account as soon as the current round is over. The thread of an IDLE connection calls this."""
        self._heard.add(account)
        self._awake.set()

    def _on_stop(self, number: int, frame: FrameType | None) -> None:
        """Stop after the running round. Interrupt it if it takes too long; the next start then recovers its drafts."""
        self._stopping = True
        self._awake.set()
        signal.signal(signal.SIGALRM, self._on_patience_over)
        signal.alarm(PATIENCE)

    def _on_patience_over(self, number: int, frame: FrameType | None) -> None:
        log.warning("stopped in the middle of a round; the next start finishes it")
        os._exit(0)

    def _on_reload(self, number: int, frame: FrameType | None) -> None:
        self._reload = True
        self._awake.set()
