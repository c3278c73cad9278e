"""One connection to an IMAP server. It is opened when needed, has timeouts, and is closed after any error.

Reads select folders read-only and use PEEK, so that nothing is marked as read. Only three commands change anything:
APPEND of a draft, and STORE and EXPUNGE of one UID whose content is byte for byte that of the draft.
"""

from __future__ import annotations

import contextlib
import imaplib
import re
import ssl
from collections.abc import Callable
from typing import TypeVar

import imapclient
from imapclient import exceptions

from followup_daemon.accounts.base.contract import CONNECT, READ, RequestNotSent, ResponseLost
from followup_daemon.accounts.credentials import Secrets, credential_key
from followup_daemon.accounts.imap import login, restricted_client
from followup_daemon.accounts.imap.config import ImapConfig
from followup_daemon.accounts.transport import NotAllowed
from followup_daemon.errors import AccountError, ReconnectNeeded
from followup_daemon.malformed import MalformedInput, parsing
from followup_daemon.model.account import Account
from followup_daemon.normalise import addresses

Result = TypeVar("Result")
_BROKEN = (imaplib.IMAP4.abort, OSError, EOFError)
_DOCUMENTED = (exceptions.IMAPClientError, *_BROKEN)
"""The documented errors of IMAPClient. IMAPClientError is also the base of imaplib's errors."""
_FOR_NOW = re.compile(r"\[(UNAVAILABLE|INUSE|LIMIT|SERVERBUG)\]|temporar|too many|try again", re.IGNORECASE)
"""A refusal of the login that is not about the password: a code of RFC 5530, or the words of a server without codes.

IMAPClient also reports a broken connection (``abort``) as a refused login.
"""


class Refused(AccountError):
    """The server answered NO or BAD, so nothing changed there."""


