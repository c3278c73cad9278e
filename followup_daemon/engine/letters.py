"""The letters of a plan: written and proofread before anything is placed."""

from __future__ import annotations

from followup_daemon.compose.context import LetterSources
from followup_daemon.compose.write import write_letter
from followup_daemon.decide.plan import Action, Plan, Rewrite
from followup_daemon.engine.crew import User
from followup_daemon.engine.situation import Situation
from followup_daemon.model.draft import Draft, FollowUp, Letter
from followup_daemon.model.verdict import Suppressed, Verdict


def write_letters(plan: Plan, situation: Situation, user: User) -> tuple[Plan, dict[FollowUp, Letter]]:
    """Write and proofread the letters of a plan. Return the revised plan, and the letters.

    A refused letter is not placed, and the refusal becomes the verdict on its follow-up. An existing draft that cannot
    be rewritten stays, and its verdict stays.
    """
    letters: dict[FollowUp, Letter] = {}
    refusals: dict[FollowUp, Verdict] = {}
    unchanged: set[FollowUp] = set()
    for action in plan.actions:
        follow_up = action.case.follow_up
        letter = write(action, situation, user)
        if isinstance(letter, Letter):
            letters[follow_up] = letter
        elif isinstance(action, Rewrite):
            unchanged.add(follow_up)
        else:
            refusals[follow_up] = letter
    return plan.without(frozenset(unchanged)).revised(refusals), letters


def write(action: Action, situation: Situation, user: User) -> Letter | Suppressed:
    """Return the letter of one action, or the verdict if it is refused."""
    case, account = action.case, action.account
    drafted = case.placement  # perhaps under an earlier name of the account, or in another account
    sources = LetterSources(
        case=case,
        key=drafted.key if drafted is not None else user.store.placements.key(account, case.follow_up),
        account=account,
        boxes=situation.boxes,
        mail=situation.mail,
        policy=user.preferences.policy,
        profile=user.preferences.profile,
        now=user.now,
    )
    return write_letter(sources)


def remarks(draft: Draft) -> tuple[str, ...]:
    """Return what the user should know about a draft before sending it, as clauses of ``because``."""
    gaps = f"fill in before you send it: {', '.join(draft.gaps)}" if draft.gaps else ""
    left_out = f"left out, because proofreading refused it: {', '.join(draft.given_up)}" if draft.given_up else ""
    return tuple(filter(None, (gaps, left_out)))
