"""Real IMAP servers on loopback: Dovecot (as on most hosts), and pymap (without special-use and CONDSTORE)."""

from __future__ import annotations

import grp
import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pytest

USER, PASSWORD = "sam@example.com", "canary-password"

_DOVECOT = """\
base_dir = {base}/run
log_path = {base}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
state_dir = {base}/state
mail_location = maildir:{base}/mail/%u
first_valid_uid = 1
mail_uid = {uid}
mail_gid = {gid}
{passdb}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={base}/home/%u
}}
namespace inbox {{
  inbox = yes
  mailbox Drafts {{
    auto = create
    special_use = \\Drafts
  }}
  mailbox Sent {{
    auto = create
    special_use = \\Sent
  }}
  mailbox Trash {{
    auto = create
    special_use = \\Trash
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


_WITH_PASSWORD = """\
passdb {{
  driver = static
  args = password={password}
}}
"""
_WITH_TOKENS = """\
auth_mechanisms = {mechanisms}
passdb {{
  driver = oauth2
  mechanisms = {mechanisms}
  args = {base}/oauth2.conf
}}
"""
_INTROSPECTION = """\
introspection_mode = post
introspection_url = {address}
username_attribute = sub
active_attribute = active
active_value = true
"""


@dataclass(frozen=True, slots=True)
class Server:
    kind: str
    port: int
    folders: dict[str, str]
    user: str = USER
    password: str = PASSWORD
    mail: Path = Path()
    """Where Dovecot keeps mailboxes: a Maildir per user."""

    @staticmethod
    def give(folder: Path) -> None:
        """Files written by hand belong to whom the server runs as."""
        owner = _owner()
        if os.getuid() == 0:
            for path in (folder, *folder.rglob("*")):
                os.chown(path, owner.pw_uid, owner.pw_gid)


def _owner() -> pwd.struct_passwd:
    """Nobody, where tests run as root; Dovecot does not serve root's mail."""
    return pwd.getpwnam("nobody") if os.getuid() == 0 else pwd.getpwuid(os.getuid())


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as one:
        return int(one.getsockname()[1])


@contextmanager
def dovecot(introspection: str = "", mechanisms: str = "xoauth2 oauthbearer") -> Iterator[Server]:
    """In a folder of its own with a short name, since its sockets lie there.

    Skips where Dovecot is not installed, unless CI says that it must be.

    With the address of an ``introspection`` endpoint (RFC 7662) it takes access tokens instead of passwords.
    """
    program = shutil.which("dovecot") or ("/usr/sbin/dovecot" if Path("/usr/sbin/dovecot").exists() else None)
    if program is None:
        if os.environ.get("FOLLOWUP_CI"):
            pytest.fail("Dovecot must be here: apt-get install dovecot-imapd")
        pytest.skip("Dovecot is not installed (dovecot-imapd)")
    owner = _owner()
    folder = Path(tempfile.mkdtemp(prefix="dc"))
    base = folder / "d"
    for name in ("run", "state", "mail", "home"):
        (base / name).mkdir(parents=True)
    group = grp.getgrgid(owner.pw_gid).gr_name
    port = free_port()
    passdb = _WITH_TOKENS if introspection else _WITH_PASSWORD
    (base / "oauth2.conf").write_text(_INTROSPECTION.format(address=introspection))
    text = _DOVECOT.format(
        passdb=passdb.format(password=PASSWORD, base=base, mechanisms=mechanisms),
        base=base,
        user=owner.pw_name,
        group=group,
        uid=owner.pw_uid,
        gid=owner.pw_gid,
        port=port,
    )
    (base / "dovecot.conf").write_text(text)
    Server.give(base)
    folder.chmod(0o711)
    process = subprocess.Popen(
        [program, "-F", "-c", str(base / "dovecot.conf")],
        env=_true_clock(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait(port, base / "log")
        yield Server("dovecot", port, {}, mail=base / "mail")
    finally:
        process.terminate()
        process.wait()
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def pymap(folder: Path) -> Iterator[Server]:
    """Yield a server in memory that knows few extensions; its folders must be named in the configuration."""
    port = free_port()
    options = f"--host 127.0.0.1 --port {port} --no-service managesieve --no-service admin dict --demo-user sam"
    process = _forks("pymap.main", "main").start(*options.split(), "--demo-password", PASSWORD)
    try:
        _wait(port, folder / "log")
        yield Server("pymap", port, {"sent": "Sent", "drafts": "Drafts", "trash": "Trash"}, user="sam")
    finally:
        os.kill(process, signal.SIGTERM)


@contextmanager
def radicale(folder: Path, users: int = 0) -> Iterator[str]:
    """Run a CalDAV server for sam, and for u0, u1 and so on. Yields the address of its root."""
    port = free_port()
    names = folder / "users"
    names.write_text("".join(f"{name}:{PASSWORD}\n" for name in ("sam", *(f"u{n}" for n in range(users)))))
    options = f"--server-hosts 127.0.0.1:{port} --auth-type htpasswd --auth-htpasswd-encryption plain --auth-delay 0"
    folders = ("--storage-filesystem-folder", str(folder / "radicale"), "--auth-htpasswd-filename", str(names))
    process = _forks("radicale.__main__", "run", *_PARTS_OF_RADICALE).start(*options.split(), *folders)
    try:
        _wait(port, folder / "log", greets=False)
        yield f"http://127.0.0.1:{port}/"
    finally:
        os.kill(process, signal.SIGTERM)


_PARTS_OF_RADICALE = tuple(
    f"radicale.{name}"
    for name in ("app", "auth.htpasswd", "rights.owner_only", "storage.multifilesystem", "web.internal", "hook.none")
)
"""What Radicale imports only when it starts."""
_FORKS = """\
import importlib, json, os, signal, sys
module, function, *parts = sys.argv[1:]
program = getattr(importlib.import_module(module), function)
for part in parts:
    importlib.import_module(part)
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
for line in sys.stdin:
    process = os.fork()
    if process == 0:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        sys.stdin.close()
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.argv = [module, *json.loads(line)]
        try:
            program()
        finally:
            os._exit(0)
    print(process, flush=True)
"""


class _Forks:
    """A process that has imported a server, and that forks one for each test. The import takes half a second."""

    def __init__(self, module: str, function: str, *parts: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _FORKS, module, function, *parts],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip

    def start(self, *arguments: str) -> int:
        """Start a server. Return the number of its process."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps(arguments) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


@lru_cache(maxsize=2)
def _forks(module: str, function: str, *parts: str) -> _Forks:
    """Return the process that forks this server."""
    return _Forks(module, function, *parts)


def _true_clock() -> dict[str, str]:
    """Return the environment without faketime: under it Dovecot does not answer a LOGIN after a wrong one."""
    return {name: value for name, value in os.environ.items() if name != "LD_PRELOAD"}


def _wait(port: int, log: Path, greets: bool = True) -> None:
    """Until it answers; a server that does not start shows its log."""
    pause = threading.Event()
    for _ in range(200):
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1) as one:
                if not greets or one.recv(10):
                    return
        except OSError:
            pause.wait(0.05)
    pytest.fail(f"the server did not start: {log.read_text() if log.exists() else 'no log'}")
