"""The allowed IMAP commands, and the limits of time and size of the server's responses."""

from __future__ import annotations

import contextlib
import imaplib
import re
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import imapclient
from imapclient import exceptions, imap4, tls

from followup_daemon.accounts.transport import NotAllowed

TOTAL = 100.0
"""The limit in seconds of one task. Most connections need less. It is below the watchdog limit of the daemon."""
LITERAL = 64 * 2**20
MAX_RESPONSE_BYTES = 256 * 2**20
"""The limit in bytes of all lines and literals in one task."""
COMMANDS = re.compile(
    rb"""
    CAPABILITY | STARTTLS | NOOP | NAMESPACE | CLOSE | UNSELECT | IDLE | LOGOUT
    | (LOGIN | AUTHENTICATE | ID | ENABLE | LIST | STATUS | EXAMINE | SELECT) [ ] .*
    | UID [ ] SEARCH [ ] .*
    | UID [ ] FETCH [ ] [\d,]+ [ ] \( ((?!BODY\[|RFC822[ )]).)* \)  # what does not peek would mark mail as read
    | APPEND [ ] .* [ ] \(\\Draft[ ]\\Seen\) .*
    | UID [ ] STORE [ ] \d+ [ ] \+FLAGS(\.SILENT)? [ ] \(\\Deleted\)
    | UID [ ] EXPUNGE [ ] \d+
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
"""The only commands that are sent.

STORE and EXPUNGE name one UID, after a check that this message is an unchanged draft (``DraftBox.withdraw``).
"""


class RestrictedClient(imapclient.IMAPClient):  # type: ignore[misc]
    """A connection that sends only allowed commands. The time limit also applies to the greeting."""

    def __init__(self, *arguments: Any, **more: Any) -> None:
        self._opened: list[socket.socket] = []
        with in_time(lambda: self._opened):
            super().__init__(*arguments, **more)
        self.said = 0
        """The number of bytes from the server since the last reset to 0."""
        self._restrain()

    def _create_IMAP4(self) -> imaplib.IMAP4:
        kind: Any = tls.IMAP4_TLS if self.ssl else imap4.IMAP4WithTimeout
        opened = self._opened

        class Watched(kind):  # type: ignore[misc]
            def _create_socket(self, timeout: float | None = None) -> socket.socket:
                made: socket.socket = super()._create_socket(timeout)
                opened.append(made)
                return made

        context = (self.ssl_context,) if self.ssl else ()
        return Watched(self.host, self.port, *context, self._timeout.connect)

    def _restrain(self) -> None:
        connection = self._imap
        send, read, readline = connection.send, connection.read, connection.readline
        command = re.compile(re.escape(connection.tagpre) + rb"\d+ (.*?)(?: \{\d+\+?\})?\r\n", re.DOTALL)

        def allowed(data: bytes) -> None:
            line = command.fullmatch(bytes(data))
            if line is not None and COMMANDS.fullmatch(line[1]) is None:
                name = b" ".join(line[1].split()[: 2 if line[1][:3].upper() == b"UID" else 1]).decode(
                    "ascii", "replace"
                )
                raise NotAllowed(f"{name} is not an allowed command of this program.")
            send(data)

        def literal(size: int) -> bytes:
            if not 0 <= size <= LITERAL:  # do not allocate memory only because the server announced this size
                raise imaplib.IMAP4.abort(f"a literal of {size} bytes")
            return self._heard(read(size))

        connection.send, connection.read = allowed, literal
        connection.readline = lambda: self._heard(readline())

    def _heard(self, data: bytes) -> bytes:
        self.said += len(data)
        if self.said > MAX_RESPONSE_BYTES:
            raise imaplib.IMAP4.abort(f"more than {MAX_RESPONSE_BYTES} bytes")
        return data


@contextlib.contextmanager
def in_time(sockets: Callable[[], Iterable[socket.socket]]) -> Iterator[None]:
    """Close the connections if the block takes longer than ``TOTAL``, so that their reads fail."""

    def cut() -> None:
        for one in sockets():
            with contextlib.suppress(OSError):
                socket.socket.shutdown(one, socket.SHUT_RDWR)

    timer = threading.Timer(TOTAL, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def shut(client: imapclient.IMAPClient) -> None:
    """Close the connection without a command. It may be broken already."""
    with contextlib.suppress(OSError, exceptions.IMAPClientError):
        client.shutdown()
