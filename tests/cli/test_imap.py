"""A new user's path on IMAP, against Dovecot."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.accounts.imap.conftest import Feed
from tests.accounts.imap.driver import ImapDriver
from tests.accounts.imap.servers import dovecot
from tests.accounts.provider import Hand
from tests.cli.terminal import call


def types(configuration: Path, *arguments: str, code: int = 0, typed: str = "") -> str:
    """Return what a command prints. It must end with ``code`` and never show the password."""
    done = call("--config", str(configuration), *arguments, answers=lambda printed: typed)
    assert done.code == code, done.output
    assert "canary-password" not in done.output
    return done.stdout


@pytest.mark.parametrize("calendar", [True, False])
def test_init_connect_check_preview_run_status(tmp_path: Path, calendar: bool) -> None:
    feed = Feed()
    with dovecot() as server:
        driver = ImapDriver(server, tmp_path, clock=Hand(datetime.now(UTC)))
        ended = driver.clock.now - timedelta(hours=25)
        feed.add("Backend interview", ended - timedelta(hours=1), ended, "dana@acme.example")
        configuration = tmp_path / "user.yaml"
        url = f'calendar: {{url: "{feed.address}"}}, ' if calendar else ""
        configuration.write_text(
            f"accounts:\n  - {{name: own, kind: imap, address: sam@example.com, {url}\n"
            f"     imap: {{host: 127.0.0.1, port: {server.port}, tls: none}}}}\n"
            "profile: {name: Sam Rivera}\nsecrets: file\nstate: state/state.db\n"
        )
        assert "kind: imap" in _init(tmp_path / "fresh.yaml")
        types(configuration, "check", code=3)
        types(configuration, "connect", "own", code=2)
        types(configuration, "connect", "own", code=3, typed="wrong")
        assert "own is connected" in types(configuration, "connect", "own", typed="canary-password")
        again = types(configuration, "connect", "own")  # no password is typed
        assert "Kept, because it still works: the sign-in to sam@example.com." in again
        types(configuration, "connect", "own", "--again", code=2)
        shown = json.loads(types(configuration, "connect", "own", "--again", "--json", typed="canary-password"))
        assert (shown["connected"], shown["kept"]) == (True, [])
        assert "can write drafts" in types(configuration, "check")
        previewed = json.loads(types(configuration, "preview", "--json"))
        due = [f for one in previewed["interactions"] for f in one["follow_ups"] if f["verdict"] == "due"]
        assert len(due) == (1 if calendar else 0)
        assert driver.count_drafts() == 0
        types(configuration, "run", "--once")
        types(configuration, "run", "--once")
        assert driver.count_drafts() == (1 if calendar else 0)
        stored = b"".join(path.read_bytes() for path in (tmp_path / "state").rglob("*") if path.is_file())
        assert b"canary-password" not in stored
        driver.close()
    types(configuration, "run", "--once", code=75)
    feed.server.shutdown()


def _init(path: Path) -> str:
    types(path, "init", "--kind", "imap")
    return path.read_text()
