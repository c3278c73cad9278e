"""What strange input is given to, and what may come of it: a value, or an error that is foreseen. Anything else escapes."""

from __future__ import annotations

import contextlib
import json
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

from pydantic import TypeAdapter

from followup_daemon.compose import letter
from followup_daemon.detect import events, signals
from followup_daemon.errors import ConfigurationError, FollowupError
from followup_daemon.model.calendar import Event
from followup_daemon.model.changes import Cursors
from followup_daemon.model.mail import Message, Unreadable
from followup_daemon.normalise import html, ics, mime
from followup_daemon.settings.load import load
from tests.accounts.contract_suite import DANA, SAM, draft, marker
from tests.accounts.gmail.driver import GmailDriver
from tests.accounts.outlook.driver import OutlookDriver
from tests.accounts.provider import Cursor
from tests.fakes.loopback import Answer
from tests.fuzz import mutate
from tests.world import NOW

_MESSAGE, _EVENT = TypeAdapter(Message), TypeAdapter(Event)
WINDOW = (NOW - timedelta(days=120), NOW + timedelta(days=90))


def _mail(data: bytes) -> None:
    found = mime.read(data, ref="1", own=frozenset({"sam@example.com"}), seen_at=NOW, direction=None)
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


def _configuration(data: bytes) -> None:
    path = Path(_folder()) / "config.yaml"
    path.write_bytes(data)
    with contextlib.suppress(ConfigurationError):
        load(path)


def _letter(data: bytes) -> None:
    """A draft whose every word comes from strangers has exactly the header fields that we meant, or is not written."""
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


class _Strange:
    """A provider whose answers are not what they were."""

    def __init__(self, real: Any) -> None:
        self._real = real
        self.random = Random(0)
        self.calm = True
        self.mutated = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def handle(self, http: str, target: str, headers: dict[str, str], body: bytes) -> Answer:
        status, answered, document = self._real.handle(http, target, headers, body)
        if self.calm or self.random.random() < 0.4:
            return status, answered, document
        self.mutated += 1
        if self.random.random() < 0.7:
            try:
                given = json.loads(document)
            except ValueError:
                given = None
            if given is not None:
                return status, answered, json.dumps(mutate.mutated_json(given, self.random)).encode()
        return self.random.choice((status, status, 200, 204, 302)), answered, self._garbage(document)

    def _garbage(self, document: bytes) -> bytes:
        garbage = (
            b"",
            b"<html>sign in to the hotel's network</html>",
            b"\x1f\x8b\x08garbage",
            document[: len(document) // 2],
            b"null",
            b"[]",
            b'"x"',
        )
        return self.random.choice(
            (*garbage, mutate.mutated((document or b"{}",), self.random.randrange(1 << 30), "answer"))
        )


@lru_cache
def _provider(kind: str) -> tuple[Any, _Strange]:
    folder = Path(tempfile.mkdtemp(prefix="fuzz"))
    driver: Any = GmailDriver(folder) if kind == "gmail" else OutlookDriver(folder)
    driver.interview()
    for number in range(3):
        driver.mail("Dana Park <dana@acme.example>", "sam@example.com", f"Question {number}", "Hi Sam, could you?", 30)
        driver.mail("sam@example.com", "Dana Park <dana@acme.example>", f"Proposal {number}", "Attached.", 40)
    driver.save_own_draft(DANA, "Mine")
    name = "google" if kind == "gmail" else "graph"
    strange = _Strange(getattr(driver, name))
    setattr(driver, name, strange)
    return driver, strange


def _answers(kind: str, number: int) -> int:
    """A poll, a placing and two looks, with answers that were tampered with; how many were."""
    driver, strange = _provider(kind)
    strange.random = Random(f"{kind}|{number}")
    cursor = Cursor(driver)
    strange.calm, strange.mutated = True, 0
    account = driver.open()
    if number % 2:
        cursor.step(account)
    strange.calm = False
    try:
        for work in (
            lambda: cursor.step(account),
            lambda: account.changes(Cursors(positions={}, seen=lambda source: frozenset()), driver.clock.now, ""),
            lambda: account.place(draft(f"{number:032x}"), letter.to_bytes(draft(f"{number:032x}"), NOW)),
            lambda: account.find(marker()),
            lambda: account.look_at(None, marker()),
            account.check,
        ):
            try:
                work()
            except FollowupError:
                driver.clock.move(timedelta(minutes=20))
    finally:
        strange.calm = True
        account.close()
    if number % 50 == 49:  # what was placed on the way would make every later poll longer
        _provider.cache_clear()
    return strange.mutated


TEXTS: dict[str, tuple[Callable[[], tuple[bytes, ...]], Callable[[bytes], None]]] = {
    "headers": (mutate.heads, _mail),
    "ics": (mutate.calendars, _calendar),
    "mime": (mutate.mails, _mail),
    "html": (mutate.pages, _page),
    "yaml": (mutate.configurations, _configuration),
    "letters": (mutate.heads, _letter),
}
TARGETS = (*TEXTS, "answers")


def one(target: str, number: int) -> int:
    """Give input ``number`` to ``target``; how many inputs that was. Raises whatever escapes."""
    if target == "answers":
        return _answers("gmail" if number % 2 else "outlook", number // 2)
    seeds, work = TEXTS[target]
    work(mutate.mutated(seeds(), number, target))
    return 1
