"""``python -m benchmarks.imap [--messages 5000] [--delays 0,50]``: a mailbox on Dovecot, beside mbsync and offlineimap.

Every program reads the same mailbox over the same proxy, which adds a delay and counts round trips. A round trip begins
when the client sends after the server has sent. The others fetch whole mailboxes, as is their purpose. This program
fetches what it needs of the last 45 days. ``idle`` is one poll in which nothing has changed. A running daemon keeps its
connection for it; ``run --once`` (``new process``) and the others start a new one.
"""

from __future__ import annotations

import argparse
import logging
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import mailbox
from followup_daemon.engine import rounds
from followup_daemon.engine.clock import SystemClock
from followup_daemon.settings.load import load
from followup_daemon.store.factory import open_store
from tests.accounts.imap.servers import PASSWORD, USER, Server, dovecot
from tests.accounts.imap.wire import Wire

FOLDERS = ("INBOX", "Sent", "Drafts")
REPEATS = 5


@dataclass(frozen=True, slots=True)
class Figures:
    name: str
    first: float
    first_trips: int
    idle: float
    idle_trips: int


def measured(wire: Wire, work: Callable[[], object]) -> tuple[float, int]:
    trips, started = wire.trips, time.perf_counter()
    work()
    return time.perf_counter() - started, wire.trips - trips


def figures(name: str, wire: Wire, first: Callable[[], object], idle: Callable[[], object]) -> Figures:
    seconds, trips = measured(wire, first)
    idle()
    looks = [measured(wire, idle) for _ in range(REPEATS)]
    return Figures(name, seconds, trips, statistics.median(s for s, _ in looks), looks[-1][1])


def run(*command: str, home: Path) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "HOME": str(home)})
    if done.returncode:
        raise SystemExit(f"{command[0]} failed:\n{done.stdout[-800:]}\n{done.stderr[-800:]}")


def ours(wire: Wire, folder: Path, name: str) -> Iterator[Figures]:
    """Yield the figures of a first sync by ``run --once`` with later polls of new processes, and those of a daemon."""
    configuration = folder / "config.yaml"
    configuration.write_text(
        f"accounts:\n  - {{name: bench, kind: imap, address: {USER}, time_zone: UTC,\n"
        f"     imap: {{host: 127.0.0.1, port: {wire.port}, tls: none}}}}\n"
        "secrets: file\nstate: state/state.db\n"
    )
    settings = load(configuration)
    rounds.credentials(settings).save(f"imap:{USER}", PASSWORD)
    program = str(Path(sys.executable).parent / "followup-daemon")

    def once() -> None:
        run(program, "--config", str(configuration), "run", "--once", home=folder)

    yield figures(f"{name}, new process", wire, once, once)
    store = open_store(settings.state)
    store.clear_leases()
    with rounds.open_accounts(settings) as accounts:

        def look() -> None:
            ((report, error),) = rounds.run_round(accounts, store, rounds.preferences(settings), SystemClock())
            if error is not None or not report.unchanged:
                raise SystemExit(f"the look was not a quiet one: {error}")

        look()
        looks = [measured(wire, look) for _ in range(REPEATS)]
    store.close()
    yield Figures(f"{name}, daemon", float("nan"), 0, statistics.median(s for s, _ in looks), looks[-1][1])


def mbsync(wire: Wire, folder: Path) -> Figures:
    (folder / "mail").mkdir()
    (folder / "rc").write_text(
        f"IMAPStore far\nHost 127.0.0.1\nPort {wire.port}\nUser {USER}\nPass {PASSWORD}\n"
        "SSLType None\nAuthMechs LOGIN\n\n"
        f"MaildirStore near\nPath {folder}/mail/\nInbox {folder}/mail/INBOX\nSubFolders Verbatim\n\n"
        f"Channel all\nFar :far:\nNear :near:\nPatterns {' '.join(FOLDERS)}\nCreate Near\nSync Pull\nSyncState *\n"
    )

    def once() -> None:
        run("mbsync", "-c", str(folder / "rc"), "all", home=folder)

    return figures("mbsync", wire, once, once)


def offlineimap(wire: Wire, folder: Path) -> Figures:
    (folder / "rc").write_text(
        f"[general]\naccounts = a\nmetadata = {folder}/meta\nui = quiet\n\n"
        "[Account a]\nlocalrepository = l\nremoterepository = r\n\n"
        f"[Repository l]\ntype = Maildir\nlocalfolders = {folder}/mail\n\n"
        f"[Repository r]\ntype = IMAP\nremotehost = 127.0.0.1\nremoteport = {wire.port}\nssl = no\nstarttls = no\n"
        f"remoteuser = {USER}\nremotepass = {PASSWORD}\n"
        f"auth_mechanisms = LOGIN\nreadonly = True\nfolderfilter = lambda name: name in {FOLDERS!r}\n"
    )

    def once() -> None:
        run("offlineimap", "-o", "-c", str(folder / "rc"), home=folder)

    return figures("offlineimap", wire, once, once)


OTHERS = {"mbsync": mbsync, "offlineimap": offlineimap}


@contextmanager
def served(messages: int) -> Iterator[Server]:
    """Serve a made-up mailbox with Dovecot. Its newest mail is of this minute."""
    with dovecot() as server, tempfile.TemporaryDirectory(prefix="bench-") as folder:
        mailbox.write(Path(folder), messages, 0)
        shift = datetime.now(UTC) - mailbox.NOW
        target = server.mail / USER
        for path in (Path(folder) / "mail").rglob("cur/*"):
            data, moment = mailbox.moved(path.read_bytes(), shift)
            box = target / path.parent.parent.relative_to(Path(folder) / "mail") / "cur"
            box.mkdir(parents=True, exist_ok=True)
            (box / path.name).write_bytes(data)
            os.utime(box / path.name, (moment.timestamp(), moment.timestamp()))
        server.give(target)
        yield server


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.imap", description=__doc__)
    parser.add_argument("--messages", type=int, default=5000, help="messages in the mailbox (default 5000)")
    parser.add_argument("--delays", default="0,50", help="round-trip delays in ms, separated by commas (default 0,50)")
    options = parser.parse_args()
    logging.disable()
    absent = [name for name in OTHERS if shutil.which(name) is None]
    print(f"{'delay':>6} {'program':26} {'first sync':>11} {'round trips':>12} {'idle look':>11} {'round trips':>12}")
    with served(options.messages) as server:
        for delay in map(int, options.delays.split(",")):
            wire = Wire(server.port, delay / 2000)
            with tempfile.TemporaryDirectory(prefix="bench-") as name:
                rows: list[Figures] = []
                for each, program in OTHERS.items():
                    (Path(name) / each).mkdir()
                    rows += [] if each in absent else [program(wire, Path(name) / each)]
                (Path(name) / "ours").mkdir()
                rows = [*ours(wire, Path(name) / "ours", "followup-daemon"), *rows]
            for row in rows:
                first = f"{row.first:>9.2f} s {row.first_trips:>12}" if row.first_trips else f"{'':>11} {'':>12}"
                print(
                    f"{delay:>3} ms {row.name:26} {first} {row.idle * 1000:>8.1f} ms {row.idle_trips:>12}", flush=True
                )
    if absent:
        print(f"(not installed, so not measured: {', '.join(absent)})")


if __name__ == "__main__":
    main()
