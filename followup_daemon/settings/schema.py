"""Every key of the configuration file, its default and its meaning, in one place.

The field descriptions are the comments of config/followup.yaml and the text of docs/configuration.md.
"""

from __future__ import annotations

from datetime import time
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from followup_daemon.model.policy import Recipients
from followup_daemon.normalise.addresses import is_address
from followup_daemon.normalise.zones import zone
from followup_daemon.settings import durations

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def _duration(value: Any) -> str:
    durations.parse(value)
    return str(value)


def _delay(value: Any) -> str:
    durations.parse_delay(value)
    return str(value)


def _address(value: str) -> str:
    if not is_address(value):
        raise ValueError(f"{value!r} is not an e-mail address")
    return value


def _zone(value: str) -> str:
    if value and (zone(value) is None or zone(value).key != value):  # type: ignore[union-attr]
        raise ValueError(f"{value!r} is not an IANA time zone; write for example Europe/Berlin")
    return value


def _clock(value: Any) -> time:
    if isinstance(value, time):
        return value
    if isinstance(value, int):  # YAML 1.1 habits: 9:00 may arrive as minutes
        return time(value // 60, value % 60)
    try:
        return time.fromisoformat(str(value).zfill(5))
    except ValueError:
        raise ValueError(f'{value!r} is not a time of day; write for example "09:00"') from None


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Duration = Annotated[str, BeforeValidator(_duration)]
DelayText = Annotated[str, BeforeValidator(_delay)]
Language = Literal["en", "de", "fr", "es"]
EmailAddress = Annotated[str, AfterValidator(_address)]
ZoneName = Annotated[str, AfterValidator(_zone)]
Clock = Annotated[time, BeforeValidator(_clock)]
TextList = Annotated[list[str], BeforeValidator(_listed)]


class Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class AccountSection(Section):
    """What every kind of account has."""

    name: str = Field(
        min_length=1, max_length=60, pattern=r"^[\w.@ -]+$", description="a short name of your choice, shown everywhere"
    )
    address: EmailAddress = Field(description="your address in this account")
    aliases: list[EmailAddress] = Field(
        default=[], description="other addresses of yours; mail from them is mail from you"
    )
    time_zone: ZoneName = Field(
        default="", description="IANA name, for example Europe/Berlin; empty: the zone of this machine"
    )
    signature: str = Field(default="", description="put below your name in every draft")
    language: Language = Field(
        default="en", description="the language of your letters where the conversation does not tell"
    )
    authserv_id: str = Field(
        default="",
        max_length=255,
        pattern=r"^[^\s;]*$",
        description="the name that your mail server writes first into Authentication-Results; empty: as observed",
    )


class LocalAccount(AccountSection):
    """Mail in a Maildir++ folder or an mbox file, events in .ics files. Nothing leaves this machine."""

    kind: Literal["local"] = Field(description="which sort of account this is")
    mail: str = Field(
        default="", description="a Maildir++ folder (cur, new, tmp; .Sent and .Drafts inside), or an mbox file"
    )
    sent: str = Field(default="", description="only with an mbox file: the mbox file with your sent mail")
    drafts: str = Field(default="", description="only with an mbox file: the Maildir that drafts are put into")
    calendar: TextList = Field(
        default=[], description="a folder of .ics files, one .ics file, or the https address of one; or a list of these"
    )


class GmailQuota(Section):
    units_per_minute: int = Field(
        default=6000,
        ge=100,
        le=1_000_000,
        description="quota units that your Google project allows a user per minute; older projects have 15000",
    )
    prices: dict[str, Annotated[int, Field(ge=1, le=1000)]] = Field(
        default={},
        description="what a call costs where Google changed its price, for example {messages.get: 5}",
    )


class GmailAccount(AccountSection):
    """Gmail and Google Calendar over their APIs, with an OAuth client of your own. See docs/accounts/gmail.md."""

    kind: Literal["gmail"] = Field(description="Gmail and Google Calendar")
    client_secret: str = Field(
        default="client_secret.json", description="the file that the Google console gave you for your OAuth client"
    )
    service_account: str = Field(
        default="",
        description="only for organisations: the key file of a service account with domain-wide delegation",
    )
    calendars: TextList = Field(
        default=["primary"], min_length=1, max_length=20, description="ids of the calendars to read"
    )
    initial_sync: Duration = Field(default="45d", description="how far back mail is read at first")
    quota: GmailQuota = Field(default=GmailQuota(), description="how fast Google lets us read")
    api_endpoint: str = Field(default="", description="empty: Google; else a loopback address, for tests")


class OutlookAccount(AccountSection):
    """Outlook.com or Microsoft 365 through Microsoft Graph, with a client of your own. See docs/accounts/outlook.md."""

    kind: Literal["outlook"] = Field(description="Outlook.com or Microsoft 365, mail and calendar")
    client_id: str = Field(default="", description="the application (client) id that you registered")
    authority: str = Field(
        default="common",
        description="who may sign in: common, consumers (outlook.com), organizations, or your tenant's name or id",
    )
    certificate: str = Field(
        default="", description="only for organisations: a PEM file with the key and certificate of an app-only client"
    )
    category: str = Field(default="", description="an Outlook category to show on drafts, for example Follow-up draft")
    initial_sync: Duration = Field(default="45d", description="how far back mail is read at first")
    api_endpoint: str = Field(default="", description="empty: Microsoft Graph; else a loopback address, for tests")


class ImapServer(Section):
    host: str = Field(default="", description="the server's name, for example imap.example.net")
    port: int = Field(default=993, ge=1, le=65535, description="993 for TLS from the beginning, 143 for STARTTLS")
    tls: Literal["implicit", "starttls", "none"] = Field(
        default="implicit", description="none only for a server on this very machine"
    )
    user: str = Field(default="", description="the name to log in with; empty: your address")


class ImapFolders(Section):
    sent: str = Field(default="", description="empty: as the server says")
    drafts: str = Field(default="", description="empty: as the server says")
    trash: str = Field(default="", description="empty: as the server says")


class ImapCalendar(Section):
    url: TextList = Field(
        default=[], description="a CalDAV server, or the https address of an .ics file; or a list of these"
    )
    user: str = Field(default="", description="the name to log in with at the CalDAV server; empty: as for mail")


class ImapAccount(AccountSection):
    """Any mailbox that speaks IMAP, with CalDAV or an .ics calendar beside it. See docs/accounts/imap.md."""

    kind: Literal["imap"] = Field(description="any mailbox that speaks IMAP")
    preset: Literal["", "gmail", "icloud", "fastmail", "yahoo", "proton-bridge", "outlook"] = Field(
        default="", description="instead of `imap`: a provider whose server is known"
    )
    imap: ImapServer = Field(default=ImapServer(), description="the server")
    sign_in: Literal["", "password", "google", "microsoft"] = Field(
        default="", description="empty: with a password, and at the preset outlook with Microsoft"
    )
    client_secret: str = Field(
        default="client_secret.json", description="for sign_in google: the file of your OAuth client"
    )
    client_id: str = Field(default="", description="for sign_in microsoft: the id of your registered client")
    authority: str = Field(
        default="common", description="for sign_in microsoft: common, consumers, organizations, or your tenant"
    )
    idle: bool = Field(
        default=False, description="true: hear of new mail at once, by three more connections that stay open"
    )
    folders: ImapFolders = Field(
        default=ImapFolders(), description="names of folders, where the server does not say which is which"
    )
    calendar: ImapCalendar = Field(default=ImapCalendar(), description="where your calendar is")
    initial_sync: Duration = Field(default="45d", description="how far back mail is read at first")


ACCOUNTS: dict[str, type[AccountSection]] = {
    "local": LocalAccount,
    "gmail": GmailAccount,
    "outlook": OutlookAccount,
    "imap": ImapAccount,
}
AnyAccount = Annotated[LocalAccount | GmailAccount | OutlookAccount | ImapAccount, Field(discriminator="kind")]


class Strength(Section):
    text: str = Field(
        min_length=3, description='a few words that can stand in a sentence: "ten years of building data platforms"'
    )
    keywords: TextList = Field(
        default=[], description="it is mentioned where one of these stands in the role, the title or the agenda"
    )
    language: Language | None = Field(
        default=None, description="the language of this text; without one it is that of the account"
    )


class Profile(Section):
    name: str = Field(default="", description="your name below the letters; empty: as in your own mail")
    headline: str = Field(
        default="", description='what you are, as it could stand after "as": "a freelance data engineer"'
    )
    phone: str = Field(default="", description="your number, for your own call sheets")
    strengths: list[Strength] = Field(
        default=[], description="at most one is mentioned in a letter, and only where it fits"
    )


class Rule(Section):
    enabled: bool = Field(default=True, description="false: never draft this")
    after: DelayText = Field(
        description="when it is due, counted from the end, the sending, the decision or the follow-up; in hours, days or business days"
    )
    best_until: Duration = Field(
        description="until then it is at its best; later it is still drafted, but says so in `why`"
    )
    too_old: Duration = Field(description="after this long it is not drafted any more")
    recipients: Recipients = Field(
        default=Recipients.TOGETHER, description="together: one draft to everybody; each: one draft per person"
    )


class AfterTalking(Rule):
    after: DelayText = Field(default="24h", description=Rule.model_fields["after"].description)
    best_until: Duration = Field(default="48h", description=Rule.model_fields["best_until"].description)
    too_old: Duration = Field(default="7d", description=Rule.model_fields["too_old"].description)


class ProposalNudge(Rule):
    after: DelayText = Field(default="5 business days", description=Rule.model_fields["after"].description)
    best_until: Duration = Field(default="14d", description=Rule.model_fields["best_until"].description)
    too_old: Duration = Field(default="30d", description=Rule.model_fields["too_old"].description)


class ApplicationNudge(ProposalNudge):
    after: DelayText = Field(default="7 business days", description=Rule.model_fields["after"].description)


class CheckIn(Rule):
    after: DelayText = Field(
        default="1 business day",
        description="counted from the promised day; business days end in the morning, when working hours begin",
    )
    best_until: Duration = Field(default="7d", description=Rule.model_fields["best_until"].description)
    too_old: Duration = Field(default="21d", description=Rule.model_fields["too_old"].description)


class DecisionReply(Rule):
    after: DelayText = Field(default="0h", description=Rule.model_fields["after"].description)
    best_until: Duration = Field(default="48h", description=Rule.model_fields["best_until"].description)
    too_old: Duration = Field(default="7d", description=Rule.model_fields["too_old"].description)


class CallSheet(Rule):
    after: DelayText = Field(default="10 business days", description=Rule.model_fields["after"].description)
    best_until: Duration = Field(default="21d", description=Rule.model_fields["best_until"].description)
    too_old: Duration = Field(default="30d", description=Rule.model_fields["too_old"].description)


class KindRules(Section):
    keywords: TextList = Field(default=[], description="your own words: a title with one of them is of this kind")
    check_in: CheckIn = Field(default=CheckIn(), description="a promised date has passed in silence")
    rejection_reply: DecisionReply = Field(default=DecisionReply(), description="an answer to a no")
    acceptance_reply: DecisionReply = Field(default=DecisionReply(), description="an answer to a yes")
    call_sheet: CallSheet = Field(
        default=CallSheet(), description="talking points for a phone call, addressed to you alone"
    )


class InterviewRules(KindRules):
    thanks: AfterTalking = Field(default=AfterTalking(), description="thanks after an interview")


class MeetingRules(KindRules):
    recap: AfterTalking = Field(default=AfterTalking(), description="a recap after a meeting")


class NetworkingRules(KindRules):
    introduction: AfterTalking = Field(default=AfterTalking(), description="glad to have met")


class ProposalRules(KindRules):
    nudge: ProposalNudge = Field(default=ProposalNudge(), description="a proposal without an answer")


class ApplicationRules(KindRules):
    nudge: ApplicationNudge = Field(default=ApplicationNudge(), description="an application without an answer")


class WorkingHours(Section):
    start: Clock = Field(
        default=time(9, 0),
        alias="from",
        description="check-ins come at this time; nothing counted in business days comes earlier",
    )
    end: Clock = Field(
        default=time(18, 0), alias="to", description="what would come later comes on the next business morning"
    )


class FollowUps(Section):
    daily_cap: int = Field(default=10, ge=1, le=200, description="at most so many new drafts in a day")
    max_people: int = Field(
        default=10, ge=1, le=500, description="no personal note after an event with more people than this"
    )
    max_unanswered: int = Field(
        default=2, ge=1, le=20, description="no reminder if so many of your messages to them are unanswered already"
    )
    min_confidence: float = Field(
        default=0.5, ge=0, le=1, description="how clear the evidence must be, 0 to 1; below it the verdict is `unsure`"
    )
    vague_business_days: int = Field(
        default=3, ge=1, le=30, description='how many business days "in the coming days" means for an answer'
    )
    quiet_days: list[Weekday] = Field(default=[], description="no drafts appear on these days, for example [sat, sun]")
    working_days: list[Weekday] = Field(
        default=["mon", "tue", "wed", "thu", "fri"], min_length=1, description="what counts as a business day"
    )
    working_hours: WorkingHours = Field(default=WorkingHours(), description="in your time zone")
    holidays: str = Field(
        default="",
        description="a country (ISO 3166 code, DE or US), or country-region (DE-BY): its public holidays are no business days and quiet",
    )
    interview: InterviewRules = Field(default=InterviewRules(), description="job interviews")
    meeting: MeetingRules = Field(default=MeetingRules(), description="meetings with people of other organisations")
    sales_meeting: MeetingRules = Field(default=MeetingRules(), description="demos, discovery calls, pitches")
    networking: NetworkingRules = Field(default=NetworkingRules(), description="coffees, meetups, introductions")
    proposal: ProposalRules = Field(default=ProposalRules(), description="quotes, proposals and pitches that you sent")
    application: ApplicationRules = Field(default=ApplicationRules(), description="job applications")
    templates: dict[str, str] = Field(
        default={}, description="your own text per purpose (thanks, or interview.thanks): the text itself, or @FILE"
    )


class Exclude(Section):
    addresses: list[EmailAddress] = Field(default=[], description="never write to these")
    domains: TextList = Field(default=[], description="never write to anybody there")
    titles: TextList = Field(default=[], description="never follow up on what has one of these words in its title")


class Notify(Section):
    command: TextList = Field(
        default=[],
        description="run when drafts were placed or an account fails; it gets one line on standard input, without names or subjects",
    )
    apprise: TextList = Field(
        default=[],
        description="addresses of notification services as Apprise writes them (ntfys://…, mailtos://…); needs the extra `apprise`",
    )


class Configuration(Section):
    accounts: list[AnyAccount] = Field(min_length=1, description="the mailboxes and calendars to look at")
    profile: Profile = Field(default=Profile(), description="who you are, for the letters; it is sent nowhere")
    follow_ups: FollowUps = Field(default=FollowUps(), description="what is drafted, and when")
    exclude: Exclude = Field(default=Exclude(), description="people and titles to leave alone")
    notify: Notify = Field(default=Notify(), description="how to tell you")
    poll_every: Duration = Field(default="5m", description="how often each account is looked at")
    secrets: Literal["auto", "keyring", "file"] = Field(
        default="auto",
        description="where tokens are kept: the keyring of your desktop, or an encrypted file beside the state; auto: the keyring where there is one",
    )
    state: str = Field(default="", description="the state file; empty: in your XDG state folder")
    metrics: str = Field(
        default="", description="a text file for Prometheus (name it *.prom), rewritten after each round; empty: none"
    )
