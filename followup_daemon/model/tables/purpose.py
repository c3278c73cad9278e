"""The table of purposes: one row says everything that is a property of a kind of follow-up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Self

from followup_daemon.model.interaction import Decision, InteractionKind
from followup_daemon.model.times import Delay


class Trigger(StrEnum):
    """The fact that triggers a follow-up."""

    INTERACTION = "interaction"
    PROMISE = "promise"
    DECISION = "decision"
    SILENCE = "silence"
    """The user wrote after the interaction, and no answer came."""

    @property
    def is_later_news(self) -> bool:
        """Return whether the fact is later than the interaction. It then counts even without the interaction."""
        return self in (Trigger.PROMISE, Trigger.DECISION)


class Audience(StrEnum):
    """The readers of a draft."""

    COUNTERPARTS = "counterparts"
    USER = "user"
    """The user alone. So no mail or draft of others can suppress the follow-up."""


class CountsFrom(StrEnum):
    """The moment from which the delays of a follow-up count."""

    END = "end"
    """The end of the event, or the time at which the proposal or application was sent."""
    PROMISED_DAY = "promised_day"
    DECISION = "decision"
    LAST_OWN_MAIL = "last_own_mail"


class ReplacedBy(StrEnum):
    """The later interactions with the same people that make a follow-up needless."""

    NOTHING = "nothing"
    TALK_WITH_ALL = "talk_with_all"
    """A conversation with all the same people: one on the same day, or one that has ended."""
    TALK = "talk"
    ANYTHING = "anything"


@dataclass(frozen=True, slots=True, kw_only=True)
class DefaultRule:
    """The default rule of a purpose. ``after_of`` has the kinds with another delay."""

    after: Delay
    best_until: timedelta
    too_old: timedelta
    after_of: Mapping[InteractionKind, Delay] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PurposeRow:
    """One purpose. ``label`` completes "your configuration turns … off", ``title`` heads a verdict."""

    label: str
    title: str
    description: str
    """The comment in the configuration file; ``{kind}`` stands for ``an interview``."""
    trigger: Trigger
    kinds: frozenset[InteractionKind] = frozenset(InteractionKind)
    """The kinds that can have it."""
    decision: Decision | None = None
    """The decision that triggers it, or None."""
    audience: Audience = Audience.COUNTERPARTS
    counts_from: CountsFrom
    rule: DefaultRule
    replaced_by: ReplacedBy
    replaced_by_decision: bool = True
    replaced_by_promise: bool = False
    is_reminder: bool = False
    """It is limited by ``max_unanswered``."""
    is_personal: bool = False
    """It is limited by ``max_people``."""
    goes_first: bool = False
    """It is placed before others where the daily cap is reached."""
    formal: bool = False
    """Strangers are greeted formally."""
    max_words: int = 300

    @property
    def is_for_user(self) -> bool:
        """Return whether the user alone reads it."""
        return self.audience is Audience.USER


_AFTER_TALKING = DefaultRule(
    after=Delay(elapsed=timedelta(hours=24)), best_until=timedelta(hours=48), too_old=timedelta(days=7)
)
_AT_ONCE = DefaultRule(after=Delay(elapsed=timedelta(0)), best_until=timedelta(hours=48), too_old=timedelta(days=7))


class Purpose(StrEnum):
    """The purposes of follow-ups. A value without a row raises an error when this module is imported."""

    row: PurposeRow

    def __new__(cls, value: str, row: PurposeRow) -> Self:
        """Return the member ``value`` with its row."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.row = row
        return member

    THANKS = (
        "thanks",
        PurposeRow(
            label="a thank-you note",
            title="thank-you",
            description="thanks after {kind}",
            trigger=Trigger.INTERACTION,
            kinds=frozenset({InteractionKind.INTERVIEW}),
            counts_from=CountsFrom.END,
            rule=_AFTER_TALKING,
            replaced_by=ReplacedBy.TALK_WITH_ALL,
            is_personal=True,
        ),
    )
    RECAP = (
        "recap",
        PurposeRow(
            label="a recap",
            title="recap",
            description="a recap after a meeting",
            trigger=Trigger.INTERACTION,
            kinds=frozenset({InteractionKind.MEETING, InteractionKind.SALES_MEETING}),
            counts_from=CountsFrom.END,
            rule=_AFTER_TALKING,
            replaced_by=ReplacedBy.TALK_WITH_ALL,
            is_personal=True,
        ),
    )
    INTRODUCTION = (
        "introduction",
        PurposeRow(
            label="a glad-to-have-met note",
            title="glad to have met",
            description='a "glad to have met" note',
            trigger=Trigger.INTERACTION,
            kinds=frozenset({InteractionKind.NETWORKING}),
            counts_from=CountsFrom.END,
            rule=_AFTER_TALKING,
            replaced_by=ReplacedBy.TALK_WITH_ALL,
            is_personal=True,
        ),
    )
    NUDGE = (
        "nudge",
        PurposeRow(
            label="a reminder",
            title="reminder",
            description="reminder about {kind} without a reply",
            trigger=Trigger.INTERACTION,
            kinds=frozenset({InteractionKind.PROPOSAL, InteractionKind.APPLICATION}),
            counts_from=CountsFrom.END,
            rule=DefaultRule(
                after=Delay(business_days=5),
                after_of={InteractionKind.APPLICATION: Delay(business_days=7)},
                best_until=timedelta(days=14),
                too_old=timedelta(days=30),
            ),
            replaced_by=ReplacedBy.ANYTHING,
            replaced_by_promise=True,
            is_reminder=True,
        ),
    )
    CHECK_IN = (
        "check_in",
        PurposeRow(
            label="a check-in after the promised date",
            title="check-in",
            description="check-in after a promised date passed without a reply",
            trigger=Trigger.PROMISE,
            counts_from=CountsFrom.PROMISED_DAY,
            rule=DefaultRule(after=Delay(business_days=1), best_until=timedelta(days=7), too_old=timedelta(days=21)),
            replaced_by=ReplacedBy.TALK,
            is_reminder=True,
        ),
    )
    REJECTION_REPLY = (
        "rejection_reply",
        PurposeRow(
            label="an answer to the no",
            title="answer to a no",
            description="reply to a rejection",
            trigger=Trigger.DECISION,
            decision=Decision.REJECTED,
            counts_from=CountsFrom.DECISION,
            rule=_AT_ONCE,
            replaced_by=ReplacedBy.NOTHING,
            replaced_by_decision=False,
            goes_first=True,
            formal=True,
        ),
    )
    ACCEPTANCE_REPLY = (
        "acceptance_reply",
        PurposeRow(
            label="an answer to the yes",
            title="answer to a yes",
            description="reply to an acceptance",
            trigger=Trigger.DECISION,
            decision=Decision.ACCEPTED,
            counts_from=CountsFrom.DECISION,
            rule=_AT_ONCE,
            replaced_by=ReplacedBy.NOTHING,
            replaced_by_decision=False,
            goes_first=True,
            formal=True,
        ),
    )
    CALL_SHEET = (
        "call_sheet",
        PurposeRow(
            label="a call sheet for you",
            title="call sheet",
            description="talking points for a phone call, addressed to you only",
            trigger=Trigger.SILENCE,
            kinds=frozenset(
                {
                    InteractionKind.INTERVIEW,
                    InteractionKind.SALES_MEETING,
                    InteractionKind.PROPOSAL,
                    InteractionKind.APPLICATION,
                }
            ),
            audience=Audience.USER,
            counts_from=CountsFrom.LAST_OWN_MAIL,
            rule=DefaultRule(after=Delay(business_days=10), best_until=timedelta(days=21), too_old=timedelta(days=30)),
            replaced_by=ReplacedBy.ANYTHING,
            max_words=600,
        ),
    )


def purposes_of(kind: InteractionKind) -> list[Purpose]:
    """Return the purposes in the configuration of a kind: its own, and those that later facts trigger."""
    return [one for one in Purpose if one.row.trigger is not Trigger.INTERACTION or kind in one.row.kinds]


def primary_purpose(kind: InteractionKind) -> Purpose:
    """Return the purpose that the interaction itself triggers. Raises StopIteration for a kind without one."""
    return next(one for one in Purpose if one.row.trigger is Trigger.INTERACTION and kind in one.row.kinds)
