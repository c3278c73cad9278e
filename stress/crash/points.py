"""kill -9 at one point of a cycle, a restart, and what must then be as if nothing had happened.

Children are forked from this process, so that imports are not paid for each point.
"""

from __future__ import annotations

import imaplib
import json
import os
import signal
import sqlite3
from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from stress.crash.worlds import PLACES
from tests.fakes.loopback import Wire

AGAIN = (timedelta(minutes=5), timedelta(minutes=25), timedelta(minutes=45))
"""When the next process polls: the last two lie behind the longest settling time, and the last must change nothing."""
_FILE_OPERATIONS = ("open", "write", "fsync", "link", "unlink", "mkdir", "rename", "close")


@dataclass(frozen=True, slots=True, order=True)
class Scenario:
    kind: str
    seed: int
    stage: int


def in_child(work: Callable[[], None], serve: Callable[[], None] = lambda: None) -> int:
    """Run ``work`` in a forked child while this process serves it; returns its wait status."""
    child = begin(work)
    serve()
    return os.waitpid(child, 0)[1]


def begin(work: Callable[[], None]) -> int:
    """Begin ``work`` in a forked child that ends with it; returns its number."""
    child = os.fork()
    if child == 0:
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            work()
            os._exit(0)
        except BaseException:
            os._exit(17)
    return child


def instrument(counter: list[int], at: Container[int], happens: Callable[[Any], None]) -> None:
    """Count both sides of every commit, file operation, request and command from now on.

    Call ``happens`` at each number of ``at``.
    """

    def point(connection: Any = None) -> None:
        counter[0] += 1
        if counter[0] in at:
            happens(connection)

    for name in _FILE_OPERATIONS:
        _count_calls(os, name, point)
    _count_calls(Wire, "send", point)
    _count_calls(imaplib.IMAP4, "send", point)
    _count_calls(imaplib.IMAP4, "readline", point)
    event.listen(Engine, "commit", lambda connection: point())
    event.listen(Engine, "checkin", lambda *_: point())


def _count_calls(owner: Any, name: str, point: Callable[[Any], None]) -> None:
    """Before and after each call."""
    real = getattr(owner, name)

    def counted(*arguments: Any, **more: Any) -> Any:
        connection = arguments[0] if owner is not os else None
        point(connection)
        answer = real(*arguments, **more)
        point(connection)
        return answer

    setattr(owner, name, counted)


def dies(connection: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def is_cut(connection: Any) -> None:
    """Shut down the connection to an IMAP server, if there is one."""
    if isinstance(connection, imaplib.IMAP4):
        connection.sock.shutdown(2)


def place_of(scenario: Scenario, folder: Path) -> Any:
    """Return the mailbox of a scenario, made once for all of its points."""
    return PLACES[scenario.kind](folder, scenario.seed, scenario.stage)


def apart(work: Callable[[], Any]) -> Any:
    """Return the result of ``work``, run in a child process so that this one stays as it is."""
    ends, begins = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(ends)
            try:
                answer = work()
            except Exception as error:  # whatever goes wrong is what is told
                answer = f"{type(error).__name__}: {error}"
            os.write(begins, json.dumps(answer).encode())
        finally:
            os._exit(0)
    os.close(begins)
    with os.fdopen(ends, "rb") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    return json.loads(told) if told else "the process that looked on died"


def count(place: Any) -> int:
    """How many points the cycle of this scenario has."""
    answer = place.state.parent / "points"

    def dry_run() -> None:
        far()
        counter = [0]
        instrument(counter, (), dies)
        with place.process() as cycle:
            cycle(place.at)
        answer.write_text(str(counter[0]))

    place.restore()
    with place.asked_from_a_child() as far:
        status = in_child(dry_run, place.serve)
    assert status == 0, place.kind
    return int(answer.read_text())


def undisturbed(place: Any) -> list[str]:
    """How this scenario ends where nobody dies."""
    place.restore()
    with place.process() as cycle:
        for later in (timedelta(0), *AGAIN):
            cycle(place.at + later)
    return outcome(place)


def deviation(place: Any, at: int, expected: list[str], happens: Callable[[Any], None] = dies) -> str:
    """Die at point ``at``, start again, and say what is other than expected; "" where nothing is."""

    def killed() -> None:
        far()
        instrument([0], (at,), happens)
        with place.process() as cycle:
            cycle(place.at)

    place.restore()
    with place.asked_from_a_child() as far:
        status = in_child(killed, place.serve)
    if happens is dies and not was_killed(status):
        return f"the point was not reached (status {status})"
    return after_death(place, at, expected)


def was_killed(status: int) -> bool:
    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL


def after_death(place: Any, at: int, expected: list[str]) -> str:
    """Start again over what a process left that died at point ``at``; "" where it ends as expected."""
    with place.process() as cycle:
        for later in AGAIN[at % 2 : -1]:  # half of them come back only after the settling time
            cycle(place.at + later)
        before = outcome(place)
        cycle(place.at + AGAIN[-1])
        after = outcome(place)
    if after != before:
        return f"running it again changed something: {before} became {after}"
    return "" if after == expected else f"expected {expected}, found {after}"


def outcome(place: Any) -> list[str]:
    """Return the messages in Drafts, the recorded state of each of our drafts, and the version that read them."""
    with sqlite3.connect(place.state) as state:
        rows = state.execute("SELECT purpose, state, body FROM placement").fetchall()
        readers = state.execute("SELECT extraction FROM account").fetchall()
        sound = state.execute("PRAGMA integrity_check").fetchone()[0]
    state.close()
    return (
        sorted(place.drafts())
        + sorted(f"{row[0]} {row[1]} {json.loads(row[2])['recipients']}" for row in rows)
        + [f"read by version {reader}" for (reader,) in readers]
        + [sound]
    )
