"""The OAuth redirect after a sign-in: one request to 127.0.0.1 (RFC 8252 section 7.3), or a pasted address.

Other requests, such as a favicon, a port scan, or a forged or repeated response, are refused. The wait continues.
"""

from __future__ import annotations

import hmac
import queue
import threading
from collections.abc import Callable, Mapping
from functools import cached_property
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from followup_daemon.errors import AccountError, UsageError

PATIENCE = 5 * 60
"""Seconds to wait for the user's consent."""
PASTED_PORT = 53683
PASTES = 3
"""The maximum number of pasted addresses in one sign-in."""
_WRONG_PASTE = (
    "The pasted address does not belong to this sign-in. It must be the whole address of the page that"
    " could not be opened."
)
_PAGE = "<!doctype html><meta charset=utf-8><title>followup-daemon</title><p>{}</p>"
_DONE = "Thank you. You can close this window and go back to the terminal."
_HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Connection": "close",
}


class Listener:
    """A server for one redirect. ``show`` opens the address in a browser, or shows it.

    The server listens only on 127.0.0.1. ``host`` is the name of this address that the provider accepts.
    """

    def __init__(self, show: Callable[[str], None], patience: float = PATIENCE, host: str = "127.0.0.1") -> None:
        self._show = show
        self._patience = patience
        self._host = host
        self._found: queue.SimpleQueue[Mapping[str, str]] = queue.SimpleQueue()
        self._unanswered = threading.Semaphore(1)
        self._state = ""

    @cached_property
    def _server(self) -> ThreadingHTTPServer:
        server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        server.daemon_threads = True
        return server

    @property
    def redirect_uri(self) -> str:
        return f"http://{self._host}:{self._server.server_address[1]}/"

    def ask(self, address: str, state: str) -> Mapping[str, str]:
        """Return the parameters of the redirect with ``state``. Raises AccountError after five minutes."""
        self._state = state
        threading.Thread(target=self._server.serve_forever, args=(0.1,), daemon=True).start()
        try:
            self._show(address)
            return self._found.get(timeout=self._patience)
        except queue.Empty:
            raise AccountError(
                f"No permission was given within {self._patience / 60:.0f} minutes, so nothing was connected."
                " Try again."
            ) from None
        finally:
            self._server.shutdown()
            self._server.server_close()

    def receive(self, method: str, target: str, host: str) -> tuple[int, str]:
        """Return status and text for one request. The first correct request ends the wait."""
        parts = urlsplit(target)
        if host != urlsplit(self.redirect_uri).netloc:
            return 421, "Unknown host."
        if parts.path != "/":
            return 404, "Not found."
        if method != "GET":
            return 405, "Only GET is allowed."
        found = _parameters(parts.query, self._state)
        if found is None:
            return 400, "This response does not belong to the current sign-in."
        if not self._unanswered.acquire(blocking=False):
            return 400, "This sign-in has already received its response."
        self._found.put(found)
        return 200, _DONE


class Pasted:
    """The prompt for machines without a browser. The user opens the address elsewhere, and pastes the redirect.

    ``tell`` reports a wrong address. There are ``PASTES`` attempts.
    """

    def __init__(
        self,
        show: Callable[[str], None],
        read_line: Callable[[], str],
        host: str = "127.0.0.1",
        tell: Callable[[str], None] = lambda text: None,
    ) -> None:
        self._show = show
        self._read_line = read_line
        self._tell = tell
        self.redirect_uri = f"http://{host}:{PASTED_PORT}/"

    def ask(self, address: str, state: str) -> Mapping[str, str]:
        """Return the parameters of the pasted redirect with ``state``. Raises UsageError, AccountError."""
        self._show(address)
        for left in reversed(range(PASTES)):
            pasted = self._read_line().strip()
            if not pasted:
                if left == PASTES - 1:
                    raise UsageError("No address was pasted, so nothing was connected.")
                break
            found = self._redirect(pasted, state)
            if found is not None:
                return found
            if left:
                self._tell(f"{_WRONG_PASTE} Paste it again ({left} more {'try' if left == 1 else 'tries'}):")
        raise AccountError(f"{_WRONG_PASTE} Nothing was connected.")

    def _redirect(self, pasted: str, state: str) -> Mapping[str, str] | None:
        try:
            parts = urlsplit(pasted)
        except ValueError:
            return None
        is_ours = f"{parts.scheme}://{parts.netloc}{parts.path or '/'}" == self.redirect_uri
        return _parameters(parts.query, state) if is_ours else None


class DeviceCode:
    """A device code, for machines without a browser: ``show`` shows the code and the page for it."""

    redirect_uri = ""

    def __init__(self, show: Callable[[str], None]) -> None:
        self.show = show

    def ask(self, address: str, state: str) -> Mapping[str, str]:
        raise UsageError("This kind of account does not support device codes. Use --no-browser instead.")


def _parameters(query: str, state: str) -> Mapping[str, str] | None:
    """Return the single-valued parameters, if they have the state and either a code or an error."""
    try:
        given = parse_qs(query, max_num_fields=30)
    except ValueError:
        return None
    if any(len(values) != 1 for values in given.values()):
        return None
    found = {name: values[0] for name, values in given.items()}
    if not state or not hmac.compare_digest(found.get("state", "").encode(), state.encode()):
        return None
    return found if ("code" in found) != ("error" in found) else None


def _handler(listener: Listener) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        timeout = 5
        server_version, sys_version = "followup-daemon", ""

        def _answer(self) -> None:
            status, words = listener.receive(self.command, self.path, self.headers.get("Host", ""))
            page = _PAGE.format(words).encode()
            self.send_response(status)
            for name, value in {**_HEADERS, "Content-Length": str(len(page))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(page)

        do_GET = do_POST = do_HEAD = do_PUT = do_DELETE = do_OPTIONS = do_PATCH = _answer

        def log_message(self, format: str, *arguments: Any) -> None:
            """Log nothing, because the address contains the code."""

    return Handler
