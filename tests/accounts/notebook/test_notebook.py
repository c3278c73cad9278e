"""A kind is one folder and one line: the notebook keeps the contract, and appears wherever kinds are named."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from datetime import timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

import pytest

from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.base.contract import MailAccount
from followup_daemon.engine.clock import SystemClock
from followup_daemon.model.people import Person
from tests.accounts.contract_suite import ContractSuite
from tests.accounts.memory import someone
from tests.accounts.notebook.config import NotebookConfig
from tests.accounts.provider import Kept
from tests.regenerate import ROOT
from tests.world import NOW

PACKAGE = ROOT / "followup_daemon"
CONFIGURATION = """\
accounts:
  - {name: notes, kind: notebook, address: sam@example.com, time_zone: UTC, folder: notebook}
profile: {name: Sam Rivera}
state: state/state.db
"""


class NotebookDriver:
    """The user with another program for .eml files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("inbox", "sent", "drafts", "calendar"):
            (folder / name).mkdir(parents=True)
        self.account: MailAccount = NotebookConfig(folder=folder).open(
            someone(), Opening(secrets=Kept(), pace=SystemClock())
        )
        self._numbers = 0

    def _letter(self, sender: Person, to: Person, subject: str, text: str) -> bytes:
        self._numbers += 1
        message = EmailMessage()
        message["From"], message["To"] = f"{sender.name} <{sender.address}>", f"{to.name} <{to.address}>"
        message["Subject"], message["Date"] = subject, format_datetime(NOW)
        message["Message-ID"] = f"<{self._numbers}@notebook.example>"
        message.set_content(text)
        return message.as_bytes()

    def deliver(self, sender: Person, to: Person, subject: str, text: str) -> None:
        box = "sent" if sender.key == "sam@example.com" else "inbox"
        data = self._letter(sender, to, subject, text)
        (self.folder / box / f"{self._numbers}.eml").write_bytes(data)

    def save_own_draft(self, to: Person, subject: str) -> None:
        sam = Person(name="Sam Rivera", address="sam@example.com", key="sam@example.com")
        (self.folder / "drafts" / "mine.eml").write_bytes(self._letter(sam, to, subject, "Half"))

    def add_event(self, title: str, guest: Person) -> None:
        lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT", "UID:1@x", f"SUMMARY:{title}",
            f"DTSTAMP:{NOW:%Y%m%dT%H%M%SZ}", f"DTSTART:{NOW:%Y%m%dT%H%M%SZ}",
            f"DTEND:{NOW + timedelta(hours=1):%Y%m%dT%H%M%SZ}", f"ORGANIZER:mailto:{guest.address}",
            f"ATTENDEE:mailto:{guest.address}", "END:VEVENT", "END:VCALENDAR", "",
        ]  # fmt: skip
        (self.folder / "calendar" / "one.ics").write_text("\r\n".join(lines))

    @property
    def _draft(self) -> Path:
        (path,) = (self.folder / "drafts").iterdir()
        return path

    def edit_draft(self) -> None:
        self._draft.write_bytes(self._draft.read_bytes() + b"\nP.S. one more thing\n")

    def send_draft(self) -> None:
        self._draft.rename(self.folder / "sent" / "987.eml")

    def delete_draft(self) -> None:
        self._draft.unlink()

    def break_reading(self) -> None:
        (self.folder / "inbox").rename(self.folder / "unmounted")

    def break_writing(self) -> None:
        (self.folder / "drafts").rmdir()

    def count_drafts(self) -> int:
        drafts = self.folder / "drafts"
        return sum(1 for _ in drafts.iterdir()) if drafts.exists() else 0


class TestNotebook(ContractSuite):
    @pytest.fixture
    def driver(self, tmp_path: Path) -> NotebookDriver:
        return NotebookDriver(tmp_path / "notebook")


