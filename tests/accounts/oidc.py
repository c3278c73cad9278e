"""An independent OpenID provider (npm oidc-provider) as a process on loopback, and the browser of a user."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import pytest
import requests

FOLDER = Path(__file__).parent.parent / "oidc"
CLIENT_ID, CLIENT_SECRET = "loopback-client", "canary-client-secret"


@dataclass(frozen=True, slots=True)
class Provider:
    origin: str

    def let_pass(self, seconds: int) -> None:
        """Move the provider's clock; nobody waits."""
        requests.get(f"{self.origin}/clock", params={"add": seconds}, timeout=5)

    def is_active(self, token: str) -> bool:
        answer = requests.post(
            f"{self.origin}/token/introspection", data={"token": token}, auth=(CLIENT_ID, CLIENT_SECRET), timeout=5
        )
        return bool(answer.json()["active"])

    def revoke(self, token: str) -> None:
        requests.post(
            f"{self.origin}/token/revocation", data={"token": token}, auth=(CLIENT_ID, CLIENT_SECRET), timeout=5
        ).raise_for_status()

    def browser(self, then: Callable[[str], object] | None = None) -> Callable[[str], None]:
        """Open an address like a browser in which the user signs in and consents; hand over where it ends."""

        def visit(address: str) -> None:
            threading.Thread(target=lambda: (then or fetch)(self.sign_in(address)), daemon=True).start()

        return visit

    def sign_in(self, address: str) -> str:
        """Through the provider's own pages; the address that the user is sent back to."""
        session = requests.Session()
        answer = self._follow(session, session.get(address, allow_redirects=False, timeout=5))
        while isinstance(answer, requests.Response):
            form = re.search(r'action="([^"]+)"', answer.text)
            assert form is not None, answer.text[-500:]
            hidden = dict(re.findall(r'name="(\w+)" value="([^"]*)"', answer.text))
            data = {**hidden, "login": "sam", "password": "any"}
            answer = self._follow(
                session, session.post(urljoin(answer.url, form[1]), data=data, allow_redirects=False, timeout=5)
            )
        return answer

    def _follow(self, session: requests.Session, answer: requests.Response) -> requests.Response | str:
        while answer.is_redirect:
            target = urljoin(answer.url, answer.headers["Location"])
            if not target.startswith(self.origin):
                return target
            answer = session.get(target, allow_redirects=False, timeout=5)
        return answer


def fetch(address: str) -> None:
    requests.get(address, timeout=5)


@contextmanager
def provider(scopes: tuple[str, ...], *options: str) -> Iterator[Provider]:
    """Yield a running provider. Skips where Node or the package is missing, unless CI says that they must be there."""
    node = shutil.which("node")
    if node is None or not (FOLDER / "node_modules").is_dir():
        if os.environ.get("FOLLOWUP_CI"):
            pytest.fail("Node and tests/oidc/node_modules must be here: npm ci --prefix tests/oidc")
        pytest.skip("the independent OpenID provider is not installed (npm ci --prefix tests/oidc)")
    process = subprocess.Popen(
        [node, str(FOLDER / "provider.mjs"), " ".join(scopes), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert process.stdout is not None
        origin = next((line.strip() for line in process.stdout if line.startswith("http://127.0.0.1")), "")
        assert origin, "the provider did not start"
        yield Provider(origin)
    finally:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()
