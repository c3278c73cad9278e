"""Values that only the store returns. No stage of the pipeline uses them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from followup_daemon.model.draft import FollowUp
from followup_daemon.model.verdict import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow:
    """The state of an account itself.

    ``problem`` is None while the account works. ``next_at`` is when a verdict can change without news.
    """

    name: str
    identity: str
    first_polled_at: datetime | None
    polled_at: datetime | None
    problem: str | None
    problem_code: int
    failures: int
    next_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One line of the ledger: the verdict that was given at ``at`` for one follow-up."""

    at: datetime
    follow_up: FollowUp
    kind: str
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """The mailbox behind an account name.

    ``former`` has the earlier names of the mailbox, oldest first. Interaction keys contain the oldest name.
    ``claim`` is an identity that still has to be decided on, or None.
    """

    name: str
    identity: str
    claim: str | None
    former: tuple[str, ...]
