"""Calls to Microsoft Graph: each is sent once, alone or in one ``$batch``. All ids are immutable ids."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode

import requests

from followup_daemon.accounts.authorized_transport import Calls, Connection
from followup_daemon.accounts.base.contract import MonotonicClock
from followup_daemon.accounts.credentials import Secrets
from followup_daemon.accounts.microsoft import allowed_calls
from followup_daemon.accounts.microsoft.client import GraphApi
from followup_daemon.accounts.microsoft.sign_in import GRAPH, SignIn
from followup_daemon.accounts.provider_errors import (
    NotFound,
    PreconditionFailed,
    RateLimited,
    SyncTokenExpired,
    retry_read,
)
from followup_daemon.accounts.transport import Answer, retry_after
from followup_daemon.errors import AccountError, ReconnectNeeded, TemporaryError
from followup_daemon.model.account import Account

BATCH, AT_ONCE = 20, 4
"""A batch has at most 20 calls. A mailbox runs 4 at once, so each call waits for the one four places before it."""
PAGE = 100
PREFER = f'IdType="ImmutableId", outlook.body-content-type="text", outlook.timezone="UTC", odata.maxpagesize={PAGE}'
_EXPIRED = frozenset({"syncStateNotFound", "resyncRequired", "syncStateInvalid", "ErrorInvalidSyncStateData"})
_CLAIMS = re.compile(r'claims="([^"]+)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request. ``path`` begins after /v1.0, and includes the query."""

    method: str = "GET"
    path: str
    body: Any = None
    etag: str = ""

    @property
    def headers(self) -> dict[str, str]:
        found = {"Prefer": PREFER}
        found |= {"Content-Type": "application/json"} if self.body is not None else {}
        return found | ({"If-Match": self.etag} if self.etag else {})


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal(Exception):
    """A response with an error status, before its meaning for the call is known."""

    status: int
    code: str
    headers: Mapping[str, str] = field(default_factory=dict)


