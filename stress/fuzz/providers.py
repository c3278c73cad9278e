"""Mutated answers of Gmail, Graph, an IMAP server and a CalDAV server, against the real code of each kind."""

from __future__ import annotations

import atexit
import imaplib
import io
import json
import re
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any
from unittest import mock

import requests
from urllib3.response import HTTPResponse

from followup_daemon.accounts.base.contract import NotPlaced
from followup_daemon.accounts.imap import session
from followup_daemon.compose import letter
from followup_daemon.errors import FollowupError
from followup_daemon.model.changes import Cursors
from stress.fuzz import mutate
from tests.accounts.contract_suite import DANA, SAM, draft, marker
from tests.accounts.gmail.driver import GmailDriver
from tests.accounts.imap.diary import Calendar
from tests.accounts.imap.driver import ImapDriver
from tests.accounts.imap.servers import PASSWORD, pymap, radicale
from tests.accounts.outlook.driver import OutlookDriver
from tests.accounts.provider import Cursor
from tests.fakes.loopback import Answer
from tests.world import NOW

KINDS = (*("gmail", "outlook") * 5, "imap")
"""In their turn; a real server answers slowly, the more so where it is waited for."""
GARBAGE = (
    b"", b"<html>sign in to the hotel's network</html>", b"\x1f\x8b\x08garbage", b"null", b"[]", b'"x"',
    b"[" * 100_000, b'{"id":' * 100_000,
    b'{"id": ' + b"9" * 10_000 + b"}", b'{"expires_in": 1e999, "id": NaN}', b'{"id": "\\ud800"}', b"\xff\xfe{\x00}\x00",
    b"<a>" * 100_000, b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
)  # fmt: skip

_VALUES = (
    b"NIL", b"()", b"12", b"99999999999", b"(12)", b"(NIL (a 5) b)", b'"x"', b"\\Seen", b"(" * 20_000,
    b"(" * 2000 + b")" * 2000,
    b'"01-Jan-0001 00:00:00 +1400"', b'"31-Dec-9999 23:59:59 -1200"', b"\xff",
)  # fmt: skip
"""What may stand in an IMAP answer (RFC 9051 section 9), in the place of something else."""
_VALUE = re.compile(rb'"(?:[^"\\]|\\.)*"|\([^()]*\)|[^\s()"]+')


