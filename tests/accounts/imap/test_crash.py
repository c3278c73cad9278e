"""kill -9, and a connection that is cut, at every command and commit of a cycle on Dovecot: one draft each, none lost.

A part of the points in every run; all of them with FOLLOWUP_CRASH_POINTS=all.
"""

from __future__ import annotations

import imaplib
import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import imapclient
import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from followup_daemon.engine import rounds
from followup_daemon.engine.clock import FixedClock
from followup_daemon.settings.load import load
from followup_daemon.store.store import Store
from tests.accounts.imap.conftest import Feed
from tests.accounts.imap.servers import PASSWORD, Server
from tests.engine.test_crash import in_child
from tests.world import NOW

DRAFTS = 6
PARTS = 4
EVERY = 1 if os.environ.get("FOLLOWUP_CRASH_POINTS") == "all" else 10


class World:
    """A mailbox of its own, a calendar with DRAFTS interviews, and the ordinary code with its state on disk."""

    def __init__(self, folder: Path, server: Server, feed: Feed) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.server = server
        self.configuration = folder / "config.yaml"
        self.configuration.write_text(
            f"accounts:\n  - {{name: home, kind: imap, address: sam@example.com, time_zone: UTC, calendar: {{url: '{feed.address}'}},\n"
            f"     imap: {{host: 127.0.0.1, port: {server.port}, tls: none, user: {server.user}}}}}\n"
            "profile: {name: Sam Rivera}\nsecrets: file\nstate: state/state.db\n"
        )
        rounds.credentials(load(self.configuration)).save("imap:sam@example.com", PASSWORD)

    def cycle(self, at: datetime = NOW) -> None:
        settings = load(self.configuration)
        store = Store.open(settings.state)
        try:
            store.clear_leases()
            rounds.introduce(settings, store)
            with rounds.opened(settings) as accounts:
                rounds.run_to_the_end(accounts, store, rounds.wishes(settings), FixedClock(at))
        finally:
            store.close()

    def recipients(self) -> list[str]:
        client = imapclient.IMAPClient("127.0.0.1", port=self.server.port, ssl=False)
        client.login(self.server.user, PASSWORD)
        try:
            client.select_folder("Drafts", readonly=True)
            uids = client.search(["NOT", "DELETED"])
            found = client.fetch(uids, ["ENVELOPE"]) if uids else {}
            return sorted(one[b"ENVELOPE"].to[0].mailbox.decode() for one in found.values())
        finally:
            client.shutdown()


def instrument(counter: list[int], at: int | None, happens: Callable[[Any], None]) -> None:
    """Count both sides of every command to the server and of every commit, and let it happen at number ``at``."""

    def point(connection: Any = None) -> None:
        counter[0] += 1
        if counter[0] == at:
            happens(connection)

    real_send, real_line = imaplib.IMAP4.send, imaplib.IMAP4.readline

    def send(self: imaplib.IMAP4, data: Any) -> Any:
        point(self)
        real_send(self, data)
        point(self)

    def readline(self: imaplib.IMAP4) -> Any:
        line = real_line(self)
        point(self)
        return line

    imaplib.IMAP4.send, imaplib.IMAP4.readline = send, readline  # type: ignore[method-assign]
    event.listen(Engine, "commit", lambda connection: point())
    event.listen(Engine, "checkin", lambda *_: point())


def dies(connection: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def is_cut(connection: Any) -> None:
    """The line goes dead; where nobody was talking to the server there is nothing to cut."""
    if connection is not None:
        connection.sock.shutdown(2)


@pytest.fixture
def feed() -> Iterator[Feed]:
    found = Feed()
    for number in range(DRAFTS):
        ended = NOW - timedelta(hours=25)
        found.add(f"Interview {number}", ended - timedelta(hours=1), ended, f"pat@org{number}.example", f"Pat{number}")
    yield found
    found.server.shutdown()


@pytest.mark.parametrize("happens", [dies, is_cut], ids=["kill -9", "cut"])
@pytest.mark.parametrize("part", range(PARTS))
def test_a_crash_or_a_cut_anywhere_leaves_one_draft_for_each(
    part: int, happens: Callable[[Any], None], dovecot_server: Server, feed: Feed, tmp_path: Path
) -> None:
    name = f"crash{part}{happens.__name__}"
    first = World(tmp_path / "first", replace(dovecot_server, user=f"{name}first"), feed)
    answer = tmp_path / "points"

    def dry_run() -> None:
        counter = [0]
        instrument(counter, None, dies)
        first.cycle()
        answer.write_text(str(counter[0]))

    assert in_child(dry_run) == 0
    total = int(answer.read_text())
    assert total >= 250
    for at in range(1 + part, total + 1, PARTS * EVERY):
        world = World(tmp_path / f"w{at}", replace(dovecot_server, user=f"{name}{at}"), feed)

        def breaks(world: World = world, at: int = at) -> None:
            instrument([0], at, happens)
            world.cycle()

        in_child(breaks)
        for minutes in (5, 10, 15):
            world.cycle(NOW + timedelta(minutes=minutes))
        where = f"after point {at} of {total}"
        found = world.recipients()
        assert len(found) == DRAFTS, f"{found} {where}"
