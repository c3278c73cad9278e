"""An upgrade: the next version of the extraction, which reads mail and events differently from the present one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any
from unittest import mock

from followup_daemon.accounts.parsing import frames, sandbox
from followup_daemon.detect import extract
from followup_daemon.detect.extract import signals
from followup_daemon.model.calendar import Event
from followup_daemon.model.interaction import Decision, Promise
from followup_daemon.model.mail import Message, Signals
from followup_daemon.model.tables import extraction

SAID = "Hi Sam,\n\nit was good to talk to you.\n\nBye"
DECIDED = "Hi Sam,\n\nthe board met this morning.\n\nBye"
"""The present version finds nothing in either. The next one finds a promise in the first, a decision in the second."""


def in_process(function: Any, data: bytes = b"", seconds: float = 0.0, /, **arguments: Any) -> Any:
    """Return the answer of the parsing process, computed in this one."""
    frame = frames.question(function, seconds, data, arguments)
    begin, (length, _) = frames.QUESTION.size, frames.QUESTION.unpack_from(frame)
    return frames.value(function, frames.carry_out(frames.asked(frame[begin : begin + length]), data)[1])


def _mail(real: Callable[[Message], Signals]) -> Callable[[Message], Signals]:
    def read(message: Message) -> Signals:
        found = real(message)
        if "good to talk" in message.text:
            promise = Promise(due=(message.sent_at + timedelta(days=1)).date(), words="you hear from us")
            return replace(found, promises=(promise,))
        if "board met" in message.text:
            return replace(found, decision=Decision.ACCEPTED, decision_words="the board met")
        return found

    return read


def _event(real: Callable[[Event], Event]) -> Callable[[Event], Event]:
    """Return a reader to which every event is an interview."""

    def read(event: Event) -> Event:
        return replace(real(event), title=f"Interview: {event.title}")

    return read


@contextmanager
def upgraded() -> Iterator[None]:
    """Have the next version inside. Mail is parsed in this process, by both versions."""
    with ExitStack() as stack:
        stack.enter_context(mock.patch.object(sandbox.parsers, "call", in_process))
        stack.enter_context(mock.patch.object(extraction, "EXTRACTION", extraction.EXTRACTION + 1))
        stack.enter_context(mock.patch.object(signals, "read", _mail(signals.read)))
        stack.enter_context(mock.patch.object(extract, "event", _event(extract.event)))
        yield
