"""Every test of this kind ends with a Google that saw only what it knows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.accounts.gmail.driver import GmailDriver


@pytest.fixture
def driver(tmp_path: Path) -> Iterator[GmailDriver]:
    driver = GmailDriver(tmp_path)
    yield driver
    google = driver.google
    assert (google.broken, google.unimplemented, google.mailbox.ghosts) == ([], [], [])
