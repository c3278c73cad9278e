"""IMAP IDLE (RFC 2177): the server reports changes at once. Each folder has a connection, and one thread reads all.

While all folders are watched and the server reports nothing, a poll sends no command. After an error here the next
poll asks the server, as it does without IDLE.
"""

from __future__ import annotations

import logging
import select
import socket
import threading
from collections.abc import Callable

import imapclient
from imapclient import exceptions

from followup_daemon.accounts.base.contract import MonotonicClock
from followup_daemon.accounts.imap import restricted_client
from followup_daemon.errors import FollowupError
from followup_daemon.malformed import MalformedInput, parsing

log = logging.getLogger(__name__)

RENEW = 25 * 60.0
"""Seconds after which IDLE is renewed, because servers end it after 30 minutes. The next poll then asks the server."""
AGAIN = 60.0
"""Seconds before a lost connection is opened again."""


class Idle:
    """The connections that wait for reports of the server, and their thread.

    ``connect`` opens a connection and logs in. The thread calls ``wake`` at every report.
    """

    def __init__(
        self,
        connect: Callable[[], imapclient.IMAPClient],
        folders: list[str],
        pace: MonotonicClock,
        wake: Callable[[], None],
    ) -> None:
        self._connect = connect
        self._folders = folders
        self._pace = pace
        self._wake = wake
        self._heard = 0
        self._known = -1
        self._listening = False
        self._thread: threading.Thread | None = None
        self._closed = threading.Event()
        self._ours, self._theirs = socket.socketpair()

    def nothing_new(self) -> bool:
        """Return whether the server reported nothing since the read of the last call of ``known``."""
        return self._listening and self._heard == self._known

    def heard(self) -> int:
        """Return the number of reports so far. Call it before a read. The first call starts the thread."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="idle", daemon=True)
            self._thread.start()
        return self._heard

    def known(self, heard: int) -> None:
        """Record that a read has seen the first ``heard`` reports."""
        self._known = heard

    def close(self) -> None:
        self._closed.set()
        self._ours.send(b"x")
        if self._thread is not None:
            self._thread.join(5)

    def _run(self) -> None:
        """Wait for reports. After an error wake the daemon, wait a minute and connect again."""
        while not self._closed.is_set():
            clients: dict[int, imapclient.IMAPClient] = {}
            try:
                with parsing(OSError, exceptions.IMAPClientError):
                    self._watch(clients)
            except (OSError, exceptions.IMAPClientError, FollowupError, MalformedInput) as error:
                log.debug("IDLE ended (%s)", type(error).__name__)
                self._tell(listening=False)
            for client in clients.values():
                restricted_client.shut(client)
            self._closed.wait(AGAIN)

    def _watch(self, clients: dict[int, imapclient.IMAPClient]) -> None:
        """Open a connection for each folder, and read reports until ``close``. Raises if a connection fails."""
        for name in self._folders:
            client = self._connect()
            clients[client.socket().fileno()] = client
            client.select_folder(name, readonly=True)
            client.idle()
        self._tell(listening=True)
        while not self._closed.is_set():
            self._listen(clients)

    def _tell(self, listening: bool) -> None:
        """Count one report. A change of ``listening`` also counts, because reports may have been missed."""
        self._listening = listening
        self._heard += 1
        self._wake()

    def _listen(self, clients: dict[int, imapclient.IMAPClient]) -> None:
        """Read reports until IDLE must be renewed. Raises ConnectionError if a connection broke."""
        until = self._pace.elapsed() + RENEW
        poll = select.poll()
        for number in (*clients, self._theirs.fileno()):
            poll.register(number, select.POLLIN | select.POLLHUP | select.POLLERR)
        while (left := until - self._pace.elapsed()) > 0:
            for number, _ in poll.poll(left * 1000):
                if number not in clients:
                    return
                said = clients[number].idle_check(timeout=0)
                if not said or any(one[0] == b"BYE" for one in said):
                    raise ConnectionError("the server hung up")
                if any(isinstance(one[0], int) or one[0] == b"VANISHED" for one in said):
                    self._tell(listening=True)
        for client in clients.values():
            client.idle_done()
            client.idle()
        self._tell(listening=True)
