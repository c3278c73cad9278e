"""A text file for Prometheus (the textfile collector of its node exporter): counts and times, no data of mail."""

from __future__ import annotations

import logging
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from followup_daemon.errors import FollowupError
from followup_daemon.store.base import Store

log = logging.getLogger(__name__)

_HELP = {
    "account_up": "1 while the account works",
    "account_failed_polls": "failed polls in a row",
    "account_last_poll_timestamp_seconds": "when the account was last read",
    "drafts": "drafts of ours by state",
    "last_round_timestamp_seconds": "when the last round ended",
}


def write(path: Path, accounts: Iterable[str], store: Store, now: datetime) -> None:
    """Write the file atomically, readable for everybody. A failure is only logged."""
    temporary = path.with_name(f".{path.name}.new")
    try:
        temporary.write_text("\n".join(_lines(list(accounts), store, now)) + "\n", "utf-8")
        os.chmod(temporary, 0o644)
        temporary.replace(path)
    except (OSError, FollowupError) as error:
        log.warning("the metrics cannot be written (%s)", type(error).__name__)


def _lines(accounts: list[str], store: Store, now: datetime) -> Iterator[str]:
    known = {name: store.account(name) for name in accounts}
    values: dict[str, list[str]] = {name: [] for name in _HELP}
    for name, row in known.items():
        label = f'{{account="{_escaped(name)}"}}'
        values["account_up"].append(f"{label} {int(row is not None and not row.problem)}")
        values["account_failed_polls"].append(f"{label} {row.failures if row else 0}")
        if row is not None and row.polled_at is not None:
            values["account_last_poll_timestamp_seconds"].append(f"{label} {row.polled_at.timestamp():.0f}")
        states = Counter(str(one.state) for one in store.placements.all(name))
        values["drafts"] += (
            f'{{account="{_escaped(name)}",state="{state}"}} {count}' for state, count in sorted(states.items())
        )
    values["last_round_timestamp_seconds"].append(f" {now.timestamp():.0f}")
    for name, found in values.items():
        yield f"# HELP followup_daemon_{name} {_HELP[name]}"
        yield f"# TYPE followup_daemon_{name} gauge"
        yield from (f"followup_daemon_{name}{value}" for value in found)


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", " ")
