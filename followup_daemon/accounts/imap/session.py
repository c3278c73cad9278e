"""One connection to an IMAP server: made when needed, with time-outs on every socket, dropped at any trouble.

Reads select folders read-only and peek, so that nothing is marked as read. The only commands that change anything are
APPEND of a draft, and STORE and EXPUNGE of one UID that is byte for byte ours.
"""

from __future__ import annotations

import contextlib
import imaplib
import re
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import imapclient
from imapclient import exceptions

from followup_daemon.accounts.credentials import Secrets, name_of
from followup_daemon.accounts.transport import CONNECT, READ, AnswerLost, NotSent
from followup_daemon.errors import AccountError, ReconnectNeeded
from followup_daemon.model.account import Account

Result = TypeVar("Result")
_BROKEN = (imaplib.IMAP4.abort, OSError, ssl.SSLError, EOFError)
_STATUS_LINE = re.compile(rb'^("(?:[^"\\]|\\.)*"|[^ ]+) \((.*)\)\s*$')
_PAIR = re.compile(rb"(UIDVALIDITY|UIDNEXT|MESSAGES) (\d+)", re.IGNORECASE)
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """UIDVALIDITY, UIDNEXT and the number of messages of a folder (RFC 9051 section 6.3.11)."""

    validity: int
    next: int
    messages: int


class Refused(AccountError):
    """The server answered NO or BAD: nothing happened there."""


class Session:
    """``run`` does one piece of work on the connection. A password that was refused is not tried again until it changes."""

    def __init__(self, account: Account, place: Any, secrets: Secrets) -> None:
        self._account = account
        self._place = place
        self._secrets = secrets
        self._client: imapclient.IMAPClient | None = None
        self._refused: str | None = None

    @property
    def capabilities(self) -> frozenset[str]:
        return self.run(
            lambda client: frozenset(one.decode("ascii", "replace").upper() for one in client.capabilities())
        )

    def run(self, work: Callable[[imapclient.IMAPClient], Result]) -> Result:
        """Raises NotSent where the server was not reached, AnswerLost where the connection broke, Refused for NO and BAD."""
        client = self._connected()
        try:
            return work(client)
        except _BROKEN as error:
            self.drop()
            raise AnswerLost(f"The connection to {self._place.host} broke ({type(error).__name__}).") from None
        except (exceptions.IMAPClientError, imaplib.IMAP4.error) as error:
            raise Refused(f"{self._place.host} refused a command ({type(error).__name__}).") from None
        except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
            self.drop()
            raise AnswerLost(
                f"{self._place.host} answered in a form that is not understood ({type(error).__name__})."
            ) from None

    def read(self, work: Callable[[imapclient.IMAPClient], Result]) -> Result:
        """Work that changes nothing: on a connection that went stale meanwhile it is done once more on a fresh one."""
        fresh = self._client is None
        try:
            return self.run(work)
        except AnswerLost:
            if fresh:
                raise
            return self.run(work)

    def statuses(self, names: list[str]) -> dict[str, Status]:
        """What each folder says of itself: in one round trip where the server can (RFC 5819), else in one each."""
        return self.read(lambda client: _listed(client, names) or {name: _status(client, name) for name in names})

    def drop(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            with contextlib.suppress(Exception):
                client.shutdown()

    def close(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            with contextlib.suppress(Exception):
                client.logout()

    def _connected(self) -> imapclient.IMAPClient:
        if self._client is not None:
            return self._client
        password = self._secrets.load(name_of(self._account))
        again = f"followup-daemon connect {self._account.name}"
        if password is None:
            raise ReconnectNeeded(f"The account {self._account.name} is not connected yet. Connect it with: {again}")
        if password == self._refused:
            raise ReconnectNeeded(f"{self._place.host} refused the password. Connect again with: {again}")
        client = self._opened()
        try:
            client.login(self._place.user, password)
        except exceptions.LoginError:
            self._refused = password
            with contextlib.suppress(Exception):
                client.shutdown()
            raise ReconnectNeeded(
                f"{self._place.host} refused the name or the password (many servers want an app password). Connect again with: {again}"
            ) from None
        except (*_BROKEN, exceptions.IMAPClientError, imaplib.IMAP4.error) as error:
            raise NotSent(
                f"{self._place.host} cannot be logged in to ({type(error).__name__}). Nothing was changed."
            ) from None
        self._client = client
        return client

    def _opened(self) -> imapclient.IMAPClient:
        """TLS always, unless the server is this very machine and says plainly that it wants none."""
        limits = imapclient.SocketTimeout(connect=CONNECT, read=READ)
        tls = self._place.tls != "none" or self._place.host not in _LOOPBACK
        implicit = tls and self._place.tls != "starttls"
        try:
            client = imapclient.IMAPClient(
                self._place.host, port=self._place.port, ssl=implicit, use_uid=True, timeout=limits,
                ssl_context=self._context() if implicit else None,
            )  # fmt: skip
            if tls and not implicit:
                client.starttls(self._context())
        except (*_BROKEN, exceptions.IMAPClientError, imaplib.IMAP4.error, ValueError) as error:
            raise NotSent(
                f"{self._place.host} cannot be reached ({type(error).__name__}). Nothing was changed."
            ) from None
        client.normalise_times = False
        return client

    def _context(self) -> ssl.SSLContext:
        """Certificates are checked; only a bridge on this very machine may have signed its own."""
        context = ssl.create_default_context()
        if self._place.host in _LOOPBACK:
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        return context


def _status(client: imapclient.IMAPClient, name: str) -> Status:
    found = client.folder_status(name, ["UIDVALIDITY", "UIDNEXT", "MESSAGES"])
    return Status(validity=int(found[b"UIDVALIDITY"]), next=int(found[b"UIDNEXT"]), messages=int(found[b"MESSAGES"]))


def _listed(client: imapclient.IMAPClient, names: list[str]) -> dict[str, Status]:
    """All of ``names`` by one LIST with STATUS; {} where the server has no such thing, or names one in a way of its own."""
    if not client.has_capability("LIST-STATUS"):
        return {}
    connection = client._imap  # imapclient has no LIST-STATUS of its own
    connection.response("STATUS")
    done, _ = connection.xatom("LIST", '""', '"*"', "RETURN (STATUS (UIDVALIDITY UIDNEXT MESSAGES))")
    _, lines = connection.response("STATUS")
    connection.response("LIST")
    found: dict[str, Status] = {}
    for line in lines if done == "OK" else ():
        match = _STATUS_LINE.match(line) if isinstance(line, bytes) else None
        if match is not None:
            name = imapclient.imap_utf7.decode(match[1].strip(b'"').replace(b'\\"', b'"').replace(b"\\\\", b"\\"))
            said = {key.upper(): int(value) for key, value in _PAIR.findall(match[2])}
            found[name] = Status(validity=said[b"UIDVALIDITY"], next=said[b"UIDNEXT"], messages=said[b"MESSAGES"])
    return {name: found[name] for name in names} if set(names) <= set(found) else {}
