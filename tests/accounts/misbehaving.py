"""Functions for the parsing process that misbehave as a stranger's mail may make a parser do."""

from __future__ import annotations

import os
import re
import signal

from followup_daemon.model.mail import Unreadable
from followup_daemon.model.people import Person


def slow(much: int) -> bool:
    return re.fullmatch(r"(a+)+b", "a" * much) is not None


def greedy(much: int) -> int:
    return len(bytearray(much))


def deadly() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def writing(path: str) -> int:
    with open(path, "wb") as file:
        return file.write(b"x" * 1000)


def confused(text: str) -> int:
    return int(text)


def environment(name: str) -> str:
    return os.environ.get(name, "")


def person() -> Person:
    return Person(name="Dana", address="dana@acme.example", key="dana@acme.example")


def echo(data: bytes, item: Unreadable) -> list[str]:
    return [data.decode("latin-1"), item.reason]
