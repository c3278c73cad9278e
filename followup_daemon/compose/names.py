"""The name of an organisation in a letter: as its people or the title write it, or none."""

from __future__ import annotations

import re

from followup_daemon.compose.context import LetterContext
from followup_daemon.compose.quoting import quotable
from followup_daemon.model.mail import Direction


def organisation(basis: LetterContext) -> str:
    """Return the organisation as somebody wrote it, or "".

    The name of a domain is no name to write: "rothgetriebe" does not show that it is "Roth Getriebe". So one that was
    only made of a domain is left out.
    """
    theirs = [m for m in reversed(basis.conversation) if m.direction is Direction.RECEIVED]
    signed = next((m.signals.organisation for m in theirs if m.signals.organisation), "")
    return quotable(signed or _in_titles(basis), 40, basis.names)


def _in_titles(basis: LetterContext) -> str:
    """Return the organisation of the interaction if a title, a subject or a display name has it as a word."""
    name = basis.interaction.organisation
    written = [basis.interaction.title, *(m.subject for m in basis.conversation), *(p.name for p in basis.recipients)]
    return name if name and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", "\n".join(written)) else ""
