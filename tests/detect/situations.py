"""From a situation of the table to what the product makes of it: mail and events, read and decided on.

Everything runs on the ordinary code; only the store and the mailbox are left out, since they change no word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypedDict

from followup_daemon.compose.context import LetterSources
from followup_daemon.compose.write import write_letter
from followup_daemon.decide.cases import CaseInputs, Memory, build
from followup_daemon.decide.decide import decide
from followup_daemon.detect.extract import events, signals
from followup_daemon.detect.recognise.detector import detect
from followup_daemon.mail import authenticity
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.account import Account
from followup_daemon.model.calendar import Event
from followup_daemon.model.case import Case
from followup_daemon.model.changes import AccountSnapshot
from followup_daemon.model.draft import Draft, Letter
from followup_daemon.model.interaction import InteractionKind
from followup_daemon.model.mail import Direction, Message, MessageAttributes
from followup_daemon.model.policy import Policy, Profile
from followup_daemon.model.verdict import Due, Verdict
from followup_daemon.normalise import ics, mime
from followup_daemon.normalise.words import shorten
from followup_daemon.settings.load import load

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
"""A Friday."""
SAM = "Sam Rivera <sam@example.com>"
DANA = "Dana Park <dana@acme.example>"
LEE = "Lee Chan <lee@acme.example>"
JANA = "Jana Weber <jana@nordlicht.example>"
CLAIRE = "Claire Moreau <claire@atelier.example>"
LUCIA = "Lucía Ortega <lucia@faro.example>"
COLLEAGUE = "Ben Ode <ben@example.com>"
CANDIDATE = "Kim Lund <kim.lund@gmail.com>"


class Expected(TypedDict):
    kind: str
    draft: str


INTERVIEW = Expected(kind="interview", draft="thanks")
MEETING = Expected(kind="meeting", draft="recap")
SALES = Expected(kind="sales_meeting", draft="recap")
NETWORKING = Expected(kind="networking", draft="introduction")
"""What is expected of an event of each kind that is drafted for."""
NOBODY_SPECIAL = Profile(name="Sam Rivera")
OWN = frozenset({"sam@example.com"})
SERVER = "mx.example.com"
"""The authserv-id of the user's own server."""
ACCOUNT = Account(
    name="home",
    kind="local",
    address="sam@example.com",
    addresses=OWN,
    user_name="Sam Rivera",
    time_zone="UTC",
    language="en",
    signature="",
)


@dataclass(frozen=True, kw_only=True)
class Mail:
    who: str
    subject: str
    text: str
    days: float = 0.1
    sent: bool = False
    headers: dict[str, str] = field(default_factory=dict)
    answers: int = 0
    attachment: str = ""


@dataclass(frozen=True, kw_only=True)
class Meeting:
    title: str
    people: tuple[str, ...] = ()
    organiser: str = ""
    description: str = ""
    hours: float = 25
    minutes: int = 60
    extra: str = ""
    me: str = "ACCEPTED"


@dataclass(frozen=True, kw_only=True)
class Situation:
    """``kind`` is what it was ("" for no interaction), ``draft`` the purpose that is due now ("" for none)."""

    sort: str
    kind: str
    draft: str
    meetings: tuple[Meeting, ...] = ()
    mails: tuple[Mail, ...] = ()

    @property
    def name(self) -> str:
        """The sort, and as much of what was written as tells it from every other situation."""
        told = [_told(meeting) for meeting in self.meetings[:1]]
        told += [f"{one.subject}: {one.text} ({one.days:g} days ago)" for one in self.mails[-1:]]
        return f"{self.sort}: " + "; ".join(shorten(one, 100) for one in told)


def _told(meeting: Meeting) -> str:
    people = " and ".join(one.partition(" <")[0] + one.partition(">")[2] for one in meeting.people)
    me = "" if meeting.me == "ACCEPTED" else f", I {meeting.me}"
    return f"{meeting.title} / {people or 'nobody'}{me} {meeting.extra} {meeting.description}".strip()


def event(
    title: str, *people: str, kind: str = "", draft: str = "", mails: tuple[Mail, ...] = (), **more: Any
) -> Situation:
    """One event that ended 25 hours ago; the first of ``people`` organised it unless said otherwise."""
    organiser = more.pop("organiser", people[0] if people else "")
    meeting = Meeting(title=title, people=people, organiser=str(organiser), **more)
    return Situation(sort="", kind=kind, draft=draft, meetings=(meeting,), mails=mails)


def mail(who: str, subject: str, text: str, *before: Mail, kind: str = "", draft: str = "", **more: Any) -> Situation:
    """One mail of two hours ago, after ``before``."""
    return Situation(
        sort="", kind=kind, draft=draft, mails=(*before, Mail(who=who, subject=subject, text=text, **more))
    )


def sent(who: str, subject: str, text: str, days: float, **more: object) -> Mail:
    return Mail(who=who, subject=subject, text=text, days=days, sent=True, **more)  # type: ignore[arg-type]


def got(who: str, subject: str, text: str, days: float, **more: object) -> Mail:
    return Mail(who=who, subject=subject, text=text, days=days, **more)  # type: ignore[arg-type]


def sorted_as(sort: str, *situations: Situation) -> tuple[Situation, ...]:
    return tuple(replace(one, sort=sort) for one in situations)


