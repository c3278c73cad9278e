"""The figures of a table of situations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.detect.situations import Situation, judged


@dataclass
class Figures:
    """Shares between 0 and 1, and the names of the situations behind what is missing from them."""

    interviews: int = 0
    kinds: int = 0
    situations: int = 0
    drafts: int = 0
    missed: list[str] = field(default_factory=list)
    mistaken: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    undrafted: list[str] = field(default_factory=list)

    @property
    def found(self) -> float:
        return 1 - len(self.missed) / self.interviews

    @property
    def right_kind(self) -> float:
        return 1 - len(self.mistaken) / self.kinds

    @property
    def wrong_drafts(self) -> float:
        """Of all situations, those with a draft that nobody should send."""
        return len(self.wrong) / self.situations

    @property
    def drafted(self) -> float:
        return 1 - len(self.undrafted) / self.drafts


def measure(situations: Sequence[Situation]) -> Figures:
    """Read, decide and count. An interview is found if it is one for the product and is drafted for as it should be."""
    figures = Figures()
    for one in situations:
        got = judged(one)
        said = f"{one.name} -> {got.kind or 'nothing'} {'+'.join(got.due) or ','.join(got.reasons) or 'silence'}"
        figures.situations += 1
        if set(got.due) - {one.draft}:
            figures.wrong.append(said)
        if one.kind:
            figures.kinds += 1
            if got.kind != one.kind:
                figures.mistaken.append(said)
        if one.kind == "interview":
            figures.interviews += 1
            if not got.is_interview or one.draft not in got.due:
                figures.missed.append(said)
        if one.draft:
            figures.drafts += 1
            if one.draft not in got.due:
                figures.undrafted.append(said)
    return figures
