"""All accounts with their health, and all interactions with their verdicts and drafts, from the state alone."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime

from followup_daemon.accounts.base.contract import HORIZON
from followup_daemon.model.account import Account
from followup_daemon.model.case import Lost
from followup_daemon.model.changes import Progress
from followup_daemon.model.draft import DraftState, Placement
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.mail import Unreadable
from followup_daemon.settings.load import Settings
from followup_daemon.store.base import Store
from followup_daemon.store.factory import throwaway_copy
from followup_daemon.store.values import LedgerEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountHealth:
    """The state of an account after its last poll. ``exit_code`` is the exit code of ``problem``, or 0.

    ``polled_at`` is None before the first poll. ``set_aside`` has the items that could not be read, or only in part.
    ``rereading`` is the progress of rereading after an upgrade, or None if nothing is left to read again.
    """

    account: Account
    problem: str | None
    exit_code: int
    polled_at: datetime | None
    failed_polls: int
    set_aside: tuple[Unreadable, ...]
    rereading: Progress | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredInteraction:
    """An interaction with the newest verdict on each follow-up, and all drafts for it, also former drafts.

    ``lost`` is not empty while the interaction is suspended because of damaged records.
    """

    interaction: Interaction
    verdicts: tuple[LedgerEntry, ...]
    placements: tuple[Placement, ...]
    lost: tuple[Lost, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The overview at the time ``at``, in the order of the configured accounts."""

    at: datetime
    accounts: tuple[AccountHealth, ...]
    interactions: tuple[StoredInteraction, ...]


def overview(settings: Settings, now: datetime) -> Overview:
    """Return the health of each account and all stored interactions. No account is polled, and nothing is written."""
    accounts = [configured.account for configured in settings.accounts]
    with closing(throwaway_copy(settings.state)) as store:
        return Overview(
            at=now,
            accounts=tuple(_health(store, account, now) for account in accounts),
            interactions=tuple(
                stored
                for account in accounts
                for stored in with_drafts(store, account.name, store.decisions.interactions(account.name))
            ),
        )


def with_drafts(store: Store, account: str, interactions: Sequence[Interaction]) -> tuple[StoredInteraction, ...]:
    """Return interactions of one account with their newest verdicts, and with their drafts in any account."""
    verdicts = store.decisions.latest_verdicts(account)
    placements = [placement for placement in store.placements.all() if placement.state is not DraftState.PLANNED]
    held = store.decisions.held()
    return tuple(
        StoredInteraction(
            interaction=interaction,
            verdicts=tuple({entry.follow_up.name: entry for entry in verdicts.get(interaction.key, ())}.values()),
            placements=tuple(p for p in placements if p.follow_up.interaction == interaction.key),
            lost=tuple(held.get(interaction.key, ())),
        )
        for interaction in interactions
    )


def _health(store: Store, account: Account, now: datetime) -> AccountHealth:
    row = store.account(account.name)
    rereading = store.rereading.progress(account.name, now - HORIZON)
    return AccountHealth(
        account=account,
        problem=row.problem if row else None,
        exit_code=row.problem_code if row and row.problem else 0,
        polled_at=row.polled_at if row else None,
        failed_polls=row.failures if row else 0,
        set_aside=tuple(store.facts.unreadable(account.name)),
        rereading=rereading if rereading is not None and rereading.done != rereading.total else None,
    )
