"""The user's configuration of follow-ups: one value, built by ``settings`` from the YAML file."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum

from followup_daemon.model.interaction import InteractionKind
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.times import Delay


class Recipients(StrEnum):
    TOGETHER = "together"
    EACH = "each"


@dataclass(frozen=True, slots=True, kw_only=True)
class PurposePolicy:
    """The rule of one kind and purpose. All its lengths count from ``PurposeRow.counts_from``."""

    enabled: bool
    after: Delay
    best_until: timedelta
    too_old: timedelta
    recipients: Recipients = Recipients.TOGETHER


def default_rule(kind: InteractionKind, purpose: Purpose) -> PurposePolicy:
    """Return the rule that the table of purposes gives to a kind."""
    rule = purpose.row.rule
    after = rule.after_of.get(kind, rule.after)
    return PurposePolicy(enabled=True, after=after, best_until=rule.best_until, too_old=rule.too_old)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusions:
    addresses: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    text: str
    keywords: tuple[str, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The user's details for the letters; they are used nowhere else.

    The headline, and strengths without a language of their own, are in the language of the account.
    """

    name: str = ""
    headline: str = ""
    strengths: tuple[Strength, ...] = ()
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """``purposes`` maps (kind, purpose) to its rule. ``holidays`` answers ``day in holidays``."""

    purposes: Mapping[tuple[InteractionKind, Purpose], PurposePolicy]
    daily_cap: int = 10
    max_people: int = 10
    max_unanswered: int = 2
    quiet_days: frozenset[int] = frozenset()
    working_days: frozenset[int] = frozenset({0, 1, 2, 3, 4})
    morning: time = time(9, 0)
    working_until: time = time(18, 0)
    holidays: Container[date] = frozenset()
    min_confidence: float = 0.5
    vague_days: int = 3
    exclude: Exclusions = Exclusions()
    keywords: Mapping[InteractionKind, tuple[str, ...]] = field(default_factory=dict)
    templates: Mapping[str, str] = field(default_factory=dict)
    gaps: bool = True

    def __hash__(self) -> int:
        """Return a cheap hash: results per policy and day are cached, and there are few policies."""
        return hash((self.daily_cap, self.working_days, self.morning))
