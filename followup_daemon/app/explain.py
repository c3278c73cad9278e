"""The explanation of the verdicts on one interaction."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass

from followup_daemon.app import lookup
from followup_daemon.app.overview import StoredInteraction, with_drafts
from followup_daemon.settings.load import Settings
from followup_daemon.store.factory import throwaway_copy
from followup_daemon.store.values import LedgerEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The interaction in its current state, and every change of its verdicts, oldest first."""

    subject: StoredInteraction
    history: tuple[LedgerEntry, ...]


def explain(settings: Settings, identity: str) -> Explanation:
    """Return the explanation of the interaction that ``identity`` names. Raises UsageError.

    Only the state is searched. No account is polled, and nothing is written.
    """
    with closing(throwaway_copy(settings.state)) as store:
        interaction = lookup.find(store, identity)
        (subject,) = with_drafts(store, interaction.account, [interaction])
        return Explanation(subject=subject, history=tuple(store.decisions.history(interaction.key)))
