"""Servers that do what a test says, over real sockets."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable


class Scripted:
    """A server that does with each connection what ``act`` says; counts what was asked of it."""

    def __init__(self, act: Callable[[socket.socket], None], context: ssl.SSLContext | None = None) -> None:
        self.asked: list[bytes] = []
        self._act = act
        self._context = context
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._handle, args=(connection,), daemon=True).start()

    def _handle(self, connection: socket.socket) -> None:
        try:
            if self._context is not None:
                connection = self._context.wrap_socket(connection, server_side=True)
            self.asked.append(connection.recv(65536))
            self._act(connection)
        except OSError:
            pass
        finally:
            connection.close()

    def close(self) -> None:
        self._socket.close()


def answers(data: bytes) -> Callable[[socket.socket], None]:
    return lambda connection: connection.sendall(data)


def holds(seconds: float) -> Callable[[socket.socket], None]:
    """Half open: takes the request and says nothing."""
    waiting = threading.Event()

    def wait(connection: socket.socket) -> None:
        waiting.wait(seconds)

    return wait


def drips(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    waiting = threading.Event()
    for _ in range(200):
        connection.sendall(b"x" * 100)
        waiting.wait(0.02)
