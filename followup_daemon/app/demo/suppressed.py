"""The situations of the sample mailbox without a draft, for the most important reasons."""

from __future__ import annotations

from datetime import timedelta

from followup_daemon.app.demo.mailbox import Event, Mail, SampleMailbox, letter


def thanked_from_another_client(s: SampleMailbox) -> None:
    began = s.met("13:00", 60)
    s.add_event(
        Event(
            title="Hiring manager interview",
            starts=began,
            minutes=60,
            people=("Helen Wu <helen@woodgrove.example>",),
            organiser="Helen Wu <helen@woodgrove.example>",
        )
    )
    s.add_mail(
        began + timedelta(hours=4),
        Mail(
            sender="Sam <sam.rivera@example.org>",
            to="helen@woodgrove.example",
            subject="Good to talk",
            text=letter("Hi Helen,", "thank you for your time today.", "Sam", "Sent from my phone"),
        ),
        box=".Sent",
    )


def answered(s: SampleMailbox) -> None:
    sent = s.add_mail(
        s.on(7, "11:50"),
        Mail(
            to="Karl Otto <karl@margie.example>",
            subject="Offer for the training days",
            text=letter("Hi Karl,", "as promised, here is our offer for the two training days.", "Best,\nSam"),
        ),
        box=".Sent",
    )
    s.add_mail(
        s.on(2, "14:10"),
        Mail(
            sender="Karl Otto <karl@margie.example>",
            subject="Re: Offer for the training days",
            text=letter("Hi Sam,", "thanks. Could you move the second day to March?", "Karl"),
            answers=sent,
        ),
    )


def cancelled(s: SampleMailbox) -> None:
    s.add_event(
        Event(
            title="Roadmap call",
            starts=s.met("09:30", 30),
            minutes=30,
            people=("Iris Blum <iris@consolidated.example>",),
            lines=("STATUS:CANCELLED",),
        )
    )


def internal(s: SampleMailbox) -> None:
    s.add_event(
        Event(
            title="Stand-up",
            starts=s.met("09:00", 15),
            minutes=15,
            people=("Alex Moreno <alex@example.com>",),
            organiser="Alex Moreno <alex@example.com>",
        )
    )


def recurring(s: SampleMailbox) -> None:
    s.add_event(
        Event(
            title="Weekly status with Graphic",
            starts=s.met("17:00", 30) - timedelta(days=28),
            minutes=30,
            people=("Yuki Tan <yuki@graphicdesign.example>",),
            lines=("RRULE:FREQ=WEEKLY;COUNT=5",),
        )
    )


def you_interviewed(s: SampleMailbox) -> None:
    s.add_event(
        Event(
            title="Interview: Robin Fox (junior analyst)",
            starts=s.met("15:15", 45),
            minutes=45,
            people=("Robin Fox <robin.fox@gmail.com>",),
            organiser="Alex Moreno <alex@example.com>",
            description="You are interviewing Robin. Please fill in the scorecard afterwards.",
        )
    )


def private(s: SampleMailbox) -> None:
    s.add_event(
        Event(
            title="Talk with Ines",
            starts=s.met("18:30", 60),
            minutes=60,
            people=("Ines Gold <ines@school.example>",),
            lines=("CLASS:PRIVATE",),
        )
    )


def newsletter(s: SampleMailbox) -> None:
    s.add_mail(
        s.on(2, "07:00"),
        Mail(
            sender="Career Weekly <news@careerweekly.example>",
            subject="Ace your next interview!",
            text="Ten interview questions that everybody gets wrong. We will be back by Friday.",
            headers={"List-Unsubscribe": "<https://careerweekly.example/u>", "Precedence": "bulk"},
        ),
    )


def out_of_office(s: SampleMailbox) -> None:
    when = s.on(6, "16:30")
    sent = s.add_mail(
        when,
        Mail(
            to="Sofia Marin <sofia@fourthcoffee.example>",
            subject="Proposal: menu analytics",
            text=letter("Hi Sofia,", "please find attached the proposal for the menu analytics.", "Best,\nSam"),
        ),
        box=".Sent",
    )
    s.add_mail(
        when + timedelta(minutes=1),
        Mail(
            sender="Sofia Marin <sofia@fourthcoffee.example>",
            subject="Automatic reply: Proposal: menu analytics",
            text=f"I am out of the office until {s.day(-5)} and will answer then.",
            answers=sent,
            headers={"Auto-Submitted": "auto-replied"},
        ),
    )


def opted_out(s: SampleMailbox) -> None:
    s.add_event(
        Event(
            title="Catch-up with Ben #nofollowup",
            starts=s.met("12:30", 30),
            minutes=30,
            people=("Ben Hale <ben@alpine.example>",),
        )
    )


def dentist(s: SampleMailbox) -> None:
    s.add_event(Event(title="Dentist", starts=s.met("08:00", 30), minutes=30))


def declined(s: SampleMailbox) -> None:
    s.add_event(
        Event(
            title="Vendor presentation",
            starts=s.met("10:00", 30),
            minutes=30,
            people=("Max Rau <max@vendor.example>",),
            organiser="Max Rau <max@vendor.example>",
            answer="DECLINED",
        )
    )


def town_hall(s: SampleMailbox) -> None:
    s.add_event(
        Event(
            title="Customer round table",
            starts=s.on(3, "15:00"),
            minutes=60,
            people=tuple(f"Guest {n} <guest{n}@guests{n}.example>" for n in range(1, 15)),
        )
    )


def bounced(s: SampleMailbox) -> None:
    when = s.on(6, "12:15")
    s.add_mail(
        when,
        Mail(
            to="Old Contact <old@gone.example>",
            subject="Proposal: data audit",
            text=letter("Hello,", "please find attached our proposal for the data audit.", "Best,\nSam"),
        ),
        box=".Sent",
    )
    s.add_mail(
        when + timedelta(minutes=2),
        Mail(
            sender="Mail Delivery System <mailer-daemon@example.com>",
            subject="Undelivered Mail Returned to Sender",
            text="The following address had permanent fatal errors:\nold@gone.example",
            headers={"Auto-Submitted": "auto-replied", "Return-Path": "<>", "X-Failed-Recipients": "old@gone.example"},
        ),
    )


def own_draft(s: SampleMailbox) -> None:
    began = s.met("09:15", 45)
    s.add_event(
        Event(
            title="Budget review",
            starts=began,
            minutes=45,
            people=("Cleo Dunn <cleo@humongous.example>",),
            organiser="Cleo Dunn <cleo@humongous.example>",
        )
    )
    s.add_mail(
        began + timedelta(hours=4),
        Mail(to="Cleo Dunn <cleo@humongous.example>", subject="Budget", text=letter("Hi Cleo,", "about the")),
        box=".Drafts",
    )
