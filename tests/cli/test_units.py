"""The limits of the systemd units are above what so many accounts were measured to need."""

from __future__ import annotations

import re

import pytest

from followup_daemon.app.setup import units


@pytest.mark.parametrize("unit", [units.system(), units.user()])
@pytest.mark.parametrize(
    ("limit", "own", "each"),
    [("TasksMax", 6, 1), ("LimitNOFILE", 18, 6), ("MemoryMax", 145, 2.2)],
)
def test_the_limits_leave_room_for_the_accounts_that_docs_promise(unit: str, limit: str, own: int, each: float) -> None:
    """``own`` and ``each`` are as measured: threads and files of IMAP with `idle`, MiB of Gmail."""
    found = re.search(rf"^{limit}=(\d+)", unit, re.MULTILINE)
    assert found is not None
    assert int(found[1]) > own + each * units.ACCOUNTS
