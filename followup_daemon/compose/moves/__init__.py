"""The moves of the letters: what a letter says, in which order, and what calls for each of them.

A move is one thing that a letter says, once. The wording of a move is in the letters of each language. ``plan`` lists
the moves of a letter by paragraphs. Each module has the plans of one sort of letters.
"""

from __future__ import annotations

from followup_daemon.compose.facts import Facts
from followup_daemon.compose.moves import after_decisions, after_talks, call_sheet, reminders
from followup_daemon.compose.moves.move import Move, filled

__all__ = ["Move", "plan"]

_PLANS = {
    written.__name__: written
    for written in (
        after_talks.thanks,
        after_talks.recap,
        after_talks.introduction,
        after_talks.introduced,
        reminders.nudge,
        reminders.check_in,
        after_decisions.rejection_reply,
        after_decisions.acceptance_reply,
        call_sheet.call_sheet,
    )
}
"""The plans by the name of the letter, which is the name of the function."""


def plan(name: str, facts: Facts) -> list[tuple[Move, ...]]:
    """Return the moves of the letter ``name`` by paragraphs. One without a plan says one move, ``letter``."""
    return filled(_PLANS[name](facts) if name in _PLANS else [[Move("letter")]])
