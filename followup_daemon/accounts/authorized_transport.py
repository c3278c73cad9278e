"""The connection of an account, made with its stored token.

After the server has refused a token once, no call is made until another token is stored.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import requests

from followup_daemon.accounts.base.contract import MonotonicClock, PermissionCheck
from followup_daemon.accounts.credentials import Secrets, credential_key
from followup_daemon.accounts.provider_errors import failed_right
from followup_daemon.accounts.transport import Allowed, Transport
from followup_daemon.errors import AccountError, ReconnectNeeded
from followup_daemon.model.account import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class Calls:
    """The calls that a connection may make, and the origins that it may call."""

    allowed: tuple[Allowed, ...]
    origins: frozenset[str]


class Connection:
    """The connection of one account.

    ``sign`` makes a session from a secret, which is None if none is stored. It may raise ReconnectNeeded.
    """

    def __init__(
        self,
        account: Account,
        secrets: Secrets,
        sign: Callable[[str | None], requests.Session],
        calls: Calls,
        pace: MonotonicClock,
    ) -> None:
        self._account = account
        self._secrets = secrets
        self._sign = sign
        self._calls = calls
        self._pace = pace
        self._secret: str | None = None
        self._transport: Transport | None = None
        self._ended: tuple[str | None, str] | None = None

    @property
    def secret(self) -> str | None:
        return self._secrets.load(credential_key(self._account))

    @property
    def ended(self) -> str | None:
        """Return the reason why the user must connect again, or None."""
        return self._ended[1] if self._ended is not None else None

    def checked(self, name: str, attempt: Callable[[], object], remedy: str) -> PermissionCheck:
        """Check one permission by ``attempt``. Raises ReconnectNeeded if the token is no longer valid."""
        try:
            attempt()
        except AccountError as error:
            if self.ended is not None:
                raise ReconnectNeeded(self.ended) from None
            return failed_right(name, error, remedy)
        return PermissionCheck(name=name)

    def end(self, reason: ReconnectNeeded) -> ReconnectNeeded:
        """Stop all calls with the present secret, and return ``reason``."""
        self._ended = (self._secret, str(reason))
        return reason

    def transport(self) -> Transport:
        """Return the transport for the stored token. Raises ReconnectNeeded if that token was refused before."""
        if self._transport is not None and self._ended is None:
            return self._transport
        secret = self.secret
        if self._ended is not None and self._ended[0] == secret:
            raise ReconnectNeeded(self._ended[1])
        self.close()
        self._ended, self._secret = None, secret
        try:
            session = self._sign(secret)
        except ReconnectNeeded as error:
            raise self.end(error) from None
        self._transport = Transport(session, self._calls.allowed, self._calls.origins, self._pace)
        return self._transport

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()
        self._transport = None
