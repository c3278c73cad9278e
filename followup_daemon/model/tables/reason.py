"""The table of reasons: each row has the sentence for the user and the effects of the reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Self


class ReasonKind(StrEnum):
    """The effect of a reason on its follow-up."""

    WAIT = "wait"
    SUPPRESS = "suppress"
    REFUSE = "refuse"
    """The follow-up is due, but its letter is not placed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonRow:
    """One reason. ``sentence`` is shown to the user; docs/reasons.md lists them all."""

    kind: ReasonKind
    sentence: str
    listed_as_draft: bool = False
    """Lists of suppressed follow-ups leave it out, because they show the draft instead."""
    withdraws_draft: bool = False
    """An untouched draft is withdrawn from Drafts. An edited draft is marked obsolete."""
    answers_draft: bool = False
    """A draft that cannot be withdrawn changes to the state ``answered``."""
    reopens_draft: bool = False
    """A withdrawn draft is written again when the reason no longer holds."""
    undoes_meeting: bool = False
    """An interaction with this obstacle did not take place, so it replaces no earlier one."""
    spares_later_news: bool = False
    """A later decision or promise is still answered, because the obstacle concerns only the appointment."""
    lacks_recipient: bool = False
    """The interaction is real, but there is nobody to write to. A later message can still belong to it."""
    holds_for_copies: bool = False
    """If one copy of an event has this obstacle, its copies in other calendars have it too."""


_wait = partial(ReasonRow, kind=ReasonKind.WAIT)
_refuse = partial(ReasonRow, kind=ReasonKind.REFUSE)
_suppress = partial(ReasonRow, kind=ReasonKind.SUPPRESS)


class Reason(StrEnum):
    """The reasons why there is no draft now. A value without a row raises an error when this module is imported."""

    row: ReasonRow

    def __new__(cls, value: str, row: ReasonRow) -> Self:
        """Return the member ``value`` with its row."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.row = row
        return member

    TOO_EARLY = "too_early", _wait(sentence="It is not time yet.")
    UNTIL_PROMISED_DATE = (
        "until_promised_date",
        _wait(sentence="They named a date for their reply. There is no draft before it."),
    )
    SNOOZED = "snoozed", _wait(sentence="You snoozed it.")
    OUT_OF_OFFICE = "out_of_office", _wait(sentence="They are away. The draft waits until they are back.")
    DAILY_CAP = "daily_cap", _wait(sentence="Today's maximum of new drafts is reached. This one follows tomorrow.")
    QUIET_DAY = "quiet_day", _wait(sentence="Today is one of your quiet days or a holiday.")

    ALREADY_FOLLOWED_UP = (
        "already_followed_up",
        _suppress(sentence="You wrote to them since, in this or another thread.", withdraws_draft=True),
    )
    THEY_REPLIED = (
        "they_replied",
        _suppress(sentence="They wrote since. It is a conversation now.", withdraws_draft=True, answers_draft=True),
    )
    DRAFT_EXISTS = "draft_exists", _suppress(sentence="You already have a draft to them.", withdraws_draft=True)
    ALREADY_DRAFTED = "already_drafted", _suppress(sentence="The draft is in your Drafts folder.", listed_as_draft=True)
    SENT = "sent", _suppress(sentence="You sent this follow-up.", listed_as_draft=True)
    DISMISSED = "dismissed", _suppress(sentence="You deleted this draft, so it is not made again.")
    SKIPPED = "skipped", _suppress(sentence="You used skip or done.", withdraws_draft=True, reopens_draft=True)
    CANCELLED = (
        "cancelled",
        _suppress(
            sentence="It was cancelled.",
            withdraws_draft=True,
            undoes_meeting=True,
            spares_later_news=True,
            holds_for_copies=True,
        ),
    )
    PLACEHOLDER = (
        "placeholder",
        _suppress(
            sentence="It only keeps a time free, or nobody has confirmed it.",
            withdraws_draft=True,
            undoes_meeting=True,
            spares_later_news=True,
        ),
    )
    YOU_DECLINED = (
        "you_declined",
        _suppress(sentence="You declined the invitation.", withdraws_draft=True, undoes_meeting=True),
    )
    THEY_DECLINED = (
        "they_declined",
        _suppress(
            sentence="They declined the invitation.", withdraws_draft=True, undoes_meeting=True, spares_later_news=True
        ),
    )
    NO_SHOW = (
        "no_show",
        _suppress(
            sentence="One side did not come, so there is nothing to thank for.",
            withdraws_draft=True,
            undoes_meeting=True,
            spares_later_news=True,
        ),
    )
    INTERNAL = "internal", _suppress(sentence="Only people of your own organisation were there.")
    TOO_MANY_PEOPLE = "too_many_people", _suppress(sentence="Too many people were there for a personal note.")
    RECURRING = "recurring", _suppress(sentence="It repeats an earlier event of its series.")
    NOT_A_MEETING = (
        "not_a_meeting",
        _suppress(sentence="It is not a conversation with other people.", undoes_meeting=True),
    )
    PRIVATE = "private", _suppress(sentence="The event is marked private or confidential.", withdraws_draft=True)
    NO_COUNTERPART = (
        "no_counterpart",
        _suppress(sentence="The address of the other side is unknown.", spares_later_news=True, lacks_recipient=True),
    )
    ROBOT = (
        "robot",
        _suppress(sentence="The other side is an automatic sender.", spares_later_news=True, lacks_recipient=True),
    )
    EXCLUDED = "excluded", _suppress(sentence="Your configuration excludes it.", withdraws_draft=True)
    OPTED_OUT = (
        "opted_out",
        _suppress(sentence="The event says #nofollowup.", withdraws_draft=True, holds_for_copies=True),
    )
    YOU_INTERVIEWED = "you_interviewed", _suppress(sentence="You were the interviewer.")
    SUPERSEDED = (
        "superseded",
        _suppress(
            sentence="A decision, or another interaction with the same people, replaced it.",
            withdraws_draft=True,
            undoes_meeting=True,
            spares_later_news=True,
        ),
    )
    STAND_IN = (
        "stand_in",
        _suppress(
            sentence="Somebody else stood in for them, whose address is unknown.",
            withdraws_draft=True,
            spares_later_news=True,
        ),
    )
    NO_LONGER_THERE = "no_longer_there", _suppress(sentence="They no longer work there.", withdraws_draft=True)
    LIMIT_REACHED = "limit_reached", _suppress(sentence="They have received enough messages from you for now.")
    BOUNCED = "bounced", _suppress(sentence="Mail to them came back.", withdraws_draft=True)
    TOO_OLD = "too_old", _suppress(sentence="It is too late for this draft.", withdraws_draft=True)
    UNSURE = "unsure", _suppress(sentence="The evidence is too weak for a draft.", withdraws_draft=True)
    REFUSED_BY_PROOFREADING = (
        "refused_by_proofreading",
        _refuse(sentence="The text did not pass proofreading, so it was not placed."),
    )
    RECORD_DAMAGED = (
        "record_damaged",
        _suppress(sentence="A stored record of it is damaged. It is held back until you use undo, done or skip."),
    )

    @property
    def sentence(self) -> str:
        """Return the sentence for the user."""
        return self.row.sentence
