"""Whose certificate is checked: everybody's but this very machine's. Only there may a connection be in clear."""

from __future__ import annotations

import ssl
from dataclasses import replace
from typing import Any

import pytest

from followup_daemon.accounts.base.contract import RequestNotSent
from followup_daemon.accounts.imap import restricted_client
from followup_daemon.accounts.imap.session import Session
from tests.accounts.imap.driver import place
from tests.accounts.memory import someone
from tests.accounts.provider import Kept

HERE = ["localhost", "127.0.0.1", "::1"]
ELSEWHERE = [
    "mail.example.com",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "127.0.0.2",
    "evil-localhost",
    "::2",
]


class Opened:
    """A connection as far as it was asked for; speaking over it fails."""

    def __init__(self) -> None:
        self.ssl: bool | None = None
        self.contexts: list[ssl.SSLContext] = []

    def __call__(self, host: str, **how: Any) -> Opened:
        self.ssl = bool(how["ssl"])
        self.contexts += [how["ssl_context"]] if how["ssl_context"] else []
        if self.ssl:
            raise OSError
        return self

    def socket(self) -> None:
        raise AssertionError

    def starttls(self, context: ssl.SSLContext) -> None:
        self.contexts.append(context)
        raise OSError

    def capabilities(self) -> tuple[bytes, ...]:
        raise OSError

    def has_capability(self, name: str) -> bool:
        raise OSError

    def shutdown(self) -> None:
        pass

    normalise_times = True


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    made = Opened()
    monkeypatch.setattr(restricted_client, "RestrictedClient", made)
    return made


def connect(host: str, tls: str) -> None:
    kept = Kept()
    kept.save("local:sam@example.com", "secret")
    with pytest.raises(RequestNotSent):
        Session(someone(), replace(place(143), host=host, tls=tls), kept).connect()


@pytest.mark.parametrize("host", HERE + ELSEWHERE)
@pytest.mark.parametrize("tls", ["implicit", "starttls"])
def test_certificates_are_checked_for_every_host_but_this_one(opened: Opened, host: str, tls: str) -> None:
    connect(host, tls)
    (context,) = opened.contexts
    assert opened.ssl is (tls == "implicit")
    assert context.check_hostname is (host in ELSEWHERE)
    assert (context.verify_mode is ssl.CERT_REQUIRED) is (host in ELSEWHERE)


@pytest.mark.parametrize("host", HERE + ELSEWHERE)
def test_nothing_is_said_in_clear_but_to_this_machine(opened: Opened, host: str) -> None:
    connect(host, "none")
    assert opened.ssl is (host in ELSEWHERE)
    assert len(opened.contexts) == (1 if host in ELSEWHERE else 0)