@cache
def policy() -> Policy:
    """Return the policy of a configuration that says nothing about it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "config.yaml"
        path.write_text("accounts: [{name: home, kind: local, address: sam@example.com, mail: mail}]\n", "utf-8")
        return load(path).policy


def facts(situation: Situation) -> AccountSnapshot:
    """Return what the store would remember of it."""
    return authenticity.sifted(stored(situation, SAM, OWN), SERVER)


def stored(situation: Situation, user: str, own: frozenset[str]) -> AccountSnapshot:
    """Return the messages and events of a user with the addresses ``own``, who is ``Name <address>``."""
    return AccountSnapshot(
        messages=tuple(sorted(_messages(situation, user, own), key=lambda message: message.sent_at)),
        events=tuple(one for number, met in enumerate(situation.meetings) for one in _events(met, number, user)),
    )


def correspondence_of(known: AccountSnapshot) -> Correspondence:
    return Correspondence(known.messages, OWN, unproved=known.unproved, proved=known.proved)


def understood(situation: Situation) -> list[tuple[Case, Verdict]]:
    """Return every follow-up that the situation calls for, with its verdict at NOW."""
    known = facts(situation)
    correspondence = correspondence_of(known)
    boxes = Mailboxes(accounts=(ACCOUNT,), facts=known)
    found = detect(boxes, policy(), correspondence)
    around = CaseInputs(boxes, correspondence, Memory())
    return [(case, decide(case, policy(), NOW)) for case in build(found, policy(), around)]


def drafts(one: Situation, profile: Profile = NOBODY_SPECIAL) -> list[Draft]:
    """Return the drafts that the engine would place: with particulars if those pass proofreading, else without."""
    known = facts(one)
    correspondence = correspondence_of(known)
    found = []
    for case, verdict in understood(one):
        if isinstance(verdict, Due):
            sources = LetterSources(
                case=case,
                key="0" * 32,
                account=ACCOUNT.name,
                boxes=Mailboxes(accounts=(ACCOUNT,), facts=known),
                mail=correspondence,
                policy=policy(),
                profile=profile,
                now=NOW,
            )
            letter = write_letter(sources)
            if isinstance(letter, Letter):
                found.append(letter.draft)
    return found


@dataclass(frozen=True)
class Judged:
    """How a situation was understood: the kind of the interaction that counts, and the purposes that are due."""

    kind: str
    due: tuple[str, ...]
    reasons: tuple[str, ...]

    @property
    def is_interview(self) -> bool:
        return self.kind == InteractionKind.INTERVIEW


def judged(situation: Situation) -> Judged:
    cases = understood(situation)
    due = [str(case.follow_up.purpose) for case, verdict in cases if isinstance(verdict, Due)]
    reasons = [str(getattr(verdict, "reason", "due")) for _, verdict in cases]
    chosen = [case for case, verdict in cases if isinstance(verdict, Due)] or [case for case, _ in cases]
    return Judged(str(chosen[0].interaction.kind) if chosen else "", tuple(dict.fromkeys(due)), tuple(reasons))


def _messages(situation: Situation, user: str, own: frozenset[str]) -> Iterator[Message]:
    for number, one in enumerate(situation.mails, 1):
        letter = letter_of(one, number, user=user)
        direction = Direction.SENT if one.sent else Direction.RECEIVED
        attributes = MessageAttributes(ref=f"m{number}", own=own, seen_at=NOW, direction=direction)
        message = mime.read(letter.as_bytes(), attributes)
        assert isinstance(message, Message)
        yield replace(message, signals=signals.read(message), text="")


def letter_of(one: Mail, number: int, below: str = "", user: str = SAM) -> EmailMessage:
    """Return the mail as RFC 5322 has it, with ``below`` under its text."""
    letter = EmailMessage()
    letter["From"], letter["To"] = (user, one.who) if one.sent else (one.who, user)
    letter["Subject"] = one.subject
    letter["Date"] = format_datetime(NOW - timedelta(days=one.days))
    letter["Message-ID"] = f"<{number}@mail.example>"
    if one.answers:
        letter["In-Reply-To"] = letter["References"] = f"<{one.answers}@mail.example>"
    for name, value in one.headers.items():
        letter[name.replace("_", "-")] = value
    letter.set_content(one.text + below)
    if one.attachment:
        letter.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename=one.attachment)
    return letter


def _events(meeting: Meeting, number: int, user: str) -> Iterator[Event]:
    ends = NOW - timedelta(hours=meeting.hours)
    starts = ends - timedelta(minutes=meeting.minutes)
    lines = [
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        f"UID:{number}@calendar.example",
        f"DTSTAMP:{starts:%Y%m%dT%H%M%SZ}",
        f"DTSTART:{starts:%Y%m%dT%H%M%SZ}",
        f"DTEND:{ends:%Y%m%dT%H%M%SZ}",
        f"SUMMARY:{_escaped(meeting.title)}",
    ]
    if meeting.description:
        lines.append(f"DESCRIPTION:{_escaped(meeting.description)}")
    if meeting.organiser:
        lines.append(_person("ORGANIZER", meeting.organiser))
    lines += (_person("ATTENDEE", person) for person in meeting.people if person != user)
    if meeting.people:
        lines.append(_person("ATTENDEE", f"{user};PARTSTAT={meeting.me}"))
    lines += [*meeting.extra.splitlines(), "END:VEVENT", "END:VCALENDAR"]
    window = (NOW - timedelta(days=120), NOW + timedelta(days=60))
    found, unreadable = ics.read("\r\n".join(lines).encode(), ref=f"e{number}", window=window, default_zone="UTC")
    assert not unreadable
    for one in found:
        yield replace(one, signals=events.read(one), description="")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace(",", "\\,").replace(";", "\\;")


def _person(name: str, who: str) -> str:
    who, _, parameters = who.partition(";")
    called, _, address = who.rstrip(">").partition(" <")
    return f"{name};CN={called}{';' + parameters if parameters else ''}:mailto:{address}"
