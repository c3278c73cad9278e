"""The interfaces of the configuration of an account and of a calendar, for all kinds."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from followup_daemon.accounts.base.contract import CalendarReader, MailReader, MonotonicClock
from followup_daemon.accounts.base.sign_in import SignIn
from followup_daemon.accounts.composed import ComposedAccount
from followup_daemon.accounts.credentials import Secrets
from followup_daemon.model.account import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The arguments for opening an account.

    ``wake`` is called, from any thread, when a server reports news. Only IMAP IDLE does that.
    """

    secrets: Secrets
    pace: MonotonicClock
    wake: Callable[[], None] | None = None


class CalendarConfig(Protocol):
    """An additional calendar of an account. Nothing here imports a provider's library."""

    @property
    def name(self) -> str:
        """Return its constant name in the store and among the secrets. The name contains no secret."""

    @property
    def label(self) -> str:
        """Return its name for the user."""

    @property
    def login(self) -> str:
        """Return the login name or address of the sign-in, or "" if there is none."""

    @property
    def sign_in(self) -> SignIn | None:
        """Return how the user signs in; None where it needs no sign-in."""

    def open(self, account: Account, opening: Opening) -> CalendarReader:
        """Return the reader. ``account`` is the account that signs in (see ``registry.calendar_login``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountConfig(ABC):
    """The settings of one account, as a frozen value. No kind imports a provider's library for them.

    ``calendars_beside`` are the additional calendars of any kind.
    """

    calendars_beside: tuple[CalendarConfig, ...] = ()

    @property
    @abstractmethod
    def identity(self) -> str:
        """Return the normalised name of the mailbox."""

    @property
    def has_mailbox(self) -> bool:
        """Return whether it has a mailbox. A separate calendar has none, and no drafts."""
        return True

    @property
    def sign_in(self) -> SignIn | None:
        """Return how the user signs in; None where it needs no sign-in."""
        return None

    def mailboxes(self, address: str) -> dict[str, str]:
        """Return the other identifiers of the mailbox of ``address``, each with a description for the user.

        Two accounts with the same identifier are the same mailbox.
        """
        return {}

    @abstractmethod
    def open(self, account: Account, opening: Opening) -> ComposedAccount[MailReader]:
        """Return the account, ready to be read. Nothing is called yet; the kind's libraries are imported here."""
