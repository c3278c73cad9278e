"""How the user signs in to an account, and what the sign-in asks them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from followup_daemon.accounts.base.contract import ConsentPrompt
from followup_daemon.model.account import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What the user is asked with.

    ``consent`` makes the prompt of a provider that knows this machine by the loopback name that it is given.
    ``password`` shows a text and returns what the user typed.
    """

    consent: Callable[[str], ConsentPrompt]
    password: Callable[[str], str]


class SignIn(Protocol):
    """One way to sign in. Its secret is one text, kept for the account that it is for."""

    def ask(self, account: Account, asking: Asking) -> str | None:
        """Return the secret to keep; None where the account's own key file is enough. Raises AccountError."""

    def check_files(self) -> None:
        """Read the user's own files that signing in needs, without any call. Raises AccountError."""

    def revoke(self, secret: str) -> str:
        """Ask the provider to end the permission. Return the outcome in words, "" for nothing to do. Never raises."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Password:
    """A password, or an app password."""

    user: str
    host: str

    def ask(self, account: Account, asking: Asking) -> str | None:
        """Return the password that the user types."""
        return asking.password(f"Password or app password of {self.user} at {self.host}: ")

    def check_files(self) -> None:
        """Read nothing: a password needs no file."""

    def revoke(self, secret: str) -> str:
        """Do nothing: only the user can change a password."""
        return ""
