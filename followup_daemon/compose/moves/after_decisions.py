"""The moves of the answers to a decision. They take up what the decision says, and never ask what it told."""

from __future__ import annotations

from followup_daemon.compose.facts import Facts
from followup_daemon.compose.moves.move import Move, Paragraph, choice, when
from followup_daemon.model.tables.told import Door


def rejection_reply(facts: Facts) -> list[Paragraph]:
    """Thank, respect the reason, ask for feedback unless they gave it, and keep the door as open as they left it."""
    return [
        [Move("thank"), when(facts.praise or facts.praised, "praise"), when(facts.notes, "notes")],
        [
            choice(when(facts.ground, f"ground_{facts.ground}"), Move("respect")),
            choice(when(facts.advised, "advised"), when(facts.ground, "more_feedback"), Move("feedback")),
        ],
        [question(facts)],
        [
            choice(
                when(facts.again, "again"),
                when(facts.door == Door.ON_FILE, "on_file"),
                when(facts.door, "in_touch"),
                Move("door"),
            )
        ],
    ]


def acceptance_reply(facts: Facts) -> list[Paragraph]:
    """Rejoice, take up their papers and dates, say what comes from the user, and ask only what is still open."""
    dates = facts.answer_by or facts.start_on
    return [
        [Move("rejoice"), when(facts.notes, "notes")],
        [
            choice(when(facts.encloses, "papers"), when(facts.answer_by, "answer_by")),
            when(facts.announces and not facts.encloses, "announced"),
            when(facts.wants, "send"),
            when(facts.start_on and not facts.gaps, "start_noted"),
        ],
        [when(facts.start_on and facts.gaps, "start", "whether the start date suits you")],
        [question(facts)],
        [
            choice(
                when(facts.start_on and not facts.wants, "prepare"),
                when(dates or facts.wants or facts.encloses, "anything_else"),
                Move("next_steps"),
            )
        ],
    ]


def question(facts: Facts) -> Move | None:
    """Leave a gap for each question of theirs, or say that the answer follows."""
    if not facts.questions:
        return None
    return when(facts.gaps, "questions", "your answer to their question") or Move("answer_follows")
