"""Somebody at a terminal: types commands, consents in a browser, pastes where they were sent to."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.cli.terminal import Ended, call

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
        """Start a command as a real process."""
        return subprocess.Popen(
            [sys.executable, "-m", "followup_daemon", "--config", str(self.configuration), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def types(self, *arguments: str, code: int = 0) -> str:
        """Return what the command prints. It must end with ``code``."""
        return self._finished(call("--config", str(self.configuration), *arguments), code).stdout

    def connects(self, *options: str, code: int = 0) -> str:
        """Connect: open the address that is shown, consent, and paste the address that follows it."""
        arguments = ("--config", str(self.configuration), "connect", self.account, "--no-browser", *options)
        return self._finished(call(*arguments, answers=self._pastes), code).output

    def _pastes(self, printed: str) -> str:
        return self.consent(re.findall(r"https?://\S+", printed)[0])

    def _finished(self, done: Ended, code: int) -> Ended:
        self.said += done.output
        assert done.code == code, done.output
        return done

    def left_behind(self) -> bytes:
        """Return every byte of the state folder, after a check that its files are the user's alone."""
        files = [path for path in (self.folder / "state").rglob("*") if path.is_file()]
        assert {oct(path.stat().st_mode & 0o777) for path in files} == {"0o600"}
        return b"".join(path.read_bytes() for path in files)
