"""A fake provider of the parent process, as a child process sees it: over a socket."""

from __future__ import annotations

import contextlib
import pickle
import socket
import struct
from collections.abc import Callable
from typing import Any

from tests.fakes.loopback import Answer, Dropped


class Far:
    """The stand-in, as the child sees it."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line
        self.fault: Callable[[str], None] = lambda name: None

    def handle(self, *request: Any) -> Answer:
        send(self._line, request)
        answer: Answer | None = receive(self._line)
        if answer is None:
            raise Dropped
        return answer


def send(line: socket.socket, value: Any) -> None:
    data = pickle.dumps(value)
    with contextlib.suppress(OSError):  # whoever asked is dead
        line.sendall(struct.pack("!I", len(data)) + data)


def receive(line: socket.socket) -> Any:
    """Return what the other end sent, or None if it is gone."""
    head = _exactly(line, 4)
    data = _exactly(line, struct.unpack("!I", head)[0]) if head else b""
    return pickle.loads(data) if data else None


def _exactly(line: socket.socket, count: int) -> bytes:
    data = b""
    while len(data) < count:
        try:
            part = line.recv(count - len(data))
        except OSError:
            return b""
        if not part:
            return b""
        data += part
    return data
