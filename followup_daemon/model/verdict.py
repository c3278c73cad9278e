"""What is decided about one follow-up, always with the reason and the chain of facts behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Reason(StrEnum):
    """Why there is no draft now. ``sentence`` is what the user reads; docs/reasons.md lists them all."""

    TOO_EARLY = "too_early"
    UNTIL_PROMISED_DATE = "until_promised_date"
    SNOOZED = "snoozed"
    OUT_OF_OFFICE = "out_of_office"
    DAILY_CAP = "daily_cap"
    QUIET_DAY = "quiet_day"

    ALREADY_FOLLOWED_UP = "already_followed_up"
    THEY_REPLIED = "they_replied"
    DRAFT_EXISTS = "draft_exists"
    ALREADY_DRAFTED = "already_drafted"
    SENT = "sent"
    DISMISSED = "dismissed"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"
    YOU_DECLINED = "you_declined"
    THEY_DECLINED = "they_declined"
    NO_SHOW = "no_show"
    INTERNAL = "internal"
    TOO_MANY_PEOPLE = "too_many_people"
    RECURRING = "recurring"
    NOT_A_MEETING = "not_a_meeting"
    PRIVATE = "private"
    NO_COUNTERPART = "no_counterpart"
    ROBOT = "robot"
    EXCLUDED = "excluded"
    OPTED_OUT = "opted_out"
    YOU_INTERVIEWED = "you_interviewed"
    SUPERSEDED = "superseded"
    LIMIT_REACHED = "limit_reached"
    BOUNCED = "bounced"
    TOO_OLD = "too_old"
    UNSURE = "unsure"
    REFUSED_BY_PROOFREADING = "refused_by_proofreading"
    RECORD_DAMAGED = "record_damaged"

    @property
    def sentence(self) -> str:
        """One sentence for the user."""
        return SENTENCES[self]


SENTENCES: dict[Reason, str] = {
    Reason.TOO_EARLY: "It is not time yet.",
    Reason.UNTIL_PROMISED_DATE: "They named a date for their reply. There is no draft before it.",
    Reason.SNOOZED: "You snoozed it.",
    Reason.OUT_OF_OFFICE: "They are away. The draft waits until they are back.",
    Reason.DAILY_CAP: "Today's maximum of new drafts is reached. This one follows tomorrow.",
    Reason.QUIET_DAY: "Today is one of your quiet days or a holiday.",
    Reason.ALREADY_FOLLOWED_UP: "You wrote to them since, in this or another thread.",
    Reason.THEY_REPLIED: "They wrote since. It is a conversation now.",
    Reason.DRAFT_EXISTS: "You already have a draft to them.",
    Reason.ALREADY_DRAFTED: "The draft is in your Drafts folder.",
    Reason.SENT: "You sent this follow-up.",
    Reason.DISMISSED: "You deleted this draft, so it is not made again.",
    Reason.SKIPPED: "You used skip or done.",
    Reason.CANCELLED: "It was cancelled.",
    Reason.YOU_DECLINED: "You declined the invitation.",
    Reason.THEY_DECLINED: "They declined the invitation.",
    Reason.NO_SHOW: "One side did not come, so there is nothing to thank for.",
    Reason.INTERNAL: "Only people of your own organisation were there.",
    Reason.TOO_MANY_PEOPLE: "Too many people were there for a personal note.",
    Reason.RECURRING: "It repeats an earlier event of its series.",
    Reason.NOT_A_MEETING: "It is not a conversation with other people.",
    Reason.PRIVATE: "The event is marked private or confidential.",
    Reason.NO_COUNTERPART: "The address of the other side is unknown.",
    Reason.ROBOT: "The other side is an automatic sender.",
    Reason.EXCLUDED: "Your configuration excludes it.",
    Reason.OPTED_OUT: "The event says #nofollowup.",
    Reason.YOU_INTERVIEWED: "You were the interviewer.",
    Reason.SUPERSEDED: "A decision, or another interaction with the same people, replaced it.",
    Reason.LIMIT_REACHED: "They have received enough messages from you for now.",
    Reason.BOUNCED: "Mail to them came back.",
    Reason.TOO_OLD: "It is too late for this draft.",
    Reason.UNSURE: "The evidence is too weak for a draft.",
    Reason.REFUSED_BY_PROOFREADING: "The text did not pass proofreading, so it was not placed.",
    Reason.RECORD_DAMAGED: "A stored record of it is damaged. It is held back until you use undo, done or skip.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Draft it now; it has been due since ``due_at``."""

    due_at: datetime
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Not before ``due_at`` (UTC), for ``reason``."""

    due_at: datetime
    reason: Reason
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppressed:
    """No draft, for ``reason``; only new facts can change that."""

    due_at: datetime | None
    reason: Reason
    because: tuple[str, ...]


Verdict = Due | Wait | Suppressed
