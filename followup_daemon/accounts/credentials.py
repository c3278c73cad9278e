"""The storage of tokens: the desktop's keyring, or an encrypted file. The state and the logs contain no token.

An encrypted file uses AES-256-GCM and is bound to its account, so files of two accounts cannot be exchanged. The key
comes from systemd (``LoadCredentialEncrypted=followup-daemon.key:...``), otherwise from a key file of mode 0600.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import stat
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from followup_daemon.errors import AccountError, TemporaryError
from followup_daemon.model.account import Account

SERVICE = "followup-daemon"
_CREDENTIAL = "followup-daemon.key"
_MAGIC = b"fu1\n"
_NONCE_BYTES = 12


def credential_key(account: Account) -> str:
    """Return the name of an account's secret. It does not change if the account is renamed in the configuration."""
    return f"{account.kind}:{account.address.lower()}"


class Secrets(Protocol):
    """The interface through which an open account loads and stores its secret."""

    def load(self, account: str) -> str | None:
        """Return the secret, or None if there is none. Raises AccountError."""

    def save(self, account: str, secret: str) -> None:
        """Store the secret durably. Raises AccountError."""


class OnTrial:
    """New secrets in memory. A sign-in checks them before they are stored.

    ``stored`` has the secrets of other sign-ins, which stay in use. Without it, every secret is in memory.
    """

    where = "nowhere"

    def __init__(self, secrets: Mapping[str, str | None], stored: Secrets | None = None) -> None:
        self._secrets = dict(secrets)
        self._stored = stored

    def load(self, account: str) -> str | None:
        """Return the secret, or None if there is none. Raises AccountError."""
        if self._stored is not None and account not in self._secrets:
            return self._stored.load(account)
        return self._secrets.get(account)

    def save(self, account: str, secret: str) -> None:
        """Keep a new secret in memory. Store a renewed secret of another sign-in. Raises AccountError."""
        if self._stored is not None and account not in self._secrets:
            self._stored.save(account, secret)
        else:
            self._secrets[account] = secret


class Credentials:
    """The secrets, one string per account. ``kept_in`` is keyring, file, or auto (the keyring if one is available).

    ``account`` is a value of ``credential_key``, such as ``gmail:sam@example.com``. Any method may raise AccountError.
    """

    def __init__(self, kept_in: str, folder: Path) -> None:
        self._kept_in = kept_in
        self._folder = folder

    def load(self, account: str) -> str | None:
        """Return the secret, or None if there is none."""
        if self._in_keyring:
            return _keyring("get_password", SERVICE, account)
        try:
            sealed = self._file(account).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise TemporaryError(f"The token file in {self._folder} cannot be read ({error.strerror}).") from error
        return self._unsealed(sealed, account)

    def save(self, account: str, secret: str) -> None:
        """Store the secret durably. After a crash in the middle, the old secret is still there."""
        if self._in_keyring:
            _keyring("set_password", SERVICE, account, secret)
            return
        try:
            for folder in (self._folder.parent, self._folder):
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with _alone_in(self._folder):
                _write(self._file(account), self._sealed(secret, account))
        except OSError as error:
            raise AccountError(
                f"The token cannot be stored in {self._folder} ({error.strerror}). The previous token, if any, is still"
                " there."
            ) from error

    def erase(self, account: str) -> None:
        """Erase the secret from the keyring and from the files."""
        if self._in_keyring:
            if _keyring("get_password", SERVICE, account) is not None:
                _keyring("delete_password", SERVICE, account)
            return
        with contextlib.suppress(FileNotFoundError):
            self._file(account).unlink()

    @property
    def where(self) -> str:
        return "your keyring" if self._in_keyring else str(self._folder)

    @property
    def _in_keyring(self) -> bool:
        return self._kept_in == "keyring" or (self._kept_in == "auto" and _has_keyring())

    def _file(self, account: str) -> Path:
        return self._folder / f"{sha256(account.encode()).hexdigest()[:24]}.sealed"

    def _sealed(self, secret: str, account: str) -> bytes:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = os.urandom(_NONCE_BYTES)
        return _MAGIC + nonce + AESGCM(self._key(make=True)).encrypt(nonce, secret.encode(), account.encode())

    def _unsealed(self, sealed: bytes, account: str) -> str:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce, rest = sealed[len(_MAGIC) :][:_NONCE_BYTES], sealed[len(_MAGIC) + _NONCE_BYTES :]
        try:
            if not sealed.startswith(_MAGIC):
                raise InvalidTag
            return AESGCM(self._key(make=False)).decrypt(nonce, rest, account.encode()).decode()
        except (InvalidTag, ValueError, OSError):
            raise AccountError(
                f"The token file in {self._folder} cannot be decrypted: the file or its key was damaged, moved or"
                " replaced. Connect again."
            ) from None

    def _key(self, make: bool) -> bytes:
        """Return the key of 32 bytes, from systemd's credential, else from the key file. ``make`` creates that file."""
        folder = os.environ.get("CREDENTIALS_DIRECTORY")
        if folder and (Path(folder) / _CREDENTIAL).exists():
            return sha256((Path(folder) / _CREDENTIAL).read_bytes()).digest()
        path = self._folder / "key"
        if make and not path.exists():
            _write(path, os.urandom(32))
        if stat.S_IMODE(path.stat().st_mode) & 0o077:
            raise AccountError(f"The key file {path} can be read by others. Correct that with: chmod 600 {path}")
        return sha256(path.read_bytes()).digest()


@contextlib.contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Lock the folder for secrets, after a check that it belongs to the user. Set its mode to 0700.

    Files of an interrupted writer are removed. Raises AccountError if the folder belongs to another user.
    """
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        found = os.fstat(handle)
        if found.st_uid != os.geteuid():
            raise AccountError(f"The folder for secrets, {folder}, belongs to another user. Nothing was stored.")
        if stat.S_IMODE(found.st_mode) != 0o700:
            os.fchmod(handle, 0o700)
        fcntl.flock(handle, fcntl.LOCK_EX)
        for left in folder.glob("*.new"):
            left.unlink()
        yield
    finally:
        os.close(handle)


def _write(path: Path, data: bytes) -> None:
    """Write a file atomically: new file, fsync, read back, rename, fsync of the folder. Raises OSError."""
    temporary = path.with_name(f"{path.name}.new")
    handle = os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(handle, view) :]
        os.fsync(handle)
        if os.pread(handle, len(data) + 1, 0) != data:
            raise OSError(errno.EIO, "the file was not written completely")
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    finally:
        os.close(handle)
    _sync(path.parent)


def _sync(path: Path) -> None:
    folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _has_keyring() -> bool:
    """Return whether a desktop keyring is available. Without a session bus its slow import is skipped."""
    if "DBUS_SESSION_BUS_ADDRESS" not in os.environ and "PYTHON_KEYRING_BACKEND" not in os.environ:
        return False
    import keyring
    from keyring.backends import fail, null

    return not isinstance(keyring.get_keyring(), (fail.Keyring, null.Keyring))


def _keyring(call: str, *arguments: str) -> str | None:
    import keyring
    from keyring.errors import KeyringError

    try:
        answer: str | None = getattr(keyring, call)(*arguments)
    except (KeyringError, RuntimeError) as error:
        raise TemporaryError(
            f"The keyring cannot be used ({type(error).__name__}). Unlock it, or set `secrets: file` in the"
            " configuration."
        ) from None
    return answer
