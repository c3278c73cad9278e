"""Every key of the configuration file, with its default and its description.

The descriptions are the comments of config/followup.yaml and the text of docs/configuration.md.
"""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union

from pydantic import BeforeValidator, Field, GetCoreSchemaHandler, create_model
from pydantic_core import CoreSchema

from followup_daemon.accounts import registry
from followup_daemon.accounts.base import durations
from followup_daemon.accounts.base.section import Duration, EmailAddress, Language, Section, TextList
from followup_daemon.accounts.kind import AccountSection
from followup_daemon.model.interaction import InteractionKind
from followup_daemon.model.policy import Recipients, default_rule
from followup_daemon.model.tables.purpose import CountsFrom, Purpose, Trigger, purposes_of

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def _delay(value: Any) -> str:
    durations.parse_delay(value)
    return str(value)


def _clock(value: Any) -> time:
    if isinstance(value, time):
        return value
    if isinstance(value, int):  # YAML 1.1 reads 9:00 as the sexagesimal number 540
        return time(value // 60, value % 60)
    try:
        return time.fromisoformat(str(value).zfill(5))
    except ValueError:
        raise ValueError(f'{value!r} is not a time of day; write for example "09:00"') from None


DelayText = Annotated[str, BeforeValidator(_delay)]
Clock = Annotated[time, BeforeValidator(_clock)]


ACCOUNTS: dict[str, type[AccountSection]] = {kind.name: kind.section for kind in registry.KINDS.values()}
if TYPE_CHECKING:
    AnyAccount = AccountSection
else:
    AnyAccount = Annotated[Union[tuple(ACCOUNTS.values())], Field(discriminator="kind")]  # noqa: UP007 - any number


class Strength(Section):
    text: str = Field(
        min_length=3, description='words that fit into a sentence: "ten years of building data platforms"'
    )
    keywords: TextList = Field(
        default=[], description="mention it if the role, the title or the agenda contains one of these words"
    )
    language: Language | None = Field(default=None, description="language of this text (default: that of the account)")


class Profile(Section):
    name: str = Field(default="", description="your name below the letters (default: the name in your own mail)")
    headline: str = Field(default="", description='your role, worded to follow "as": "a freelance data engineer"')
    phone: str = Field(default="", description="your number, for your own call sheets")
    strengths: list[Strength] = Field(
        default=[], description="your experience and skills; a letter mentions at most one, if it fits"
    )


class Rule(Section):
    enabled: bool = Field(default=True, description="set to false to turn this draft off")
    after: DelayText = Field(description="delay in hours, days or business days, from the event or message")
    best_until: Duration = Field(description="`why` marks the draft as late from this age, counted like `after`")
    too_old: Duration = Field(description="there is no draft from this age, counted like `after`")
    recipients: Recipients = Field(
        default=Recipients.TOGETHER, description="together: one draft to everybody; each: one draft per person"
    )


class KindRules(Section):
    """The section of one kind of interaction. ``rules_of`` adds a rule for each of its purposes."""

    keywords: TextList = Field(
        default=[], description="words that show this kind, in event titles and in subjects of sent mail"
    )


_FROM_PROMISED_DAY = "delay from the promised day; business days count from the start of working hours"


def _rule_of(kind: InteractionKind, purpose: Purpose) -> type[Rule]:
    """Return the section of one purpose, with the defaults of its row."""
    default = default_rule(kind, purpose)
    said = {name: field.description for name, field in Rule.model_fields.items()}
    after = _FROM_PROMISED_DAY if purpose.row.counts_from is CountsFrom.PROMISED_DAY else said["after"]
    fields: dict[str, Any] = {
        "after": (DelayText, Field(default=durations.text(default.after), description=after)),
        "best_until": (Duration, Field(default=durations.text(default.best_until), description=said["best_until"])),
        "too_old": (Duration, Field(default=durations.text(default.too_old), description=said["too_old"])),
    }
    return create_model(f"{kind}_{purpose}", __base__=Rule, **fields)


def rules_of(kind: InteractionKind) -> type[KindRules]:
    """Return the section of one kind. The purposes of any kind come first, then those of this kind only."""
    fields: dict[str, Any] = {}
    for purpose in sorted(purposes_of(kind), key=lambda one: one.row.trigger is Trigger.INTERACTION):
        rule = _rule_of(kind, purpose)
        description = purpose.row.description.format(kind=kind.row.indefinite)
        fields[purpose.value] = (rule, Field(default=rule.model_validate({}), description=description))
    return create_model(f"{kind}_rules", __base__=KindRules, **fields)


class _SectionOf:
    """The validation of a section by the keys of its kind, which come from the table of purposes."""

    def __init__(self, kind: InteractionKind) -> None:
        self.model = rules_of(kind)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return the schema of the section."""
        return handler.generate_schema(self.model)


class WorkingHours(Section):
    start: Clock = Field(
        default=time(9, 0),
        alias="from",
        description="check-ins, and drafts with a delay in business days, are due at this time or later",
    )
    end: Clock = Field(
        default=time(18, 0),
        alias="to",
        description="a delay in business days that would end after this time ends on the next business morning",
    )


_INTERVIEW = _SectionOf(InteractionKind.INTERVIEW)
_MEETING = _SectionOf(InteractionKind.MEETING)
_SALES_MEETING = _SectionOf(InteractionKind.SALES_MEETING)
_NETWORKING = _SectionOf(InteractionKind.NETWORKING)
_PROPOSAL = _SectionOf(InteractionKind.PROPOSAL)
_APPLICATION = _SectionOf(InteractionKind.APPLICATION)


class FollowUps(Section):
    daily_cap: int = Field(default=10, ge=1, le=200, description="maximum number of new drafts per day")
    max_people: int = Field(default=10, ge=1, le=500, description="no draft after an event with more people than this")
    max_unanswered: int = Field(
        default=2, ge=1, le=20, description="number of unanswered messages after which reminders stop"
    )
    min_confidence: float = Field(
        default=0.5, ge=0, le=1, description="minimum evidence, 0 to 1 (below it the verdict is `unsure`)"
    )
    vague_business_days: int = Field(
        default=3, ge=1, le=30, description='number of business days that "in the coming days" means'
    )
    quiet_days: list[Weekday] = Field(default=[], description="days without new drafts, for example [sat, sun]")
    working_days: list[Weekday] = Field(
        default=["mon", "tue", "wed", "thu", "fri"], min_length=1, description="your business days"
    )
    working_hours: WorkingHours = Field(default=WorkingHours(), description="in your time zone")
    holidays: str = Field(
        default="",
        description="country or region (ISO 3166: DE, US, DE-BY); its holidays have no drafts and are no business days",
    )
    interview: Annotated[KindRules, _INTERVIEW] = Field(default=_INTERVIEW.model(), description="job interviews")
    meeting: Annotated[KindRules, _MEETING] = Field(
        default=_MEETING.model(), description="meetings with people of other organisations"
    )
    sales_meeting: Annotated[KindRules, _SALES_MEETING] = Field(
        default=_SALES_MEETING.model(), description="demos, discovery calls, pitches"
    )
    networking: Annotated[KindRules, _NETWORKING] = Field(
        default=_NETWORKING.model(), description="coffees, meetups, introductions"
    )
    proposal: Annotated[KindRules, _PROPOSAL] = Field(
        default=_PROPOSAL.model(), description="quotes, proposals and pitches that you sent"
    )
    application: Annotated[KindRules, _APPLICATION] = Field(
        default=_APPLICATION.model(), description="job applications"
    )
    templates: dict[str, str] = Field(
        default={}, description="your own text for a purpose (thanks, or interview.thanks): the text itself, or @FILE"
    )


class Exclude(Section):
    addresses: list[EmailAddress] = Field(default=[], description="never write to these addresses")
    domains: TextList = Field(default=[], description="never write to these domains")
    titles: TextList = Field(default=[], description="ignore events and mail with one of these words in the title")


class Notify(Section):
    command: TextList = Field(
        default=[],
        description="command to run on new drafts or a failed account; it gets one line on stdin, no names or subjects",
    )
    apprise: TextList = Field(
        default=[],
        description="Apprise URLs of notification services (ntfys://…, mailtos://…); needs the extra `apprise`",
    )


class Configuration(Section):
    accounts: list[AnyAccount] = Field(min_length=1, description="the mailboxes and calendars to poll")
    profile: Profile = Field(default=Profile(), description="your details for the letters (used on this machine only)")
    follow_ups: FollowUps = Field(default=FollowUps(), description="rules for drafts")
    exclude: Exclude = Field(default=Exclude(), description="people and titles to ignore")
    notify: Notify = Field(default=Notify(), description="notifications")
    gaps: bool = Field(
        default=True,
        description="leave a gap, […], for a fact that only you know, such as a price; false writes around it",
    )
    poll_every: Duration = Field(default="5m", description="polling interval of each account")
    secrets: Literal["auto", "keyring", "file"] = Field(
        default="auto",
        description="storage of tokens: keyring, file (encrypted, next to the state), or auto (keyring if there is"
        " one)",
    )
    state: str = Field(default="", description="the state file (default: in your XDG state folder)")
    metrics: str = Field(
        default="",
        description="a text file for Prometheus (*.prom), rewritten after each poll of all accounts (default: none)",
    )
