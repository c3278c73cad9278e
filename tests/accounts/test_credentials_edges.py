"""What a secret is sealed with, what a writer leaves behind when it fails, and how each failure is told."""

from __future__ import annotations

import errno
import fcntl
import os
import stat
from hashlib import sha256
from pathlib import Path
from typing import Any

import keyring
import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from keyring.backends import fail, null
from keyring.errors import KeyringError

from followup_daemon.accounts import credentials
from followup_daemon.accounts.credentials import Credentials, OnTrial, credential_key
from followup_daemon.errors import AccountError, TemporaryError
from tests.values import account

SECRET, ME, YOU = "1//canary-refresh-token", "gmail:sam@example.com", "gmail:kim@example.com"


@pytest.fixture
def kept(tmp_path: Path) -> Credentials:
    return Credentials("file", tmp_path / "state" / "secrets")


def test_a_secret_is_kept_under_the_kind_and_the_address() -> None:
    assert credential_key(account(kind="gmail", address="Sam@Example.COM", name="work")) == "gmail:sam@example.com"


def test_secrets_on_trial_are_kept_in_memory_alone() -> None:
    given: dict[str, str | None] = {ME: SECRET}
    trial = OnTrial(given)
    trial.save(YOU, "other")
    assert (trial.load(ME), trial.load(YOU), trial.load("x"), trial.where) == (SECRET, "other", None, "nowhere")
    assert given == {ME: SECRET}


# The sealed file


def test_a_sealed_file_is_aes_gcm_bound_to_its_account(kept: Credentials) -> None:
    kept.save(ME, SECRET)
    sealed = kept._file(ME).read_bytes()
    key = sha256((Path(kept.where) / "key").read_bytes()).digest()
    assert sealed[:4] == b"fu1\n"
    assert AESGCM(key).decrypt(sealed[4:16], sealed[16:], ME.encode()) == SECRET.encode()
    kept.save(ME, SECRET)
    assert kept._file(ME).read_bytes()[4:16] != sealed[4:16]


def test_a_key_is_32_random_bytes_and_is_made_once(kept: Credentials) -> None:
    kept.save(ME, SECRET)
    key = (Path(kept.where) / "key").read_bytes()
    kept.save(YOU, SECRET)
    assert len(key) == 32
    assert (Path(kept.where) / "key").read_bytes() == key


def test_the_folders_that_are_made_are_closed_to_others(kept: Credentials) -> None:
    before = os.umask(0)
    try:
        kept.save(ME, SECRET)
    finally:
        os.umask(before)
    folder = Path(kept.where)
    assert [stat.S_IMODE(one.stat().st_mode) for one in (folder.parent, folder)] == [0o700, 0o700]
    assert {stat.S_IMODE(one.stat().st_mode) for one in folder.iterdir()} == {0o600}


def test_every_folder_that_is_missing_is_made(tmp_path: Path) -> None:
    deep = Credentials("file", tmp_path / "a" / "b" / "c" / "secrets")
    deep.save(ME, SECRET)
    assert deep.load(ME) == SECRET


def test_reading_makes_no_key(kept: Credentials) -> None:
    kept.save(ME, SECRET)
    (Path(kept.where) / "key").unlink()
    with pytest.raises(AccountError, match="Connect again"):
        kept.load(ME)
    assert not (Path(kept.where) / "key").exists()


