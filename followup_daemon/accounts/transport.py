"""One HTTP attempt per call, with an allow-list and limits of time and size. No retries, no redirects."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC
from email.utils import parsedate_to_datetime

import requests
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    MaxRetryError,
    NameResolutionError,
    NewConnectionError,
    SSLError,
)

from followup_daemon.accounts.base.contract import CONNECT, READ, MonotonicClock, RequestNotSent, ResponseLost
from followup_daemon.errors import AccountError
from followup_daemon.malformed import MalformedInput, parsing
from followup_daemon.normalise.web import urls
from followup_daemon.normalise.web.urls import Url

TOTAL = 60.0
"""The time limit of a response, in seconds."""
SIZE = 64 * 1024 * 1024
LONGEST_WAIT = 15 * 60.0


class NotAllowed(AccountError):
    """A call that is not in the allow-list. It was not made."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """One allowed call: its method and a pattern for its whole path."""

    method: str
    path: str

    def fits(self, method: str, path: str) -> bool:
        return method == self.method and re.fullmatch(self.path, path) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A response. Header names are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)


class Transport:
    """The transport of a connection. ``session`` adds the authorisation, ``origins`` are the allowed servers."""

    def __init__(
        self, session: requests.Session, allowed: tuple[Allowed, ...], origins: frozenset[str], pace: MonotonicClock
    ) -> None:
        self._session = session
        self._allowed = allowed
        self._origins = frozenset(urls.read(one).origin for one in origins)
        self._pace = pace
        self._closed_until = 0.0
        session.trust_env = False

    def send(self, method: str, url: str | Url, headers: Mapping[str, str], body: bytes | str | None) -> Answer:
        """Return the response of any status. Raises NotAllowed, RequestNotSent, ResponseLost, TemporaryError (a pause).

        ``url`` is parsed only once, so the checked URL is the called URL.
        """
        to = read(url)
        self.refuse_unless_allowed(method, to)
        if self.closed_for > 0:
            raise RequestNotSent(f"The server requested a pause. It is called again in {self.closed_for:.0f} seconds.")
        started = self._pace.elapsed()
        host = to.host
        try:
            with self._session.request(
                method,
                str(to),
                data=body,
                headers=dict(headers),
                timeout=(CONNECT, READ),
                stream=True,
                allow_redirects=False,
            ) as response:
                data = whole(
                    iter(lambda: response.raw.read1(65536, decode_content=True), b""), host, started, self._pace
                )
        except HTTPError as error:  # of urllib3, while the response was read
            raise ResponseLost(f"{host} sent an invalid response ({_plain(error)}).") from None
        except requests.RequestException as error:
            if _never_left(error):
                raise RequestNotSent(f"{host} cannot be reached ({_plain(error)}). Nothing was changed.") from None
            raise ResponseLost(f"{host} sent an invalid response ({_plain(error)}).") from None
        answer = Answer(
            status=response.status_code, headers={k.lower(): v for k, v in response.headers.items()}, body=data
        )
        if answer.status in (429, 503):
            self.pause(retry_after(answer.headers))
        return answer

    def refuse_unless_allowed(self, method: str, url: str | Url) -> None:
        """Raise NotAllowed if the call is not in the list. Paths can be secrets, so the error names only the host."""
        to = read(url)
        if to.origin not in self._origins or not any(one.fits(method, to.path) for one in self._allowed):
            raise NotAllowed(f"{method} at {to.host} is not an allowed call of this program.")

    def pause(self, seconds: float | None) -> None:
        """Make no call for this number of seconds."""
        if seconds:
            self._closed_until = max(self._closed_until, self._pace.elapsed() + min(seconds, LONGEST_WAIT))

    @property
    def closed_for(self) -> float:
        """Return the seconds until the requested pause ends, or 0."""
        return max(0.0, self._closed_until - self._pace.elapsed())

    def fresh_connection(self) -> None:
        """Close kept connections, because the result of a call on a stale connection would be unclear."""
        for adapter in self._session.adapters.values():
            adapter.close()

    def close(self) -> None:
        self._session.close()


def read(url: str | Url) -> Url:
    """Return the value of a URL. Raises NotAllowed."""
    try:
        return url if isinstance(url, Url) else urls.read(url)
    except urls.Malformed as error:
        raise NotAllowed(f"A URL was not called: {error}.") from None


def whole(chunks: Iterable[bytes], host: str | None, started: float, pace: MonotonicClock) -> bytes:
    """Return a body within a time limit, also if it arrives slowly. Raises ResponseLost."""
    data = bytearray()
    for chunk in chunks:
        data += chunk
        if len(data) > SIZE:
            raise ResponseLost(f"{host} sent a response of more than {SIZE // 2**20} MiB. Nothing was changed.")
        if pace.elapsed() - started > TOTAL:
            raise ResponseLost(f"{host} took more than {TOTAL:.0f} s to respond. Nothing was changed.")
    return bytes(data)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds of the Retry-After field (RFC 9110 section 10.2.3), or None."""
    value = headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(value)
    try:
        with parsing():
            moment = parsedate_to_datetime(value)
            sent = parsedate_to_datetime(headers.get("date", ""))
    except MalformedInput:
        return None
    moment, sent = (one if one.tzinfo else one.replace(tzinfo=UTC) for one in (moment, sent))
    return max(0.0, (moment - sent).total_seconds())


def _never_left(error: requests.RequestException) -> bool:
    """Return whether the request cannot have reached the server: no connection, no name, no trusted certificate."""
    if isinstance(error, (requests.ConnectTimeout, requests.exceptions.InvalidURL)):
        return True
    cause = error.args[0] if error.args else None
    reason = cause.reason if isinstance(cause, MaxRetryError) else cause
    return isinstance(reason, (NewConnectionError, NameResolutionError, ConnectTimeoutError, SSLError))


def _plain(error: Exception) -> str:
    return type(error).__name__
