"""The seams: what every kind of account promises. All kinds pass tests/accounts/contract_suite.py."""

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
"""How far back mail and events are looked at, and how long what was learnt is kept."""


CONNECT, READ = 10.0, 30.0
"""Seconds that a server may take for a connection, and for each read."""


class RequestNotSent(TemporaryError):
    """The server was not reached: nothing happened there."""


class ResponseLost(TemporaryError):
    """The call went out and its answer did not come back whole: nobody knows what it did."""


class NotPlaced(AccountError):
    """A draft was definitely not placed: nothing happened at the other end. It may be tried again."""


class PlacementUnknown(AccountError):
    """Nobody knows whether a draft was placed: the answer was lost. It must be looked for, never simply repeated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PermissionCheck:
    """One thing that the account must be able to do. ``problem`` is None if it can; ``remedy`` says what to do.

    ``notes``: what works less well than it could, and what that means. ``exit_code`` is that of the problem.
    """

    name: str
    problem: str | None = None
    remedy: str = ""
    notes: tuple[str, ...] = ()
    exit_code: int = 1


class MonotonicClock(Protocol):
    """How a kind that must not call too often knows how much time went by, and lets some pass."""

    def elapsed(self) -> float:
        """Seconds since some fixed moment, deaf to changes of the wall clock."""

    def sleep(self, seconds: float) -> None:
        """Let ``seconds`` go by."""


class ConsentPrompt(Protocol):
    """How the user gives consent to a sign-in: see ``loopback``."""

    @property
    def redirect_uri(self) -> str:
        """Where the provider sends the user back to."""

    def ask(self, address: str, state: str) -> Mapping[str, str]:
        """Show ``address`` to the user; the parameters of the redirect that bears ``state``. Raises AccountError."""


class MailReader(Protocol):
    """The mail of one account. Reads leave no trace. Any method may raise AccountError."""

    @property
    def account(self) -> Account:
        """Return whose account it is, with the addresses and the signature that only the account knows, once read."""

    def check(self) -> PermissionCheck:
        """Try to read, changing nothing. Raises ReconnectNeeded where there is no permission at all."""

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        """Return the mail and the drafts that are new since ``cursors``, complete; calendars are left out.

        Raises AccountError for a failed or partial read: it is never "nothing there".
        Messages come understood: with their signals, without text (``parsing.sandbox``).
        ``about`` is None for an ordinary poll. Else this is the last look before a draft is placed: nothing is taken
        from a cache. It is then the ``Message.ref`` of the mail whose whole conversation is read, "" for none.
        """

    def read_again(self, source: str, refs: Collection[str], now: datetime) -> tuple[Message, ...]:
        """Return messages of one source as the present extraction reads them, under the same refs.

        A message that is gone or cannot be read is left out. Nothing else is read, and no cursor moves.
        """

    def close(self) -> None:
        """Close connections and files."""


class CalendarReader(Protocol):
    """One or several calendars. Reads leave no trace. Any method may raise AccountError."""

    def check(self) -> PermissionCheck:
        """Try to read, changing nothing. Raises ReconnectNeeded where there is no permission at all."""

    def changes(self, cursors: Cursors, zone: str, now: datetime) -> tuple[CalendarChanges, ...]:
        """Return the content of each calendar that changed since ``cursors``. ``zone`` is the user's (IANA).

        Raises AccountError for a failed or partial read: it is never "nothing there".
        Events come understood: with their signals, without description (``parsing.sandbox``).
        """

    def close(self) -> None:
        """Close connections and files."""


class DraftBox(Protocol):
    """The Drafts folder of one account. Nothing here can send. Any method may raise AccountError."""

    @property
    def read_lag(self) -> timedelta:
        """Return how long after an ambiguous attempt the account's own reads can still lag behind."""

    @property
    def can_withdraw(self) -> bool:
        """Return whether an untouched draft can be taken back without any risk for a touched one."""

    def check(self) -> PermissionCheck:
        """Try the right to write, changing nothing. Raises ReconnectNeeded where there is no permission at all."""

    def place(self, draft: Draft, letter: bytes) -> DraftRef:
        """Make one attempt to put ``letter`` (the bytes of ``draft``) there. Raises NotPlaced, PlacementUnknown."""

    def checkpoint(self, draft: Draft) -> str:
        """Return what will help to find ``draft`` if the answer to placing it is lost: for ``Marker.since``."""

    def find(self, marker: Marker) -> tuple[DraftRef, ...]:
        """Return every copy among the drafts of the draft with this marker, looked for in two ways."""

    def inspect(self, handle: DraftRef | None, marker: Marker) -> ObservedState | None:
        """Return the state of a draft: where the handle says, else wherever its marker is; None where it is nowhere."""

    def withdraw_if_untouched(self, handle: DraftRef) -> bool:
        """Remove a draft of ours that nobody touched; False (and nothing done) if it was, or might have been."""

    def location(self) -> str:
        """Return where the drafts are, in words or as a path."""


class MailAccount(Protocol):
    """One open account: a mail reader, calendar readers and a draft box, read together."""

    @property
    def account(self) -> Account:
        """Return whose account it is (see ``MailReader.account``)."""

    @property
    def drafts(self) -> DraftBox:
        """Return its Drafts folder."""

    def check(self) -> tuple[PermissionCheck, ...]:
        """Try each right separately, changing nothing. Raises ReconnectNeeded where there is no permission at all."""

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        """Return what is new in mail and calendars, complete (see ``MailReader.changes``). Raises AccountError."""

    def read_again(self, source: str, refs: Collection[str], now: datetime) -> tuple[Message, ...]:
        """Return messages of one source as the present extraction reads them (see ``MailReader.read_again``)."""

    def close(self) -> None:
        """Close connections and files."""
