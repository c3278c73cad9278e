"""Calls to Gmail and Google Calendar.

Google's own library builds a request. The project's transport sends it exactly once. ``Quota`` counts its cost.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from email.utils import format_datetime
from typing import Any

import google.auth.exceptions
import httplib2
import requests
from googleapiclient.discovery import build
from googleapiclient.errors import BatchError, HttpError
from googleapiclient.http import BatchHttpRequest

from followup_daemon.accounts.authorized_transport import Calls, Connection
from followup_daemon.accounts.base.contract import MonotonicClock, RequestNotSent
from followup_daemon.accounts.credentials import Secrets
from followup_daemon.accounts.google import allowed_calls, sign_in
from followup_daemon.accounts.google.client import GoogleApi
from followup_daemon.accounts.google.quota import Quota
from followup_daemon.accounts.lenient_json import mapping
from followup_daemon.accounts.provider_errors import Answered, NotFound, NotModified, RateLimited, retry_read
from followup_daemon.accounts.transport import retry_after
from followup_daemon.errors import AccountError, ReconnectNeeded, TemporaryError
from followup_daemon.malformed import MalformedInput, parsing
from followup_daemon.model.account import Account

BATCH = 50
Refusal = HttpError
"""A response with an error status, as Google's library raises it."""
_LIMITED = frozenset(
    {"rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "dailyLimitExceeded", "RATE_LIMIT_EXCEEDED"}
)
_NO_SCOPE = frozenset({"insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT", "insufficientScopes"})
_NOT_ENABLED = frozenset({"accessNotConfigured", "SERVICE_DISABLED"})
_RETRY_MOMENT = re.compile(r"Retry after (\d{4}-\d\d-\d\dT[\d:.]+Z)")


class Api:
    """Google's resources, and the calls to them. Every method may raise AccountError.

    ``users``, ``messages``, ``drafts``, ``history``, ``send_as`` and ``events`` build requests. Each of
    these objects is created only once, because that takes milliseconds. ``call`` and ``batch`` send the requests. After
    Google has revoked a token, no request is sent until ``secrets`` has another token.
    """

    def __init__(
        self,
        account: Account,
        config: GoogleApi,
        secrets: Secrets,
        pace: MonotonicClock,
        wire: requests.adapters.BaseAdapter | None = None,
    ) -> None:
        self._account = account
        self._config = config
        self._pace = pace
        self._wire = wire
        self._quota = Quota(config.units_per_minute, config.prices, pace)
        gmail, calendar = config.endpoint or allowed_calls.GMAIL, config.endpoint or allowed_calls.CALENDAR
        self._origins = frozenset({gmail, calendar})
        self._batch_uri = f"{gmail}/batch"
        self.users = _service("gmail", "v1", f"{gmail}/", self).users()
        self.messages, self.drafts, self.history = self.users.messages(), self.users.drafts(), self.users.history()
        self.send_as = self.users.settings().sendAs()
        self.events = _service("calendar", "v3", f"{calendar}/calendar/v3/", self).events()
        self._session: requests.Session | None = None
        self.connection = Connection(
            account, secrets, self._signed, Calls(allowed=allowed_calls.ALLOWED, origins=self._origins), pace
        )

    @property
    def granted(self) -> frozenset[str]:
        """Return the scopes that the stored token was granted. A service account has all of them."""
        if self._config.client.service_account is not None:
            return frozenset(self._config.scopes.values())
        return sign_in.granted(self.connection.secret, self._config.scopes)

    def call(self, request: Any) -> Any:
        """Send a ``request`` that only reads, and return the JSON object of the response.

        Raises NotFound for 404, otherwise the error that ``meaning`` returns.
        """
        self._quota.spend(self._quota.price(request.methodId))
        try:
            return self._json(self._execute(request))
        except HttpError as error:
            if error.resp.status == 401 and self._renewed():
                return self._json(self._again(request))
            raise self.meaning(error) from None

    def attempt(self, request: Any) -> Any:
        """Send exactly one HTTP request, for a call that changes something. Raises HttpError."""
        self._quota.spend(self._quota.price(request.methodId))
        self.connection.transport().fresh_connection()
        return self._execute(request)

    def batch(self, requests: Mapping[str, Any]) -> dict[str, Any]:
        """Send at most BATCH requests at once, and return the responses by name. None stands for 404 and 410.

        Refused requests are sent again, one by one. A request that still fails has an AccountError as its value:
        RateLimited if only the rate was too high.
        """
        answers: dict[str, Any] = {}
        again: list[str] = []

        def take(name: str, answer: Any, error: Exception | None) -> None:
            if error is None:
                answers[name] = answer
            elif isinstance(error, HttpError) and error.resp.status in (404, 410):
                answers[name] = None
            else:
                again.append(name)
                if isinstance(error, HttpError):
                    self._obey(error)

        self._quota.spend(sum(self._quota.price(request.methodId) for request in requests.values()))
        whole = BatchHttpRequest(callback=take, batch_uri=self._batch_uri)
        for name, request in requests.items():
            whole.add(request, request_id=name)
        self._make_batch(whole, requests.values())
        limited: RateLimited | None = None
        for name in again:
            transport = self.connection.transport()
            answers[name] = limited or retry_read(lambda name=name: self.call(requests[name]), transport, self._pace)  # type: ignore[misc]
            limited = answers[name] if isinstance(answers[name], RateLimited) else None
            if isinstance(answers[name], NotFound):
                answers[name] = None
        return answers

    def affordable(self, method: str) -> int:
        """Return how many calls of this method fit into one batch within the limit per minute."""
        return min(BATCH, self._quota.affordable(self._quota.price(method)))

    def affordable_beside(self, method: str) -> int:
        """Return how many calls of this method cost at most half of the units per minute. It is at least 1."""
        return max(1, self._quota.affordable(self._quota.price(method)) // 2)

    def close(self) -> None:
        self.connection.close()

    # One request

    def request(
        self, uri: str, method: str = "GET", body: Any = None, headers: Any = None, **_: Any
    ) -> tuple[httplib2.Response, bytes]:
        """Send a request of Google's library, in the place of httplib2. By itself httplib2 would send a POST again."""
        transport = self.connection.transport()
        try:
            answer = transport.send(method, uri, headers or {}, body)
        except google.auth.exceptions.GoogleAuthError as error:
            meaning = sign_in.problem(error, self._account)
            if isinstance(meaning, ReconnectNeeded):
                raise self.connection.end(meaning) from None
            raise RequestNotSent(str(meaning)) from None
        return httplib2.Response({**answer.headers, "status": str(answer.status)}), answer.body

    def _execute(self, request: Any) -> Any:
        self.connection.transport()
        try:
            with parsing(HttpError):
                return request.execute(num_retries=0)
        except MalformedInput as error:
            raise _garbage(error) from None

    def _again(self, request: Any) -> Any:
        try:
            return self._execute(request)
        except HttpError as error:
            raise self.meaning(error) from None

    def _make_batch(self, whole: BatchHttpRequest, inner: Any) -> None:
        transport = self.connection.transport()
        for request in inner:
            if request.method != "GET":
                transport.refuse_unless_allowed("BATCH", request.uri)
            transport.refuse_unless_allowed(request.method, request.uri)
        try:
            with parsing(HttpError):
                whole.execute()
        except (MalformedInput, BatchError) as error:  # a BatchError is an HttpError without a response
            raise _garbage(error) from None
        except HttpError as error:
            raise self.meaning(error) from None

    def _signed(self, secret: str | None) -> requests.Session:
        session = sign_in.session(
            sign_in.credentials(self._account, self._config.client, secret, self._config.scopes), self._wire
        )
        if self._wire is not None:
            for origin in self._origins:
                session.mount(origin, self._wire)
        self._session = session
        return session

    def _renewed(self) -> bool:
        """Renew a token that ended early. Return whether the call can be repeated."""
        if self._session is None:
            return False
        try:
            sign_in.renew(self._session)
        except google.auth.exceptions.GoogleAuthError as error:
            meaning = sign_in.problem(error, self._account)
            raise (self.connection.end(meaning) if isinstance(meaning, ReconnectNeeded) else meaning) from None
        return True

    def _obey(self, error: HttpError) -> None:
        """Pause all calls for as long as Google asks."""
        headers = {name.lower(): str(value) for name, value in error.resp.items()}
        asked = _RETRY_MOMENT.search(_text(error))
        if asked is not None and "retry-after" not in headers:
            until = datetime.fromisoformat(asked[1].replace("Z", "+00:00"))
            headers["retry-after"] = format_datetime(until, usegmt=True)
        self.connection.transport().pause(retry_after(headers))

    def meaning(self, error: HttpError) -> AccountError:
        """Return the error of a response in words for the user. If Google asks for a pause, it begins now."""
        status, reasons = error.resp.status, _reasons(error)
        if status == 304:
            return NotModified("The resource is unchanged.")
        if status == 404:
            return NotFound("The requested resource no longer exists.")
        if status == 429 or (status == 403 and reasons & _LIMITED):
            self._obey(error)
            return RateLimited("Google's rate limit was exceeded. Nothing was changed. The call is repeated later.")
        if status == 401 or (status == 403 and reasons & _NO_SCOPE):
            return ReconnectNeeded(
                f"Google refuses the permission of {self._account.name}. Connect again with: followup-daemon"
                f" connect {self._account.name}"
            )
        if status == 403 and reasons & _NOT_ENABLED:
            return AccountError(
                "The API is not switched on in your Google project. Switch on “Gmail API” and “Google Calendar API”"
                " in the console (docs/accounts/gmail.md, step 2)."
            )
        if status == 400 and "failedPrecondition" in reasons:
            return AccountError("Google reports that this user has no Gmail mailbox. Check the address.")
        if status >= 500:
            return TemporaryError(f"Google returned a server error ({status}). Nothing was changed.")
        return AccountError(f"Google refused a call ({status} {', '.join(sorted(reasons)) or 'without a reason'}).")

    def _json(self, answer: Any) -> Any:
        if not isinstance(answer, dict):
            raise _garbage(MalformedInput(type(answer).__name__))
        return answer


def understood(work: Callable[[], Answered]) -> Answered:
    """Run ``work``, which reads a response. A malformed response raises TemporaryError."""
    try:
        with parsing():
            return work()
    except MalformedInput as error:
        raise _garbage(error) from None


def pages(api: Api, request: Callable[[str | None], Any]) -> Sequence[dict[str, Any]]:
    """Return all pages of a list. Only a missing ``nextPageToken`` ends it; a short or empty page does not."""
    found: list[dict[str, Any]] = []
    token: str | None = None
    while True:
        page = api.call(request(token))
        found.append(page)
        following = page.get("nextPageToken")
        if not following or following == token:
            return found
        token = str(following)


def _service(name: str, version: str, base: str, http: Api) -> Any:
    return build(
        name, version, http=http, static_discovery=True, client_options={"api_endpoint": base}, cache_discovery=False
    )


def _garbage(error: MalformedInput | BatchError) -> TemporaryError:
    name = str(error) if isinstance(error, MalformedInput) else type(error).__name__
    return TemporaryError(f"Google sent a malformed response ({name}). Nothing was changed.")


def _document(error: HttpError) -> dict[str, Any]:
    try:
        document = json.loads(error.content)
    except (ValueError, RecursionError):
        return {}
    return dict(mapping(mapping(document).get("error")))


def _text(error: HttpError) -> str:
    return str(_document(error).get("message", ""))


def _reasons(error: HttpError) -> set[str]:
    found: set[str] = set()
    document = _document(error)
    for name in ("errors", "details"):
        entries = document.get(name)
        for entry in entries if isinstance(entries, list) else []:
            if isinstance(entry, dict) and entry.get("reason"):
                found.add(str(entry["reason"]))
    return found