def shown(folder: Path, *arguments: str) -> str:
    """Return what the command line with the sixth kind prints."""
    command = [sys.executable, "-m", "tests.accounts.notebook", "--config", str(folder / "c.yaml"), *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_notebook_is_configured_checked_and_read_like_any_account(tmp_path: Path) -> None:
    driver = NotebookDriver(tmp_path / "notebook")
    driver.add_event(
        "Backend interview", Person(name="Dana Park", address="dana@acme.example", key="dana@acme.example")
    )
    (tmp_path / "c.yaml").write_text(CONFIGURATION)
    (account,) = json.loads(shown(tmp_path, "--json", "check"))["accounts"]
    assert (account["kind"], account["ok"]) == ("notebook", True)
    assert [right["name"] for right in account["rights"]] == ["read mail", "read calendar", "write drafts"]
    at = f"{NOW + timedelta(hours=26):%Y-%m-%dT%H:%M:%SZ}"
    (interaction,) = json.loads(shown(tmp_path, "--json", "preview", "--at", at))["interactions"]
    assert interaction["title"] == "Backend interview"
    assert [one["draft"]["to"] for one in interaction["follow_ups"] if one["verdict"] == "due"] == [
        ["dana@acme.example"]
    ]


def test_init_writes_a_file_with_the_sample_of_the_kind_and_says_what_is_next(tmp_path: Path) -> None:
    printed = shown(tmp_path, "init", "--kind", "notebook")
    assert "set address and folder in it" in printed
    text = (tmp_path / "c.yaml").read_text()
    assert "    kind: notebook  # a folder of .eml files\n" in text
    assert "    folder: notebook  # the folder with inbox, sent, drafts and calendar\n" in text
    assert "    # calendars: []  # " in text


def test_the_schema_knows_the_keys_of_the_kind(tmp_path: Path) -> None:
    program = (
        "import tests.accounts.notebook.__main__; from followup_daemon.settings import sample, load; import sys;"
        "print(sample.reference()); from pathlib import Path; print(load.examine(Path(sys.argv[1]))[1])"
    )
    (tmp_path / "c.yaml").write_text(CONFIGURATION.replace("folder: notebook", "foldr: notebook"))
    command = [sys.executable, "-c", program, str(tmp_path / "c.yaml")]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True).stdout
    assert "## accounts of `kind: notebook`" in printed
    assert "| `folder` | needed | the folder with inbox, sent, drafts and calendar |" in printed
    assert "`accounts.0.foldr` is not a known key; did you mean `folder`?" in printed


def names(path: Path, kind: str) -> bool:
    """Return whether a module imports the folder of a kind, or has its name as a text."""
    text = path.read_text("utf-8")
    if kind not in text:
        return False
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"followup_daemon.accounts.{kind}"):
            return True
        if isinstance(node, ast.Constant) and node.value == kind:
            return True
    return False


@pytest.mark.parametrize("kind", ["gmail", "outlook", "imap"])
def test_one_file_of_the_package_names_a_kind_outside_its_folder(kind: str) -> None:
    # A preset of the imap kind and an API of Google's have the names of kinds as well.
    folders = [PACKAGE / "accounts" / one for one in {kind, "imap", "google"}]
    outside = [path for path in PACKAGE.rglob("*.py") if not any(path.is_relative_to(one) for one in folders)]
    assert [str(path.relative_to(PACKAGE)) for path in outside if names(path, kind)] == ["accounts/registry.py"]


def test_the_page_on_adding_a_kind_names_at_most_three_files_outside_the_folder() -> None:
    page = (ROOT / "docs" / "adding-an-account-kind.md").read_text("utf-8")
    listed = page.partition("## Outside the folder\n")[2].partition("\n## ")[0]
    steps = [line for line in listed.splitlines() if line[:1].isdigit()]
    assert ["accounts/registry.py" in steps[0], "test_house.py" in steps[1], "docs/accounts/" in steps[2]] == [True] * 3
    assert len(steps) == 3
