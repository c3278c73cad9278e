"""The parts of the call sheet, a note to the user alone."""

from __future__ import annotations

from followup_daemon.compose.facts import Facts
from followup_daemon.compose.moves.move import Move, Paragraph


def call_sheet(_: Facts) -> list[Paragraph]:
    """Say why a call is due, whom to call, what happened, and how to begin."""
    return [
        [Move("why")],
        [Move("who")],
        [Move("history")],
        [Move("talking_points")],
        [Move("openings")],
        [Move("other_ways")],
    ]
