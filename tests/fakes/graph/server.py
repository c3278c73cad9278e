"""The whole of it: tokens, immutable ids, delta tokens that end, batches, throttling, and a count of every request."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit

from tests.fakes import loopback
from tests.fakes.graph import schema
from tests.fakes.graph.entra import Entra
from tests.fakes.graph.mailbox import FOLDERS, Entity, Mailbox, Row
from tests.fakes.loopback import Answer, Dropped, Fault, Handler

AT_ONCE = 4
Query = dict[str, str]


class Refused(Exception):
    """An error answer in Graph's own shape."""

    def __init__(self, status: int, code: str, message: str = "") -> None:
        super().__init__(message or code)
        self.status, self.code, self.message = status, code, message or code


@dataclass(frozen=True, slots=True)
class Call:
    name: str
    status: int
    at: datetime
    batched: bool


@dataclass(slots=True)
class Delta:
    """What an opaque token stands for: the changes of a folder from ``since`` on, or the rest of a first listing."""

    folder: str
    select: list[str]
    filter: str
    created_only: bool
    since: int
    rest: list[str] | None = None
    known: frozenset[str] = frozenset()


@dataclass(slots=True)
class Graph:
    """``fault`` is asked before each request and each call inside a batch, with the call's name."""

    address: str = "sam@example.com"
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    origin: str = "https://graph.microsoft.com"
    fault: Callable[[str], Fault | None] = lambda name: None
    calls: list[Call] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    challenge: str = ""
    honours_page_size: bool = True
    most_at_once: int = 0
    published: Callable[[str, Any], None] = lambda name, value: None
    """Checks an entity against the published schema, where that lies beside the checkout."""
    mailbox: Mailbox = field(init=False)
    entra: Entra = field(init=False)
    deltas: dict[str, Delta] = field(default_factory=dict)
    lock: threading.RLock = field(default_factory=threading.RLock)

    def __post_init__(self) -> None:
        self.mailbox = Mailbox(self.address, self.clock)
        self.entra = Entra(self.address, self.clock)

    def handle(self, http: str, target: str, headers: dict[str, str], body: bytes) -> Answer:
        """One HTTP request. Raises Dropped where the answer is lost."""
        with self.lock:
            if (found := self._login(http, target, body)) is not None:
                return found
            path = urlsplit(target).path
            if path == "/v1.0/$batch" and http == "POST":
                self.requests.append("batch")
                return self._batch(headers, body)
            self.requests.append(credential_key(http, path))
            return self._call(http, target, headers, body, batched=False)

    def count(self, name: str) -> int:
        return sum(one.name == name for one in self.calls)

    def forget_counts(self) -> None:
        self.calls.clear()
        self.requests.clear()

    def expire_deltas(self) -> None:
        self.deltas.clear()

    def _login(self, http: str, target: str, body: bytes) -> Answer | None:
        fault = self.fault("token") if "/oauth2/" in target or "openid-configuration" in target else None
        if fault is not None and fault.lost:
            raise Dropped
        if fault is not None:
            body = fault.garbage or b'{"error": "temporarily_unavailable"}'
            return fault.status or 200, {"content-type": "application/json"}, body
        found = self.entra.handle(http, target, body)
        return (
            None if found is None else (found[0], {"content-type": "application/json"}, json.dumps(found[1]).encode())
        )

    # One call

    def _call(self, http: str, target: str, headers: dict[str, str], body: bytes, batched: bool) -> Answer:
        name = credential_key(http, urlsplit(target).path)
        fault = self.fault(name) or Fault()
        if fault.lost == "before":
            raise Dropped
        if fault.garbage:
            return fault.status or 200, {"content-type": "text/html"}, fault.garbage
        more: dict[str, str] = {"date": format_datetime(self.clock().astimezone(UTC), usegmt=True)}
        try:
            if fault.status:
                if fault.retry_after is not None:
                    more["retry-after"] = str(fault.retry_after)
                raise Refused(fault.status, fault.reason or "generalException")
            status, document = self._answer(http, target, headers, body, batched)
        except Refused as refusal:
            self.calls.append(Call(name, refusal.status, self.clock(), batched))
            if refusal.status == 401 and self.challenge:
                more["www-authenticate"] = f'Bearer realm="", error="insufficient_claims", claims="{self.challenge}"'
                self.challenge = ""
            text = json.dumps({"error": {"code": refusal.code, "message": refusal.message}}).encode()
            return refusal.status, {"content-type": "application/json", **more}, text
        self.calls.append(Call(name, status, self.clock(), batched))
        if fault.lost == "after":
            raise Dropped
        return (
            status,
            {"content-type": "application/json", **more},
            json.dumps(document).encode() if document is not None else b"",
        )

    def _answer(
        self, http: str, target: str, headers: dict[str, str], body: bytes, batched: bool
    ) -> tuple[int, Entity | None]:
        if not self.entra.is_valid(headers.get("authorization", "")) or self.challenge:
            raise Refused(401, "InvalidAuthenticationToken", "Access token has expired or is not yet valid.")
        if 'IdType="ImmutableId"' not in headers.get("prefer", ""):
            self.broken.append(f"{http} {target} without immutable ids")
        parts = urlsplit(target)
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        path = re.sub(rf"^/v1\.0/(me|users/{re.escape(self.address)})", "", unquote(parts.path))
        content = json.loads(body) if body else None
        page = int(found[1]) if (found := re.search(r"maxpagesize=(\d+)", headers.get("prefer", ""))) else 10
        try:
            return self._routed(http, path, query, content, headers, page if self.honours_page_size else 10)
        except schema.Invalid as problem:
            raise Refused(400, "RequestBroker--ParseUri", str(problem)) from None

    def _routed(
        self, http: str, path: str, query: Query, content: Any, headers: dict[str, str], page: int
    ) -> tuple[int, Entity | None]:
        one = re.fullmatch(r"/messages/([^/]+)", path)
        if http == "GET" and path == "":
            me = {
                "mail": self.address,
                "userPrincipalName": self.address,
                "otherMails": [],
                "proxyAddresses": self.mailbox.proxies,
            }
            return 200, _selected(me, query, schema.USER, {"$select"})
        if http == "GET" and (found := re.fullmatch(r"/mailFolders/(\w+)", path)) and found[1] in FOLDERS:
            return 200, _selected({"id": FOLDERS[found[1]], "displayName": found[1]}, query, schema.FOLDER, {"$select"})
        if http == "GET" and (found := re.fullmatch(r"/mailFolders/(\w+)/messages/delta", path)):
            return 200, self._delta(found[1], query, page)
        if http == "GET" and (found := re.fullmatch(r"(?:/mailFolders/(\w+))?/messages", path)):
            return 200, self._list(found[1], query)
        if http == "GET" and one:
            row = self._row(one[1])
            return 200, self._shown(row, _names(query, schema.MESSAGE, {"$select"}), single=True)
        if http == "GET" and path == "/calendarView":
            return 200, self._calendar(query)
        if http == "POST" and path == "/messages":
            self._writable(content)
            row = self.mailbox.create(content)
            self.mailbox.on_create(row)
            return 201, self._shown(row, None, single=True)
        if http == "POST" and (found := re.fullmatch(r"/messages/([^/]+)/createReplyAll", path)):
            return 201, self._reply(self._row(found[1]), content or {})
        if http in ("PATCH", "DELETE") and one:
            row = self._row(one[1])
            match = headers.get("if-match")
            if match and match != _etag(row):
                raise Refused(
                    412,
                    "ErrorIrresolvableConflict",
                    "The send or update operation could not be performed because the change key passed in the"
                    " request does not match the current change key for the item.",
                )
            if http == "DELETE":
                self.mailbox.discard(row)
                return 204, None
            self._writable(content)
            if not row.entity["isDraft"] and set(content) - {"isRead", "categories"}:
                raise Refused(400, "ErrorInvalidPropertySet", "only drafts can be changed like that")
            self.mailbox.write(row, content)
            return 200, self._shown(row, None, single=True)
        raise Refused(501, "notImplemented", f"{http} {path} is not implemented here")

    def _writable(self, content: Entity) -> None:
        schema.check(content, {k: schema.MESSAGE[k] for k in schema.WRITABLE}, "microsoft.graph.message")
        self.published("microsoft.graph.message", content)

    def _row(self, identity: str) -> Row:
        row = self.mailbox.rows.get(identity)
        if row is None:
            raise Refused(404, "ErrorItemNotFound", "The specified object was not found in the store.")
        return row

    def _shown(self, row: Row, names: list[str] | None, single: bool = False) -> Entity:
        """Return an entity with the selected properties. Header fields come for a single message, if asked for."""
        headers = (
            names is not None and "internetMessageHeaders" in names and (single or self.mailbox.habits.headers_in_lists)
        )
        hidden = set() if headers else {"internetMessageHeaders"}
        found = {
            n: v
            for n, v in row.entity.items()
            if (names is None or n in names or n == "id") and n not in hidden and n[0] != "@"
        }
        kind = row.entity.get("@odata.type", "#microsoft.graph.message")
        found |= {"@odata.etag": _etag(row)} | ({"@odata.type": kind} if not kind.endswith(".message") else {})
        schema.check(found, schema.MESSAGE, "microsoft.graph.message")
        self.published("microsoft.graph.message", {n: v for n, v in found.items() if n[0] != "@"})
        return json.loads(json.dumps(found))

    def _list(self, folder: str | None, query: Query) -> Entity:
        names = _names(query, schema.MESSAGE, {"$select", "$filter", "$top"})
        fits = self._filter(query.get("$filter", ""))
        rows = [
            row
            for row in self.mailbox.rows.values()
            if self.mailbox.visible(row)
            and (folder is None or row.entity["parentFolderId"] == FOLDERS.get(folder))
            and fits(row)
        ]
        top = int(query.get("$top", 10))
        return {"value": [self._shown(row, names) for row in rows[:top]]}

    def _filter(self, text: str) -> Callable[[Row], bool]:
        equal = re.fullmatch(r"(conversationId|internetMessageId) eq '((?:[^']|'')*)'", text)
        if equal:
            return lambda row: row.entity[equal[1]] == equal[2].replace("''", "'")
        held = re.fullmatch(
            r"singleValueExtendedProperties/Any\(ep: ep/id eq '([^']+)' and ep/value eq '([^']*)'\)", text
        )
        if held:
            return lambda row: row.properties.get(held[1], "").lower() == held[2].lower()
        since = re.fullmatch(r"(createdDateTime|receivedDateTime) ge (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)", text)
        if since:
            return lambda row: str(row.entity[since[1]]) >= since[2]
        raise Refused(400, "InefficientFilter", "The restriction or sort order is too complex for this operation.")

    # Delta

    def _delta(self, folder: str, query: Query, page: int) -> Entity:
        if folder not in FOLDERS:
            raise Refused(400, "ErrorInvalidIdMalformed", "Id is malformed.")
        token = query.get("$skiptoken") or query.get("$deltatoken")
        if token is None:
            return self._first_delta(folder, query, page)
        known = self.deltas.pop(token, None) if query.get("$skiptoken") else self.deltas.get(token)
        if known is None or set(query) - {"$skiptoken", "$deltatoken"}:
            raise Refused(410, "syncStateNotFound", "The sync state generation is not found; resync required.")
        if known.rest is not None:
            return self._rest(known, page)
        return self._changes(known, page)

    def _first_delta(self, folder: str, query: Query, page: int) -> Entity:
        names = _names(query, schema.MESSAGE, {"$select", "$filter", "changeType"})
        text = query.get("$filter", "")
        if text and not text.startswith("receivedDateTime ge "):
            raise Refused(400, "ErrorInvalidUrlQueryFilter", "The query filter contains one or more invalid nodes.")
        fits = self._filter(text) if text else lambda row: True
        rows = [
            row for row in self.mailbox.rows.values()
            if row.entity["parentFolderId"] == FOLDERS[folder] and self.mailbox.visible(row) and fits(row)
        ]  # fmt: skip
        rows.sort(key=lambda row: str(row.entity["receivedDateTime"]), reverse=True)
        ids = [row.entity["id"] for row in rows][:5000]
        created = query.get("changeType") == "created"
        now = self.clock()
        since = max((n for n, _, _, shows in self.mailbox.log if shows <= now), default=0)
        pending = min((n for n, _, _, shows in self.mailbox.log if shows > now), default=since + 1)
        return self._rest(Delta(folder, names or [], text, created, min(since, pending - 1), ids, frozenset(ids)), page)

    def _rest(self, known: Delta, page: int) -> Entity:
        rest = known.rest or []
        value = [self._shown(self.mailbox.rows[i], known.select) for i in rest[:page] if i in self.mailbox.rows]
        left = rest[page:]
        if left:
            return self._linked(
                value,
                Delta(known.folder, known.select, known.filter, known.created_only, known.since, left, known.known),
                more=True,
            )
        return self._linked(
            value, Delta(known.folder, known.select, known.filter, known.created_only, known.since, None, known.known)
        )

    def _changes(self, known: Delta, page: int) -> Entity:
        """Return what happened since; entries that do not show yet are left for later."""
        now, folder = self.clock(), FOLDERS[known.folder]
        fits = self._filter(known.filter) if known.filter else lambda row: True
        value: list[Entity] = []
        upto, ids = known.since, set(known.known)
        for number, kind, place, shows in self.mailbox.log:
            if number <= known.since:
                continue
            if shows > now:
                break
            upto = number
            in_folder, _, identity = place.partition(" ")
            if in_folder != folder:
                continue
            row = self.mailbox.rows.get(identity)
            here = row is not None and row.entity["parentFolderId"] == folder
            if kind == "removed" and not here:
                ids.discard(identity)
                value.append({"id": identity, "@removed": {"reason": "deleted"}})
            elif row is not None and here and fits(row) and not (known.created_only and identity in ids):
                ids.add(identity)
                value.append(self._shown(row, known.select))
        if self.mailbox.habits.repeats_in_delta and value and self.mailbox.random.random() < 0.3:
            value.append(value[-1])
        following = Delta(known.folder, known.select, known.filter, known.created_only, upto, None, frozenset(ids))
        if value and self.mailbox.habits.repeats_in_delta and self.mailbox.random.random() < 0.2:
            following.rest = []
            return self._linked(value, following, more=True)  # an empty page follows
        return self._linked(value, following)

    def _linked(self, value: list[Entity], state: Delta, more: bool = False) -> Entity:
        token = f"T{self.mailbox.random.getrandbits(70):x}"
        self.deltas[token] = state
        link = f"{self.origin}/v1.0/me/mailFolders('{state.folder}')/messages/delta"
        link = link.replace("('", "/").replace("')", "")
        return {
            "value": value,
            **(
                {"@odata.nextLink": f"{link}?$skiptoken={token}"}
                if more
                else {"@odata.deltaLink": f"{link}?$deltatoken={token}"}
            ),
        }

    # Replies and calendar

    def _reply(self, row: Row, body: Entity) -> Entity:
        if set(body) - {"message", "comment"} or ("comment" in body and "body" in body.get("message", {})):
            raise Refused(400, "ErrorInvalidRequest", "comment and body exclude each other")
        if not row.entity.get("@odata.type", "#microsoft.graph.message").endswith(".message"):
            raise Refused(400, "ErrorInvalidOperation", "Item type is invalid for creating a Reply.")
        message = body.get("message", {})
        self._writable(message)
        origin = row.entity
        others = [origin["from"], *origin["toRecipients"]]
        own = self.mailbox.own if origin["from"]["emailAddress"]["address"].lower() not in self.mailbox.own else set()
        subject = str(origin["subject"])
        content: Entity = {
            "subject": subject if subject.lower().startswith("re:") else f"Re: {subject}",
            "toRecipients": [one for one in others if one["emailAddress"]["address"].lower() not in own],
            "ccRecipients": origin.get("ccRecipients", []),
            "body": {"contentType": "html", "content": f"<hr><div>{origin['body']['content']}</div>"},
        }
        kept = {"body": message["body"]} if "body" in message else {}
        content |= kept if self.mailbox.habits.reply_ignores_message else message
        made = self.mailbox.create(content, str(origin["conversationId"]))
        made.properties["thread"] = str(origin["internetMessageId"])
        if not origin["isRead"]:
            origin["isRead"] = True
        self.mailbox.on_create(made)
        return self._shown(made, None, single=True)

    def _calendar(self, query: Query) -> Entity:
        if set(query) - {"startDateTime", "endDateTime", "$select", "$top", "$skip"} or not {
            "startDateTime",
            "endDateTime",
        } <= set(query):
            raise Refused(400, "ErrorInvalidParameter", "only a window is implemented here")
        names = _names({"$select": query["$select"]}, schema.EVENT, {"$select"}) or []
        begin, top = int(query.get("$skip", 0)), int(query.get("$top", 10))
        found = [
            {n: v for n, v in event.items() if n in names or n == "id"}
            for event in self.mailbox.events.values()
            if event["end"]["dateTime"] > query["startDateTime"] and event["start"]["dateTime"] < query["endDateTime"]
        ]
        for event in found:
            schema.check(event, schema.EVENT, "microsoft.graph.event")
            self.published("microsoft.graph.event", event)
        answer: Entity = {"value": found[begin : begin + top]}
        if found[begin + top :]:
            rest = "&".join(f"{n}={v}" for n, v in {**query, "$skip": begin + top}.items())
            answer["@odata.nextLink"] = f"{self.origin}/v1.0/me/calendarView?{rest}"
        return answer

    def _batch(self, headers: dict[str, str], body: bytes) -> Answer:
        fault = self.fault("batch") or Fault()
        if fault.lost == "before":
            raise Dropped
        more = {
            "content-type": "application/json",
            **({"retry-after": str(fault.retry_after)} if fault.retry_after is not None else {}),
        }
        if fault.garbage:
            return fault.status or 200, more, fault.garbage
        if fault.status:
            return (
                fault.status,
                more,
                json.dumps({"error": {"code": fault.reason or "generalException", "message": ""}}).encode(),
            )
        if not self.entra.is_valid(headers.get("authorization", "")) or self.challenge:
            if self.challenge:
                more["www-authenticate"] = f'Bearer realm="", error="insufficient_claims", claims="{self.challenge}"'
            self.challenge = ""
            return 401, more, b'{"error": {"code": "InvalidAuthenticationToken", "message": ""}}'
        inner = json.loads(body)["requests"]
        if len(inner) > 20 or len({one["id"] for one in inner}) != len(inner):
            return 400, more, b'{"error": {"code": "BadRequest", "message": "too many"}}'
        at_once = sum("dependsOn" not in one for one in inner)
        self.most_at_once = max(self.most_at_once, at_once)
        responses = []
        for number, one in enumerate(inner):
            if "dependsOn" not in one and number >= AT_ONCE:
                responses.append(
                    {
                        "id": one["id"],
                        "status": 429,
                        "headers": {"Retry-After": "1"},
                        "body": {"error": {"code": "ApplicationThrottled"}},
                    }
                )
                continue
            given = {name.lower(): value for name, value in one.get("headers", {}).items()}
            content = json.dumps(one["body"]).encode() if "body" in one else b""
            try:
                status, answered, document = self._call(
                    one["method"],
                    f"/v1.0{one['url']}",
                    {"authorization": headers.get("authorization", ""), **given},
                    content,
                    batched=True,
                )
            except Dropped:
                status, answered, document = 504, {}, b""
            try:
                parsed = json.loads(document) if document else None
            except ValueError:
                parsed = document.decode("latin-1")
            responses.append({"id": one["id"], "status": status, "headers": answered, "body": parsed})
        self.mailbox.random.shuffle(responses)
        if fault.lost == "after":
            raise Dropped
        return 200, more, json.dumps({"responses": responses}).encode()


