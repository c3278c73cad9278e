"""The ways to sign in to an account, and the questions to the user."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from followup_daemon.accounts.base.contract import ConsentPrompt
from followup_daemon.model.account import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """The two ways to ask the user.

    ``consent`` returns the prompt for a provider. Its argument is the loopback name that the provider accepts.
    ``password`` shows a text and returns the input of the user.
    ``again`` asks for every sign-in, also for those that are stored and still work.
    """

    consent: Callable[[str], ConsentPrompt]
    password: Callable[[str], str]
    again: bool = False


class SignIn(Protocol):
    """One way to sign in. Its secret is one string, which is stored for the account."""

    def ask(self, account: Account, asking: Asking) -> str | None:
        """Return the secret to store, or None if a key file is enough. Raises AccountError."""

    def check_files(self) -> None:
        """Read the files of the user that the sign-in needs. Make no call. Raises AccountError."""

    def revoke(self, secret: str) -> str:
        """Ask the provider to revoke the permission. Return the outcome as a text, or "". Never raises."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Password:
    """A password, or an app password."""

    user: str
    host: str

    def ask(self, account: Account, asking: Asking) -> str | None:
        """Ask the user for the password, and return it."""
        return asking.password(f"Password or app password of {self.user} at {self.host}: ")

    def check_files(self) -> None:
        """Do nothing, because a password needs no file."""

    def revoke(self, secret: str) -> str:
        """Do nothing, because only the user can change a password."""
        return ""
