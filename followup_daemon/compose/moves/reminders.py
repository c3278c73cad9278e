"""The moves of the reminders: a nudge after silence, and a check-in after a promised day."""

from __future__ import annotations

from followup_daemon.compose.facts import Facts
from followup_daemon.compose.moves.after_talks import own_promise, question, send
from followup_daemon.compose.moves.move import Move, Paragraph, choice, when


def nudge(facts: Facts) -> list[Paragraph]:
    """Say what it was about, offer one useful thing, and make it easy to answer."""
    return [
        [Move("remind"), when(facts.notes, "notes")],
        [
            choice(when(facts.application and facts.strength, "fit"), when(facts.application, "add"), Move("adapt")),
            send(facts),
            own_promise(facts),
        ],
        [question(facts)],
        [Move("ease")],
    ]


def check_in(facts: Facts) -> list[Paragraph]:
    """Name the day that they had named, ask for news, and leave them time."""
    return [
        [Move("ask"), when(facts.notes, "notes")],
        [choice(when(facts.job and facts.strength, "fit"), when(facts.job, "interest"), Move("stand"))],
        [send(facts), own_promise(facts)],
        [question(facts)],
        [Move("ease")],
    ]
