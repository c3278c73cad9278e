"""A sample mailbox and calendar, written as real .eml and .ics files, dated around now.

Sam Rivera looks for a job and freelances beside it. Each situation is one function; together they show
every purpose, and the most telling reasons not to write. All dates are counted in business days from today, at
fixed hours of the working day, so the same drafts are due at every hour of every day.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta, tzinfo
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from followup_daemon.decide.timing import is_business_day
from followup_daemon.model.policy import Policy

SAM = "Sam Rivera <sam@example.com>"

CONFIGURATION = """\
# The sample's configuration. Try in this folder: followup-daemon --config config.yaml preview
accounts:
  - name: sample
    kind: local
    address: sam@example.com
    aliases: [sam.rivera@example.org]
    time_zone: {zone}
    mail: mail
    calendar: calendar
profile:
  name: Sam Rivera
  headline: a data engineer
  strengths:
    - {{text: ten years of building data platforms, keywords: [data, platform, backend, pipeline]}}
follow_ups:
  daily_cap: 20
state: state/state.db
"""


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_WEEK = Policy(purposes={})  # its working days are the default ones, as in the sample's configuration


def on(now: datetime, business_days: int, clock: str, zone: tzinfo = UTC) -> datetime:
    """``clock`` ("10:00", in ``zone``) on the business day so many before today, or after today if negative; in UTC."""
    day = now.astimezone(zone).date()
    step = timedelta(days=-1 if business_days > 0 else 1)
    left = abs(business_days)
    while left:
        day += step
        left -= is_business_day(day, _WEEK)
    return datetime.combine(day, time.fromisoformat(clock), zone).astimezone(UTC)


class Sample:
    """Writes mails and events below ``folder``; ``now`` is the moment around which everything happens, in ``zone``."""

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
        return on(self.now, business_days, clock, self.zone)

    def day(self, business_days: int) -> str:
        """The day as people write it, in English whatever the locale: "Friday, 4 December"."""
        day = self.on(business_days, "12:00").astimezone(self.zone)
        return f"{_DAYS[day.weekday()]}, {day.day} {_MONTHS[day.month - 1]}"

    def met(self, clock: str, minutes: int) -> datetime:
        """The last time (UTC) that a meeting of so many minutes began at ``clock`` and ended over 24 hours ago."""
        yesterday = self.on(1, clock)
        over = yesterday + timedelta(minutes=minutes, hours=24) <= self.now
        return yesterday if over else self.on(2, clock)

    def mail(self, when: datetime, sender: str, to: str, subject: str, text: str, *, box: str = "", answers: str | None = None, cc: str = "", **headers: str) -> str:
        """One message; returns its Message-ID."""
        self._count += 1
        message = EmailMessage()
        message["From"], message["To"] = sender, to
        if cc:
            message["Cc"] = cc
        message["Subject"], message["Date"] = subject, format_datetime(when.astimezone(self.zone))
        message["Message-ID"] = f"<sample-{self._count}@mail.example>"
        if answers:
            message["In-Reply-To"] = message["References"] = answers
        for name, value in headers.items():
            message[name.replace("_", "-")] = value
        message.set_content(text)
        flags = "D" if box == ".Drafts" else "S"
        path = self.folder / "mail" / box / "cur" / f"{int(when.timestamp())}.{self._count}.sample:2,{flags}"
        path.write_bytes(message.as_bytes())
        os.utime(path, (when.timestamp(), when.timestamp()))
        return str(message["Message-ID"])

    def sent(self, when: datetime, to: str, subject: str, text: str, *, sender: str = SAM, answers: str | None = None, cc: str = "") -> str:
        return self.mail(when, sender, to, subject, text, box=".Sent", answers=answers, cc=cc)

    def event(self, starts: datetime, minutes: int, title: str, *people: str, organiser: str = "", description: str = "", me: str = "ACCEPTED", extra: str = "") -> None:
        """One .ics file; people are ``Name <address>`` or ``Name <address>;PARTSTAT=DECLINED``."""
        self._count += 1
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//followup-daemon//sample//EN", "BEGIN:VEVENT", f"UID:sample-{self._count}@calendar.example",
                 f"DTSTAMP:{_utc(starts - timedelta(days=7))}", f"DTSTART:{_utc(starts)}", f"DTEND:{_utc(starts + timedelta(minutes=minutes))}", f"SUMMARY:{title}"]
        if description:
            lines.append("DESCRIPTION:" + description.replace("\n", "\\n").replace(",", "\\,"))
        if organiser:
            lines.append(_person("ORGANIZER", organiser))
        lines += (_person("ATTENDEE", person) for person in people)
        if people:
            lines.append(f"ATTENDEE;CN=Sam Rivera;PARTSTAT={me}:mailto:sam@example.com")
        lines += [*extra.splitlines(), "END:VEVENT", "END:VCALENDAR"]
        (self.folder / "calendar" / f"event-{self._count:02}.ics").write_text("\r\n".join(lines) + "\r\n", "utf-8")


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _person(field: str, who: str) -> str:
    who, _, parameters = who.partition(";")
    name, _, address = who.rstrip(">").partition(" <")
    return f"{field};CN={name}{';' + parameters if parameters else ''}:mailto:{address}"


def interview(s: Sample) -> None:
    ask = s.mail(s.on(6, "11:20"), "Dana Park <dana.park@northwind.example>", SAM, "Backend engineer at Northwind",
                 "Hi Sam,\n\nThank you for applying. We would love to schedule an interview for the backend engineer position. Would Tuesday suit you?\n\nBest,\nDana")
    s.sent(s.on(5, "09:10"), "Dana Park <dana.park@northwind.example>", "Re: Backend engineer at Northwind", "Hi Dana,\n\nThat suits me well, thank you.\n\nBest regards,\nSam Rivera", answers=ask)
    s.event(s.met("10:00", 60), 60, "Backend interview", organiser="Dana Park <dana.park@northwind.example>",
            description="Agenda:\n- the event pipeline\n- on-call practice\n\nJoin by video, the link follows by mail.")


def panel_with_promise(s: Sample) -> None:
    began = s.met("14:00", 90)
    s.event(began, 90, "Panel interview: data platform lead", "Lee Chan <lee@contoso.example>", "Ana Ruiz <ana@contoso.example>", organiser="Lee Chan <lee@contoso.example>")
    s.mail(began + timedelta(hours=3), "Lee Chan <lee@contoso.example>", SAM, "Next steps", f"Hi Sam,\n\nThanks for coming in. We will get back to you with a decision by {s.day(-4)}.\n\nLee")


def meeting(s: Sample) -> None:
    s.event(s.met("11:30", 45), 45, "Warehouse migration kickoff", "Priya Nair <priya@fabrikam.example>", "Tom Weiss <tom@fabrikam.example>", organiser="Priya Nair <priya@fabrikam.example>",
            description="Topics:\n* timeline for the cutover\n* access to the staging data")


def demo_call(s: Sample) -> None:
    s.event(s.on(3, "11:00"), 30, "Demo: reporting dashboard", "Olivia Stone <olivia@tailspin.example>", organiser="Sam Rivera <sam@example.com>")


def coffee(s: Sample) -> None:
    s.event(s.met("16:00", 45), 45, "Coffee with Marta", "Marta Silva <marta.silva@wingtip.example>")


def proposal_without_answer(s: Sample) -> None:
    s.sent(s.on(6, "10:40"), "Jonas Berg <jonas@adatum.example>", "Proposal: data quality review",
           "Hi Jonas,\n\nas discussed, please find attached the proposal for the data quality review.\n\nBest wishes,\nSam Rivera", cc="Eva Lind <eva@adatum.example>")


def application_without_answer(s: Sample) -> None:
    s.sent(s.on(8, "14:30"), "Careers <careers@litware.example>", "Application for senior data engineer",
           "Dear hiring team,\n\nI would like to apply for the senior data engineer position. My CV is attached.\n\nKind regards,\nSam Rivera")


def promise_passed(s: Sample) -> None:
    s.event(s.on(9, "10:00"), 60, "Phone screen with Proseware", "Nina Holt <nina@proseware.example>", organiser="Nina Holt <nina@proseware.example>")
    said = s.mail(s.on(8, "09:30"), "Nina Holt <nina@proseware.example>", SAM, "Platform engineer: timeline",
                  f"Hi Sam,\n\nthe platform engineer role is open for another week. You will hear from us by {s.day(3)}.\n\nNina")
    s.sent(s.on(8, "15:10"), "Nina Holt <nina@proseware.example>", "Re: Platform engineer: timeline", "Hi Nina,\n\nThank you for the conversation, and for the timeline.\n\nBest,\nSam", answers=said)


def rejection(s: Sample) -> None:
    s.event(s.on(7, "15:00"), 60, "Technical interview", "Ravi Shah <ravi@trey.example>", organiser="Ravi Shah <ravi@trey.example>")
    s.sent(s.on(6, "15:20"), "Ravi Shah <ravi@trey.example>", "Thank you", "Hi Ravi,\n\nThank you for the interview.\n\nBest,\nSam")
    s.mail(s.on(1, "16:50"), "Ravi Shah <ravi@trey.example>", SAM, "Your application at Trey",
           "Hi Sam,\n\nThank you for your time. Unfortunately we have decided to move forward with another candidate for the analytics engineer position.\n\nBest,\nRavi")


def acceptance(s: Sample) -> None:
    sent = s.sent(s.on(3, "17:20"), "Grace Kim <grace@relecloud.example>", "Quote for the forecast model", "Hi Grace,\n\nattached is our quote for the forecast model.\n\nBest,\nSam Rivera")
    s.mail(s.on(1, "09:40"), "Grace Kim <grace@relecloud.example>", SAM, "Re: Quote for the forecast model", "Hi Sam,\n\nGood news: your quote has been approved. We would like to go ahead with your proposal.\n\nGrace", answers=sent)


def silence(s: Sample) -> None:
    first = s.sent(s.on(18, "10:10"), "Paul Marsh <paul@lucerne.example>", "Proposal: churn analysis", "Hi Paul,\n\nI have attached the proposal for the churn analysis.\n\nBest,\nSam")
    s.sent(s.on(12, "10:10"), "Paul Marsh <paul@lucerne.example>", "Re: Proposal: churn analysis", "Hi Paul,\n\njust a short question whether it reached you.\n\nBest,\nSam", answers=first)


def thanked_from_another_client(s: Sample) -> None:
    began = s.met("13:00", 60)
    s.event(began, 60, "Hiring manager interview", "Helen Wu <helen@woodgrove.example>", organiser="Helen Wu <helen@woodgrove.example>")
    s.sent(began + timedelta(hours=4), "helen@woodgrove.example", "Good to talk", "Hi Helen,\n\nthank you for your time today.\n\nSam\n\nSent from my phone", sender="Sam <sam.rivera@example.org>")


def answered(s: Sample) -> None:
    sent = s.sent(s.on(7, "11:50"), "Karl Otto <karl@margie.example>", "Offer for the training days", "Hi Karl,\n\nas promised, here is our offer for the two training days.\n\nBest,\nSam")
    s.mail(s.on(2, "14:10"), "Karl Otto <karl@margie.example>", SAM, "Re: Offer for the training days", "Hi Sam,\n\nthanks. Could you move the second day to March?\n\nKarl", answers=sent)


def cancelled(s: Sample) -> None:
    s.event(s.met("09:30", 30), 30, "Roadmap call", "Iris Blum <iris@consolidated.example>", extra="STATUS:CANCELLED")


def internal(s: Sample) -> None:
    s.event(s.met("09:00", 15), 15, "Stand-up", "Alex Moreno <alex@example.com>", organiser="Alex Moreno <alex@example.com>")


def recurring(s: Sample) -> None:
    s.event(s.met("17:00", 30) - timedelta(days=28), 30, "Weekly status with Graphic", "Yuki Tan <yuki@graphicdesign.example>", extra="RRULE:FREQ=WEEKLY;COUNT=5")


def you_interviewed(s: Sample) -> None:
    s.event(s.met("15:15", 45), 45, "Interview: Robin Fox (junior analyst)", "Robin Fox <robin.fox@gmail.com>", organiser="Alex Moreno <alex@example.com>",
            description="You are interviewing Robin. Please fill in the scorecard afterwards.")


def private(s: Sample) -> None:
    s.event(s.met("18:30", 60), 60, "Talk with Ines", "Ines Gold <ines@school.example>", extra="CLASS:PRIVATE")


def newsletter(s: Sample) -> None:
    s.mail(s.on(2, "07:00"), "Career Weekly <news@careerweekly.example>", SAM, "Ace your next interview!", "Ten interview questions that everybody gets wrong. We will be back by Friday.", List_Unsubscribe="<https://careerweekly.example/u>", Precedence="bulk")


def out_of_office(s: Sample) -> None:
    when = s.on(6, "16:30")
    sent = s.sent(when, "Sofia Marin <sofia@fourthcoffee.example>", "Proposal: menu analytics", "Hi Sofia,\n\nplease find attached the proposal for the menu analytics.\n\nBest,\nSam")
    s.mail(when + timedelta(minutes=1), "Sofia Marin <sofia@fourthcoffee.example>", SAM, "Automatic reply: Proposal: menu analytics",
           f"I am out of the office until {s.day(-5)} and will answer then.", answers=sent, Auto_Submitted="auto-replied")


def opted_out(s: Sample) -> None:
    s.event(s.met("12:30", 30), 30, "Catch-up with Ben #nofollowup", "Ben Hale <ben@alpine.example>")


def dentist(s: Sample) -> None:
    s.event(s.met("08:00", 30), 30, "Dentist")


def declined(s: Sample) -> None:
    s.event(s.met("10:00", 30), 30, "Vendor presentation", "Max Rau <max@vendor.example>", organiser="Max Rau <max@vendor.example>", me="DECLINED")


def town_hall(s: Sample) -> None:
    s.event(s.on(3, "15:00"), 60, "Customer round table", *(f"Guest {n} <guest{n}@guests{n}.example>" for n in range(1, 15)))


def bounced(s: Sample) -> None:
    when = s.on(6, "12:15")
    s.sent(when, "Old Contact <old@gone.example>", "Proposal: data audit", "Hello,\n\nplease find attached our proposal for the data audit.\n\nBest,\nSam")
    s.mail(when + timedelta(minutes=2), "Mail Delivery System <mailer-daemon@example.com>", SAM, "Undelivered Mail Returned to Sender",
           "The following address had permanent fatal errors:\nold@gone.example", Auto_Submitted="auto-replied", Return_Path="<>", X_Failed_Recipients="old@gone.example")


def own_draft(s: Sample) -> None:
    began = s.met("09:15", 45)
    s.event(began, 45, "Budget review", "Cleo Dunn <cleo@humongous.example>", organiser="Cleo Dunn <cleo@humongous.example>")
    s.mail(began + timedelta(hours=4), SAM, "Cleo Dunn <cleo@humongous.example>", "Budget", "Hi Cleo,\n\nabout the", box=".Drafts")


SITUATIONS: tuple[Callable[[Sample], None], ...] = (
    interview, panel_with_promise, meeting, demo_call, coffee, proposal_without_answer, application_without_answer, promise_passed, rejection, acceptance, silence,
    thanked_from_another_client, answered, cancelled, internal, recurring, you_interviewed, private, newsletter, out_of_office, opted_out, dentist, declined, town_hall, bounced, own_draft)


def write(folder: Path, now: datetime, zone: ZoneInfo) -> Path:
    """The whole sample below ``folder``, as seen at ``now`` in ``zone``; returns its configuration file."""
    sample = Sample(folder, now, zone)
    for situation in SITUATIONS:
        situation(sample)
    configuration = folder / "config.yaml"
    configuration.write_text(CONFIGURATION.format(zone=zone.key), "utf-8")
    return configuration
