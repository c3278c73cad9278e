"""A new user's path on Gmail against the loopback Google, and what it leaves behind."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import call
from tests.cli.user import CANARY, User
from tests.fakes.google.__main__ import furnish
from tests.fakes.google.mailbox import letter
from tests.fakes.google.oauth import client_file
from tests.fakes.google.server import Google, serve
from tests.fakes.loopback import Fault


class GmailUser(User):
    """``google`` is what they talk to; ``ticked`` are the scopes that they leave ticked (None: all)."""

    def __init__(self, folder: Path) -> None:
        self.google = Google(clock=lambda: datetime.now(UTC))
        furnish(self.google)
        self.server, origin = serve(self.google)
        self.ticked: tuple[str, ...] | None = None
        (folder / "client_secret.json").write_text(client_file(origin))
        account = f'accounts:\n  - {{name: work, kind: gmail, address: sam@example.com, api_endpoint: "{origin}"}}\n'
        super().__init__(folder, "work", account, lambda address: self.google.oauth.consent(address, self.ticked))


@pytest.fixture
def user(tmp_path: Path) -> Iterator[GmailUser]:
    user = GmailUser(tmp_path)
    yield user
    user.server.shutdown()


def test_init_connect_check_preview_run_status(user: GmailUser, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.yaml"
    assert (
        "connect work" in call("--config", str(fresh), "init", "--kind", "gmail").stdout
        and "kind: gmail" in fresh.read_text()
    )

    assert "connect work" in user.types("check", code=3)
    assert "can read mail, read calendar, write drafts" in user.connects()
    assert "can write drafts" in user.types("check")
    previewed: dict[str, Any] = json.loads(user.types("preview", "--json"))
    due = {f["purpose"] for one in previewed["interactions"] for f in one["follow_ups"] if f["verdict"] == "due"}
    assert due == {"thanks", "nudge"}
    assert user.google.mailbox.drafts == {}
    assert "2 new drafts" in user.types("run", "--once")
    assert "0 new drafts" in user.types("run", "--once")
    status = json.loads(user.types("status", "--json"))
    assert sorted(d["state"] for one in status["interactions"] for d in one["drafts"]) == ["waiting", "waiting"]
    threads = {
        one.header("Subject"): one.thread for one in user.google.mailbox.messages.values() if "DRAFT" not in one.labels
    }
    placed = {one.message.header("Subject"): one.message.thread for one in user.google.mailbox.drafts.values()}
    assert placed["Re: Backend interview"] == threads["Re: Backend interview"]
    assert placed["Re: Proposal: data review"] == threads["Proposal: data review"]
    assert (user.google.broken, user.google.unimplemented, user.google.mailbox.ghosts) == ([], [], [])


def test_a_half_consent_is_told_and_the_second_try_works(user: GmailUser) -> None:
    mail_only = tuple(f"https://www.googleapis.com/auth/gmail.{one}" for one in ("readonly", "compose"))
    user.ticked = mail_only
    assert "permission to read calendar" in user.connects(code=1)
    user.ticked = None
    assert json.loads(user.connects("--json").partition("\n}")[0] + "}")["connected"] is True


def test_an_ended_permission_exits_with_3_and_connecting_again_is_enough(user: GmailUser) -> None:
    user.connects()
    user.types("run", "--once")
    user.google.oauth.revoke()
    user.types("run", "--once", code=3)
    assert "connect work" in user.types("status", code=3)
    user.connects()
    user.types("run", "--once")
    assert len(user.google.mailbox.drafts) == 2


def test_no_token_body_or_address_is_left_in_state_or_logs(user: GmailUser) -> None:
    now = datetime.now(UTC)
    user.google.mailbox.deliver(
        letter(
            f"Pat {CANARY}name <pat@{CANARY}.example>", "sam@example.com", f"Interview {CANARY}subject",
            f"Hi Sam, we invite you to an interview. {CANARY}body is here.",
            now - timedelta(hours=50), f"{CANARY}@x.example",
        )
    )  # fmt: skip
    user.connects()
    user.types("--verbose", "run", "--once")
    user.google.fault = lambda name: (
        Fault(garbage=f"{CANARY}garbage".encode()) if name.endswith("history.list") else None
    )
    user.types("--verbose", "run", "--once", code=75)
    user.google.fault = lambda name: Fault(status=500) if name != "token" else None
    user.types("--verbose", "run", "--once", code=75)
    assert CANARY not in user.said
    assert not re.search(r"ya29|1//canary|GOCSPX|canary-client", user.said)
    stored = user.left_behind()
    assert f"{CANARY}body".encode() not in stored and f"{CANARY}garbage".encode() not in stored
    for secret in (b"canary-refresh", b"canary-access", b"GOCSPX"):
        assert secret not in stored


def test_a_long_first_reading_shows_how_far_it_is_on_a_terminal(user: GmailUser) -> None:
    sent = datetime.now(UTC) - timedelta(days=20)
    for number in range(120):
        one = letter("sam@example.com", "many@list.example", f"N {number}", "Hello", sent, f"{number}@x")
        user.google.mailbox.deliver(one, at=sent)
    user.connects()
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "followup_daemon", "--config", str(user.configuration), "run", "--once"]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, timeout=60, check=True)
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    os.close(theirs)
    assert "work: read 50 of 124 messages" in shown
    assert b"read 50" not in done.stdout


def test_forgetting_the_account_forgets_its_token(user: GmailUser) -> None:
    user.connects()
    user.types("run", "--once")
    user.types("forget", "--account", "work")
    user.types("run", "--once", code=3)
    assert list((user.folder / "state" / "secrets").glob("*.sealed")) == []


def test_a_first_reading_that_was_killed_goes_on_where_it_was(user: GmailUser) -> None:
    now = datetime.now(UTC)
    sent = now - timedelta(days=20)
    for number in range(180):
        one = letter("sam@example.com", "many@list.example", f"N {number}", "Hello", sent, f"{number}@x")
        user.google.mailbox.deliver(one, at=sent)
    user.connects()
    process = subprocess.Popen(
        [sys.executable, "-m", "followup_daemon", "--config", str(user.configuration), "run", "--once"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    while user.google.requests.count("batch") < 2:
        assert process.poll() is None
        os.sched_yield()
    process.kill()
    process.wait()
    user.types("run", "--once")
    read = user.google.count("gmail.users.messages.get")
    assert 184 <= read <= 184 + 50 + 4  # what one batch held when it was killed may be read again
    assert len(user.google.mailbox.drafts) == 2


def test_forgetting_an_account_has_google_revoke_its_token(user: GmailUser) -> None:
    user.connects()
    user.types("run", "--once")
    assert "work: Google has revoked the permission." in user.types("forget", "--account", "work")
    assert not any(grant.alive for grant in user.google.oauth.grants.values())
    assert "not connected yet" in user.types("check", code=3)


def test_an_account_is_forgotten_even_where_google_cannot_be_asked(user: GmailUser) -> None:
    user.connects()
    user.types("run", "--once")
    user.google.oauth.revoke()
    assert "Revoke it at https://myaccount.google.com/connections" in user.types("forget", "--all")