class Graph:
    """The calls of one account: ``call`` and ``batch`` for reads, ``attempt`` for changes."""

    def __init__(
        self,
        account: Account,
        config: GraphApi,
        secrets: Secrets,
        pace: MonotonicClock,
        wire: requests.adapters.BaseAdapter | None = None,
    ) -> None:
        self._account = account
        self._pace = pace
        self._wire = wire
        self._origin = config.endpoint or GRAPH
        self.user = f"/users/{quote(account.address)}" if config.client.certificate is not None else "/me"
        self.sign_in = SignIn(account, config.client, secrets, config.scopes, wire)
        calls = Calls(allowed=allowed_calls.ALLOWED, origins=frozenset({self._origin}))
        self.connection = Connection(account, secrets, self._signed, calls, pace)

    def path(self, path: str, **query: str) -> str:
        """Return a path of the user with its OData query ($ is added to the names)."""
        text = urlencode({f"${name}": value for name, value in query.items()}, quote_via=quote, safe="$,()'/:")
        return f"{self.user}{path}" + (f"?{text}" if text else "")

    def relative(self, link: object) -> str:
        """Return the path of a nextLink or deltaLink if it leads to the same server. The rest of a link is opaque."""
        base = f"{self._origin}/v1.0"
        if not isinstance(link, str) or not link.startswith(base):
            raise TemporaryError("Microsoft Graph sent a link to another server. It was not followed.")
        return link.removeprefix(base)

    def call(self, call: Call) -> dict[str, Any]:
        """Return the JSON object of a read. Raises AccountError: NotFound, SyncTokenExpired, RateLimited and others."""
        try:
            return self._once(call)
        except Refusal as refusal:
            if refusal.status != 401:
                raise self.meaning(refusal) from None
            self._renew(_challenge(refusal.headers))
            try:
                return self._once(call)
            except Refusal as second:
                raise self.meaning(second) from None

    def attempt(self, call: Call) -> dict[str, Any]:
        """Send exactly one HTTP request, for a call that changes something. Raises Refusal for an error status."""
        self.connection.transport().fresh_connection()
        return self._once(call)

    def batch(self, wanted: Mapping[str, Call]) -> dict[str, dict[str, Any] | AccountError]:
        """Send at most BATCH reads in one request. Return each response, or its AccountError, by name.

        Calls that exceeded the rate are sent again, one by one, after the requested pause.
        """
        if len(wanted) == 1:
            ((name, call),) = wanted.items()
            return {name: self._valued(call)}
        inner: list[dict[str, Any]] = []
        for name, call in wanted.items():
            self.connection.transport().refuse_unless_allowed(call.method, f"{self._origin}/v1.0{call.path}")
            if call.method != "GET":
                raise AccountError("A batch holds nothing but reads.")
            inner.append({"id": name, "method": "GET", "url": call.path, "headers": call.headers})
            if len(inner) > AT_ONCE:
                inner[-1]["dependsOn"] = [inner[-1 - AT_ONCE]["id"]]
        answer = self.call(Call(method="POST", path="/$batch", body={"requests": inner}))
        found = {str(one.get("id")): one for one in _dicts(answer.get("responses"))}
        answers: dict[str, dict[str, Any] | AccountError] = {}
        for name, call in wanted.items():
            answers[name] = self._part(found.get(name), call)
        return answers

    def meaning(self, refusal: Refusal) -> AccountError:
        """Return the error of an error response, in words for the user."""
        status, code = refusal.status, refusal.code
        if status == 410 or code in _EXPIRED:
            return SyncTokenExpired("The sync token of Microsoft Graph has expired.")
        if status == 404 and code not in (
            "MailboxNotEnabledForRESTAPI",
            "MailboxNotSupportedForRESTAPI",
            "ResourceNotFound",
        ):
            return NotFound("The requested resource no longer exists.")
        if status == 412:
            return PreconditionFailed("The resource was changed meanwhile.")
        if status == 429:
            return RateLimited("Microsoft's rate limit was exceeded. Nothing was changed. The call is repeated later.")
        again = f"connect again with: followup-daemon connect {self._account.name}"
        if status == 401:
            return ReconnectNeeded(f"Microsoft refuses the permission of {self._account.name}; {again}")
        if status == 403:
            return ReconnectNeeded(
                f"Microsoft does not allow this for {self._account.name} ({code}). Have the permissions been agreed"
                f" to? Then {again}"
            )
        if status == 404:
            return AccountError(
                "This account has no mailbox in Microsoft 365. It may be on a server of your organisation."
            )
        if status >= 500:
            return TemporaryError(f"Microsoft Graph returned a server error ({status}). Nothing was changed.")
        return AccountError(f"Microsoft Graph refused a call ({status} {code}).")

    def close(self) -> None:
        self.connection.close()

    def _once(self, call: Call) -> dict[str, Any]:
        body = json.dumps(call.body) if call.body is not None else None
        try:
            answer = self.connection.transport().send(
                call.method, f"{self._origin}/v1.0{call.path}", call.headers, body
            )
        except ReconnectNeeded as error:
            raise self.connection.end(error) from None
        return _taken(answer)

    def _renew(self, claims: str | None) -> None:
        """Request another token, once. A token may expire early, or be challenged."""
        try:
            self.sign_in.token(claims, force_refresh=True)
        except ReconnectNeeded as error:
            raise self.connection.end(error) from None

    def _valued(self, call: Call) -> dict[str, Any] | AccountError:
        try:
            return self.call(call)
        except (NotFound, SyncTokenExpired) as error:
            return error

    def _part(self, answer: Mapping[str, Any] | None, call: Call) -> dict[str, Any] | AccountError:
        """Return one response of a batch. A missing response is a failed read, and not an empty one."""
        if answer is None:
            raise TemporaryError("Microsoft Graph omitted a response. Nothing was changed.")
        status, body = answer.get("status"), answer.get("body")
        if status == 200 and isinstance(body, dict):
            return body
        headers = {str(k).lower(): str(v) for k, v in _dict(answer.get("headers")).items()}
        refusal = Refusal(status=status if isinstance(status, int) else 500, code=_code(body), headers=headers)
        if refusal.status in (401, 424, 429, 500, 502, 503, 504):
            self.connection.transport().pause(retry_after(headers) if refusal.status != 401 else None)
            answered = retry_read(lambda: self.call(call), self.connection.transport(), self._pace)
        else:
            answered = self.meaning(refusal)
        if isinstance(answered, AccountError) and not isinstance(answered, (NotFound, SyncTokenExpired)):
            raise answered
        return answered

    def _signed(self, secret: str | None) -> requests.Session:
        self.sign_in.begin(secret)
        session = requests.Session()
        session.auth = _Bearer(self)
        if self._wire is not None:
            session.mount(self._origin, self._wire)
        return session


class _Bearer(requests.auth.AuthBase):
    """Return the Authorization field, with a token that is valid when the request is sent."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._graph.sign_in.token()}"
        return request


def _taken(answer: Answer) -> dict[str, Any]:
    """Return the JSON object of a response 2xx ({} for 204). Raises Refusal, or TemporaryError if it is malformed."""
    try:
        document = json.loads(answer.body) if answer.body else {}
    except (ValueError, RecursionError):
        document = None
    if answer.status >= 300:
        raise Refusal(status=answer.status, code=_code(document), headers=answer.headers)
    if not isinstance(document, dict):
        raise TemporaryError("Microsoft Graph sent a malformed response. Nothing was changed.")
    return document


def _code(document: Any) -> str:
    return str(_dict(_dict(document).get("error")).get("code", ""))[:80]


def _challenge(headers: Mapping[str, str]) -> str | None:
    """Return the claims of a challenge (continuous access evaluation), which a new token must satisfy."""
    found = _CLAIMS.search(headers.get("www-authenticate", ""))
    try:
        return base64.b64decode(found[1] + "==").decode("utf-8") if found else None
    except (binascii.Error, ValueError):
        return None


def _dict(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