def test_systemds_folder_without_our_credential_is_passed_over(
    kept: Credentials, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    kept.save(ME, SECRET)
    assert (Path(kept.where) / "key").exists()
    assert kept.load(ME) == SECRET


def test_systemds_credential_is_hashed_to_the_key(
    kept: Credentials, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "followup-daemon.key").write_bytes(b"of any length")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    kept.save(ME, SECRET)
    sealed = kept._file(ME).read_bytes()
    key = sha256(b"of any length").digest()
    assert AESGCM(key).decrypt(sealed[4:16], sealed[16:], ME.encode()) == SECRET.encode()


# How failures are told


def test_a_token_that_cannot_be_read_is_told(kept: Credentials) -> None:
    kept.save(ME, SECRET)
    kept._file(ME).unlink()
    kept._file(ME).mkdir()
    with pytest.raises(TemporaryError) as problem:
        kept.load(ME)
    assert str(problem.value) == f"The token file in {kept.where} cannot be read (Is a directory)."


def test_a_token_that_cannot_be_kept_is_told(kept: Credentials, monkeypatch: pytest.MonkeyPatch) -> None:
    def dies(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", dies)
    with pytest.raises(AccountError) as problem:
        kept.save(ME, SECRET)
    assert str(problem.value) == (
        f"The token cannot be stored in {kept.where} (No space left on device). The previous token, if any, is still"
        " there."
    )
    assert list(Path(kept.where).iterdir()) == []


def test_a_token_that_does_not_fit_its_key_is_told(kept: Credentials) -> None:
    kept.save(ME, SECRET)
    kept._file(ME).write_bytes(b"fu2\n" + kept._file(ME).read_bytes()[4:])
    with pytest.raises(AccountError) as problem:
        kept.load(ME)
    assert str(problem.value) == (
        f"The token file in {kept.where} cannot be decrypted: the file or its key was damaged, moved or"
        " replaced. Connect again."
    )


def test_an_open_key_is_told_with_what_to_do(kept: Credentials) -> None:
    kept.save(ME, SECRET)
    key = Path(kept.where) / "key"
    key.chmod(0o644)
    with pytest.raises(AccountError) as problem:
        kept.load(ME)
    assert str(problem.value) == f"The key file {key} can be read by others. Correct that with: chmod 600 {key}"


def test_a_folder_of_somebody_else_is_told(kept: Credentials, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    with pytest.raises(AccountError) as problem:
        kept.save(ME, SECRET)
    assert str(problem.value) == (f"The folder for secrets, {kept.where}, belongs to another user. Nothing was stored.")


# Writing


def test_the_folder_is_locked_while_a_token_is_written(kept: Credentials, monkeypatch: pytest.MonkeyPatch) -> None:
    locked: list[int] = []
    monkeypatch.setattr(fcntl, "flock", lambda handle, how: locked.append(how))
    kept.save(ME, SECRET)
    assert locked == [fcntl.LOCK_EX]


def test_what_a_killed_writer_left_is_removed(kept: Credentials) -> None:
    kept.save(ME, SECRET)
    left = Path(kept.where) / "x.sealed.new"
    left.write_text("half")
    kept.save(YOU, SECRET)
    assert not left.exists()


def test_no_file_stays_open(kept: Credentials) -> None:
    before = len(os.listdir("/proc/self/fd"))
    kept.save(ME, SECRET)
    assert len(os.listdir("/proc/self/fd")) == before


@pytest.mark.parametrize("size", [1, 3])
def test_a_write_that_takes_only_a_part_is_continued(
    kept: Credentials, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr(os, "write", lambda handle, data, write=os.write: write(handle, data[:size]))
    kept.save(ME, SECRET)
    assert kept.load(ME) == SECRET


def test_the_file_is_synced_before_it_takes_its_name_and_the_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[bool, bool]] = []
    path = tmp_path / "token"

    def fsync(handle: int) -> None:
        synced.append((stat.S_ISDIR(os.fstat(handle).st_mode), path.exists()))

    monkeypatch.setattr(os, "fsync", fsync)
    credentials._write(path, b"data")
    assert synced == [(False, False), (True, True)]
    assert path.read_bytes() == b"data"


def test_a_file_that_holds_more_than_was_written_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "write", lambda handle, data, write=os.write: write(handle, bytes(data) + b"+") - 1)
    with pytest.raises(OSError, match=r"\] the file was not written completely$") as problem:
        credentials._write(tmp_path / "token", b"data")
    assert problem.value.errno == errno.EIO
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_vanishes_while_it_is_written_is_told_by_the_first_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fsync(handle: int) -> None:
        (tmp_path / "token.new").unlink()
        raise OSError(errno.EIO, "the disk failed")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(OSError, match="the disk failed"):
        credentials._write(tmp_path / "token", b"data")


def test_a_file_that_another_writer_has_begun_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "token.new").write_text("theirs")
    with pytest.raises(FileExistsError):
        credentials._write(tmp_path / "token", b"data")
    assert (tmp_path / "token.new").read_text() == "theirs"


# The keyring


@pytest.mark.parametrize(
    ("given", "backend", "usable"),
    [
        ({"DBUS_SESSION_BUS_ADDRESS": "x"}, object(), True),
        ({"PYTHON_KEYRING_BACKEND": "x"}, object(), True),
        ({}, object(), False),
        ({"DBUS_SESSION_BUS_ADDRESS": "x"}, fail.Keyring(), False),
        ({"DBUS_SESSION_BUS_ADDRESS": "x"}, null.Keyring(), False),
    ],
)
@pytest.mark.parametrize(("kept_in", "always"), [("auto", None), ("keyring", True), ("file", False)])
def test_a_keyring_is_used_where_it_can_be_or_must_be(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    given: dict[str, str],
    backend: Any,
    usable: bool,
    kept_in: str,
    always: bool | None,
) -> None:
    for name in ("DBUS_SESSION_BUS_ADDRESS", "PYTHON_KEYRING_BACKEND"):
        monkeypatch.delenv(name, raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
    expected = usable if always is None else always
    assert Credentials(kept_in, tmp_path).where == ("your keyring" if expected else str(tmp_path))


def test_only_what_is_in_the_keyring_is_erased(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = {("followup-daemon", ME): SECRET}
    calls: list[tuple[str, ...]] = []
    monkeypatch.setattr(keyring, "get_password", lambda *about: held.get(about))
    monkeypatch.setattr(keyring, "delete_password", lambda *about: calls.append(about))
    kept = Credentials("keyring", tmp_path)
    kept.erase(ME)
    kept.erase(YOU)
    assert calls == [("followup-daemon", ME)]


@pytest.mark.parametrize("error", [KeyringError("locked: 1//canary"), RuntimeError("no bus")])
def test_a_keyring_that_fails_is_told_without_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fails(*_: object) -> None:
        raise error

    monkeypatch.setattr(keyring, "get_password", fails)
    with pytest.raises(TemporaryError) as problem:
        Credentials("keyring", tmp_path).load(ME)
    assert str(problem.value) == (
        f"The keyring cannot be used ({type(error).__name__}). Unlock it, or set `secrets: file` in the configuration."
    )
