"""The way into the parsers: whatever a stranger wrote costs at most a worker, and is set aside with a reason."""

from __future__ import annotations

import os
import pickle
import re
import signal
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

import pytest

from followup_daemon.accounts.parsing import frames, sandbox, worker
from followup_daemon.accounts.parsing.frames import Function
from followup_daemon.accounts.parsing.worker import Worker
from followup_daemon.detect import extract
from followup_daemon.model.mail import Direction, Message, MessageAttributes, Unreadable
from tests.accounts import misbehaving
from tests.world import NOW

R = TypeVar("R")

MAIL = b"From: Dana <dana@acme.example>\nTo: sam@example.com\nSubject: Hello\nMessage-ID: <1@x>\n\nHi Sam.\n"


RECEIVED = MessageAttributes(ref="1", own=frozenset(), seen_at=NOW, direction=Direction.RECEIVED)


def read(data: bytes = MAIL) -> Message | Unreadable:
    return sandbox.read_mail(data, RECEIVED)


def function(called: Callable[..., R], returns: Any = None) -> Function[R]:
    return Function(f"{called.__module__}.{called.__name__}", returns or get_type_hints(called)["return"])


SLOW, GREEDY, DEADLY, WRITING, CONFUSED, ENVIRONMENT, PERSON, ECHO = (
    function(one)
    for one in (
        misbehaving.slow,
        misbehaving.greedy,
        misbehaving.deadly,
        misbehaving.writing,
        misbehaving.confused,
        misbehaving.environment,
        misbehaving.person,
        misbehaving.echo,
    )
)


@pytest.fixture
def process() -> Iterator[Worker]:
    names = (SLOW, GREEDY, DEADLY, WRITING, CONFUSED, ENVIRONMENT, PERSON, ECHO)
    made = Worker(*(one.name for one in names))
    yield made
    made.close()


def test_mail_is_read_as_in_process() -> None:
    direct = extract.mail(MAIL, RECEIVED)
    assert read() == direct


def test_the_attributes_of_a_mail_reach_the_process() -> None:
    attributes = MessageAttributes(
        ref="inbox/1",
        own=frozenset({"sam@example.com"}),
        seen_at=NOW,
        direction=None,
        size=2**21,
        internal_date=NOW - timedelta(days=3),
    )
    mine = MAIL.replace(b"dana@acme.example", b"sam@example.com")
    found = sandbox.read_mail(mine, attributes)
    assert isinstance(found, Message)
    assert (found.ref, found.direction, found.sent_at) == ("inbox/1", Direction.SENT, NOW - timedelta(days=3))
    assert found.note.endswith("of 2048 KiB were read")
    assert found == extract.mail(mine, attributes)


def test_what_takes_too_long_is_set_aside(process: Worker) -> None:
    with pytest.raises(worker.LimitExceeded, match="takes longer") as refused:
        process.call(SLOW, b"", 0.2, much=60)
    assert refused.value.ours
    assert process.call(SLOW, much=3) is False


def test_what_takes_too_much_memory_is_set_aside(process: Worker) -> None:
    with pytest.raises(worker.LimitExceeded, match="400 MiB of memory") as refused:
        process.call(GREEDY, much=500 * 2**20)
    assert refused.value.ours
    assert process.call(GREEDY, much=100 * 2**20) == 100 * 2**20


def test_a_worker_that_dies_is_replaced(process: Worker) -> None:
    with pytest.raises(worker.LimitExceeded, match="died") as refused:
        process.call(DEADLY)
    assert refused.value.ours
    assert process.call(GREEDY, much=1) == 1


def test_what_is_said_to_the_daemon_does_not_end_the_reading() -> None:
    """Systemd tells every process of a unit to stop: what is being read then must not be set aside for good."""
    read()
    process = sandbox.parsers._process
    assert process is not None
    for one in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        process.send_signal(one)
    assert isinstance(read(), Message)
    assert sandbox.parsers._process is process


def test_a_worker_that_was_killed_for_what_others_did_costs_no_message() -> None:
    read()
    process = sandbox.parsers._process
    assert process is not None
    process.kill()
    assert isinstance(read(), Message)


