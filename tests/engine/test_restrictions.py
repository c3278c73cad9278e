"""The daemon under what its system unit forbids."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.engine.test_daemon import living, running  # noqa: F401 - a fixture
from tests.world import World

FORBIDDEN = {
    "memory that is written and run": "import mmap; mmap.mmap(-1, 4096, prot=mmap.PROT_WRITE | mmap.PROT_EXEC)",
    "a raw socket": "import socket; socket.socket(socket.AF_PACKET, socket.SOCK_RAW)",
    "another address family": "import socket; socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
    "a namespace": "import ctypes; c = ctypes.CDLL(None, use_errno=True); assert c.unshare(0x10000000) == 0",
    "a set-id bit": "import os, sys; os.close(os.open('x', os.O_CREAT)); os.chmod('x', 0o4755)",
    "a mount": "import ctypes; c = ctypes.CDLL(None); assert c.mount(b'none', b'/mnt', b'tmpfs', 0, None) == 0",
    "more of a resource": "import os; os.nice(-5)",
    "tracing": "import ctypes; c = ctypes.CDLL(None); assert c.ptrace(16, 1, 0, 0) == 0",
    "root's rights": "open('/etc/shadow', 'ab')" if os.getuid() else "import os; os.chown('/tmp', 1, 1)",
}


@pytest.fixture
def sandbox() -> list[str]:
    """How to begin a command so that it runs under the restrictions; skips where they cannot be had."""
    missing = "systemd-analyze" if shutil.which("systemd-analyze") is None else ""
    try:
        import pyseccomp  # noqa: F401
    except (ImportError, RuntimeError, OSError):
        missing = "libseccomp"
    if missing:
        if os.environ.get("FOLLOWUP_CI"):
            pytest.fail(f"{missing} must be here")
        pytest.skip(f"{missing} is not installed here")
    return [sys.executable, "-m", "tests.sandbox"]


def code_of(sandbox: list[str], program: str, folder: Path) -> int:
    """Return the exit code of a Python program under the restrictions."""
    here = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)}
    command = [*sandbox, sys.executable, "-c", program]
    return subprocess.run(command, cwd=folder, env=here, capture_output=True, check=False).returncode


def test_a_program_that_does_nothing_is_not_refused(sandbox: list[str], tmp_path: Path) -> None:
    """Without this the next test would show nothing: each of its programs ends with 1 because of what it does."""
    assert code_of(sandbox, "pass", tmp_path) == 0


@pytest.mark.parametrize("what", FORBIDDEN)
def test_what_is_forbidden_is_refused(sandbox: list[str], what: str, tmp_path: Path) -> None:
    """Without this the next test would show nothing."""
    assert code_of(sandbox, FORBIDDEN[what], tmp_path) == 1


def test_the_daemon_does_its_work_under_them(sandbox: list[str], living: World) -> None:  # noqa: F811
    with running(living, sandbox) as daemon:
        for message in ("READY=1", "STATUS=1 of 1 accounts work, 1 drafts placed", "WATCHDOG=1"):
            daemon.wait_for(message, 60)
        assert len(living.our_drafts()) == 1
        daemon.process.send_signal(signal.SIGHUP)
        daemon.messages.clear()
        daemon.wait_for("STATUS=1 of 1 accounts work, 0 drafts placed")
        daemon.process.send_signal(signal.SIGTERM)
        assert daemon.process.wait(15) == 0
        assert "Traceback" not in daemon.log


def test_a_daemon_that_is_stuck_does_not_ping_the_watchdog(living: World) -> None:  # noqa: F811
    import select

    with running(living) as daemon:
        daemon.wait_for("WATCHDOG=1")
        daemon.process.send_signal(signal.SIGSTOP)
        while select.select([daemon._notify], [], [], 1.5)[0]:  # what was sent before it stopped
            daemon._notify.recv(4096)
        ready, _, _ = select.select([daemon._notify], [], [], 3)
        assert not ready
        daemon.process.send_signal(signal.SIGCONT)
        daemon.messages.clear()
        daemon.wait_for("WATCHDOG=1")
