"""The demo at any moment: each day of the week, leap days, changes of the clock, the year's end, far zones."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from followup_daemon import logs
from followup_daemon.cli.main import main
from followup_daemon.engine.clock import FixedClock

DRAFTS = {
    "thanks": 2,
    "recap": 2,
    "introduction": 1,
    "nudge": 2,
    "check_in": 1,
    "rejection_reply": 1,
    "acceptance_reply": 1,
    "call_sheet": 1,
}
MONDAY = datetime(2026, 11, 23, 0, 5, tzinfo=UTC)
WEEK = [(MONDAY + timedelta(days=day, hours=hour), "UTC") for day, hour in enumerate((0, 9, 13, 18, 23, 4, 21))]
ODD = [
    (datetime(2026, 11, 29, 21, 52, tzinfo=UTC), "UTC"),  # a Sunday evening, on which two nudges were missing
    (datetime(2028, 2, 29, 10, 0, tzinfo=UTC), "Pacific/Kiritimati"),  # already 1 March there
    (datetime(2028, 3, 1, 10, 0, tzinfo=UTC), "Pacific/Pago_Pago"),  # still 29 February there
    (datetime(2027, 3, 28, 1, 0, tzinfo=UTC), "Europe/London"),  # the hour that is left out
    (datetime(2027, 10, 31, 1, 30, tzinfo=UTC), "Europe/London"),  # the hour that comes twice
    (datetime(2026, 12, 31, 23, 59, tzinfo=UTC), "Europe/London"),
]


def demo(folder: Path, now: datetime, zone: str, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> dict[str, Any]:
    monkeypatch.setenv("TZ", zone)
    monkeypatch.setattr(logs, "configure", lambda level: None)  # the log of this process is pytest's
    with pytest.raises(SystemExit) as ended:
        main(["demo", "--into", str(folder), "--json"], FixedClock(now))
    assert ended.value.code == 0
    shown: dict[str, Any] = json.loads(capsys.readouterr().out)
    return shown


@pytest.mark.parametrize(
    ("now", "zone"),
    [*WEEK, *ODD],
    ids=lambda value: f"{value:%a-%d-%b-%Y-%H%M}" if isinstance(value, datetime) else value,
)
def test_the_demo_makes_the_same_eleven_drafts(
    tmp_path: Path, now: datetime, zone: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = demo(tmp_path / "demo", now, zone, monkeypatch, capsys)
    drafted = Counter(one["purpose"] for row in shown["interactions"] for one in row["drafts"])
    assert (drafted, shown["new_drafts"]) == (DRAFTS, 11)
    assert f"time_zone: {zone}" in Path(shown["configuration"]).read_text()
