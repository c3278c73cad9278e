"""Writing and proofreading of one letter. A faulty particular is given up, else the letter is refused."""

from __future__ import annotations

from dataclasses import replace

from jinja2 import TemplateError

from followup_daemon.compose import letter
from followup_daemon.compose.compose import compose
from followup_daemon.compose.context import LetterContext, LetterSources, build_letter_context
from followup_daemon.compose.facts import PARTICULARS
from followup_daemon.compose.proofread import proofread
from followup_daemon.model.draft import Draft, Letter
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Suppressed


def write_letter(sources: LetterSources) -> Letter | Suppressed:
    """Return the letter, or Suppressed if it cannot be written or does not pass proofreading."""
    try:
        context = build_letter_context(sources)
        draft, problems = _passable(context)
        if not problems:
            return Letter(draft=draft, data=letter.to_bytes(draft, context.now))
    except (TemplateError, ValueError) as error:
        return _refused(f"it cannot be written: {error}")
    return _refused(*problems)


def _passable(context: LetterContext) -> tuple[Draft, tuple[str, ...]]:
    """Return the draft with the fewest particulars given up that has no problems, else the last one and its problems.

    Each round gives up the one particular without which the fewest problems are left.
    """
    draft = compose(context)
    problems = proofread(draft, context)
    while problems:
        trials = [
            (len(proofread(compose(trial), trial)), trial)
            for name in PARTICULARS
            if name not in context.given_up
            for trial in (replace(context, given_up=context.given_up | {name}),)
        ]
        left, best = min(trials, key=lambda trial: trial[0], default=(len(problems), context))
        if left >= len(problems):
            break
        context, draft = best, compose(best)
        problems = proofread(draft, context)
    return draft, problems


def _refused(*problems: str) -> Suppressed:
    """Return the verdict on a letter that must not be placed."""
    return Suppressed(due_at=None, reason=Reason.REFUSED_BY_PROOFREADING, because=problems)
