"""The HTTP under CalDAV: questions alone, of the servers of one organisation, within limits of time and size."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin, urlsplit

from followup_daemon.accounts.contract import Pace
from followup_daemon.accounts.transport import NotAllowed, whole
from followup_daemon.errors import TemporaryError
from followup_daemon.normalise import addresses, domains

METHODS = frozenset({"PROPFIND", "REPORT", "GET"})
"""GET is for servers whose report names events without saying what is in them."""
_MOVED = frozenset({301, 302, 307, 308})
_HOPS = 5


def restrain(session: Any, address: str, pace: Pace) -> None:
    """From now on ``session``, of the caldav library, makes no other call. ``address`` is the configured one.

    Providers keep calendars on other hosts than the one that is asked first, so whatever answers names, and redirects
    lead to, is asked where it is of the same registered domain: the password goes nowhere else.
    """
    kind = type(session)
    session.trust_env = False

    def request(method: str, url: str, **more: Any) -> Any:
        started = pace.elapsed()
        for _ in range(_HOPS):
            refuse_unless_allowed(method, url, address)
            answer = kind.request(session, method, url, **{**more, "stream": True, "allow_redirects": False})
            try:
                answer._content = whole(answer.iter_content(-1), urlsplit(url).hostname, started, pace)
            finally:
                answer.close()
            location = answer.headers.get("Location") if answer.status_code in _MOVED else None
            if not location:
                return answer
            url = urljoin(url, location)
        raise TemporaryError(f"The calendar at {urlsplit(address).hostname} sends us round and round.")

    session.request = request


def refuse_unless_allowed(method: str, url: str, address: str) -> None:
    """Raises NotAllowed for whatever is not a question to the configured organisation over TLS."""
    to, configured = urlsplit(url), urlsplit(address)
    secure = to.scheme == "https" or (to.hostname in addresses.LOOPBACK and to.scheme == configured.scheme)
    if method not in METHODS or not secure or _organisation(to.hostname) != _organisation(configured.hostname):
        raise NotAllowed(f"{method} at {to.hostname} is not among the calls of this program.")


def _organisation(host: str | None) -> str:
    return domains.registrable_domain((host or "").lower())
