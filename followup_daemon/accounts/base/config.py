"""What the configuration of an account offers, whatever its kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from followup_daemon.accounts.base.contract import MailAccount, MonotonicClock
from followup_daemon.accounts.base.sign_in import SignIn
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


class AccountConfig(Protocol):
    """One account's own part of the settings: a frozen value. Nothing here imports a provider's library."""

    @property
    def identity(self) -> str:
        """Return what names the mailbox, in one form only."""

    @property
    def has_mailbox(self) -> bool:
        """Return False for a calendar alone, which holds no drafts."""

    @property
    def sign_in(self) -> SignIn | None:
        """Return how the user signs in; None where there is nothing to sign in to."""

    def mailboxes(self, address: str) -> dict[str, str]:
        """Return what tells the mailbox of ``address``, each with its words for the user.

        Two accounts that share one of them are the same mailbox.
        """

    def open(self, account: Account, opening: Opening) -> MailAccount:
        """Return the account, ready to be read. Nothing is called yet; the kind's libraries are imported here."""
