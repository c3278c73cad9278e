"""The HTTP under CalDAV: read-only requests to one organisation's servers, with limits of time and size."""

from __future__ import annotations

from typing import Any

import requests
from requests.auth import AuthBase, HTTPBasicAuth, HTTPDigestAuth

from followup_daemon.accounts.base.contract import MonotonicClock
from followup_daemon.accounts.transport import Answer, NotAllowed, Transport, read
from followup_daemon.errors import TemporaryError
from followup_daemon.normalise.web import urls
from followup_daemon.normalise.web.urls import Url

METHODS = frozenset({"PROPFIND", "REPORT"})
_MOVED = frozenset({301, 302, 307, 308})
_HOPS = 5


class Questions(Transport):
    """A connection to the CalDAV server at ``home``, the configured address. It makes only read requests.

    Providers keep calendars on several hosts. Addresses in answers and redirects are followed only to hosts that
    ``home`` trusts. The password goes to no other host.
    """

    def __init__(self, home: Url, user: str, password: str, pace: MonotonicClock) -> None:
        self._wire = requests.Session()
        super().__init__(self._wire, (), frozenset(), pace)
        self._home = home
        self._user, self._password = user, password

    def ask(self, method: str, url: Url, depth: int, body: str) -> tuple[Answer, Url]:
        """Return the answer and its address, after redirects. An error status is an answer. Raises AccountError."""
        headers = {"Depth": str(depth), "Content-Type": "application/xml; charset=utf-8"}
        for _ in range(_HOPS):
            answer = self.send(method, url, headers, body.encode())
            if answer.status == 401 and self._wire.auth is None:
                self._wire.auth = self._credentials(answer.headers.get("www-authenticate", ""))
                answer = self.send(method, url, headers, body.encode())
            location = answer.headers.get("location") if answer.status in _MOVED else None
            if not location:
                return answer, url
            url = followed(url, location)
        raise TemporaryError(f"The calendar at {self._home.host} redirects too often.")

    def _credentials(self, challenge: str) -> AuthBase:
        """Return Digest credentials (RFC 7616) if the server asks for them, else Basic ones (RFC 7617)."""
        way = _Digest if "digest" in challenge.lower() else HTTPBasicAuth
        return way(self._user, self._password)

    def refuse_unless_allowed(self, method: str, url: str | Url) -> None:
        refuse_unless_allowed(method, read(url), self._home)


class _Digest(HTTPDigestAuth):
    """Digest authentication that does not read the body of a 401 answer, which has no limit of size."""

    def handle_401(self, r: requests.Response, **kwargs: Any) -> Any:
        r.close()
        return super().handle_401(r, **kwargs)  # type: ignore[no-untyped-call]


def refuse_unless_allowed(method: str, to: Url, home: Url) -> None:
    """Raise NotAllowed unless this is a read request to the configured organisation over TLS."""
    if method not in METHODS or not to.is_safe or not home.trusts(to):
        raise NotAllowed(f"{method} at {to.host} is not an allowed call of this program.")


def followed(url: Url, reference: str) -> Url:
    """Return the address that ``reference`` names in an answer from ``url``. Raises NotAllowed if it is malformed."""
    try:
        return url.join(reference)
    except urls.Malformed as error:
        raise NotAllowed(f"{url.host} is not an allowed host: {error}.") from None
