"""The folder for secrets on a full disk, with a link prepared in it, open to others, and with two who begin at once."""

from __future__ import annotations

import json
import os
import resource
import signal
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from followup_daemon.accounts.credentials import Credentials
from followup_daemon.errors import AccountError

ME = "outlook:sam@example.com"
TOKEN = json.dumps({"cache": "x" * 9000})
"""As large as what Microsoft's sign-in keeps."""


@pytest.fixture
def kept(tmp_path: Path) -> Credentials:
    return Credentials("file", tmp_path / "state" / "secrets")


def _in_a_child(work: Callable[[], None]) -> int:
    """Return the exit code of ``work`` in a process of its own: 0 if it returns, 3 for AccountError, 4 for another."""
    child = os.fork()
    if child == 0:
        code = 0
        try:
            work()
        except AccountError:
            code = 3
        except BaseException:
            code = 4
        os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_a_full_disk_leaves_the_old_token(kept: Credentials) -> None:
    kept.save(ME, TOKEN)

    def full() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        kept.save(ME, TOKEN + "2")

    assert _in_a_child(full) == 3
    assert kept.load(ME) == TOKEN
    kept.save(ME, TOKEN + "3")  # there is room again
    assert kept.load(ME) == TOKEN + "3"


def test_what_was_written_wrong_is_not_put_in_the_place_of_the_old_token(
    kept: Credentials, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.save(ME, TOKEN)
    monkeypatch.setattr(os, "write", lambda handle, data, write=os.write: write(handle, bytes(len(data))))
    with pytest.raises(AccountError, match="still there"):
        kept.save(ME, TOKEN + "2")
    monkeypatch.undo()
    assert kept.load(ME) == TOKEN


def test_a_prepared_link_is_not_followed_and_an_open_folder_is_closed(kept: Credentials, tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "state" / "secrets", tmp_path / "elsewhere"
    folder.mkdir(parents=True)
    folder.chmod(0o777)
    elsewhere.write_text("mine")
    for name in (f"{kept._file(ME).name}.new", "key.new"):
        (folder / name).symlink_to(elsewhere)
    kept.save(ME, TOKEN)
    assert (elsewhere.read_text(), kept.load(ME)) == ("mine", TOKEN)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert not kept._file(ME).is_symlink() and not (folder / "key").is_symlink()


def test_two_who_keep_their_first_secret_at_once_both_have_it(kept: Credentials) -> None:
    names = [f"gmail:{number}@example.com" for number in range(8)]
    ready = threading.Barrier(len(names))
    failed: list[Exception] = []

    def keep(name: str) -> None:
        ready.wait()
        try:
            kept.save(name, TOKEN)
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=keep, args=(name,)) for name in names]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert failed == []
    assert [kept.load(name) for name in names] == [TOKEN] * len(names)


def test_a_folder_of_somebody_else_is_refused_in_words(kept: Credentials, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    with pytest.raises(AccountError, match="belongs to another user"):
        kept.save(ME, TOKEN)