class Liar:
    """Decides which answers are changed, and how. ``calm``: none. ``says``: what every answer is, if anything."""

    def __init__(self) -> None:
        self.random = Random(0)
        self.calm = True
        self.says: bytes | None = None
        self.mutated = 0

    def lies(self, odds: float) -> bool:
        if self.calm or self.random.random() >= odds:
            return False
        self.mutated += 1
        return True

    def answer(self, status: int, document: bytes) -> tuple[int, bytes]:
        """Return the status and body that Google or Graph sends instead."""
        if not self.lies(0.6 if self.says is None else 1.0):
            return status, document
        if self.says is not None:
            return 200, self.says
        if self.random.random() < 0.7:
            with suppress(ValueError):
                return status, json.dumps(mutate.mutated_json(json.loads(document), self.random)).encode()
        return self.random.choice((status, status, 200, 204, 302)), self.garbage(document)

    def garbage(self, document: bytes) -> bytes:
        changed = mutate.mutated((document or b"{}",), self.random.randrange(1 << 30), "answer")
        return self.random.choice((*GARBAGE, document[: len(document) // 2], changed))


class _Strange:
    """A stand-in of Google or Graph behind a liar."""

    def __init__(self, real: Any, liar: Liar) -> None:
        self._real = real
        self._liar = liar

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def handle(self, http: str, target: str, headers: dict[str, str], body: bytes) -> Answer:
        status, answered, document = self._real.handle(http, target, headers, body)
        status, document = self._liar.answer(status, document)
        return status, answered, document


def answers(kind: str, number: int, says: bytes | None = None) -> int:
    """Poll, place and look twice with answers mutated, or all equal to ``says``. Return how many were mutated."""
    driver, liar = _provider(kind)
    liar.says = says
    with _lying(liar) if kind == "imap" else nullcontext():
        return _answers(driver, liar, kind, number)


def _answers(driver: Any, liar: Liar, kind: str, number: int) -> int:
    liar.random = Random(f"{kind}|{number}")
    cursor = Cursor(driver)
    liar.calm, liar.mutated = True, 0
    account = driver.open()
    if number % 2:
        cursor.step(account)
    liar.calm = False
    try:
        for work in (
            lambda: cursor.step(account),
            lambda: account.changes(Cursors(positions={}, known_refs=lambda source: frozenset()), driver.clock.now, ""),
            lambda: _place(account, driver, liar, f"{number:032x}"),
            lambda: account.drafts.find(marker()),
            lambda: account.drafts.inspect(None, marker()),
            account.check,
        ):
            try:
                work()
            except FollowupError:
                driver.clock.move(timedelta(minutes=20))
    finally:
        liar.calm = True
        account.close()
    if number % 50 == 49:  # what was placed on the way would make every later poll longer
        _provider.cache_clear()
    return liar.mutated


def _place(account: Any, driver: Any, liar: Liar, key: str) -> None:
    """Whatever an IMAP server says, a draft that is said not to be placed is not there: it would be placed again."""
    one = draft(key)
    try:
        account.drafts.place(one, letter.to_bytes(one, NOW))
    except NotPlaced:
        liar.calm = True
        if isinstance(driver, ImapDriver):
            assert not any(one.message_id.encode() in data for data in driver.drafts().values()), "placed all the same"
        liar.calm = False
        raise


@lru_cache
def _provider(kind: str) -> tuple[Any, Liar]:
    folder = Path(tempfile.mkdtemp(prefix="fuzz"))
    liar = Liar()
    driver: Any
    if kind == "imap":
        driver = _imap()
    else:
        driver = GmailDriver(folder) if kind == "gmail" else OutlookDriver(folder)
        driver.interview()
        name = "google" if kind == "gmail" else "graph"
        setattr(driver, name, _Strange(getattr(driver, name), liar))
    for number in range(3):
        driver.deliver(DANA, SAM, f"Question {number}", "Hi Sam, could you?")
        driver.deliver(SAM, DANA, f"Proposal {number}", "Attached.")
    driver.save_own_draft(DANA, "Mine")
    return driver, liar


@lru_cache
def _servers() -> tuple[Any, str]:
    stack = ExitStack()
    atexit.register(stack.close)
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    (folder / "mail").mkdir()
    return stack.enter_context(pymap(folder / "mail")), stack.enter_context(radicale(folder))


def _imap() -> ImapDriver:
    """Return a driver for servers that live as long as the process, emptied and filled again."""
    server, address = _servers()
    driver = ImapDriver(server, Path(tempfile.mkdtemp(prefix="fuzz")), address)
    for name in ("INBOX", "Sent", "Drafts", "Trash"):
        driver.client.select_folder(name)
        if uids := driver.client.search(["ALL"]):
            driver.client.delete_messages(uids)
            driver.client.expunge()
    Calendar(address, "sam", PASSWORD).save(
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1@x\r\nSUMMARY:Interview\r\nDTSTAMP:{NOW:%Y%m%dT%H%M%SZ}\r\n"
        f"DTSTART:{NOW:%Y%m%dT%H%M%SZ}\r\nDTEND:{NOW + timedelta(hours=1):%Y%m%dT%H%M%SZ}\r\n"
        "ATTENDEE:mailto:dana@acme.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    return driver


@contextmanager
def _lying(liar: Liar) -> Iterator[None]:
    """Change lines and literals of the IMAP server, and answers of the CalDAV server."""
    line, literal, asked = imaplib.IMAP4.readline, imaplib.IMAP4.read, requests.Session.request

    def readline(self: Any) -> bytes:
        said: bytes = line(self)
        return _other_line(said, liar) if liar.lies(0.06) else said

    def read(self: Any, size: int) -> bytes:
        said: bytes = literal(self, size)
        return mutate.mutated((said,), liar.random.randrange(1 << 30), "answer")[:size] if liar.lies(0.1) else said

    def request(self: Any, *arguments: Any, **more: Any) -> Any:
        answer = asked(self, *arguments, **more)
        if liar.lies(0.4):
            answer.raw = HTTPResponse(io.BytesIO(liar.garbage(answer.content)), preload_content=False)
            answer.status_code = liar.random.choice((answer.status_code, answer.status_code, 200, 207, 404, 500))
        return answer

    with (
        mock.patch.object(imaplib.IMAP4, "readline", readline),
        mock.patch.object(imaplib.IMAP4, "read", read),
        mock.patch.object(requests.Session, "request", request),
        # A server that was made to say that more is coming says no more.
        mock.patch.multiple(session, CONNECT=0.3, READ=0.3),
    ):
        yield


def _other_line(said: bytes, liar: Liar) -> bytes:
    """Another line, as a rule with its end; a literal that is announced may be of any size."""
    random = liar.random
    if b"{" in said and random.random() < 0.5:
        return re.sub(rb"\{\d+", b"{" + str(random.choice((0, 1, 7, 10**6, 10**9, 10**13, -1))).encode(), said)
    body = said.rstrip(b"\r\n")
    other = random.choice(
        (
            mutate.mutated((body or b"x",), random.randrange(1 << 30), "answer").replace(b"\r\n", b" "),
            body[: len(body) // 2],
            re.sub(rb"\d+", lambda found: random.choice((b"0", b"4294967296", b"-1", b"99999999999999999999")), body),
            _with_another_value(body, random),
            _with_another_value(body, random),
            b"* BYE " + body,
            b"* " + body,
            b"",
        )
    )
    return other + (b"\r\n" if random.random() < 0.9 else b"")


def _with_another_value(line: bytes, random: Random) -> bytes:
    """Return the same answer with one value replaced by another kind of value."""
    values = list(_VALUE.finditer(line))[1:]
    if not values:
        return line
    start, end = random.choice(values).span()
    return line[:start] + random.choice(_VALUES) + line[end:]
