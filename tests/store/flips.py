"""One bit of the state turns, or a record of ours is spoilt: nothing may be drafted twice or forgotten."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from followup_daemon.engine import rounds
from followup_daemon.engine.clock import FixedClock
from followup_daemon.errors import FollowupError
from followup_daemon.model.case import Override, OverrideKind
from followup_daemon.store.base import Store
from followup_daemon.store.factory import open_store
from tests.world import DANA, NOW, World

LATER = FixedClock(NOW + timedelta(minutes=30))


class Flipped:
    """A world with drafts that wait, were deleted and sent, with a word of the user and a note; and its state file.

    One more draft is due at the next cycle.
    """

    def __init__(self, folder: Path) -> None:
        self.world = World(folder)
        for number in range(8):
            who = f"Kim{number} Lee <kim{number}@firm{number}.example>"
            self.world.received(NOW - timedelta(days=3), who, "Hello", "Hi Sam,\n\nsee you soon.\n\nKim")
            self.world.interview(title=f"Interview {number}", who=who)
        self.world.received(NOW - timedelta(hours=3), DANA, "Hello", "Hi Sam,\n\nthank you for the talk.\n\nDana")
        self.world.interview()
        self.world.interview(NOW - timedelta(hours=23, minutes=40), "Interview due", "Due Lee <due@due.example>")
        self.world.cycle(NOW - timedelta(hours=20))
        store = self.world.store()
        for one in store.decisions.interactions("home"):
            if one.title == "Interview 0":
                store.decisions.override(one, Override(kind=OverrideKind.SKIP, at=NOW))
            elif one.title == "Interview 1":
                store.decisions.override(one, Override(kind=OverrideKind.DONE, at=NOW))
            elif one.title == "Interview 2":
                store.decisions.override(one, Override(kind=OverrideKind.NOTE, at=NOW, text="I liked the tour."))
        store.close()
        assert len(self.world.cycle().placed) > 4
        for path in self.world.our_drafts()[:3]:
            path.unlink()
        self.world.cycle(NOW + timedelta(minutes=10))
        text = self.world.configuration.read_text("utf-8")
        self.world.configuration.write_text(text + "# everything is decided again\n", "utf-8")
        self.settings = self.world.settings
        self.path = self.settings.state
        self.good = self.path.read_bytes()
        self.records = self._records()
        self.drafts = {path: path.read_bytes() for path in self.world.our_drafts()}
        self.right = self.outcome(self.good)
        assert not isinstance(self.right, FollowupError)
        assert self.right["placed"] == {"Interview due"}

    def flip(self, random_: random.Random) -> tuple[str, str]:
        """Turn one bit. Return the outcome (refused, right, or what is wrong) and where the bit was."""
        offset = random_.choice(self.used)
        data = bytearray(self.good)
        data[offset] ^= 1 << random_.randrange(8)
        return self._judged(bytes(data)), f"byte {offset}"

    def spoil(self, random_: random.Random) -> tuple[str, str]:
        """Spoil a record of a draft or of an override: turn many bits, or write zeros. Return the outcome and where."""
        table, record = random_.choice(self.records)
        offset, data = self.good.index(record), bytearray(self.good)
        begin = offset + random_.choice((0, 0, random_.randrange(len(record))))
        end = random_.randint(begin + 1, offset + len(record))
        if random_.random() < 0.5:
            data[begin:end] = bytes(end - begin)
        else:
            for _ in range(random_.randint(2, 40)):
                data[random_.randrange(begin, end)] ^= 1 << random_.randrange(8)
        return self._judged(bytes(data)), f"{table} bytes {begin} to {end}"

    def lose_sector(self, random_: random.Random) -> tuple[str, str]:
        """Replace 512 bytes with zeros, as a disk may. Return the outcome and where."""
        sector = random_.choice(self.used) // 512 * 512
        return self._judged(self.good[:sector] + bytes(512) + self.good[sector + 512 :]), f"sector at {sector}"

    def _judged(self, data: bytes) -> str:
        found = self.outcome(data)
        if isinstance(found, FollowupError):
            return "refused"
        return "right" if found == self.right else self._held_back(found)

    def _held_back(self, found: dict[str, Any]) -> str:
        """Return "held back" if that is the only difference, else what is wrong."""
        held = tuple(found.get("held", ()))
        if not held:
            return f"WRONG {', '.join(name for name in found if found[name] != self.right.get(name))}"
        wrong = [name for name in ("placed", "lying") if found[name] != self.right[name]]
        for name in ("fates", "wishes", "notes", "verdicts"):
            should = {key: value for key, value in self.right[name].items() if not key.startswith(held)}
            if {key: value for key, value in found[name].items() if not key.startswith(held)} != should:
                wrong.append(name)
        if {reason for key, (_, reason) in found["verdicts"].items() if key.startswith(held)} != {"record_damaged"}:
            wrong.append("reason")
        return f"WRONG {', '.join(wrong)}" if wrong else "held back"

    def _records(self) -> list[tuple[str, bytes]]:
        """Return the records of drafts and of overrides as they are in the file: table, bytes."""
        with sqlite3.connect(self.path) as state:
            drafts = state.execute(
                "SELECT key, account, interaction, purpose, round, person, state, placed_at, body FROM placement"
            )
            words = state.execute("SELECT account, interaction, body FROM override")
            found = [("placement", row) for row in drafts] + [("override", row) for row in words]
        state.close()
        records = [(table, b"".join(_bytes(value) for value in row)) for table, row in found]
        assert all(self.good.count(record) == 1 for _, record in records)
        return records

    @property
    def used(self) -> list[int]:
        return [number for number, byte in enumerate(self.good) if byte]

    def outcome(self, data: bytes) -> dict[str, Any] | Any:
        """Run a cycle over a state of these bytes. Return what it did, or its error."""
        for ending in ("-wal", "-shm"):
            self.path.with_name(self.path.name + ending).unlink(missing_ok=True)
        self.path.write_bytes(data)
        try:
            with self._store() as store, rounds.open_accounts(self.settings) as accounts:
                ((report, error),) = rounds.run_round(accounts, store, rounds.preferences(self.settings), LATER)
                if error is not None:
                    return error if isinstance(error, FollowupError) else {"broke off": type(error).__name__}
                titles = {one.key: one.title for one in store.decisions.interactions("home")}
                return {
                    "placed": {titles[one.interaction] for one in report.placed},
                    "lying": [path.name for path in self.world.our_drafts() if path in self.drafts],
                    "fates": {one.follow_up.name: str(one.state) for one in store.placements.all("home")},
                    "wishes": store.decisions.active_overrides(),
                    "notes": {key: store.decisions.notes(key) for key in titles},
                    "verdicts": {
                        one.name: (str(type(v)), str(getattr(v, "reason", ""))) for one, v in report.verdicts.items()
                    },
                    "held": store.decisions.held(),
                }
        except FollowupError as error:
            return error
        finally:
            for path in set(self.world.our_drafts()) - set(self.drafts):
                path.unlink()
            for path, letter in self.drafts.items():
                path.write_bytes(letter) if not path.exists() else None

    @contextmanager
    def _store(self) -> Iterator[Store]:
        store = open_store(self.path)
        try:
            rounds.register_accounts(self.settings, store)
            yield store
        finally:
            store.close()


def _bytes(value: str | bytes | None) -> bytes:
    return value.encode() if isinstance(value, str) else value or b""
