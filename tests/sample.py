"""The demo's mailbox with short calls: tests write many mails and events."""

from __future__ import annotations

from datetime import datetime

from followup_daemon.app.demo.mailbox import SAM, Event, Mail, SampleMailbox


class Sample(SampleMailbox):
    """Writes mails and events below ``folder``; ``now`` is the moment around which everything happens, in ``zone``."""

    def mail(
        self, when: datetime, sender: str, to: str, subject: str, text: str, *, box: str = "",
        answers: str | None = None, cc: str = "", **headers: str,
    ) -> str:  # fmt: skip
        """Write one message and return its Message-ID."""
        mail = Mail(
            sender=sender, to=to, subject=subject, text=text, cc=cc, answers=answers or "",
            headers={name.replace("_", "-"): value for name, value in headers.items()},
        )  # fmt: skip
        return self.add_mail(when, mail, box)

    def sent(
        self, when: datetime, to: str, subject: str, text: str, *, sender: str = SAM,
        answers: str | None = None, cc: str = "",
    ) -> str:  # fmt: skip
        """Write one message of the user and return its Message-ID."""
        return self.mail(when, sender, to, subject, text, box=".Sent", answers=answers, cc=cc)

    def event(
        self, starts: datetime, minutes: int, title: str, *people: str, organiser: str = "", description: str = "",
        me: str = "ACCEPTED", extra: str = "",
    ) -> None:  # fmt: skip
        """Write one .ics file; people are ``Name <address>`` or ``Name <address>;PARTSTAT=DECLINED``."""
        self.add_event(
            Event(
                title=title, starts=starts, minutes=minutes, people=people, organiser=organiser,
                description=description, answer=me, lines=tuple(extra.splitlines()),
            )
        )  # fmt: skip
