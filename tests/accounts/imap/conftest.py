"""Real servers, one of each per test process; every test has a mailbox of its own on them."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.accounts.imap.driver import ImapDriver
from tests.accounts.imap.servers import Server, dovecot, pymap

_count = iter(range(10**6))


@pytest.fixture(scope="session")
def dovecot_server() -> Iterator[Server]:
    with dovecot() as server:
        yield server


class Feed:
    """An .ics file at an address, as providers give one in secret."""

    def __init__(self) -> None:
        self.events: list[str] = []
        self.asked: list[int] = []
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                body = outer.text().encode()
                etag = f'"{hash(body)}"'
                status = 304 if self.headers.get("If-None-Match") == etag else 200
                outer.asked.append(status)
                self.send_response(status)
                self.send_header("ETag", etag)
                self.send_header("Content-Length", "0" if status == 304 else str(len(body)))
                self.end_headers()
                if status == 200:
                    self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}/secret/basic.ics"

    def text(self) -> str:
        return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *self.events, "END:VCALENDAR", ""])

    def add(
        self,
        title: str,
        begins: datetime,
        ends: datetime,
        guest: str,
        name: str = "Dana Park",
        more: tuple[str, ...] = (),
    ) -> None:
        """``more`` are whole lines of the event."""
        stamp = "%Y%m%dT%H%M%SZ"
        self.events += [
            "BEGIN:VEVENT",
            f"UID:{len(self.events)}@feed",
            f"SUMMARY:{title}",
            f"DTSTART:{begins.astimezone(UTC):{stamp}}",
            f"DTEND:{ends.astimezone(UTC):{stamp}}",
            f"ORGANIZER:mailto:{guest}",
            f"ATTENDEE;PARTSTAT=ACCEPTED;CN={name}:mailto:{guest}",
            *more,
            "END:VEVENT",
        ]


@pytest.fixture
def feed() -> Iterator[Feed]:
    found = Feed()
    yield found
    found.server.shutdown()


@pytest.fixture(params=["dovecot", "pymap"])
def driver(request: pytest.FixtureRequest, tmp_path: Path, feed: Feed) -> Iterator[ImapDriver]:
    """Return a new mailbox: on Dovecot a user of its own, on pymap a server of its own."""
    if request.param == "pymap":
        with pymap(tmp_path) as server:
            driver = ImapDriver(server, tmp_path, feed.address)
            yield driver
            driver.close()
        return
    server = request.getfixturevalue("dovecot_server")
    driver = ImapDriver(replace(server, user=f"sam{next(_count)}"), tmp_path, feed.address)
    yield driver
    driver.close()
