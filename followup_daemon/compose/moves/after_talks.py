"""The moves of the letters after a talk: thanks, a recap, and a word to a new acquaintance."""

from __future__ import annotations

from followup_daemon.compose.facts import Facts
from followup_daemon.compose.moves.move import Move, Paragraph, choice, when


def thanks(facts: Facts) -> list[Paragraph]:
    """Thank for an interview, take up what it was about, say why it fits, and what is expected next."""
    return [
        [Move("thank"), when(facts.points, "points"), when(facts.notes, "notes")],
        [choice(when(facts.strength, "fit"), Move("interest")), send(facts), own_promise(facts)],
        [question(facts)],
        [choice(when(facts.expects, "expect"), Move("offer"))],
    ]


def recap(facts: Facts) -> list[Paragraph]:
    """Thank for a meeting, list what comes of it, and ask for one next step.

    The list has the action items of a note-taker, otherwise a gap for what only the user knows.
    """
    known = facts.items or facts.notes
    agreed = when(facts.gaps and not known, "agreed", "what you agreed on")
    return [
        [Move("thank"), when(facts.notes, "notes")],
        [when(facts.items, "items")],
        [when(facts.agenda and not facts.items, "agenda")],
        [agreed],
        [send(facts), own_promise(facts)],
        [question(facts)],
        [choice(when(facts.expects, "expect"), when(facts.sales, "next_step"), when(known, "check"), Move("reply"))],
    ]


def introduction(facts: Facts) -> list[Paragraph]:
    """Say what the acquaintance owes to whom and to what, and offer one small next step."""
    return [
        [Move("thank"), when(facts.introducer, "introducer"), when(facts.notes, "notes")],
        [when(facts.points, "points"), when(facts.headline, "headline") or Move("help"), own_promise(facts)],
        [question(facts)],
        [Move("small_step")],
    ]


def introduced(facts: Facts) -> list[Paragraph]:
    """Take up an introduction by mail: thank for it, and suggest a first call."""
    return [[Move("greet"), when(facts.notes, "notes")], [question(facts)], [Move("first_call")]]


def own_promise(facts: Facts) -> Move | None:
    """Keep the user's word, if it is still to be kept."""
    return when(facts.own_promise, "own_promise")


def send(facts: Facts) -> Move | None:
    """Announce the documents that they asked for."""
    return when(facts.wants, "send")


def question(facts: Facts) -> Move | None:
    """Leave a gap for the answer to their question. Without gaps nothing is said about it."""
    return when(facts.questions and facts.gaps, "question", "your answer to their question")
