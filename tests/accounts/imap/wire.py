"""A TCP proxy that delays and counts round trips: one begins when the client speaks after it heard the server.

With some delay, what a client sends in one go, without waiting for an answer, is one round trip.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable

Seen = Callable[[], None]


def _ignore() -> None:
    pass


class Wire:
    """A TCP proxy in a thread of its own: everything arrives ``delay`` seconds later, whatever its size."""

    def __init__(self, target: int, delay: float) -> None:
        self._target, self._delay = target, delay
        self.trips = 0
        self.connections = 0
        self._loop = asyncio.new_event_loop()
        self._server: asyncio.Server = self._loop.run_until_complete(self._listen())
        self.port = int(self._server.sockets[0].getsockname()[1])
        threading.Thread(target=self._loop.run_forever, daemon=True).start()

    async def _listen(self) -> asyncio.Server:
        return await asyncio.start_server(self._connected, "127.0.0.1", 0)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._target)
        await asyncio.sleep(2 * self._delay)  # connecting is a round trip of its own
        self.trips += 1
        self.connections += 1
        served = [True]
        await asyncio.gather(
            self._carry(reader, far_writer, said=lambda: self._spoke(served)),
            self._carry(far_reader, writer, heard=lambda: served.__setitem__(0, True)),
            return_exceptions=True,
        )

    def _spoke(self, served: list[bool]) -> None:
        self.trips += served[0]
        served[0] = False

    async def _carry(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, said: Seen = _ignore, heard: Seen = _ignore
    ) -> None:
        """``said`` is called for what comes in, and ``heard`` for what goes out, later."""
        queue: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        sender = asyncio.ensure_future(self._deliver(queue, writer, heard))
        while data := await reader.read(65536):
            said()
            queue.put_nowait((self._loop.time() + self._delay, data))
        queue.put_nowait((self._loop.time() + self._delay, b""))
        await sender

    async def _deliver(
        self, queue: asyncio.Queue[tuple[float, bytes]], writer: asyncio.StreamWriter, heard: Seen
    ) -> None:
        while True:
            due, data = await queue.get()
            wait = due - self._loop.time()
            if wait > 0:
                await asyncio.sleep(wait)
            if not data:
                writer.close()
                return
            heard()
            writer.write(data)
            await writer.drain()
