"""The situations of the sample mailbox with a draft. Each purpose occurs at least once."""

from __future__ import annotations

from datetime import timedelta

from followup_daemon.app.demo.mailbox import Event, Mail, SampleMailbox, letter


def interview(s: SampleMailbox) -> None:
    ask = s.add_mail(
        s.on(6, "11:20"),
        Mail(
            sender="Dana Park <dana.park@northwind.example>",
            subject="Backend engineer at Northwind",
            text=letter(
                "Hi Sam,",
                "Thank you for applying. We would love to schedule an interview for the backend engineer position."
                " Would Tuesday suit you?",
                "Best,\nDana",
            ),
        ),
    )
    s.add_mail(
        s.on(5, "09:10"),
        Mail(
            to="Dana Park <dana.park@northwind.example>",
            subject="Re: Backend engineer at Northwind",
            text=letter("Hi Dana,", "That suits me well, thank you.", "Best regards,\nSam Rivera"),
            answers=ask,
        ),
        box=".Sent",
    )
    s.add_event(
        Event(
            title="Backend interview",
            starts=s.met("10:00", 60),
            minutes=60,
            organiser="Dana Park <dana.park@northwind.example>",
            description="Agenda:\n- the event pipeline\n- on-call practice\n\nJoin by video, the link follows by mail.",
        )
    )


def panel_with_promise(s: SampleMailbox) -> None:
    began = s.met("14:00", 90)
    s.add_event(
        Event(
            title="Panel interview: data platform lead",
            starts=began,
            minutes=90,
            people=(
                "Lee Chan <lee@contoso.example>",
                "Ana Ruiz <ana@contoso.example>",
            ),
            organiser="Lee Chan <lee@contoso.example>",
        )
    )
    s.add_mail(
        began + timedelta(hours=3),
        Mail(
            sender="Lee Chan <lee@contoso.example>",
            subject="Next steps",
            text=letter(
                "Hi Sam,", f"Thanks for coming in. We will get back to you with a decision by {s.day(-4)}.", "Lee"
            ),
        ),
    )


def meeting(s: SampleMailbox) -> None:
    s.add_event(
        Event(
            title="Warehouse migration kickoff",
            starts=s.met("11:30", 45),
            minutes=45,
            people=(
                "Priya Nair <priya@fabrikam.example>",
                "Tom Weiss <tom@fabrikam.example>",
            ),
            organiser="Priya Nair <priya@fabrikam.example>",
            description="Topics:\n* timeline for the cutover\n* access to the staging data",
        )
    )


def demo_call(s: SampleMailbox) -> None:
    s.add_event(
        Event(
            title="Demo: reporting dashboard",
            starts=s.on(3, "11:00"),
            minutes=30,
            people=("Olivia Stone <olivia@tailspin.example>",),
            organiser="Sam Rivera <sam@example.com>",
        )
    )


def coffee(s: SampleMailbox) -> None:
    s.add_event(
        Event(
            title="Coffee with Marta",
            starts=s.met("16:00", 45),
            minutes=45,
            people=("Marta Silva <marta.silva@wingtip.example>",),
        )
    )


def proposal_without_answer(s: SampleMailbox) -> None:
    s.add_mail(
        s.on(6, "10:40"),
        Mail(
            to="Jonas Berg <jonas@adatum.example>",
            cc="Eva Lind <eva@adatum.example>",
            subject="Proposal: data quality review",
            text=letter(
                "Hi Jonas,",
                "as discussed, please find attached the proposal for the data quality review.",
                "Best wishes,\nSam Rivera",
            ),
        ),
        box=".Sent",
    )


def application_without_answer(s: SampleMailbox) -> None:
    s.add_mail(
        s.on(8, "14:30"),
        Mail(
            to="Careers <careers@litware.example>",
            subject="Application for senior data engineer",
            text=letter(
                "Dear hiring team,",
                "I would like to apply for the senior data engineer position. My CV is attached.",
                "Kind regards,\nSam Rivera",
            ),
        ),
        box=".Sent",
    )


def promise_passed(s: SampleMailbox) -> None:
    s.add_event(
        Event(
            title="Phone screen with Proseware",
            starts=s.on(9, "10:00"),
            minutes=60,
            people=("Nina Holt <nina@proseware.example>",),
            organiser="Nina Holt <nina@proseware.example>",
        )
    )
    said = s.add_mail(
        s.on(8, "09:30"),
        Mail(
            sender="Nina Holt <nina@proseware.example>",
            subject="Platform engineer: timeline",
            text=letter(
                "Hi Sam,",
                f"the platform engineer role is open for another week. You will hear from us by {s.day(3)}.",
                "Nina",
            ),
        ),
    )
    s.add_mail(
        s.on(8, "15:10"),
        Mail(
            to="Nina Holt <nina@proseware.example>",
            subject="Re: Platform engineer: timeline",
            text=letter("Hi Nina,", "Thank you for the conversation, and for the timeline.", "Best,\nSam"),
            answers=said,
        ),
        box=".Sent",
    )


def rejection(s: SampleMailbox) -> None:
    s.add_event(
        Event(
            title="Technical interview",
            starts=s.on(7, "15:00"),
            minutes=60,
            people=("Ravi Shah <ravi@trey.example>",),
            organiser="Ravi Shah <ravi@trey.example>",
        )
    )
    s.add_mail(
        s.on(6, "15:20"),
        Mail(
            to="Ravi Shah <ravi@trey.example>",
            subject="Thank you",
            text=letter("Hi Ravi,", "Thank you for the interview.", "Best,\nSam"),
        ),
        box=".Sent",
    )
    s.add_mail(
        s.on(1, "16:50"),
        Mail(
            sender="Ravi Shah <ravi@trey.example>",
            subject="Your application at Trey",
            text=letter(
                "Hi Sam,",
                "Thank you for your time. Unfortunately we have decided to move forward with another candidate"
                " for the analytics engineer position.",
                "Best,\nRavi",
            ),
        ),
    )


def acceptance(s: SampleMailbox) -> None:
    sent = s.add_mail(
        s.on(3, "17:20"),
        Mail(
            to="Grace Kim <grace@relecloud.example>",
            subject="Quote for the forecast model",
            text=letter("Hi Grace,", "attached is our quote for the forecast model.", "Best,\nSam Rivera"),
        ),
        box=".Sent",
    )
    s.add_mail(
        s.on(1, "09:40"),
        Mail(
            sender="Grace Kim <grace@relecloud.example>",
            subject="Re: Quote for the forecast model",
            text=letter(
                "Hi Sam,",
                "Good news: your quote has been approved. We would like to go ahead with your proposal.",
                "Grace",
            ),
            answers=sent,
        ),
    )


def silence(s: SampleMailbox) -> None:
    first = s.add_mail(
        s.on(18, "10:10"),
        Mail(
            to="Paul Marsh <paul@lucerne.example>",
            subject="Proposal: churn analysis",
            text=letter("Hi Paul,", "I have attached the proposal for the churn analysis.", "Best,\nSam"),
        ),
        box=".Sent",
    )
    s.add_mail(
        s.on(12, "10:10"),
        Mail(
            to="Paul Marsh <paul@lucerne.example>",
            subject="Re: Proposal: churn analysis",
            text=letter("Hi Paul,", "just a short question whether it reached you.", "Best,\nSam"),
            answers=first,
        ),
        box=".Sent",
    )
