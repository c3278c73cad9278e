"""Secrets are sealed, bound to their account, whole or not at all, and nobody else's to read."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend

from followup_daemon.accounts.credentials import Credentials
from followup_daemon.errors import AccountError, TemporaryError

SECRET, ME, YOU = "1//canary-refresh-token", "gmail:sam@example.com", "gmail:kim@example.com"


@pytest.fixture
def kept(tmp_path: Path) -> Credentials:
    return Credentials("file", tmp_path / "state" / "secrets")


def files(kept: Credentials) -> list[Path]:
    return sorted(Path(kept.where).iterdir())


def test_what_was_kept_comes_back(kept: Credentials) -> None:
    assert kept.load(ME) is None
    kept.save(ME, SECRET)
    kept.save(YOU, "other")
    kept.save(ME, SECRET + "2")
    assert (kept.load(ME), kept.load(YOU)) == (SECRET + "2", "other")
    kept.erase(ME)
    kept.erase(ME)
    assert (kept.load(ME), kept.load(YOU)) == (None, "other")


def test_the_files_show_nothing_and_belong_to_the_user_alone(kept: Credentials) -> None:
    kept.save(ME, SECRET)
    for path in files(kept):
        assert b"canary" not in path.read_bytes() and b"sam" not in path.read_bytes()
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert "sam" not in path.name
    assert stat.S_IMODE(Path(kept.where).stat().st_mode) == 0o700


def test_a_secret_that_was_swapped_or_damaged_is_refused(kept: Credentials) -> None:
    kept.save(ME, SECRET)
    kept.save(YOU, "other")
    mine, yours = kept._file(ME), kept._file(YOU)
    whole = mine.read_bytes()
    for bad in (yours.read_bytes(), whole[:-1], whole[:20], b"", b"x" * 60, whole[:-1] + bytes([whole[-1] ^ 1])):
        mine.write_bytes(bad)
        with pytest.raises(AccountError, match="Connect again"):
            kept.load(ME)


@pytest.mark.parametrize("mode", [0o640, 0o620, 0o610, 0o604, 0o602, 0o601, 0o644])
def test_a_key_file_that_others_can_read_is_refused(kept: Credentials, mode: int) -> None:
    kept.save(ME, SECRET)
    (Path(kept.where) / "key").chmod(mode)
    with pytest.raises(AccountError, match="chmod 600"):
        kept.load(ME)


def test_a_lost_key_is_told(kept: Credentials) -> None:
    kept.save(ME, SECRET)
    (Path(kept.where) / "key").unlink()
    with pytest.raises(AccountError, match="Connect again"):
        kept.load(ME)


def test_systemds_credential_is_the_key_where_there_is_one(
    kept: Credentials, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "followup-daemon.key").write_bytes(os.urandom(32))
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    kept.save(ME, SECRET)
    assert [path.name for path in files(kept) if path.name == "key"] == []
    assert kept.load(ME) == SECRET
    (tmp_path / "followup-daemon.key").write_bytes(os.urandom(32))
    with pytest.raises(AccountError):
        kept.load(ME)


def test_a_crash_while_saving_leaves_the_old_secret(kept: Credentials, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.save(ME, SECRET)

    def dies(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", dies)
    with pytest.raises(AccountError, match="No space left"):
        kept.save(ME, "new")
    assert kept.load(ME) == SECRET


class Pockets(KeyringBackend):
    """A keyring in memory."""

    priority = 9

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._look()
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._look()
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.held[service, username]

    def _look(self) -> None:
        if self.locked:
            from keyring.errors import KeyringLocked

            raise KeyringLocked("locked")


def test_the_desktops_keyring_is_used_where_there_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pockets = Pockets()
    monkeypatch.setattr(keyring, "get_keyring", lambda: pockets)
    for name in ("get_password", "set_password", "delete_password"):
        monkeypatch.setattr(keyring, name, getattr(pockets, name))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/dev/null")
    kept = Credentials("auto", tmp_path / "secrets")
    kept.save(ME, SECRET)
    assert kept.load(ME) == SECRET == pockets.held["followup-daemon", ME]
    assert not (tmp_path / "secrets").exists()
    pockets.locked = True
    with pytest.raises(TemporaryError, match="secrets: file"):
        kept.load(ME)
    pockets.locked = False
    kept.erase(ME)
    assert kept.load(ME) is None


def test_without_a_session_bus_the_file_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
    assert Credentials("auto", tmp_path / "secrets").where == str(tmp_path / "secrets")


def test_a_keyring_that_is_named_in_the_environment_is_used_without_a_session_bus(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.accounts.test_credentials.Pockets")
    monkeypatch.setattr(keyring, "get_keyring", Pockets)
    assert Credentials("auto", tmp_path / "secrets").where == "your keyring"


def test_a_token_keeps_its_name_through_versions(kept: Credentials) -> None:
    kept.save(ME, SECRET)
    assert [path.name for path in files(kept) if path.name != "key"] == ["1ae35d811cbb069d611967ec.sealed"]
