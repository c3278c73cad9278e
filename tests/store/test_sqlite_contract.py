"""SQLite keeps the contract of a store: in a file, and in the throw-away copy in memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup_daemon.store.factory import open_store, throwaway_copy
from tests.store.contract_suite import Opener, StoreSuite


class TestFile(StoreSuite):
    """The state file."""

    @pytest.fixture
    def opener(self, tmp_path: Path) -> Opener:
        return lambda: open_store(tmp_path / "s.db")


class TestThrowawayCopy(StoreSuite):
    """The copy in memory. Nobody else can open it, so there are no two holders of a lease."""

    test_a_lease_is_exclusive_until_it_ends = None  # type: ignore[assignment]
    test_a_writer_whose_lease_was_taken_over_is_refused = None  # type: ignore[assignment]

    @pytest.fixture
    def opener(self, tmp_path: Path) -> Opener:
        return lambda: throwaway_copy(tmp_path / "s.db")
