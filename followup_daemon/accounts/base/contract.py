"""The interfaces that every kind of account implements. All kinds pass tests/accounts/contract_suite.py."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from followup_daemon.errors import AccountError, TemporaryError
from followup_daemon.model.account import Account
from followup_daemon.model.changes import CalendarChanges, Changes, Cursors
from followup_daemon.model.draft import Draft, DraftRef, Marker, ObservedState
from followup_daemon.model.mail import Message

HORIZON = timedelta(days=180)
"""The age up to which mail and events are read, and up to which the results are kept."""


CONNECT, READ = 10.0, 30.0
"""Seconds that a server may take for a connection, and for each read."""


class RequestNotSent(TemporaryError):
    """The server was not reached, so nothing changed there."""


class ResponseLost(TemporaryError):
    """The call was sent, but its response is missing or incomplete. The effect of the call is unknown."""


class NotPlaced(AccountError):
    """A draft was definitely not placed, and nothing changed at the server. The attempt may be repeated."""


class PlacementUnknown(AccountError):
    """The response was lost, so a draft may have been placed. Look for the draft, and never simply repeat the call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PermissionCheck:
    """The check of one permission that the account needs.

    ``problem`` is None if the account has the permission. ``remedy`` tells the user what to do about a problem.
    ``notes`` name restrictions that are no problem, with their effect. ``exit_code`` is the exit code of the problem.
    """

    name: str
    problem: str | None = None
    remedy: str = ""
    notes: tuple[str, ...] = ()
    exit_code: int = 1


class MonotonicClock(Protocol):
    """The clock of a kind that must limit its calls: it measures time, and sleeps."""

    def elapsed(self) -> float:
        """Return the seconds since a fixed moment. Changes of the wall clock have no effect."""

    def sleep(self, seconds: float) -> None:
        """Sleep for ``seconds``."""


class ConsentPrompt(Protocol):
    """The way in which the user consents to a sign-in (see ``accounts.oauth_redirect``)."""

    @property
    def redirect_uri(self) -> str:
        """Return the address to which the provider redirects the browser."""

    def ask(self, address: str, state: str) -> Mapping[str, str]:
        """Show ``address`` to the user. Return the parameters of the redirect with ``state``. Raises AccountError."""


class MailReader(Protocol):
    """The mail of one account. Reads leave no trace. Any method may raise AccountError."""

    @property
    def account(self) -> Account:
        """Return the account. After the first read it has the addresses and the signature that the server reports."""

    def check(self) -> PermissionCheck:
        """Try to read, changing nothing. Raises ReconnectNeeded if there is no permission at all."""

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        """Return the mail and the drafts that are new since ``cursors``, complete; calendars are left out.

        Raises AccountError for a failed or partial read, which must never look like an empty mailbox.
        The messages have their signals, and no text (``parsing.sandbox``).
        ``about`` is None for an ordinary poll. Otherwise this is the last read before a draft is placed, and it uses
        no cache. ``about`` is then the ``Message.ref`` of the mail whose whole conversation is read, "" for none.
        """

    def read_again(self, source: str, refs: Collection[str], now: datetime) -> tuple[Message, ...]:
        """Read messages of one source again with the present extraction, under the same refs.

        A message that is gone or cannot be read is left out. Nothing else is read, and no cursor moves.
        Raises AccountError if the server refuses all of them.
        """

    def close(self) -> None:
        """Close connections and files."""


class CalendarReader(Protocol):
    """One or several calendars. Reads leave no trace. Any method may raise AccountError."""

    def check(self) -> PermissionCheck:
        """Try to read, changing nothing. Raises ReconnectNeeded if there is no permission at all."""

    def changes(self, cursors: Cursors, zone: str, now: datetime) -> tuple[CalendarChanges, ...]:
        """Return the content of each calendar that changed since ``cursors``. ``zone`` is the user's (IANA).

        Raises AccountError for a failed or partial read, which must never look like an empty calendar.
        The events have their signals, and no description (``parsing.sandbox``).
        """

    def close(self) -> None:
        """Close connections and files."""


class DraftBox(Protocol):
    """The Drafts folder of one account. Nothing here can send. Any method may raise AccountError."""

    @property
    def read_lag(self) -> timedelta:
        """Return how long the effect of an attempt may be invisible to reads."""

    @property
    def can_withdraw(self) -> bool:
        """Return whether an untouched draft can be removed without any risk of removing an edited one."""

    def check(self) -> PermissionCheck:
        """Check the permission to write, changing nothing. Raises ReconnectNeeded if there is no permission at all."""

    def place(self, draft: Draft, letter: bytes) -> DraftRef:
        """Make one attempt to put ``letter`` (the bytes of ``draft``) there. Raises NotPlaced, PlacementUnknown."""

    def checkpoint(self, draft: Draft) -> str:
        """Return a position for ``Marker.since``, from which ``draft`` is searched for if the response is lost."""

    def find(self, marker: Marker) -> tuple[DraftRef, ...]:
        """Return every copy in Drafts of the draft with this marker, searched in two ways."""

    def inspect(self, handle: DraftRef | None, marker: Marker) -> ObservedState | None:
        """Return the state of a draft. Look for ``handle``, then for the marker. Return None if both are missing."""

    def withdraw_if_untouched(self, handle: DraftRef) -> bool:
        """Remove an unedited draft of this program. Return False, and do nothing, if it was or may have been edited."""

    def location(self) -> str:
        """Return the place of the drafts, in words or as a path."""


class MailAccount(Protocol):
    """One open account: a mail reader, calendar readers and a draft box, read together."""

    @property
    def account(self) -> Account:
        """Return the account (see ``MailReader.account``)."""

    @property
    def drafts(self) -> DraftBox:
        """Return its Drafts folder."""

    def check(self) -> tuple[PermissionCheck, ...]:
        """Check each permission separately. Raises ReconnectNeeded if there is no permission at all."""

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        """Return what is new in mail and calendars, complete (see ``MailReader.changes``). Raises AccountError."""

    @property
    def reread_limit(self) -> int | None:
        """Return how many messages one poll may read again without a delay of the next poll, or None for no limit."""

    def read_again(self, source: str, refs: Collection[str], now: datetime) -> tuple[Message, ...]:
        """Return messages of one source as the present extraction reads them (see ``MailReader.read_again``)."""

    def close(self) -> None:
        """Close connections and files."""
