"""One move of a letter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Move:
    """One thing that a letter says. ``name`` finds its wording.

    ``gap`` tells the user what to fill in, if the wording has a gap for a fact that only the user knows.
    """

    name: str
    gap: str = ""


Paragraph = list[Move | None]
"""The moves of one paragraph. None stands for a move for which there is no evidence."""


def filled(paragraphs: Iterable[Paragraph]) -> list[tuple[Move, ...]]:
    """Return the paragraphs without the moves that are missing, and without empty paragraphs."""
    kept = (tuple(move for move in paragraph if move is not None) for paragraph in paragraphs)
    return [paragraph for paragraph in kept if paragraph]


def when(condition: object, name: str, gap: str = "") -> Move | None:
    """Return the move, if there is evidence for it."""
    return Move(name, gap) if condition else None


def choice(*candidates: Move | None) -> Move | None:
    """Return the first move for which there is evidence."""
    return next(filter(None, candidates), None)
