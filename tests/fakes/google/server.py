"""The whole Google: tokens, scopes, quota, faults, batches, and a count of every request; over a wire or a socket."""

from __future__ import annotations

import base64
import json
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import Message
from email.utils import format_datetime
from http.server import ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from tests.fakes import loopback
from tests.fakes.google import discovery
from tests.fakes.google.calendar import Calendars
from tests.fakes.google.mailbox import Mailbox
from tests.fakes.google.oauth import OAuth
from tests.fakes.google.service import QUOTA_UNITS, Refused, Service
from tests.fakes.loopback import Answer, Dropped, Fault, Handler


@dataclass(frozen=True, slots=True)
class Call:
    """One call as Google saw it. ``batched``: it came inside another request."""

    name: str
    status: int
    at: datetime
    batched: bool
    units: int = 0


@dataclass(slots=True)
class Google:
    """``fault`` is asked before each request and each call inside a batch, with the call's name."""

    address: str = "sam@example.com"
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    units_per_minute: int = 6000
    fault: Callable[[str], Fault | None] = lambda name: None
    calls: list[Call] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    unimplemented: list[str] = field(default_factory=list)
    mailbox: Mailbox = field(init=False)
    calendars: Calendars = field(init=False)
    oauth: OAuth = field(init=False)
    service: Service = field(init=False)
    lock: threading.RLock = field(default_factory=threading.RLock)
    spent: deque[tuple[datetime, int]] = field(default_factory=deque)

    def __post_init__(self) -> None:
        self.mailbox = Mailbox(self.address, self.clock)
        self.calendars = Calendars(self.address, self.clock)
        self.oauth = OAuth(self.address, self.clock)
        self.service = Service(self.mailbox, self.calendars)

    def handle(self, http: str, target: str, headers: dict[str, str], body: bytes) -> Answer:
        """One HTTP request. Raises Dropped where the answer is lost."""
        with self.lock:
            path = urlsplit(target).path
            if path == "/token":
                return self._token(headers, body)
            if path == "/revoke" and http == "POST":
                token = parse_qs(body.decode()).get("token", [""])[0]
                return (200 if self.oauth.revoke_token(token) else 400), {"content-type": "application/json"}, b"{}"
            if path == "/batch" and http == "POST":
                self.requests.append("batch")
                return self._batch(headers, body)
            found = discovery.match(http, path)
            self.requests.append(found[0].name if found else path)
            return self._call(http, target, headers, body, batched=False)

    def count(self, name: str) -> int:
        return sum(one.name == name for one in self.calls)

    def forget_counts(self) -> None:
        self.calls.clear()
        self.requests.clear()

    # One call

    def _call(self, http: str, target: str, headers: dict[str, str], body: bytes, batched: bool) -> Answer:
        parts = urlsplit(target)
        found = discovery.match(http, parts.path)
        name = found[0].name if found else f"{http} {parts.path}"
        fault = self.fault(name) or Fault()
        if fault.lost == "before":
            raise Dropped
        if fault.garbage:
            return fault.status or 200, {"content-type": "text/html"}, fault.garbage
        try:
            if fault.status:
                raise Refused(fault.status, fault.reason or "backendError")
            answer = self._answer(found, parts.query, headers, body)
        except Refused as refusal:
            self._note(name, refusal.status, batched)
            return _refusal(refusal, fault.retry_after, self.clock())
        if fault.lost == "after":
            raise Dropped
        status, document = answer
        return status, {"content-type": "application/json; charset=UTF-8", **_date(self.clock())}, document

    def _answer(
        self, found: tuple[discovery.Method, dict[str, str]] | None, query: str, headers: dict[str, str], body: bytes
    ) -> tuple[int, bytes]:
        if found is None:
            raise Refused(404, "notFound", "there is no such call")
        method, path = found
        self._authorise(method, headers)
        given = parse_qs(query, keep_blank_values=True)
        content = json.loads(body) if body else None
        try:
            parameters = discovery.check_parameters(method, given)
            if method.request is not None:
                discovery.check(content, method.request, method.document)
        except discovery.Invalid as problem:
            raise Refused(400, "invalidArgument", str(problem)) from None
        if path.get("userId", "me") != "me":
            raise Refused(403, "forbidden", "Delegation denied")
        if method.name not in self.service.calls:
            self.unimplemented.append(method.name)
            raise Refused(501, "notImplemented", f"{method.name} is not implemented here")
        self._pay(method.name)
        fields, alt = parameters.pop("fields", None), parameters.pop("alt", "json")
        if alt != "json":
            raise Refused(501, "notImplemented", "alt")
        self.mailbox.ripen()
        answer = self.service.calls[method.name](path, parameters, content)
        try:
            discovery.check(answer, str(method.response), method.document)
            etag = answer.get("etag")
            answer = discovery.masked(answer, fields) if fields else answer
        except discovery.Invalid as problem:
            self.broken.append(f"{method.name}: {problem}")
            raise Refused(400, "invalidArgument", str(problem)) from None
        if etag and headers.get("if-none-match") == etag:
            raise Refused(304, "notModified")
        self._note(method.name, 200, False)
        return 200, json.dumps(answer).encode()

    def _note(self, name: str, status: int, batched: bool) -> None:
        self.calls.append(Call(name, status, self.clock(), batched, QUOTA_UNITS.get(name, 0) if status == 200 else 0))

    def _authorise(self, method: discovery.Method, headers: dict[str, str]) -> None:
        scopes = self.oauth.scopes_of(headers.get("authorization", ""))
        if scopes is None:
            raise Refused(401, "authError", "Request had invalid authentication credentials.")
        if not method.scopes & set(scopes):
            raise Refused(403, "insufficientPermissions", "Request had insufficient authentication scopes.")

    def _pay(self, name: str) -> None:
        """Units within the last minute, enforced."""
        now, price = self.clock(), QUOTA_UNITS.get(name, 0)
        while self.spent and self.spent[0][0] <= now - timedelta(minutes=1):
            self.spent.popleft()
        if sum(units for _, units in self.spent) + price > self.units_per_minute:
            raise Refused(429, "rateLimitExceeded", "Quota exceeded for quota metric 'Queries' per minute per user")
        self.spent.append((now, price))

    # Batches and tokens

    def _batch(self, headers: dict[str, str], body: bytes) -> Answer:
        fault = self.fault("batch") or Fault()
        if fault.lost == "before":
            raise Dropped
        if fault.status:
            return _refusal(Refused(fault.status, fault.reason or "backendError"), fault.retry_after, self.clock())
        if fault.garbage:
            return fault.status or 200, {"content-type": headers.get("content-type", "")}, fault.garbage
        whole = message_from_bytes(b"Content-Type: " + headers["content-type"].encode() + b"\r\n\r\n" + body)
        inner = whole.get_payload()
        if not isinstance(inner, list) or len(inner) > 100:
            return _refusal(Refused(400, "badRequest", "too many parts"), None, self.clock())
        pieces = []
        for part in inner:
            assert isinstance(part, Message)
            line, _, rest = str(part.get_payload()).lstrip().partition("\n")
            http, target, _ = line.split(" ")
            given = message_from_bytes(rest.encode())
            own = {name.lower(): str(value) for name, value in given.items()}
            payload = str(given.get_payload()).encode()
            try:
                status, answered, document = self._call(http, target, {**headers, **own}, payload, batched=True)
            except Dropped:
                status, answered, document = 503, {}, b""
            head = "".join(f"{name}: {value}\r\n" for name, value in answered.items())
            pieces.append(
                "--batch_loopback\r\nContent-Type: application/http\r\nContent-ID:"
                f" {_response_id(part['Content-ID'])}\r\n\r\n"
                f"HTTP/1.1 {status} X\r\n{head}\r\n".encode()
                + document
                + b"\r\n"
            )
        if fault.lost == "after":
            raise Dropped
        text = b"".join(pieces) + b"--batch_loopback--\r\n"
        return 200, {"content-type": "multipart/mixed; boundary=batch_loopback"}, text

    def _token(self, headers: dict[str, str], body: bytes) -> Answer:
        fault = self.fault("token") or Fault()
        if fault.lost:
            raise Dropped
        form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
        if headers.get("authorization", "").startswith("Basic "):
            pair = base64.b64decode(headers["authorization"].removeprefix("Basic ")).decode()
            form["client_id"], _, form["client_secret"] = pair.partition(":")
        status, document = (fault.status, {"error": fault.reason}) if fault.status else self.oauth.token(form)
        return status, {"content-type": "application/json"}, json.dumps(document).encode()


