"""Writing and proofreading of one letter. A letter that fails is written without particulars, then refused."""

from __future__ import annotations

from jinja2 import TemplateError

from followup_daemon.compose import letter
from followup_daemon.compose.compose import compose, without_particulars
from followup_daemon.compose.context import LetterSources, build_letter_context
from followup_daemon.compose.proofread import proofread
from followup_daemon.model.draft import Letter
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Suppressed


def write_letter(sources: LetterSources) -> Letter | Suppressed:
    """Return the letter, or Suppressed if it cannot be written or does not pass proofreading."""
    try:
        context = build_letter_context(sources)
        for attempt in (context, without_particulars(context)):
            draft = compose(attempt)
            problems = proofread(draft, attempt)
            if not problems:
                return Letter(draft=draft, data=letter.to_bytes(draft, context.now))
    except (TemplateError, ValueError) as error:
        return _refused(f"it cannot be written: {error}")
    return _refused(*problems)


def _refused(*problems: str) -> Suppressed:
    """Return the verdict on a letter that must not be placed."""
    return Suppressed(due_at=None, reason=Reason.REFUSED_BY_PROOFREADING, because=problems)
