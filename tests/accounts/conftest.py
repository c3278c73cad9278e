"""Servers for the tests of everything that speaks to one."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator

import pytest

from tests.accounts.scripted import Scripted


@pytest.fixture
def serving() -> Iterator[Callable[..., Scripted]]:
    servers: list[Scripted] = []

    def start(act: Callable[[socket.socket], None], context: ssl.SSLContext | None = None) -> Scripted:
        servers.append(Scripted(act, context))
        return servers[-1]

    yield start
    for one in servers:
        one.close()
