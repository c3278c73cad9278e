"""The ordered table of rules: the first that applies decides. The same case and time give the same verdict."""

from __future__ import annotations

from datetime import datetime

from followup_daemon.decide import explain, suppression, timing
from followup_daemon.decide.suppression import Rule
from followup_daemon.model.case import Case
from followup_daemon.model.policy import Policy
from followup_daemon.model.tables.purpose import CountsFrom, Trigger
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Due, Verdict, Wait

RULES: tuple[Rule, ...] = (
    suppression.record_damaged,
    suppression.skipped_by_user,
    suppression.already_drafted,
    suppression.drafted_as_read_before,
    suppression.excluded_by_configuration,
    suppression.obstacles,
    suppression.too_many_people,
    suppression.superseded,
    suppression.bounced,
    suppression.no_longer_there,
    suppression.already_followed_up,
    suppression.they_replied,
    suppression.they_signed,
    suppression.they_used_another_channel,
    suppression.draft_exists,
    suppression.withdrawn,
    suppression.limit_reached,
    suppression.too_old,
)


def decide(case: Case, policy: Policy, now: datetime) -> Verdict:
    """Return Due, Wait or Suppressed for one follow-up at ``now`` (UTC), with the facts behind it."""
    for rule in RULES:
        verdict = rule(case, policy, now)
        if verdict is not None:
            return verdict
    return _wait(case, policy, now) or Due(due_at=timing.due_at(case, policy), because=_because(case, policy, now))


def _wait(case: Case, policy: Policy, now: datetime) -> Wait | None:
    """Return the reason to wait that ends last, so that the displayed due time is right."""
    due = timing.due_at(case, policy)
    promised = case.follow_up.purpose.row.counts_from is CountsFrom.PROMISED_DAY
    reasons = [
        (
            due,
            Reason.UNTIL_PROMISED_DATE if promised else Reason.TOO_EARLY,
            _promise(case) if promised else explain.age_text(case.interaction, now),
        )
    ]
    if (back := timing.away_until(case, policy)) is not None:
        reasons.append(
            (
                back,
                Reason.OUT_OF_OFFICE,
                f"{explain.people_text(case.recipients)} will be back on {explain.time_text(back, case.time_zone)}",
            )
        )
    if (until := timing.snoozed_until(case)) is not None:
        reasons.append((until, Reason.SNOOZED, f"you snoozed it until {explain.time_text(until, case.time_zone)}"))
    moment, reason, because = max(reasons, key=lambda waiting: waiting[0])
    if moment > now:
        return Wait(
            due_at=moment, reason=reason, because=(because, f"it is due on {explain.time_text(moment, case.time_zone)}")
        )
    if (loud := timing.next_allowed_day(now, case, policy)) is not None:
        return Wait(
            due_at=loud,
            reason=Reason.QUIET_DAY,
            because=("today is a quiet day or a holiday", f"it is due on {explain.time_text(loud, case.time_zone)}"),
        )
    return None


def _promise(case: Case) -> str:
    promise = case.interaction.promise
    return f"they named {promise.due:%a %d %b %Y} (“{promise.words}”)" if promise else ""


def _because(case: Case, policy: Policy, now: datetime) -> tuple[str, ...]:
    interaction, row = case.interaction, case.follow_up.purpose.row
    people = explain.people_text(case.recipients)
    reasons = [explain.age_text(interaction, now)]
    if row.trigger is Trigger.PROMISE:
        reasons = [_promise(case), "that day has passed"]
    elif interaction.decision is not None:
        reasons = [f"{people} decided: {interaction.decision}"]
    elif row.counts_from is CountsFrom.LAST_OWN_MAIL:
        reasons.append(f"you last wrote on {explain.time_text(timing.counts_from(case), case.time_zone)}")
    if row.counts_from is CountsFrom.LAST_OWN_MAIL:
        reasons.append("nothing was sent after that")
    elif not row.is_for_user:
        reasons.append(f"you have not written to {people} since")
    reasons += [f"no answer of {people} was found in any thread", "no draft of yours to them exists"]
    if now - timing.counts_from(case) > policy.purposes[interaction.kind, case.follow_up.purpose].best_until:
        reasons.append("it is past its best, but still welcome")
    return tuple(reasons)