def credential_key(http: str, path: str) -> str:
    """Return a short name for a call: its method and its path without ids."""
    path = re.sub(r"^/v1\.0/(me|users/[^/]+)", "", unquote(path))
    path = re.sub(r"^/messages/[^/]+", "/messages/{id}", path)
    return f"{http} {path or '/'}"


def _etag(row: Row) -> str:
    return f'W/"{row.entity["changeKey"]}"'


def _names(query: Query, known: dict[str, Any], options: set[str]) -> list[str] | None:
    """Return the selected properties; unknown ones and unknown options are refused."""
    if unknown := {name for name in query if name not in options}:
        raise Refused(400, "BadRequest", f"The query specified is not supported: {sorted(unknown)}")
    if "$select" not in query:
        return None
    names = query["$select"].split(",")
    for name in names:
        if name not in known:
            raise Refused(
                400, "BadRequest", f"Parsing OData Select and Expand failed: Could not find a property named '{name}'."
            )
    return names


def _selected(entity: Entity, query: Query, known: dict[str, Any], options: set[str]) -> Entity:
    names = _names(query, known, options)
    return {name: value for name, value in entity.items() if names is None or name in names}


class Browsed(Handler):
    """With a sign-in page for a browser."""

    def page(self) -> bool:
        parts = urlsplit(self.path)
        if parts.path.endswith("/oauth2/v2.0/authorize"):
            address = parts.query.replace("&", "&amp;").replace('"', "&quot;")
            page = (
                '<h1>Loopback Microsoft: allow?</h1><form action="/consent"><input type="hidden" name="q"'
                f' value="{address}"><button>Accept</button></form>'
            )
            self.write(200, {"content-type": "text/html; charset=utf-8"}, page.encode())
        elif parts.path == "/consent":
            where = self.service.entra.consent(f"http://x/?{parse_qs(parts.query)['q'][0]}")
            self.write(302, {"location": where}, b"")
        else:
            return False
        return True


def serve(graph: Graph, port: int = 0) -> tuple[ThreadingHTTPServer, str]:
    """Start serving on loopback; Graph and the login server have the same origin."""
    server, origin = loopback.serve(graph, Browsed, port)
    graph.origin = origin
    graph.entra.origin = origin.replace("http://", "https://")  # msal insists on https; our client takes it back
    return server, origin
