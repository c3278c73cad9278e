"""A CalDAV server sends us on, by redirect or by what its answers name. The password reaches no other server."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from followup_daemon.accounts.calendars.caldav import CalDav
from followup_daemon.engine.clock import SystemClock
from followup_daemon.errors import AccountError
from tests.accounts.scripted import Scripted, answers

WANTS = (
    b'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm="x"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'
)
NOTHING = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
ADDRESSES = pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:{other}/",
        "http://127.0.0.1:{other}\\@localhost:{ours}/",
        "//127.0.0.1:{other}\\@localhost:{ours}/",
        "//127.0.0.1:{other}/@localhost:{ours}/",
        "http://localhost:{other}/",
        "http://localhost:{ours}@127.0.0.1:{other}/",
    ],
)


def _redirects(address: str) -> bytes:
    return f"HTTP/1.1 302 Found\r\nLocation: {address}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode()


def _names(address: str) -> bytes:
    body = (
        '<multistatus xmlns="DAV:"><response><href>/</href><propstat><prop><current-user-principal>'
        f"<href>{address}</href></current-user-principal></prop><status>HTTP/1.1 200"
        " OK</status></propstat></response></multistatus>"
    ).encode()
    return b"HTTP/1.1 207 Multi-Status\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % len(body) + body


@ADDRESSES
@pytest.mark.parametrize("leads", [_redirects, _names])
def test_the_password_reaches_no_other_server(leads: Callable[[str], bytes], address: str) -> None:
    elsewhere = Scripted(answers(NOTHING))
    said = [WANTS]
    ours = Scripted(lambda connection: connection.sendall(said.pop(0) if said else NOTHING))
    said.append(leads(address.format(other=elsewhere.port, ours=ours.port)))
    try:
        with pytest.raises(AccountError):
            CalDav(f"http://localhost:{ours.port}/dav/", "sam", lambda: "a-password", SystemClock()).calendars()
        assert any(b"authorization: basic" in one.lower() for one in ours.asked)  # it was asked as it wished
        assert elsewhere.asked == []
    finally:
        elsewhere.close()
        ours.close()
