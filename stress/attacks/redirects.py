"""Whoever may come by while a sign-in waits for its redirect, and none of them may end or steal it."""

from __future__ import annotations

import http.client
import queue
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import urlsplit

from followup_daemon.accounts.oauth_redirect import Listener, Pasted
from followup_daemon.errors import AccountError, FollowupError

STATE, CODE = "right-state-0123456789", "right-code"
RIGHT = f"/?state={STATE}&code={CODE}"


class Waiting:
    """A sign-in that waits; ``ask`` sends it one request."""

    def __init__(self) -> None:
        self._found: queue.Queue[Mapping[str, str] | None] = queue.Queue()
        shown = threading.Event()
        self.listener = Listener(lambda address: shown.set(), patience=20)
        self.place = urlsplit(self.listener.redirect_uri)
        threading.Thread(target=self._wait, daemon=True).start()
        shown.wait(10)

    def _wait(self) -> None:
        try:
            self._found.put(self.listener.ask("https://provider.example/", STATE))
        except AccountError:
            self._found.put(None)

    def ask(self, target: str, method: str = "GET", host: str = "") -> int:
        connection = http.client.HTTPConnection("127.0.0.1", int(self.place.port or 0), timeout=10)
        try:
            connection.putrequest(method, target, skip_host=True)
            connection.putheader("Host", host or self.place.netloc)
            connection.putheader("Content-Length", "0")
            connection.endheaders()
            return connection.getresponse().status
        finally:
            connection.close()

    def still_waits(self) -> bool:
        """Whether nobody has ended it; then the right answer still does."""
        if not self._found.empty():
            return False
        return self.ask(RIGHT) == 200 and (self._found.get(timeout=10) or {}).get("code") == CODE


def _refused(target: str, method: str = "GET", host: str = "") -> bool:
    waiting = Waiting()
    return waiting.ask(target, method, host) >= 400 and waiting.still_waits()


def _second_hit() -> bool:
    """Return whether the right state with another code is refused: an attacker may have seen the redirect."""
    waiting = Waiting()
    first = waiting.ask(RIGHT)
    try:
        second = waiting.ask(f"/?state={STATE}&code=stolen")
    except OSError:
        second = 0  # nobody listens any more
    found = waiting._found.get(timeout=10) or {}
    return first == 200 and second != 200 and found.get("code") == CODE


def _from_another_machine() -> bool:
    """Return whether only 127.0.0.1 is open, and not the address that other machines see."""
    waiting = Waiting()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            ours = probe.getsockname()[0]
        except OSError:
            ours = "127.0.0.2"
    try:
        socket.create_connection((ours, int(waiting.place.port or 0)), timeout=2).close()
    except OSError:
        return waiting.still_waits()
    return False


def _pasted(address: str) -> bool:
    pasted = Pasted(lambda text: None, lambda: address + "\n")
    try:
        pasted.ask("https://provider.example/", STATE)
    except FollowupError:
        return True
    return False


ATTACKS: dict[str, Callable[[], bool]] = {
    "another state": lambda: _refused(f"/?state=wrong-state-0123456789&code={CODE}"),
    "no state": lambda: _refused(f"/?code={CODE}"),
    "a second hit with another code": _second_hit,
    "another path": lambda: _refused(f"/callback{RIGHT[1:]}"),
    "a POST": lambda: _refused(RIGHT, "POST"),
    "another Host (DNS rebinding)": lambda: _refused(RIGHT, host="evil.example"),
    "localhost where the address was registered": lambda: _refused(RIGHT, host="localhost:1"),
    "the state twice": lambda: _refused(f"{RIGHT}&state={STATE}"),
    "a code and an error": lambda: _refused(f"{RIGHT}&error=access_denied"),
    "the state and nothing else": lambda: _refused(f"/?state={STATE}"),
    "from another machine": _from_another_machine,
    "a pasted address of another server": lambda: _pasted(f"http://evil.example{RIGHT}"),
}


def attacks() -> Iterator[tuple[str, bool]]:
    for name, attack in ATTACKS.items():
        yield name, attack()
