"""Pipes, devices, sockets and folders where files should lie: set aside with a reason, and nothing waits for them."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from followup_daemon.accounts.local import calendar, maildir, mbox
from followup_daemon.accounts.local.drafts import DraftsFolder
from followup_daemon.accounts.local.maildir import Folder
from followup_daemon.engine.clock import SystemClock
from followup_daemon.errors import TemporaryError
from followup_daemon.model.changes import Cursors
from followup_daemon.model.draft import Marker
from tests.world import NOW

NOTHING = Cursors(positions={}, known_refs=lambda _: frozenset())
LETTER = (
    b"From: dana@acme.example\r\nTo: sam@example.com\r\nMessage-ID: <1@x>\r\nDate: Fri, 20 Nov 2026 10:00:00"
    b" +0000\r\n\r\nHello\r\n"
)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        here = Path.cwd()
        os.chdir(path.parent)  # the name of a socket may not be long
        try:
            one.bind(path.name)
        finally:
            os.chdir(here)


SPECIAL = pytest.mark.parametrize(
    "make",
    [os.mkfifo, lambda path: path.symlink_to("/dev/zero"), _socket, os.mkdir],
    ids=["a pipe", "a device", "a socket", "a folder"],
)
Make = Callable[[Path], object]


@pytest.fixture(autouse=True)
def _nothing_waits() -> Iterator[None]:
    def late(*_: object) -> None:
        raise AssertionError("it waits")

    signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, 5)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)


@SPECIAL
def test_in_a_maildir_it_is_set_aside_and_the_rest_is_read(tmp_path: Path, make: Make) -> None:
    (tmp_path / "cur").mkdir()
    make(tmp_path / "cur" / "1.pipe:2,S")
    (tmp_path / "cur" / "2.mail:2,S").write_bytes(LETTER)
    found = maildir.changes(Folder("", tmp_path), NOTHING, frozenset({"sam@example.com"}), NOW)
    assert found is not None
    assert [(one.ref, "not a regular file" in one.reason) for one in found.unreadable] == [("1.pipe", True)]
    assert len(found.new) + len(found.skipped) == 1


@SPECIAL
def test_in_the_place_of_an_mbox_it_is_an_error(tmp_path: Path, make: Make) -> None:
    make(tmp_path / "sent")
    with pytest.raises(TemporaryError, match="not a regular file"):
        mbox.changes(mbox.single(tmp_path / "sent", None)[0], NOTHING, frozenset(), NOW)


@SPECIAL
def test_among_the_drafts_it_is_passed_by(tmp_path: Path, make: Make) -> None:
    for part in ("cur", "new", "tmp"):
        (tmp_path / part).mkdir()
    make(tmp_path / "cur" / "1.pipe:2,DS")
    assert DraftsFolder(tmp_path).find(Marker(key="k", message_id="<fu1.k@x>")) == ()


@pytest.mark.parametrize("make", [os.mkfifo, lambda path: path.symlink_to("/dev/zero"), _socket])
def test_in_the_place_of_a_calendar_it_is_set_aside(tmp_path: Path, make: Make) -> None:
    make(tmp_path / "work.ics")
    (found,) = calendar.changes((str(tmp_path / "work.ics"),), NOTHING, "UTC", NOW, SystemClock())
    assert found.unavailable
    assert "not a regular file" in found.unreadable[0].reason