def _response_id(given: str) -> str:
    return given.replace("<", "<response-", 1)


def _date(now: datetime) -> dict[str, str]:
    return {"date": format_datetime(now.astimezone(UTC), usegmt=True)}


def _refusal(refusal: Refused, retry_after: int | None, now: datetime) -> Answer:
    headers = {"content-type": "application/json; charset=UTF-8", **_date(now)}
    if retry_after is not None:
        headers["retry-after"] = str(retry_after)
    if refusal.status == 304:
        return 304, headers, b""
    document = {
        "error": {
            "code": refusal.status,
            "message": refusal.message,
            "errors": [{"message": refusal.message, "domain": "global", "reason": refusal.reason}],
        }
    }
    return refusal.status, headers, json.dumps(document).encode()


class Browsed(Handler):
    """With a consent page for a browser."""

    def page(self) -> bool:
        parts = urlsplit(self.path)
        if parts.path == "/o/oauth2/auth":
            self._consent_page(parts.query)
        elif parts.path == "/consent":
            given = parse_qs(parts.query)
            where = self.service.oauth.consent(f"http://127.0.0.1/?{given['q'][0]}", tuple(given.get("scope", ())))
            self.write(302, {"location": where}, b"")
        else:
            return False
        return True

    def _consent_page(self, query: str) -> None:
        scopes = parse_qs(query).get("scope", [""])[0].split()
        boxes = "".join(
            f'<p><label><input type="checkbox" name="scope" value="{s}" checked> {s}</label></p>' for s in scopes
        )
        address = query.replace("&", "&amp;").replace('"', "&quot;")
        page = (
            '<h1>Loopback Google: allow?</h1><form action="/consent"><input type="hidden" name="q"'
            f' value="{address}">{boxes}<button>Continue</button></form>'
        )
        self.write(200, {"content-type": "text/html; charset=utf-8"}, page.encode())


def serve(google: Google, port: int = 0) -> tuple[ThreadingHTTPServer, str]:
    """Start serving on loopback; returns the server and its origin."""
    return loopback.serve(google, Browsed, port)
