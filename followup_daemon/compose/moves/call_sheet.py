"""The call sheet, a note to the user alone: its parts, and the values that only it needs."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from followup_daemon.compose.context import LetterContext
from followup_daemon.compose.facts import Facts
from followup_daemon.compose.moves.move import Move, Paragraph
from followup_daemon.compose.quoting import quotable
from followup_daemon.languages import letters
from followup_daemon.languages.base.letters import Wording
from followup_daemon.model.mail import Direction, Message


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


def values(basis: LetterContext) -> dict[str, object]:
    """Return whom to call, what happened so far, their number, and the days of silence."""
    words = letters.wording(basis.language)
    sent = [m for m in basis.conversation if m.direction is Direction.SENT]
    people = [f"{person.name} ({person.address})" if person.name else person.address for person in basis.recipients]
    phones = [m.signals.phone for m in basis.conversation if m.direction is Direction.RECEIVED and m.signals.phone]
    return {
        "people": people,
        "history": [*(_happened(m, basis, words) for m in basis.conversation[-6:]), words.nothing_since],
        "phone": phones[-1] if phones else "",
        "days": (basis.now - sent[-1].sent_at).days if sent else 0,
    }


def _happened(message: Message, basis: LetterContext, words: Wording) -> str:
    """Return one line of the history. It has their own words where something was promised, decided or asked."""
    day = letters.dated(words.date, message.sent_at.astimezone(ZoneInfo(basis.time_zone)).date(), words)
    if message.direction is Direction.SENT:
        return f"{day} – {words.you_wrote}"
    said = message.signals
    told = (said.decision_words, *(promise.words for promise in said.promises), said.question)
    quoted = next((text for raw in told if (text := quotable(raw, 90, basis.names))), "")
    return f"{day} – {words.they_wrote}" + (": " + words.quoted.format(quoted) if quoted else "")
