"""What goes wrong, and when.

Each opportunity is decided by itself, from the seed and its own name: taking one fault away leaves the others as they
are, so that a failing life can be shrunk to the few faults that it needs.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b
from random import Random

_WHOLE = float(1 << 64)


@dataclass(frozen=True, slots=True, kw_only=True)
class Odds:
    """How likely each fault is, per opportunity."""

    outage: float = 0.02
    dead: float = 0.002
    refused: float = 0.03
    lost_placed: float = 0.04
    lost_not_placed: float = 0.02
    crash: float = 0.02
    store_crash: float = 0.001
    store_locked: float = 0.0005
    store_full: float = 0.0005
    settling: float = 0.02


class Faults:
    """``calm``: nothing goes wrong. ``only``: nothing but these (as named in ``fired``)."""

    def __init__(
        self, seed: int, clock: Callable[[], datetime], odds: Odds | None = None, only: Collection[str] | None = None
    ) -> None:
        self.odds = odds or Odds()
        self.only = only
        self.fired: list[str] = []
        self.calm = False
        self._seed = seed
        self._clock = clock
        self._moment = ""
        self._at: datetime | None = None
        self._number = 0

    def one_of(self, place: str, *chances: tuple[str, float]) -> str | None:
        """One opportunity at ``place``: which of the faults happens, or None."""
        now = self._clock()
        if now is not self._at:
            self._at, self._moment, self._number = now, f"{now:%m-%d %H:%M}", 0
        self._number += 1
        if self.calm:
            return None
        where = f"{self._moment} {place} {self._number}"
        digest = blake2b(f"{self._seed}|{where}".encode(), digest_size=8).digest()
        roll = int.from_bytes(digest, "big") / _WHOLE
        for kind, chance in chances:
            if roll < chance:
                return kind if self._happens(f"{where}: {kind}") else None
            roll -= chance
        return None

    def _happens(self, name: str) -> bool:
        if self.only is not None and name not in self.only:
            return False
        self.fired.append(name)
        return True

    def weather(self, start: datetime, end: datetime) -> list[tuple[datetime, str, timedelta]]:
        """Long troubles, planned ahead: (when, what, how long or how far). A leap of the clock is put right later."""
        random = Random(f"{self._seed}|weather")
        found: list[tuple[datetime, str, timedelta]] = []
        moment = start + timedelta(days=random.uniform(1, 10))
        while moment < end - timedelta(days=1):
            kind = random.choice(["away", "away", "asleep", "leap", "leap"])
            if kind == "leap":
                much = random.choice(
                    [
                        timedelta(minutes=2),
                        timedelta(hours=3),
                        timedelta(days=2),
                        timedelta(days=40),
                        timedelta(days=400),
                    ]
                )
                much *= random.choice([-1, 1])
            else:
                much = timedelta(hours=random.choice([1, 1, 6, 30, 30, 150]))
            if self._happens(f"{moment:%m-%d %H:%M} weather: {kind} {much}"):
                found.append((moment, kind, much))
            moment += timedelta(days=random.uniform(3, 20))
        return found
