"""Somebody at a terminal: types commands, consents in a browser, pastes where they were sent to."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

CANARY = "canary7f3a"


class User:
    """``configuration`` is the text of their file; ``consent`` turns an address into the one that follows it."""

    def __init__(self, folder: Path, account: str, configuration: str, consent: Callable[[str], str]) -> None:
        self.folder = folder
        self.account = account
        self.consent = consent
        self.configuration = folder / "config.yaml"
        more = "profile: {name: Sam Rivera}\nsecrets: file\nstate: state/state.db\n"
        self.configuration.write_text(configuration + more)
        self.said = ""

    def starts(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "followup_daemon", "--config", str(self.configuration), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def types(self, *arguments: str, code: int = 0) -> str:
        """What the command prints; it must end with ``code``."""
        process = self.starts(*arguments)
        out, err = process.communicate("", timeout=60)
        self.said += out + err
        assert process.returncode == code, out + err
        return out

    def connects(self, *more: str, code: int = 0) -> str:
        process = self.starts("connect", self.account, "--no-browser", *more)
        assert process.stderr is not None
        address = ""
        while not address:
            found = re.search(r"https?://\S+", process.stderr.readline())
            address = found[0] if found else ""
        out, err = process.communicate(self.consent(address) + "\n", timeout=60)
        self.said += err
        assert process.returncode == code, out + err
        return out + err

    def left_behind(self) -> bytes:
        """Every byte of the state folder, whose files must be the user's alone."""
        files = [path for path in (self.folder / "state").rglob("*") if path.is_file()]
        assert {oct(path.stat().st_mode & 0o777) for path in files} == {"0o600"}
        return b"".join(path.read_bytes() for path in files)