def test_an_unforeseen_error_of_a_parser_is_a_reason(process: Worker) -> None:
    with pytest.raises(worker.LimitExceeded, match="ValueError") as refused:
        process.call(CONFUSED, text="x")
    assert not refused.value.ours


def test_the_worker_can_write_no_file(process: Worker, tmp_path: Path) -> None:
    with pytest.raises(worker.LimitExceeded, match=r"died|cannot be read"):
        process.call(WRITING, path=str(tmp_path / "file"))
    assert not (tmp_path / "file").exists() or (tmp_path / "file").read_bytes() == b""


def test_the_worker_knows_no_secrets_of_the_environment(process: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", "/run/credentials/x")
    assert process.call(ENVIRONMENT, name="PATH") != ""
    assert process.call(ENVIRONMENT, name="CREDENTIALS_DIRECTORY") == ""


def test_nothing_but_values_of_the_type_that_was_asked_for_is_taken_from_the_worker(process: Worker) -> None:
    """A process that was taken over may answer what it likes."""
    assert process.call(PERSON) == misbehaving.person()
    with pytest.raises(worker.LimitExceeded, match="died"):
        process.call(function(misbehaving.person, Unreadable))
    for said in (
        b"",
        b"{",
        b"[1]",
        b'{"name": 1, "address": "", "key": ""}',
        pickle.dumps(os.system),
        b"\xff",
        b"[" * 9999,
    ):
        with pytest.raises(frames.NotUnderstood):
            frames.value(PERSON, said)


def test_only_the_functions_of_the_list_can_be_asked_for(process: Worker) -> None:
    with pytest.raises(worker.LimitExceeded, match="died"):
        process.call(Function("os.getcwd", str))
    assert process.call(GREEDY, much=1) == 1


def test_bytes_and_broken_characters_arrive(process: Worker) -> None:
    every = bytes(range(256))
    assert process.call(ECHO, every, item=Unreadable(ref="1", reason="\ud800é")) == [every.decode("latin-1"), "?é"]


def test_threads_share_one_worker() -> None:
    found: list[object] = []
    threads = [threading.Thread(target=lambda: found.extend(read() for _ in range(20))) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert found == [read()] * 80


def test_a_forked_child_has_a_worker_of_its_own() -> None:
    read()
    child = os.fork()
    if child == 0:
        os._exit(0 if isinstance(read(), Message) else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert isinstance(read(), Message)


def test_one_event_that_cannot_be_read_does_not_take_the_others_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def event(uid: str) -> bytes:
        return (
            b"BEGIN:VEVENT\r\nUID:%s\r\nSUMMARY:Talk\r\nDTSTART:20261119T080000Z\r\nDTEND:20261119T090000Z\r\nEND:VEVENT\r\n"
            % uid.encode()
        )

    calendar = b"BEGIN:VCALENDAR\r\n" + event("good") + event("bomb") + event("fine") + b"END:VCALENDAR\r\n"
    real = sandbox.parsers.call

    def explodes(function: Any, data: bytes = b"", seconds: float | None = None, /, **arguments: Any) -> object:
        if function is sandbox.CALENDAR and b"bomb" in data:
            raise worker.LimitExceeded("it takes longer than 3 seconds to read", ours=True)
        return real(function, data, seconds, **arguments)

    monkeypatch.setattr(sandbox.parsers, "call", explodes)
    window = (NOW - timedelta(days=30), NOW + timedelta(days=30))
    events, unreadable = sandbox.read_calendar(calendar, ref="home", window=window, default_zone="UTC")
    assert [one.uid for one in events] == ["good", "fine"]
    assert [(one.ref, one.reason) for one in unreadable] == [
        ("home (event 2)", "it takes longer than 3 seconds to read")
    ]


def test_no_kind_goes_past_it() -> None:
    """No module of an account calls a parser itself."""
    parsers = re.compile(
        r"\b(?:mime\.read(?:_parts)?|extract\.\w+|signals\.read|events\.read|ics\.read|html\.to_text)\("
    )
    folder = Path(sandbox.__file__).parent.parent
    offending = [
        path.name for path in folder.rglob("*.py") if path.name != "guarded.py" and parsers.search(path.read_text())
    ]
    assert offending == []
