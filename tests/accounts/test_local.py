"""The local kind keeps the contract on a real Maildir."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.credentials import Credentials
from followup_daemon.accounts.registry import open_account
from followup_daemon.engine.clock import SystemClock
from followup_daemon.model.people import Person
from tests.accounts.contract_suite import KEY, ContractSuite
from tests.accounts.memory import someone
from tests.world import NOW, World


def header(person: Person) -> str:
    return f"{person.name} <{person.address}>"


class LocalDriver:
    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.world = World(folder)
        self.monkeypatch = monkeypatch
        settings = self.world.settings
        secrets = Credentials("file", settings.secrets_folder)
        self.account = open_account(
            someone(), settings.accounts[0].config, Opening(secrets=secrets, pace=SystemClock())
        )

    def deliver(self, sender: Person, to: Person, subject: str, text: str) -> None:
        self.world.mail(
            NOW, header(sender), header(to), subject, text, box=".Sent" if sender.key == "sam@example.com" else ""
        )

    def save_own_draft(self, to: Person, subject: str) -> None:
        self.world.mail(NOW, "sam@example.com", header(to), subject, "Half", box=".Drafts")

    def add_event(self, title: str, guest: Person) -> None:
        self.world.event(NOW, 30, title, header(guest))

    def _draft(self) -> Path:
        (path,) = (self.world.drafts / "cur").iterdir()
        return path

    def edit_draft(self) -> None:
        path = self._draft()
        path.write_bytes(path.read_bytes() + b"\nP.S. one more thing\n")

    def send_draft(self) -> None:
        (self.world.folder / "mail" / ".Sent" / "cur" / "987.x:2,S").write_bytes(self._draft().read_bytes())
        self._draft().unlink()

    def delete_draft(self) -> None:
        self._draft().unlink()

    def break_reading(self) -> None:
        (self.world.folder / "mail").rename(self.world.folder / "unmounted")

    def break_writing(self) -> None:
        def refuse(*_: object) -> None:
            raise PermissionError(13, "Permission denied")

        self.monkeypatch.setattr(os, "link", refuse)

    def count_drafts(self) -> int:
        return sum(1 for _ in (self.world.drafts / "cur").iterdir())


class TestLocal(ContractSuite):
    @pytest.fixture
    def driver(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LocalDriver:
        return LocalDriver(tmp_path, monkeypatch)

    def test_placing_twice_leaves_one_file(self, driver: LocalDriver) -> None:
        first, second = self.place(driver), self.place(driver)
        assert first.ref == second.ref == f"cur/fu1.{KEY}:2,DS"
        assert driver.count_drafts() == 1

    def test_a_draft_that_was_moved_to_another_folder_counts_as_touched(self, driver: LocalDriver) -> None:
        from followup_daemon.model.draft import ObservedState
        from tests.accounts.contract_suite import marker

        handle = self.place(driver)
        path = driver.world.drafts / handle.ref
        path.rename(driver.world.folder / "mail" / ".Archive" / "cur" / path.name)
        assert driver.account.drafts.inspect(handle, marker()) is ObservedState.TOUCHED

    def test_a_draft_of_the_same_size_and_time_with_other_words_is_not_taken_back(self, driver: LocalDriver) -> None:
        handle = self.place(driver)
        path = driver.world.drafts / handle.ref
        before = path.stat()
        path.write_bytes(path.read_bytes().replace(b"thank you", b"THANK YOU"))
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert driver.account.drafts.withdraw_if_untouched(handle) is False
        assert driver.count_drafts() == 1
