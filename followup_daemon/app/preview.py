"""The preview of a cycle at some time, on a temporary copy of the state."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime

from followup_daemon.app.run import AccountOutcome, OnProgress, outcomes, silent
from followup_daemon.engine import rounds
from followup_daemon.engine.clock import Clock
from followup_daemon.engine.cycle import Report
from followup_daemon.engine.preview import PreviewAccount
from followup_daemon.model.draft import Draft, FollowUp
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.verdict import Verdict
from followup_daemon.settings.load import Settings
from followup_daemon.store.factory import throwaway_copy


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFollowUp:
    """A follow-up with its verdict. ``draft`` is the draft that would be placed, or None."""

    follow_up: FollowUp
    verdict: Verdict
    draft: Draft | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedInteraction:
    """An interaction with all its follow-ups."""

    interaction: Interaction
    follow_ups: tuple[PlannedFollowUp, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The results and the actions of a cycle at the time ``at``."""

    at: datetime
    accounts: tuple[AccountOutcome, ...]
    interactions: tuple[PlannedInteraction, ...]


def preview(settings: Settings, clock: Clock, on_progress: OnProgress = silent) -> Preview:
    """Return what a cycle would do at the time of ``clock``. Write nothing, neither in the state nor in an account.

    The preview runs the ordinary cycle of every account. A failed account is part of the result.
    """
    with closing(throwaway_copy(settings.state)) as store, rounds.open_accounts(settings) as accounts:
        rounds.register_accounts(settings, store)
        store.clear_leases()
        store.facts.rewind(clock.now())
        # No earlier cycle has this fingerprint, so everything is decided and shown.
        preferences = replace(rounds.preferences(settings), fingerprint="preview")
        shown = [PreviewAccount(account) for account in accounts]
        found = rounds.run_until_synced(shown, store, preferences, clock, on_progress)
    return Preview(
        at=clock.now(),
        accounts=outcomes(settings, found),
        interactions=tuple(planned for report, _ in found for planned in _interactions(report)),
    )


def _interactions(report: Report) -> list[PlannedInteraction]:
    by_interaction: dict[str, list[PlannedFollowUp]] = {}
    for follow_up, verdict in report.verdicts.items():
        planned = PlannedFollowUp(follow_up=follow_up, verdict=verdict, draft=report.placed.get(follow_up))
        by_interaction.setdefault(follow_up.interaction, []).append(planned)
    return [
        PlannedInteraction(interaction=interaction, follow_ups=tuple(by_interaction.get(interaction.key, ())))
        for interaction in report.interactions
    ]
