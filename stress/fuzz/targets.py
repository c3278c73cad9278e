"""The parsers that get fuzzed input. Each returns a value or raises an expected error; any other error escapes."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from pathlib import Path

from pydantic import TypeAdapter

from followup_daemon.compose import letter
from followup_daemon.detect.extract import events, signals
from followup_daemon.errors import ConfigurationError
from followup_daemon.model.calendar import Event
from followup_daemon.model.mail import Message, MessageAttributes, Unreadable
from followup_daemon.normalise import html, ics, mime
from followup_daemon.normalise.body import tnef
from followup_daemon.settings.load import load
from stress.fuzz import mutate
from stress.fuzz.providers import KINDS, answers
from tests.accounts.contract_suite import DANA, SAM, draft
from tests.world import NOW

_MESSAGE, _EVENT = TypeAdapter(Message), TypeAdapter(Event)
WINDOW = (NOW - timedelta(days=120), NOW + timedelta(days=90))


def _mail(data: bytes) -> None:
    own = frozenset({"sam@example.com"})
    found = mime.read(data, MessageAttributes(ref="1", own=own, seen_at=NOW, direction=None))
    assert isinstance(found, (Message, Unreadable))
    if isinstance(found, Message):
        _MESSAGE.dump_json(replace(found, signals=signals.read(found)))
        for event in found.invitations:
            events.read(event)
        for someone in (found.sender, *found.recipients):
            assert not set("\r\n\x00") & set(someone.name + someone.address)
        assert not set("\r\n\x00") & set(found.subject + found.message_id)


def _calendar(data: bytes) -> None:
    found, _ = ics.read(data, ref="c", window=WINDOW, default_zone="Europe/Berlin")
    assert len(found) <= 1000 * max(1, data.upper().count(b"BEGIN:VEVENT"))
    for event in found:
        _EVENT.dump_json(replace(event, signals=events.read(event)))


def _page(data: bytes) -> None:
    read = html.to_text(data.decode("utf-8", "replace"))
    assert "<script" not in read or b"&lt;" in data.lower()  # what is escaped is a text that looks like it


def _outlook(data: bytes) -> None:
    read = tnef.opened(data)
    assert len(read.plain) + len(read.markup) + sum(map(len, read.attachments)) <= 2 * len(data)


def _configuration(data: bytes) -> None:
    path = Path(_folder()) / "config.yaml"
    path.write_bytes(data)
    with contextlib.suppress(ConfigurationError):
        load(path)


def _letter(data: bytes) -> None:
    """Check that a draft with hostile words has exactly the header fields that we meant, or is not written."""
    text = data[:2000].decode("utf-8", "replace")
    name, subject, other = text[:80], text[80:300], text[300:360]
    meant = replace(
        draft(),
        to=(replace(DANA, name=name),),
        cc=(replace(SAM, name=subject[:60]),),
        subject=subject,
        in_reply_to=f"<{other}@b>",
        references=(f"<{other}@b>",),
        text=text,
    )
    try:
        written = letter.to_bytes(meant, NOW)
    except ValueError:
        return
    head = written.partition(b"\n\n")[0]
    fields = [line.partition(b":")[0].lower() for line in head.split(b"\n") if not line.startswith((b" ", b"\t"))]
    assert b"bcc" not in fields
    assert len(fields) == len(set(fields))


@lru_cache
def _folder() -> str:
    return tempfile.mkdtemp(prefix="fuzz")


TEXTS: dict[str, tuple[Callable[[], tuple[bytes, ...]], Callable[[bytes], None]]] = {
    "headers": (mutate.heads, _mail),
    "ics": (mutate.calendars, _calendar),
    "mime": (mutate.mails, _mail),
    "html": (mutate.pages, _page),
    "tnef": (mutate.winmails, _outlook),
    "yaml": (mutate.configurations, _configuration),
    "letters": (mutate.heads, _letter),
}
TARGETS = (*TEXTS, "answers")


def one(target: str, number: int) -> int:
    """Give input ``number`` to ``target``; how many inputs that was. Raises whatever escapes."""
    if target == "answers":
        return answers(KINDS[number % len(KINDS)], number // len(KINDS))
    seeds, work = TEXTS[target]
    work(mutate.mutated(seeds(), number, target))
    return 1
