"""What the stand-ins share: faults to inject, a wire in place of the network, and a server on loopback."""

from __future__ import annotations

import gzip
import io
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import IO, Any, Protocol, cast

import requests
from requests.adapters import BaseAdapter
from requests.structures import CaseInsensitiveDict
from urllib3.response import HTTPResponse

Answer = tuple[int, dict[str, str], bytes]


@dataclass(slots=True)
class Fault:
    """The fault of one request.

    ``status`` is answered instead. ``lost``: the answer does not come back, ``before`` or ``after`` the effect.
    ``garbage``: the body of the answer, of that status or 200, cannot be read.
    """

    status: int = 0
    reason: str = ""
    retry_after: int | None = None
    lost: str = ""
    garbage: bytes = b""


class Dropped(Exception):
    """The connection breaks."""


class Service(Protocol):
    """A whole provider."""

    def handle(self, http: str, target: str, headers: dict[str, str], body: bytes) -> Answer:
        """One HTTP request. Raises Dropped where the answer is lost."""


class Wire(BaseAdapter):
    """Takes the place of the network in a ``requests`` session: no socket, no thread, the same bytes."""

    def __init__(self, service: Service) -> None:
        super().__init__()
        self.service = service

    def send(self, request: requests.PreparedRequest, **_: Any) -> requests.Response:  # type: ignore[override]
        body = request.body or b""
        headers = {name.lower(): str(value) for name, value in request.headers.items()}
        try:
            status, answered, document = self.service.handle(
                str(request.method), str(request.url), headers, body.encode() if isinstance(body, str) else body
            )
        except Dropped:
            raise requests.ConnectionError("the connection was cut") from None
        response = requests.Response()
        response.status_code = status
        response.headers = CaseInsensitiveDict(answered)
        response.url = str(request.url)
        response.request = request
        response.raw = HTTPResponse(
            body=cast(IO[bytes], _Bytes(document)), status=status, headers=answered, preload_content=False
        )
        return response

    def close(self) -> None:
        """Nothing is kept open."""


class _Bytes:
    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)
        self.closed = False

    def read(self, amount: int | None = None) -> bytes:
        return self._data.read(amount if amount is not None else -1)

    read1 = read

    def close(self) -> None:
        self.closed = True


class Handler(BaseHTTPRequestHandler):
    """A service on a socket. ``page`` may answer what only browsers ask for."""

    service: Any
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        if not self.page():
            self._respond(b"")

    def do_POST(self) -> None:
        self._respond(self.rfile.read(int(self.headers.get("content-length", 0))))

    def do_PATCH(self) -> None:
        self.do_POST()

    def do_DELETE(self) -> None:
        self._respond(b"")

    def page(self) -> bool:
        """Answer a browser's question, if it is one."""
        return False

    def _respond(self, body: bytes) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        try:
            status, answered, document = self.service.handle(self.command, self.path, headers, body)
        except Dropped:
            self.close_connection = True
            self.connection.close()
            return
        if "gzip" in headers.get("accept-encoding", "") and document:
            document, answered = gzip.compress(document, 1), {**answered, "content-encoding": "gzip"}
        self.write(status, answered, document)

    def write(self, status: int, headers: dict[str, str], document: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(document)))
        self.end_headers()
        self.wfile.write(document)

    def log_message(self, *_: Any) -> None:
        pass


class _Quiet(ThreadingHTTPServer):
    def handle_error(self, *_: Any) -> None:
        """Ignore a client that was killed: it is no error of the server's."""


def serve(service: Service, handler: type[Handler] = Handler, port: int = 0) -> tuple[ThreadingHTTPServer, str]:
    """Start serving on loopback; returns the server and its origin."""
    server = _Quiet(("127.0.0.1", port), type("Bound", (handler,), {"service": service}))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_address[1]}"
