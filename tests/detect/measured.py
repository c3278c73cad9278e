"""What is wrong with how situations are understood, one by one and as the figures of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from tests.detect.situations import Judged, Situation, judged


class Misread(StrEnum):
    """One way in which a situation is misread. An interview is missed also where it is known and not drafted for."""

    MISSED = "an interview is missed"
    MISTAKEN = "its kind is mistaken"
    WRONG = "there is a draft that nobody should send"
    UNDRAFTED = "the draft that is due is not made"


def misread(one: Situation, got: Judged) -> frozenset[Misread]:
    """Return all that is wrong with ``got``, the reading of ``one``."""
    undrafted = bool(one.draft) and one.draft not in got.due
    wrong = {
        Misread.MISSED: one.kind == "interview" and (not got.is_interview or one.draft not in got.due),
        Misread.MISTAKEN: bool(one.kind) and got.kind != one.kind,
        Misread.WRONG: bool(set(got.due) - {one.draft}),
        Misread.UNDRAFTED: undrafted,
    }
    return frozenset(what for what, so in wrong.items() if so)


@dataclass(frozen=True)
class Figures:
    """Shares between 0 and 1, and by sort the situations behind what is missing from them."""

    readings: tuple[tuple[Situation, Judged], ...]

    @property
    def interviews(self) -> int:
        return sum(one.kind == "interview" for one, _ in self.readings)

    @property
    def kinds(self) -> int:
        return sum(bool(one.kind) for one, _ in self.readings)

    @property
    def situations(self) -> int:
        return len(self.readings)

    @property
    def drafts(self) -> int:
        return sum(bool(one.draft) for one, _ in self.readings)

    def failures(self, sort: Misread) -> list[str]:
        """Return each situation that is misread in this way, with what was understood instead."""
        return [f"{one.name} -> {told(got)}" for one, got in self.readings if sort in misread(one, got)]

    @property
    def found(self) -> float:
        return 1 - len(self.failures(Misread.MISSED)) / self.interviews

    @property
    def right_kind(self) -> float:
        return 1 - len(self.failures(Misread.MISTAKEN)) / self.kinds

    @property
    def wrong_drafts(self) -> float:
        """Of all situations, those with a draft that nobody should send."""
        return len(self.failures(Misread.WRONG)) / self.situations

    @property
    def drafted(self) -> float:
        return 1 - len(self.failures(Misread.UNDRAFTED)) / self.drafts


def told(got: Judged) -> str:
    """Return what was understood, on one line."""
    return f"{got.kind or 'nothing'} {'+'.join(got.due) or ','.join(got.reasons) or 'silence'}"


def measure(situations: Sequence[Situation]) -> Figures:
    """Read and decide on each situation."""
    return Figures(tuple((one, judged(one)) for one in situations))


class Table:
    """Situations by name. Each is understood once, when it is first asked for."""

    def __init__(self, situations: Sequence[Situation]) -> None:
        self._by_name = {one.name: one for one in situations}
        self.judged = cache(self._judged)

    def __getitem__(self, name: str) -> Situation:
        return self._by_name[name]

    def __len__(self) -> int:
        return len(self._by_name)

    def _judged(self, name: str) -> Judged:
        return judged(self._by_name[name])

    def figures(self) -> Figures:
        return Figures(tuple((one, self.judged(name)) for name, one in self._by_name.items()))
