"""Asking an account what is new, and reading out of it what is worth remembering."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from followup_daemon.accounts.contract import MailAccount
from followup_daemon.detect import events, signals
from followup_daemon.errors import STRANGE
from followup_daemon.model.calendar import Event
from followup_daemon.model.changes import CalendarChanges, Changes, Cursors, MailChanges
from followup_daemon.model.mail import Message, Unreadable


def poll(account: MailAccount, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
    """The account's changes with the signals of each message and event. Raises AccountError; never half an answer."""
    changes = account.changes(cursors, now, about)
    return replace(
        changes,
        mail=tuple(_understood(one) for one in changes.mail),
        calendar=tuple(_with_signals(one) for one in changes.calendar),
    )


def _understood(mail: MailChanges) -> MailChanges:
    """One message that breaks the reading is set aside alone; the others go on (peer failure 80)."""
    new: list[Message] = []
    broken: list[Unreadable] = []
    for message in mail.new:
        try:
            invitations = tuple(_event(invitation) for invitation in message.invitations)
            new.append(
                replace(
                    message,
                    signals=signals.read(message),
                    invitations=invitations,
                    text="",
                )
            )
        except STRANGE as error:
            broken.append(_set_aside(message.ref, error))
    return replace(mail, new=tuple(new), unreadable=mail.unreadable + tuple(broken))


def _with_signals(calendar: CalendarChanges) -> CalendarChanges:
    """The same for events."""
    read: list[Event] = []
    broken: list[Unreadable] = []
    for event in calendar.events:
        try:
            read.append(_event(event))
        except STRANGE as error:
            broken.append(_set_aside(event.ref, error))
    return replace(calendar, events=tuple(read), unreadable=calendar.unreadable + tuple(broken))


def _set_aside(ref: str, error: Exception) -> Unreadable:
    return Unreadable(ref=ref, reason=f"its text cannot be understood ({type(error).__name__})")


def _event(event: Event) -> Event:
    return replace(event, signals=events.read(event), description="")
