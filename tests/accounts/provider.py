"""What the tests of both providers share: a clock, a secret store, whole cycles, and reading part by part."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from followup_daemon.accounts.base.contract import ConsentPrompt
from followup_daemon.accounts.base.sign_in import Asking
from followup_daemon.engine import rounds
from followup_daemon.engine.cycle import Report, run_cycle
from followup_daemon.model.changes import Changes
from followup_daemon.model.mail import Message
from followup_daemon.settings.load import Settings, load
from followup_daemon.store.base import Store
from followup_daemon.store.factory import throwaway_copy
from tests.accounts.contract_suite import Memory
from tests.world import NOW


class Hand:
    """A clock that tests move by hand; waiting moves it too."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now
        self._steady = 0.0

    def __call__(self) -> datetime:
        return self.now

    def elapsed(self) -> float:
        return self._steady

    def sleep(self, seconds: float) -> None:
        self.move(timedelta(seconds=seconds))

    def move(self, much: timedelta) -> None:
        """Move the wall clock, also back; the steady one only goes on."""
        self.now += much
        self._steady += max(0.0, much.total_seconds())


class Kept:
    """A secret store in memory."""

    where = "memory"

    def __init__(self) -> None:
        self.secrets: dict[str, str] = {}

    def load(self, account: str) -> str | None:
        return self.secrets.get(account)

    def save(self, account: str, secret: str) -> None:
        self.secrets[account] = secret

    def erase(self, account: str) -> None:
        self.secrets.pop(account, None)


class Driver:
    """Whole cycles of one account over a store in memory. A kind says what its account and ``configuration`` are."""

    configuration = ""

    def __init__(self, folder: Path, clock: Hand | None) -> None:
        self.folder = folder
        self.clock = clock or Hand()
        self.kept = Kept()
        self.account: Any = None

    @cached_property
    def store(self) -> Store:
        return throwaway_copy(Path("/nonexistent/state.db"))

    @cached_property
    def settings(self) -> Settings:
        path = self.folder / "config.yaml"
        path.write_text(self.configuration, "utf-8")
        return load(path)

    def cycle(self, account: Any = None) -> Report:
        """One whole cycle, a long first reading included. Raises what the cycle raised."""
        self.store.clear_leases()
        wanted = rounds.preferences(self.settings)
        while True:
            report = run_cycle(account or self.account, self.store, wanted, self.clock.now)
            if report.sync_progress is None:
                return report

    def days(self, count: int, a_day: int = 4) -> None:
        """Let days go by, with a new process now and then."""
        for number in range(count * a_day):
            self.wait(hours=24 / a_day)
            self.cycle(self.open() if number % 3 == 0 else None)

    def open(self) -> Any:
        """As a new process would."""
        raise NotImplementedError

    def wait(self, **much: float) -> None:
        self.clock.move(timedelta(**much))

    def states(self) -> list[str]:
        return sorted(str(one.state) for one in self.store.placements.all("home"))


class Cursor(Memory):
    """Reads part by part, as the engine does."""

    def __init__(self, driver: Driver) -> None:
        super().__init__()
        self.driver = driver

    def step(self, account: Any = None, about: str | None = None) -> Changes:
        return self.part(account or self.driver.account, self.driver.clock.now, about)

    def all(self, account: Any = None) -> list[Message]:
        """Everything new, in the order of reading."""
        messages: list[Message] = []
        while True:
            changes = self.step(account)
            messages += [message for mail in changes.mail for message in mail.new]
            if changes.sync_progress is None:
                return messages

    def subjects(self, account: Any = None) -> list[str]:
        return [message.subject for message in self.all(account)]


def asking(prompt: ConsentPrompt, password: str = "") -> Asking:
    """Return a user who gives consent with ``prompt`` at every provider."""
    return Asking(consent=lambda host: prompt, password=lambda text: password)


def with_api(config: Any, **changes: Any) -> Any:
    """Return a configuration whose provider is called in another way."""
    return replace(config, api=replace(config.api, **changes))


def with_client(config: Any, **changes: Any) -> Any:
    """Return a configuration with another client of the user's at the provider."""
    return with_api(config, client=replace(config.api.client, **changes))
