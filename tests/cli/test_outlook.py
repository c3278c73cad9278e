"""A new user's path on Outlook against the loopback Graph, and what it leaves behind."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.terminal import call
from tests.cli.user import CANARY, User
from tests.fakes.graph.__main__ import furnish
from tests.fakes.graph.entra import CLIENT_ID
from tests.fakes.graph.server import Graph, serve
from tests.fakes.loopback import Fault


class OutlookUser(User):
    """``graph`` is what they talk to."""

    def __init__(self, folder: Path) -> None:
        self.graph = Graph(clock=lambda: datetime.now(UTC))
        furnish(self.graph)
        self.server, origin = serve(self.graph)
        account = (
            f"accounts:\n  - {{name: job, kind: outlook, address: sam@example.com, client_id: {CLIENT_ID},\n"
            f'     api_endpoint: "{origin}", authority: "{origin}/common"}}\n'
        )
        super().__init__(folder, "job", account, self.graph.entra.consent)


@pytest.fixture
def user(tmp_path: Path) -> Iterator[OutlookUser]:
    user = OutlookUser(tmp_path)
    yield user
    user.server.shutdown()
    assert user.graph.broken == []


def test_init_connect_check_preview_run_status(user: OutlookUser, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.yaml"
    assert call("--config", str(fresh), "init", "--kind", "outlook").code == 0
    assert "kind: outlook" in fresh.read_text()
    user.types("check", code=3)
    assert "can read mail, read calendar, write drafts" in user.connects()
    assert "can write drafts" in user.types("check")
    previewed = json.loads(user.types("preview", "--json"))
    due = {f["purpose"] for one in previewed["interactions"] for f in one["follow_ups"] if f["verdict"] == "due"}
    assert due == {"thanks", "nudge"}
    assert user.graph.mailbox.drafts == []
    assert "2 new drafts" in user.types("run", "--once")
    assert "0 new drafts" in user.types("run", "--once")
    status = json.loads(user.types("status", "--json"))
    assert sorted(d["state"] for one in status["interactions"] for d in one["drafts"]) == ["waiting", "waiting"]
    placed = {row.entity["subject"]: row.entity for row in user.graph.mailbox.drafts}
    first = next(row.entity for row in user.graph.mailbox.rows.values() if row.entity["subject"] == "Backend interview")
    reply = placed["Re: Backend interview"]
    assert reply["conversationId"] == first["conversationId"]
    assert [one["emailAddress"]["address"] for one in reply["toRecipients"]] == ["dana@acme.example"]


def test_the_device_code_is_shown_and_enough(user: OutlookUser) -> None:
    process = user.starts("connect", "job", "--device-code")
    assert process.stderr is not None
    line = process.stderr.readline()
    assert "ABCD1234" in line
    threading.Timer(0.1, user.graph.entra.approve).start()
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, out + err
    user.types("run", "--once")
    assert len(user.graph.mailbox.drafts) == 2


def test_an_ended_permission_exits_with_3_and_connecting_again_is_enough(user: OutlookUser) -> None:
    user.connects()
    user.types("run", "--once")
    user.graph.entra.tokens.clear()
    user.graph.entra.revoke()
    user.types("run", "--once", code=3)
    user.graph.entra.refuses = None
    user.connects()
    user.types("run", "--once")
    assert len(user.graph.mailbox.drafts) == 2


def test_no_token_body_or_address_is_left_in_state_or_logs(user: OutlookUser) -> None:
    now = datetime.now(UTC)
    user.graph.mailbox.deliver(
        f"Pat {CANARY}name <pat@{CANARY}.example>", ["sam@example.com"], f"Interview {CANARY}subject",
        f"Hi Sam, we invite you to an interview. {CANARY}body is here.", at=now - timedelta(hours=50),
    )  # fmt: skip
    user.connects()
    user.types("--verbose", "run", "--once")
    user.graph.fault = lambda name: Fault(garbage=f"{CANARY}garbage".encode()) if name == "batch" else None
    user.types("--verbose", "run", "--once", code=75)
    user.graph.fault = lambda name: Fault(status=500) if name == "batch" else None
    user.types("--verbose", "run", "--once", code=75)
    assert CANARY not in user.said
    assert not re.search(r"canary-(access|refresh)", user.said)
    stored = user.left_behind()
    for secret in (f"{CANARY}body", f"{CANARY}garbage", "canary-refresh", "canary-access"):
        assert secret.encode() not in stored
