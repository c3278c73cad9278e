"""Canary words: whole runs of every kind at DEBUG, then a search through every byte that was written.

Bodies, descriptions, attachments, tokens and passwords may be nowhere. Subjects and addresses may be in the state
alone, which ``status`` shows. They may never be in a log, a metric, or a message to systemd or to the notify command.
"""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, redirect_stderr
from datetime import UTC, datetime, timedelta
from pathlib import Path

from followup_daemon import logs
from stress.crash.worlds import PLACES, SAM, DovecotPlace
from tests.accounts.imap.servers import PASSWORD, dovecot
from tests.fakes.loopback import Fault
from tests.world import World

BODY, SUBJECT, PERSON = "zanzibar-marmalade", "quokka-lantern", "dromedary"
DESCRIPTION, ATTACHMENT = "tamarind-anvil", "pelican-ledger"
EVERYWHERE = (BODY, DESCRIPTION, ATTACHMENT)
IN_LOGS = (*EVERYWHERE, SUBJECT, PERSON, "dana@", "pat@", "sam@")
WHO = f"Drome Dary <{PERSON}@acme.example>"
COMMANDS = (["run", "--once"], ["check"], ["status"], ["status", "--all", "--json"], ["preview"], ["run", "--once"])


def hits() -> Iterator[tuple[str, str]]:
    """(where, which canary) for every one that was found."""
    with tempfile.TemporaryDirectory() as folder:
        yield from _command_line(Path(folder))
        yield from _daemon(Path(folder) / "d")
    for kind in ("gmail", "outlook", "dovecot"):
        yield from _in_process(kind)


def _world(folder: Path) -> World:
    world = World(folder)
    world.now = datetime.now(UTC)
    ended = world.now - timedelta(hours=25)
    world.interview(ended, f"Backend interview {SUBJECT}", WHO, description=f"Notes: {DESCRIPTION}")
    text = f"Hi Sam,\n\n{BODY} is what I wrote. We will let you know by Friday.\n\nDana"
    world.received(world.now - timedelta(hours=50), WHO, f"About {SUBJECT}", text)
    world.sent(world.now - timedelta(days=9), WHO, f"Proposal: {SUBJECT}", f"Please find attached. {BODY}")
    (world.folder / "mail" / "cur" / "broken:2,").write_bytes(f"{BODY}\n\n{ATTACHMENT}".encode())
    (world.folder / "calendar" / "broken.ics").write_text(f"BEGIN:VEVENT\nSUMMARY:{SUBJECT}\nDESCRIPTION:{DESCRIPTION}")
    return world


def _command_line(folder: Path) -> Iterator[tuple[str, str]]:
    world = _world(folder / "w")
    for command in COMMANDS:
        done = subprocess.run(
            [sys.executable, "-m", "followup_daemon", "--config", str(world.configuration), "--verbose", *command],
            capture_output=True,
            text=True,
            check=False,
        )
        yield from _found(f"standard error of {' '.join(command)}", done.stderr.encode(), IN_LOGS)
        yield from _found(f"standard output of {' '.join(command)}", done.stdout.encode(), EVERYWHERE)
        if "--json" in command:  # else nothing was read, and this shows nothing
            assert SUBJECT in done.stdout
            assert PERSON in done.stdout
    yield from _in_files(world.settings.state.parent, EVERYWHERE)


def _daemon(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the words found in the log, the metrics, and what systemd and the notify command get."""
    from tests.engine.test_daemon import running

    world = _world(folder)
    told, metrics = world.folder / "told", world.folder / "state" / "metrics.prom"
    world.configuration.write_text(
        world.configuration.read_text()
        + f"poll_every: 1s\nnotify: {{command: [sh, -c, 'cat >> {told}']}}\nmetrics: {metrics}\n"
    )
    with running(world) as daemon:
        daemon.wait_for("STATUS=1 of 1 accounts work")
        daemon.wait_for("WATCHDOG=1")
        yield from _found("what systemd is told", "\n".join(daemon.messages).encode(), IN_LOGS)
        yield from _found("the daemon's log", daemon.log.encode(), IN_LOGS)
        yield from _found("what the notify command is told", told.read_bytes(), IN_LOGS)
        yield from _found("the metrics", metrics.read_bytes(), IN_LOGS)
    yield from _in_files(world.settings.state.parent, EVERYWHERE)


def _in_process(kind: str) -> Iterator[tuple[str, str]]:
    """Yield the words found in the log at DEBUG and in the state of another kind, whose server fails."""
    said = io.StringIO()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        if kind == "dovecot":
            DovecotPlace.server = stack.enter_context(dovecot())
        place = PLACES[kind](folder, 1, 0)
        stack.callback(place.close)
        secrets = [
            PASSWORD,
            *(word for one in place.driver.kept.secrets.values() for word in one.split('"') if len(word) > 20),
        ]
        place._mail(WHO, SAM, f"About {SUBJECT}", f"{BODY}. We will let you know by Friday.", 30)
        place._mail(SAM, WHO, f"Proposal: {SUBJECT}", f"Please find attached. {BODY}", 200)
        with redirect_stderr(said):
            logs.configure(10)
            with place.process() as cycle:
                cycle(place.at)
                cycle(place.at + timedelta(minutes=5))
                provider = getattr(place.driver, getattr(place, "service", ""), None)
                for fault in (Fault(status=500), Fault(status=401), Fault(garbage=f"<p>{BODY}".encode())):
                    if provider is not None:
                        provider.fault = lambda name, fault=fault: fault
                        with contextlib.suppress(Exception):
                            cycle(place.at + timedelta(minutes=10))
        yield from _found(f"the log of {kind}", said.getvalue().encode(), (*IN_LOGS, *secrets))
        yield from _in_files(place.state.parent, (*EVERYWHERE, *secrets))
    logs.configure(30)


def _in_files(folder: Path, canaries: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield from _found(path.name, path.read_bytes(), canaries)


def _found(where: str, data: bytes, canaries: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for canary in canaries:
        if canary.encode().lower() in data.lower():
            yield where, canary