class Session:
    """One connection for several calls of ``run``.

    A refused password is not sent again until it changes.
    """

    def __init__(self, account: Account, config: ImapConfig, secrets: Secrets) -> None:
        self._account = account
        self._config = config
        self._secrets = secrets
        self._login = login.login(account, config, secrets)
        self.reading: object | None = None
        """The reader that has not read the response to its command yet. Every other reader opens a new connection."""
        self._client: restricted_client.RestrictedClient | None = None
        self._refused: tuple[str, str] | None = None

    @property
    def capabilities(self) -> frozenset[str]:
        return self.run(
            lambda client: frozenset(one.decode("ascii", "replace").upper() for one in client.capabilities())
        )

    def run(self, work: Callable[[imapclient.IMAPClient], Result], reader: object | None = None) -> Result:
        """Raise RequestNotSent (server not reached), ResponseLost (connection broke), Refused (NO or BAD)."""
        if self.reading is not reader:
            self.drop()
        client = self._connected()
        client.said = 0
        try:
            with parsing(*_DOCUMENTED), restricted_client.in_time(lambda: [client.socket()]):
                return work(client)
        except NotAllowed:
            self.drop()
            raise
        except _BROKEN as error:
            self.drop()
            raise ResponseLost(f"The connection to {self._config.host} broke ({type(error).__name__}).") from None
        except (MalformedInput, exceptions.ProtocolError) as error:
            self.drop()
            raise ResponseLost(f"{self._config.host} sent a malformed response ({_name(error)}).") from None
        except exceptions.IMAPClientError as error:
            if client._imap.tagged_commands:  # a late response would count as the response to the next command
                self.drop()
            raise Refused(f"{self._config.host} refused a command ({type(error).__name__}).") from None

    def read(self, work: Callable[[imapclient.IMAPClient], Result]) -> Result:
        """Run ``work``, which must change nothing. If the connection is stale, run it once more on a new one."""
        fresh = self._client is None
        try:
            return self.run(work)
        except ResponseLost:
            if fresh:
                raise
            return self.run(work)

    def drop(self) -> None:
        client, self._client, self.reading = self._client, None, None
        if client is not None:
            restricted_client.shut(client)

    def close(self) -> None:
        client, self._client, self.reading = self._client, None, None
        if client is not None:
            with contextlib.suppress(MalformedInput, *_DOCUMENTED), parsing(*_DOCUMENTED):
                client.logout()

    def _connected(self) -> restricted_client.RestrictedClient:
        if self._client is None:
            self._client = self.connect()
        return self._client

    def connect(self) -> restricted_client.RestrictedClient:
        """Return a new connection, logged in.

        Raises ReconnectNeeded, without any call, if the secret was refused before.
        """
        secret = self._secrets.load(credential_key(self._account))
        again = f"followup-daemon connect {self._account.name}"
        if secret is None:
            raise ReconnectNeeded(f"The account {self._account.name} is not connected yet. Connect it with: {again}")
        if self._refused is not None and secret == self._refused[0]:
            raise ReconnectNeeded(self._refused[1])
        client = self._opened()
        try:
            self._refuse_impossible_login(client)
            with parsing(*_DOCUMENTED), restricted_client.in_time(lambda: [client.socket()]):
                self._login(client, secret)
        except exceptions.LoginError as error:
            restricted_client.shut(client)
            if isinstance(error.__context__, imaplib.IMAP4.abort) or _FOR_NOW.search(str(error)):
                raise RequestNotSent(
                    f"{self._config.host} refuses all logins at present. Nothing was changed."
                ) from None
            raise self._end(
                secret,
                f"{self._config.host} refused the name or the password (many servers want an app password). Connect"
                f" again with: {again}",
            ) from None
        except ReconnectNeeded as error:
            restricted_client.shut(client)
            raise self._end(secret, str(error)) from None
        except AccountError:
            restricted_client.shut(client)
            raise
        except (MalformedInput, *_DOCUMENTED) as error:
            restricted_client.shut(client)
            raise RequestNotSent(
                f"{self._config.host} cannot be logged in to ({_name(error)}). Nothing was changed."
            ) from None
        return client

    def _refuse_impossible_login(self, client: restricted_client.RestrictedClient) -> None:
        impossible = login.missing(client, self._config.login)
        if impossible is not None:
            raise AccountError(f"{self._config.host} cannot be logged in to: {impossible}. See docs/accounts/imap.md.")

    def _end(self, secret: str, reason: str) -> ReconnectNeeded:
        """Stop all calls with this secret. A new sign-in may replace the secret."""
        self._refused = (self._secrets.load(credential_key(self._account)) or secret, reason)
        return ReconnectNeeded(reason)

    def _opened(self) -> restricted_client.RestrictedClient:
        """Open a connection with TLS. Only `tls: none`, for a server on this machine, opens one without TLS."""
        patience = imapclient.SocketTimeout(connect=CONNECT, read=READ)
        tls = self._config.tls != "none" or self._config.host not in addresses.LOOPBACK
        implicit = tls and self._config.tls != "starttls"
        try:
            with parsing(*_DOCUMENTED):
                client = restricted_client.RestrictedClient(
                    self._config.host, port=self._config.port, ssl=implicit, use_uid=True, timeout=patience,
                    ssl_context=self._context() if implicit else None,
                )  # fmt: skip
                if tls and not implicit:
                    with restricted_client.in_time(lambda: [client.socket()]):
                        client.starttls(self._context())
        except (MalformedInput, *_DOCUMENTED) as error:
            raise RequestNotSent(
                f"{self._config.host} cannot be reached ({_name(error)}). Nothing was changed."
            ) from None
        client.normalise_times = False
        return client

    def _context(self) -> ssl.SSLContext:
        """Return the TLS context. It checks certificates, except those of a server on this machine."""
        context = ssl.create_default_context()
        if self._config.host in addresses.LOOPBACK:
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        return context


def _name(error: Exception) -> str:
    return str(error) if isinstance(error, MalformedInput) else type(error).__name__


_MEANINGS = {
    "UIDPLUS": "an obsolete draft cannot be withdrawn safely, so it stays in Drafts and `status` reports it",
    "SPECIAL-USE": "the folders for drafts and sent mail are recognised only by their names or by `folders:`",
    "CONDSTORE": "each poll lists the drafts, which takes one more round trip",
    "LIST-STATUS": "the status of each folder needs a separate command",
}
_IDLE = "new mail is seen at the next poll, not at once"


def lacking(capabilities: frozenset[str], idle: bool) -> tuple[str, ...]:
    """Return a sentence for each missing capability. ``idle``: whether the configuration asks for IDLE."""
    wanted = {**_MEANINGS, **({"IDLE": _IDLE} if idle else {})}
    return tuple(f"the server has no {name}: {meaning}" for name, meaning in wanted.items() if name not in capabilities)
