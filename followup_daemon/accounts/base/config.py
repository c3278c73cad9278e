"""What the configuration of an account and of a calendar offers, whatever its kind."""

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
    """What an account is opened with.

    ``wake`` is called, from any thread, when an account hears of something new by itself. Few kinds can.
    """

    secrets: Secrets
    pace: MonotonicClock
    wake: Callable[[], None] | None = None


class CalendarConfig(Protocol):
    """One calendar beside those of the account itself. Nothing here imports a provider's library."""

    @property
    def name(self) -> str:
        """Return what names it in the state and among the secrets: always the same, and without any secret."""

    @property
    def label(self) -> str:
        """Return its name for the user."""

    @property
    def login(self) -> str:
        """Return the address or the name that the user signs in with, "" for none."""

    @property
    def sign_in(self) -> SignIn | None:
        """Return how the user signs in; None where there is nothing to sign in to."""

    def open(self, account: Account, opening: Opening) -> CalendarReader:
        """Return the reader. ``account`` is that of the sign-in (see ``registry.calendar_login``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountConfig(ABC):
    """One account's own part of the settings: a frozen value. No kind imports a provider's library for it.

    ``calendars_beside`` are calendars of any kind, beside those that the account has by itself.
    """

    calendars_beside: tuple[CalendarConfig, ...] = ()

    @property
    @abstractmethod
    def identity(self) -> str:
        """Return what names the mailbox, in one form only."""

    @property
    def has_mailbox(self) -> bool:
        """Return False for a calendar alone, which holds no drafts."""
        return True

    @property
    def sign_in(self) -> SignIn | None:
        """Return how the user signs in; None where there is nothing to sign in to."""
        return None

    def mailboxes(self, address: str) -> dict[str, str]:
        """Return what tells the mailbox of ``address`` beside the address, each with its words for the user.

        Two accounts that share one of them are the same mailbox.
        """
        return {}

    @abstractmethod
    def open(self, account: Account, opening: Opening) -> ComposedAccount[MailReader]:
        """Return the account, ready to be read. Nothing is called yet; the kind's libraries are imported here."""
