"""One bit of the state turns: ``python -m tests.store.flips [COUNT] [SEED]``. Nothing may be drafted twice or forgotten."""

from __future__ import annotations

import logging
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from followup_daemon.engine import rounds
from followup_daemon.engine.clock import FixedClock
from followup_daemon.errors import FollowupError
from followup_daemon.model.case import Override, OverrideKind
from followup_daemon.store.store import Store
from tests.world import DANA, NOW, World

LATER = FixedClock(NOW + timedelta(minutes=30))


class Flipped:
    """A world with drafts that wait, were deleted and sent, with a word of the user and a note; and its state file."""

    def __init__(self, folder: Path) -> None:
        self.world = World(folder)
        for number in range(8):
            who = f"Kim{number} Lee <kim{number}@firm{number}.example>"
            self.world.received(NOW - timedelta(days=3), who, "Hello", "Hi Sam,\n\nsee you soon.\n\nKim")
            self.world.interview(title=f"Interview {number}", who=who)
        self.world.received(NOW - timedelta(hours=3), DANA, "Hello", "Hi Sam,\n\nthank you for the talk.\n\nDana")
        self.world.interview()
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
        self.drafts = {path: path.read_bytes() for path in self.world.our_drafts()}
        self.right = self.outcome(self.good)
        assert not isinstance(self.right, FollowupError)

    def flip(self, random_: random.Random) -> tuple[str, str]:
        """What came of one turned bit: refused, right, or what is wrong, and where the bit was."""
        offset = random_.choice(self.used)
        data = bytearray(self.good)
        data[offset] ^= 1 << random_.randrange(8)
        found = self.outcome(bytes(data))
        where = f"byte {offset}"
        if isinstance(found, FollowupError):
            return "refused", where
        if found == self.right:
            return "right", where
        wrong = [name for name in found if found[name] != self.right.get(name)]
        return f"WRONG {', '.join(wrong)}", where

    @property
    def used(self) -> list[int]:
        return [number for number, byte in enumerate(self.good) if byte]

    def outcome(self, data: bytes) -> dict[str, Any] | Any:
        """What a cycle over a state of these bytes makes of it."""
        for ending in ("-wal", "-shm"):
            self.path.with_name(self.path.name + ending).unlink(missing_ok=True)
        self.path.write_bytes(data)
        try:
            with self._store() as store, rounds.opened(self.settings) as accounts:
                ((report, error),) = rounds.run_round(accounts, store, rounds.wishes(self.settings), LATER)
                if error is not None:
                    return error if isinstance(error, FollowupError) else {"broke off": type(error).__name__}
                return {
                    "drafts": len(report.placed) + (set(self.world.our_drafts()) != set(self.drafts)),
                    "fates": sorted((one.key, str(one.state)) for one in store.placements.all("home")),
                    "wishes": store.decisions.wishes(),
                    "notes": sorted(store.decisions.notes(one.key) for one in store.decisions.interactions("home")),
                    "verdicts": sorted(
                        (one.name, str(type(v)), str(getattr(v, "reason", ""))) for one, v in report.verdicts.items()
                    ),
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
        store = Store.open(self.path)
        try:
            rounds.introduce(self.settings, store)
            yield store
        finally:
            store.close()


if __name__ == "__main__":
    logging.disable()
    count, seed = (int(text) for text in (*sys.argv[1:], *("1000", "1")[len(sys.argv) - 1 :]))
    with tempfile.TemporaryDirectory() as made:
        flipped, random_ = Flipped(Path(made)), random.Random(seed)
        results = [flipped.flip(random_) for _ in range(count)]
    print(f"{count} bits turned, seed {seed}:", dict(Counter(result for result, _ in results)))
    for result, where in results:
        if result.startswith("WRONG"):
            print(" ", result, where)
