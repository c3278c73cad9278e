"""Every test of this kind ends with a Graph that saw only what it knows, with immutable ids, four at once at most."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.accounts.outlook.driver import OutlookDriver
from tests.fakes.graph.server import AT_ONCE


@pytest.fixture
def driver(tmp_path: Path) -> Iterator[OutlookDriver]:
    driver = OutlookDriver(tmp_path)
    yield driver
    assert driver.graph.broken == []
    assert driver.graph.most_at_once <= AT_ONCE
    assert [one.name for one in driver.graph.calls if one.status == 501] == []
