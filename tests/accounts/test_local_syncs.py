"""What lies in the Drafts folder is on the disk, and what was taken from it is off it, before anybody is told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from followup_daemon.accounts.local.drafts import DraftsFolder
from tests.values import KEY


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of what was synced, in order."""
    found: list[str] = []
    real = os.fsync

    def fsync(handle: int) -> None:
        found.append(Path(os.readlink(f"/proc/self/fd/{handle}")).name)
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    return found


def test_a_draft_and_its_folder_are_synced_when_it_is_placed_and_the_folder_when_it_goes(
    tmp_path: Path, synced: list[str]
) -> None:
    box = DraftsFolder(tmp_path / "Drafts")
    handle = box.place(KEY, b"Subject: Hi\n\nHi\n")
    assert synced == [f"fu1.{KEY}", "cur"]
    assert box.withdraw(handle)
    assert synced == [f"fu1.{KEY}", "cur", "cur"]
