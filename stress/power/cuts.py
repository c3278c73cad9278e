"""A small life of the store, written down; and what must be there after the power was cut anywhere in it."""

from __future__ import annotations

import sqlite3
import tempfile
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from random import Random

from followup_daemon.model.changes import Changes, MailChanges
from followup_daemon.model.draft import DraftState, FollowUp, Placement
from followup_daemon.model.mail import Direction, Message
from followup_daemon.model.tables.purpose import Purpose
from stress.power.disk import Disk, store_on
from tests.accounts.contract_suite import DANA, SAM
from tests.world import NOW


@dataclass(frozen=True, slots=True)
class Recorded:
    """A life that was written down, and from where on its tables exist."""

    disk: Disk
    begins: int


def live(seed: int, synchronous: str = "") -> Recorded:
    """Plan, place and settle drafts, and learn mail. Mark each commit when the program is told of it."""
    random, disk = Random(seed), Disk()
    with tempfile.TemporaryDirectory() as folder:
        store = store_on(disk, Path(folder) / "state.db", synchronous)
        store.identities.register({"home": "x"})
        begins = len(disk.done)
        states = (DraftState.PLANNED, DraftState.PLACING, DraftState.WAITING, DraftState.SENT)
        for number in range(12):
            placement = _placement(f"{seed:04x}{number:028x}")
            for state in states[: random.randint(1, 4)]:
                placement = replace(placement, state=state, attempts=placement.attempts + 1)
                store.placements.save(placement)
                disk.mark(f"{placement.key} {state}")
            if random.random() < 0.7:
                _learn(store, f"{seed}-{number}", random)
                disk.mark(f"position {seed}-{number}")
        store.database.close()
    return Recorded(disk, begins)


def _learn(store: object, position: str, random: Random) -> None:
    new = tuple(
        Message(
            ref=f"{position}-{n}", message_id=f"<{position}-{n}@x>", direction=Direction.RECEIVED,
            sent_at=NOW - timedelta(hours=n), sender=DANA, to=(SAM,), subject="x" * random.randrange(2000), text="",
        )
        for n in range(random.randint(1, 6))
    )  # fmt: skip
    changes = Changes(mail=(MailChanges(source="inbox", position=position, new=new, message_count=1),))
    store.facts.learn("home", changes, NOW)  # type: ignore[attr-defined]


def _placement(key: str) -> Placement:
    return Placement(
        key=key,
        follow_up=FollowUp(interaction=key, purpose=Purpose.THANKS),
        account="home",
        message_id=f"<fu1.{key}@example.com>",
        state=DraftState.PLANNED,
        recipients=("dana@acme.example",),
        changed_at=NOW,
    )


def problem_after(recorded: Recorded, number: int) -> str:
    """Cut the power at the place chosen by ``number``, and open the file as the next start would.

    Return what is wrong, "" for nothing.
    """
    random = Random(f"cut|{number}")
    at = random.randrange(recorded.begins, len(recorded.disk.done) + 1)
    files, marks = recorded.disk.cut(at, random)
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        for name, data in files.items():
            (Path(folder) / name).write_bytes(data)
        try:
            return _problem(Path(folder) / "state.db", marks)
        except sqlite3.DatabaseError as error:
            return f"it cannot be opened: {error}"


def _problem(path: Path, marks: list[str]) -> str:
    state = sqlite3.connect(path)
    try:
        sound = state.execute("PRAGMA quick_check(1)").fetchone()[0]
        if sound != "ok":
            return f"it is damaged: {sound}"
        promised = dict(mark.split(" ", 1) for mark in marks if not mark.startswith("position "))
        found = dict(state.execute("SELECT key, state FROM placement").fetchall())
        order = ("planned", "placing", "waiting", "sent")
        for key, wanted in promised.items():
            if key not in found or order.index(found[key]) < order.index(wanted):
                return f"lost: {key} should be at least {wanted}, and is {found.get(key, 'gone')}"
        positions = [mark.partition(" ")[2] for mark in marks if mark.startswith("position ")]
        row = state.execute("SELECT position FROM cursor WHERE source = 'inbox'").fetchone()
        if positions and (row is None or _number(row[0]) < _number(positions[-1])):
            return f"lost: the position should be at least {positions[-1]}, and is {row}"
        if row is not None and not state.execute("SELECT 1 FROM message WHERE ref LIKE ?", (f"{row[0]}-%",)).fetchone():
            return f"half: the position says {row[0]}, and its mails are not there"
        return ""
    finally:
        state.close()


def _number(position: str) -> int:
    return int(position.rpartition("-")[2])
