"""A mailbox and a calendar of the demo, written as real .eml and .ics files."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta, tzinfo
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from followup_daemon.decide.timing import is_business_day
from followup_daemon.model.policy import Policy

SAM = "Sam Rivera <sam@example.com>"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEK = Policy(purposes={})  # Sam's working days are the default ones, as in the sample's configuration


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """One message. ``answers`` is the Message-ID of the message that it answers, or ""."""

    subject: str
    text: str
    sender: str = SAM
    to: str = SAM
    cc: str = ""
    answers: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event. People are ``Name <address>`` or ``Name <address>;PARTSTAT=DECLINED``.

    ``answer`` is Sam's own PARTSTAT, ``lines`` are further lines of the VEVENT.
    """

    title: str
    starts: datetime
    minutes: int
    people: tuple[str, ...] = ()
    organiser: str = ""
    description: str = ""
    answer: str = "ACCEPTED"
    lines: tuple[str, ...] = ()


class SampleMailbox:
    """A Maildir ``mail`` and a folder ``calendar`` in ``folder``. Everything happens around ``now``, in ``zone``."""

    def __init__(self, folder: Path, now: datetime, zone: ZoneInfo | None = None) -> None:
        self.folder = folder
        self.now = now.replace(second=0, microsecond=0)
        self.zone = zone or ZoneInfo("UTC")
        self._count = 0
        for box in ("", ".Sent", ".Drafts", ".Archive"):
            for part in ("cur", "new", "tmp"):
                (folder / "mail" / box / part).mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / "calendar").mkdir(exist_ok=True, mode=0o700)

    def on(self, business_days: int, clock: str) -> datetime:
        """Return ``clock`` in the zone of the mailbox, so many business days before now, in UTC."""
        return on_business_day(self.now, business_days, clock, self.zone)

    def day(self, business_days: int) -> str:
        """Return the day as people write it, in English whatever the locale: "Friday, 4 December"."""
        day = self.on(business_days, "12:00").astimezone(self.zone)
        return f"{_DAYS[day.weekday()]}, {day.day} {_MONTHS[day.month - 1]}"

    def met(self, clock: str, minutes: int) -> datetime:
        """Return the last time (UTC) that a meeting of so many minutes began at ``clock`` and ended over 24 h ago."""
        yesterday = self.on(1, clock)
        over = yesterday + timedelta(minutes=minutes, hours=24) <= self.now
        return yesterday if over else self.on(2, clock)

    def add_mail(self, when: datetime, mail: Mail, box: str = "") -> str:
        """Write a message into ``box`` (the inbox by default) and return its Message-ID."""
        self._count += 1
        message = EmailMessage()
        message["From"], message["To"] = mail.sender, mail.to
        if mail.cc:
            message["Cc"] = mail.cc
        message["Subject"], message["Date"] = mail.subject, format_datetime(when.astimezone(self.zone))
        message["Message-ID"] = f"<sample-{self._count}@mail.example>"
        if mail.answers:
            message["In-Reply-To"] = message["References"] = mail.answers
        for name, value in mail.headers.items():
            message[name] = value
        message.set_content(mail.text)
        flags = "D" if box == ".Drafts" else "S"
        path = self.folder / "mail" / box / "cur" / f"{int(when.timestamp())}.{self._count}.sample:2,{flags}"
        path.write_bytes(message.as_bytes())
        os.utime(path, (when.timestamp(), when.timestamp()))
        return str(message["Message-ID"])

    def add_event(self, event: Event) -> None:
        """Write an .ics file with one event."""
        self._count += 1
        description = event.description.replace("\n", "\\n").replace(",", "\\,")
        own = f"ATTENDEE;CN=Sam Rivera;PARTSTAT={event.answer}:mailto:sam@example.com"
        lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//followup-daemon//sample//EN", "BEGIN:VEVENT",
            f"UID:sample-{self._count}@calendar.example",
            f"DTSTAMP:{_utc(event.starts - timedelta(days=7))}",
            f"DTSTART:{_utc(event.starts)}",
            f"DTEND:{_utc(event.starts + timedelta(minutes=event.minutes))}",
            f"SUMMARY:{event.title}",
            *([f"DESCRIPTION:{description}"] if description else []),
            *([_person("ORGANIZER", event.organiser)] if event.organiser else []),
            *(_person("ATTENDEE", person) for person in event.people),
            *([own] if event.people else []),
            *event.lines, "END:VEVENT", "END:VCALENDAR",
        ]  # fmt: skip
        path = self.folder / "calendar" / f"event-{self._count:02}.ics"
        path.write_text("\r\n".join(lines) + "\r\n", "utf-8")


def letter(*paragraphs: str) -> str:
    """Return the text of a mail, with an empty line between its paragraphs."""
    return "\n\n".join(paragraphs)


def on_business_day(now: datetime, business_days: int, clock: str, zone: tzinfo = UTC) -> datetime:
    """Return ``clock`` ("10:00", in ``zone``) on the business day so many before today, in UTC.

    A negative number of days is after today.
    """
    day = now.astimezone(zone).date()
    step = timedelta(days=-1 if business_days > 0 else 1)
    left = abs(business_days)
    while left:
        day += step
        left -= is_business_day(day, _WEEK)
    return datetime.combine(day, time.fromisoformat(clock), zone).astimezone(UTC)


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _person(field_name: str, person: str) -> str:
    person, _, parameters = person.partition(";")
    name, _, address = person.rstrip(">").partition(" <")
    return f"{field_name};CN={name}{';' + parameters if parameters else ''}:mailto:{address}"
