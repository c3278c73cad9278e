"""Every call that leaves in whole lives of each kind, held against a list of our own; and calls that must not leave."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest import mock
from urllib.parse import urlsplit

import imapclient
import requests

from followup_daemon.accounts.calendars import webdav
from followup_daemon.accounts.google import allowed_calls as gmail
from followup_daemon.accounts.imap import restricted_client
from followup_daemon.accounts.microsoft import allowed_calls as outlook
from followup_daemon.accounts.transport import Allowed, NotAllowed, Transport
from followup_daemon.engine.clock import SystemClock
from followup_daemon.normalise.web import urls
from stress.simulation.life import Life
from tests.fakes.loopback import Wire

MAY: dict[str, tuple[str, ...]] = {
    "gmail": (
        r"POST /token",
        r"POST /batch",
        r"GET /gmail/v1/users/me/(profile|history|messages|drafts|settings/sendAs)(/[\w-]+)?",
        r"GET /calendar/v3/calendars/[^/]+/events",
        r"POST /gmail/v1/users/me/drafts",
    ),
    "outlook": (
        r"(GET|POST) /common/(v2\.0/\.well-known/openid-configuration|oauth2/v2\.0/token)",
        r"POST /v1\.0/\$batch",
        r"GET /v1\.0/me(/(mailFolders.*|messages.*|calendarView))?",
        r"POST /v1\.0/me/messages(/[^/]+/createReplyAll)?",
        r"(PATCH|DELETE) /v1\.0/me/messages/[^/]+",
    ),
    "dovecot": (
        r"(CAPABILITY|ID|LOGIN|AUTHENTICATE|NAMESPACE|LIST|STATUS|EXAMINE|UNSELECT|CLOSE|LOGOUT|NOOP|ENABLE|IDLE|DONE)",
        r"SELECT",
        r"UID (FETCH|SEARCH|STORE|EXPUNGE)",
        r"APPEND",
    ),
}
MUST_NOT: tuple[tuple[str, str], ...] = (
    ("POST", "/gmail/v1/users/me/messages/send"),
    ("POST", "/gmail/v1/users/me/drafts/send"),
    ("POST", "/upload/gmail/v1/users/me/drafts/send"),
    ("DELETE", "/gmail/v1/users/me/drafts/r1"),
    ("PUT", "/gmail/v1/users/me/drafts/r1"),
    ("POST", "/gmail/v1/users/me/messages/m1/modify"),
    ("POST", "/gmail/v1/users/me/messages/m1/trash"),
    ("DELETE", "/gmail/v1/users/me/messages/m1"),
    ("POST", "/gmail/v1/users/me/settings/forwardingAddresses"),
    ("POST", "/calendar/v3/calendars/primary/events"),
    ("POST", "/v1.0/me/sendMail"),
    ("POST", "/v1.0/me/messages/m1/send"),
    ("POST", "/v1.0/me/messages/m1/reply"),
    ("POST", "/v1.0/me/messages/m1/replyAll"),
    ("POST", "/v1.0/me/messages/m1/forward"),
    ("POST", "/v1.0/me/messages/m1/move"),
    ("POST", "/v1.0/me/mailFolders/inbox/messageRules"),
    ("DELETE", "/v1.0/me/events/e1"),
)

MUST_NOT_BE_SAID: tuple[bytes, ...] = (
    b"DELETE Sent",
    b"RENAME Sent Other",
    b"EXPUNGE",
    b"UID EXPUNGE 1:*",
    b"UID MOVE 1 Trash",
    b"UID COPY 1 Trash",
    rb"UID STORE 1 +FLAGS (\Seen)",
    rb"UID STORE 1 FLAGS (\Deleted)",
    rb"STORE 1 +FLAGS (\Deleted)",
    b"UID FETCH 1 (BODY[])",
    rb"APPEND INBOX (\Seen)",
    b'SETACL Sent "eve" lrs',
)
"""To an IMAP server."""
MUST_NOT_BE_ASKED: tuple[tuple[str, str], ...] = (
    ("PUT", "https://caldav.example.com/work/1.ics"),
    ("DELETE", "https://caldav.example.com/work/1.ics"),
    ("MOVE", "https://caldav.example.com/work/1.ics"),
    ("GET", "https://caldav.example.com/work/1.ics"),
    ("POST", "https://caldav.example.com/outbox/"),
    ("PROPPATCH", "https://caldav.example.com/work/"),
    ("PROPFIND", "https://caldav.evil.example/work/"),
    ("REPORT", "http://caldav.example.com/work/"),
)
"""Of a CalDAV server at caldav.example.com."""


@dataclass(frozen=True, slots=True)
class Made:
    """How many calls were made, and those that are not on the list."""

    count: int
    outside: tuple[str, ...]


def whole_lives(kind: str, lives: int) -> Made:
    """Every call of some lives with all their faults."""
    calls: list[str] = []
    for seed in range(lives):
        life = Life(900 + seed, 2, kind=kind)
        with _listening(life.account, kind, calls.append):
            life.run()
    patterns = [re.compile(one) for one in MAY[kind]]
    return Made(len(calls), tuple(sorted({c for c in calls if not any(p.fullmatch(c) for p in patterns)})))


@contextmanager
def _listening(account: Any, kind: str, heard: Callable[[str], None]) -> Iterator[None]:
    if kind == "dovecot":
        begins = imapclient.IMAPClient.__init__

        def watched(self: Any, *arguments: Any, **more: Any) -> None:
            begins(self, *arguments, **more)
            send = self._imap.send
            self._imap.send = lambda data: (_command(data, heard), send(data))[1]

        account.restart()  # the one that was opened already goes unheard
        with mock.patch.object(imapclient.IMAPClient, "__init__", watched):
            account._real.mail.session.drop()
            yield
        return
    send = Wire.send

    def sent(self: Wire, request: Any, **more: Any) -> Any:
        heard(f"{request.method} {urlsplit(str(request.url)).path}")
        return send(self, request, **more)

    with mock.patch.object(Wire, "send", sent):
        yield


def _command(data: bytes, heard: Callable[[str], None]) -> None:
    """Report the command of one line to an IMAP server, without its arguments."""
    words = bytes(data).split(b"\r\n")[0].decode("ascii", "replace").split(" ")
    if len(words) > 1 and re.fullmatch(r"[A-Z]{4}\d+", words[0]):
        heard(" ".join(words[1:3]) if words[1].upper() == "UID" else words[1])


def planted() -> dict[str, bool]:
    """Try calls that this program must not make; return whether each was stopped before it left."""
    stopped = {}
    for method, path in MUST_NOT:
        allowed: tuple[Allowed, ...] = (
            gmail.ALLOWED if path.startswith(("/gmail", "/calendar", "/upload")) else outlook.ALLOWED
        )
        transport = Transport(requests.Session(), allowed, frozenset({"https://api.example"}), SystemClock())
        try:
            transport.send(method, f"https://api.example{path}", {}, b"{}")
        except NotAllowed:
            stopped[f"{method} {path}"] = True
        except Exception:
            stopped[f"{method} {path}"] = False
    for line in MUST_NOT_BE_SAID:
        stopped[line.decode()] = restricted_client.COMMANDS.fullmatch(line) is None
    for method, address in MUST_NOT_BE_ASKED:
        try:
            webdav.refuse_unless_allowed(method, urls.read(address), urls.read("https://caldav.example.com/"))
            stopped[f"{method} {address}"] = False
        except NotAllowed:
            stopped[f"{method} {address}"] = True
    return stopped
