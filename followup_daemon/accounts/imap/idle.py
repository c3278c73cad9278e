"""Hearing of changes at once (IDLE, RFC 2177): a connection for each folder, all watched by one thread.

While every folder is listened to and nothing was heard, a poll need not ask. Whatever goes wrong here only means that
the next poll asks as if nobody had listened.
"""

from __future__ import annotations

import logging
import select
import socket
import threading
from collections.abc import Callable

import imapclient

from followup_daemon.accounts.base.contract import MonotonicClock

log = logging.getLogger(__name__)

RENEW = 25 * 60.0
"""Seconds after which IDLE begins again (servers end it after 30 minutes), and everything is asked for once."""
AGAIN = 60.0
"""Seconds before a lost connection is made again."""


class Idle:
    """A connection that listens for news.

    ``connect`` makes a connection that is logged in. ``wake`` is called, from another thread, at every news.
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
        """Return whether nothing was heard since the reading that ``known`` was last called for."""
        return self._listening and self._heard == self._known

    def heard(self) -> int:
        """Return how much was heard so far: call it before a reading. The first call begins to listen."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="idle", daemon=True)
            self._thread.start()
        return self._heard

    def known(self, heard: int) -> None:
        self._known = heard

    def close(self) -> None:
        self._closed.set()
        self._ours.send(b"x")
        if self._thread is not None:
            self._thread.join(5)

    def _run(self) -> None:
        """Listen; after any trouble say so, wait a little, and listen again."""
        while not self._closed.is_set():
            clients: dict[int, imapclient.IMAPClient] = {}
            try:
                for name in self._folders:
                    client = self._connect()
                    clients[client.socket().fileno()] = client
                    client.select_folder(name, readonly=True)
                    client.idle()
                self._tell(listening=True)
                while not self._closed.is_set():
                    self._listen(clients)
            except Exception as error:  # noqa: BLE001 - polling goes on without it
                log.debug("nobody listens to the mailbox for a while (%s)", type(error).__name__)
                self._tell(listening=False)
            for client in clients.values():
                _shut(client)
            self._closed.wait(AGAIN)

    def _tell(self, listening: bool) -> None:
        """Count as heard whatever was missed meanwhile."""
        self._listening = listening
        self._heard += 1
        self._wake()

    def _listen(self, clients: dict[int, imapclient.IMAPClient]) -> None:
        """Until it is time to begin IDLE anew. Raises where a connection broke."""
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


def _shut(client: imapclient.IMAPClient) -> None:
    try:
        client.shutdown()
    except Exception as error:  # noqa: BLE001 - it is being thrown away
        log.debug("a connection did not close properly (%s)", type(error).__name__)
