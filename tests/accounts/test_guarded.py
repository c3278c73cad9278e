"""The way into the parsers: whatever a stranger wrote costs at most a worker, and is set aside with a reason."""

from __future__ import annotations

import os
import pickle
import re
import signal
import threading
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from followup_daemon.accounts.parsing import guarded, worker
from followup_daemon.model.mail import Direction, Message, Unreadable
from followup_daemon.normalise import ics, mime
from tests.world import NOW

MAIL = b"From: Dana <dana@acme.example>\nTo: sam@example.com\nSubject: Hello\nMessage-ID: <1@x>\n\nHi Sam.\n"


def read(data: bytes = MAIL) -> Message | Unreadable:
    return guarded.read_mail(data, ref="1", own=frozenset(), seen_at=NOW, direction=Direction.RECEIVED)


def slow(much: int) -> bool:
    return re.fullmatch(r"(a+)+b", "a" * much) is not None


def greedy(much: int) -> int:
    return len(bytearray(much))


def deadly() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def writing(path: str) -> int:
    with open(path, "wb") as file:
        return file.write(b"x" * 1000)


def confused(text: str) -> int:
    return int(text)


def told(name: str) -> str:
    return os.environ.get(name, "")


class Sly:
    """What a worker that was taken over might answer."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("true",)


def sly() -> Sly:
    return Sly()


def test_mail_is_read_as_in_process() -> None:
    direct = mime.read(MAIL, ref="1", own=frozenset(), seen_at=NOW, direction=Direction.RECEIVED)
    assert read() == direct


def test_what_takes_too_long_is_set_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    read()
    monkeypatch.setattr(worker, "SECONDS", 0.2)
    with pytest.raises(worker.Refused, match="takes longer"):
        worker.call(slow, 60)
    monkeypatch.undo()
    assert isinstance(read(), Message)


def test_what_takes_too_much_memory_is_set_aside() -> None:
    with pytest.raises(worker.Refused, match="400 MiB of memory"):
        worker.call(greedy, 500 * 2**20)
    assert worker.call(greedy, 100 * 2**20) == 100 * 2**20


def test_a_worker_that_dies_is_replaced() -> None:
    with pytest.raises(worker.Refused, match="died"):
        worker.call(deadly)
    assert isinstance(read(), Message)


def test_what_is_said_to_the_daemon_does_not_end_the_reading() -> None:
    """systemd tells every process of a unit to stop: what is being read then must not be set aside for good."""
    read()
    process = worker._worker._process
    assert process is not None
    for one in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        process.send_signal(one)
    assert isinstance(read(), Message)
    assert worker._worker._process is process


def test_a_worker_that_was_killed_for_what_others_did_costs_no_message() -> None:
    read()
    process = worker._worker._process
    assert process is not None
    process.kill()
    assert isinstance(read(), Message)


def test_an_unforeseen_error_of_a_parser_is_a_reason() -> None:
    with pytest.raises(worker.Refused, match="ValueError"):
        worker.call(confused, "x")


def test_the_worker_can_write_no_file(tmp_path: Path) -> None:
    with pytest.raises(worker.Refused, match=r"died|cannot be read"):
        worker.call(writing, str(tmp_path / "file"))
    assert not (tmp_path / "file").exists() or (tmp_path / "file").read_bytes() == b""


def test_the_worker_knows_no_secrets_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", "/run/credentials/x")
    worker._worker.close()
    assert worker.call(told, "PATH") != ""
    assert worker.call(told, "CREDENTIALS_DIRECTORY") == ""


def test_nothing_but_values_is_taken_from_the_worker() -> None:
    with pytest.raises(worker.Refused, match="died"):
        worker.call(sly)
    with pytest.raises(pickle.UnpicklingError):
        worker._Values(__import__("io").BytesIO(pickle.dumps(os.system))).load()
    assert worker._Values(__import__("io").BytesIO(pickle.dumps(datetime.now(NOW.tzinfo)))).load().tzinfo is not None


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
    real = worker.within

    def explodes(seconds: float, function: object, *arguments: object, **more: object) -> object:
        if function is ics.read and b"bomb" in arguments[0]:  # type: ignore[operator]
            raise worker.Refused("it takes longer than 3 seconds to read")
        return real(seconds, function, *arguments, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(worker, "within", explodes)
    window = (NOW - timedelta(days=30), NOW + timedelta(days=30))
    events, unreadable = guarded.read_calendar(calendar, ref="home", window=window, default_zone="UTC")
    assert [one.uid for one in events] == ["good", "fine"]
    assert [(one.ref, one.reason) for one in unreadable] == [
        ("home (event 2)", "it takes longer than 3 seconds to read")
    ]


def test_no_kind_goes_past_it() -> None:
    """No module of an account calls a parser itself."""
    parsers = re.compile(r"\b(?:mime\.read(?:_parsed)?|ics\.read|html\.to_text)\(")
    folder = Path(guarded.__file__).parent.parent
    offending = [
        path.name for path in folder.rglob("*.py") if path.name != "guarded.py" and parsers.search(path.read_text())
    ]
    assert offending == []
