"""Servers that nobody may talk to, and every client of ours that could: none of them may give a byte of a secret away.

All have the same authority, which is trusted here, so that what is wrong with each is only what its name says; a server
with nothing wrong is accepted by every client.
"""

from __future__ import annotations

import base64
import datetime as dt
import os
import re
import socket
import ssl
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from unittest import mock

import requests
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from followup_daemon.accounts.calendars import feed
from followup_daemon.accounts.calendars.caldav import CalDav
from followup_daemon.accounts.google import sign_in as google
from followup_daemon.accounts.google.client import GoogleClient
from followup_daemon.accounts.imap.session import Session
from followup_daemon.accounts.microsoft import sign_in as microsoft
from followup_daemon.accounts.transport import Allowed, Transport
from followup_daemon.engine.clock import SystemClock
from followup_daemon.errors import AccountError
from tests.accounts.imap.driver import place
from tests.accounts.memory import someone
from tests.accounts.provider import Kept
from tests.accounts.test_transport import Scripted
from tests.fakes.google.oauth import client_file

HOST = "mail.example"
SECRET = "canary-secret-4711"
_NEEDLES = (SECRET.encode(), base64.b64encode(SECRET.encode())[:-4], base64.b64encode(f"sam:{SECRET}".encode())[:-4])
_OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
_WHO = (
    b'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm="x"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'
)
_DAY = dt.timedelta(days=1)


class Authority:
    """Signs certificates."""

    def __init__(self, name: str) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        self.certificate = self._built(self.name, self.key, -_DAY, _DAY, None, ca=True)

    def sign(
        self,
        host: str,
        begins: dt.timedelta = -_DAY,
        ends: dt.timedelta = _DAY,
        usage: x509.ObjectIdentifier | None = None,
    ) -> bytes:
        """Return a private key and its certificate, as PEM."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
        return _pem(key, self._built(name, key, begins, ends, host, usage=usage))

    def _built(
        self, name: x509.Name, key: ec.EllipticCurvePrivateKey, begins: dt.timedelta, ends: dt.timedelta,
        host: str | None, ca: bool = False, usage: x509.ObjectIdentifier | None = None,
    ) -> x509.Certificate:  # fmt: skip
        now = dt.datetime.now(dt.UTC)
        built = (
            x509.CertificateBuilder().subject_name(name).issuer_name(self.name).public_key(key.public_key())
            .serial_number(x509.random_serial_number()).not_valid_before(now + min(begins, ends - _DAY))
            .not_valid_after(now + ends)
            .add_extension(x509.BasicConstraints(ca, None), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()), critical=False)
        )  # fmt: skip
        if host is not None:
            built = built.add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
            built = built.add_extension(
                x509.ExtendedKeyUsage([usage or ExtendedKeyUsageOID.SERVER_AUTH]), critical=False
            )
        return built.sign(self.key, hashes.SHA256())


def _pem(key: ec.EllipticCurvePrivateKey, certificate: x509.Certificate) -> bytes:
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return private + certificate.public_bytes(serialization.Encoding.PEM)


@lru_cache
def _trusted() -> Authority:
    return Authority("Trusted here")


def _self_signed() -> bytes:
    one = Authority(HOST)
    return one.sign(HOST)


def _old_protocol(context: ssl.SSLContext) -> None:
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1


BAD: dict[str, tuple[Callable[[], bytes] | None, Callable[[ssl.SSLContext], None]]] = {
    "expired": (lambda: _trusted().sign(HOST, ends=-_DAY), lambda context: None),
    "not valid yet": (lambda: _trusted().sign(HOST, begins=_DAY, ends=2 * _DAY), lambda context: None),
    "for another host": (lambda: _trusted().sign("other.example"), lambda context: None),
    "signed by nobody we know": (lambda: Authority("Unknown").sign(HOST), lambda context: None),
    "signed by itself": (_self_signed, lambda context: None),
    "for clients, not servers": (
        lambda: _trusted().sign(HOST, usage=ExtendedKeyUsageOID.CLIENT_AUTH),
        lambda context: None,
    ),
    "TLS 1.1 at most": (lambda: _trusted().sign(HOST), _old_protocol),
    "no TLS at all": (None, lambda context: None),
}


class Server(Scripted):
    """Takes what it is sent and says little; for IMAP it speaks as much as it takes to be told a password."""

    def __init__(self, pem: bytes | None, alter: Callable[[ssl.SSLContext], None], folder: Path) -> None:
        context = None
        if pem is not None:
            path = folder / "server.pem"
            path.write_bytes(pem)
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(path)
            alter(context)
        self.heard = bytearray()
        self.speaks = ""
        super().__init__(self._http, context)

    def _handle(self, connection: socket.socket) -> None:
        connection.settimeout(5)
        try:
            if self.speaks == "IMAP with STARTTLS":
                self._imap(connection, until=b"STARTTLS")
            if self._context is not None:
                connection = self._context.wrap_socket(connection, server_side=True)
            if self.speaks.startswith("IMAP"):
                self._imap(connection, until=b"LOGOUT", greets=self.speaks == "IMAP")
            else:
                self._http(connection)
        except OSError:
            pass
        finally:
            connection.close()

    def _imap(self, connection: socket.socket, until: bytes, greets: bool = True) -> None:
        if greets:
            connection.sendall(b"* OK [CAPABILITY IMAP4rev1 STARTTLS] hello\r\n")
        while said := connection.recv(4096):
            self.heard += said
            more = b"* CAPABILITY IMAP4rev1 STARTTLS\r\n" if b"CAPABILITY" in said.upper() else b""
            connection.sendall(more + said.split()[0] + b" OK done\r\n")
            if until in said.upper():
                return

    def _http(self, connection: socket.socket) -> None:
        said = b""
        while b"\r\n\r\n" not in said and (part := connection.recv(65536)):
            said += part
        length = re.search(rb"content-length: (\d+)", said, re.IGNORECASE)
        end = said.find(b"\r\n\r\n") + 4 + (int(length[1]) if length else 0)
        while len(said) < end and (part := connection.recv(65536)):
            said += part
        self.heard += said
        connection.sendall(_OK if b"authorization:" in said.lower() or b"PROPFIND" not in said else _WHO)

    @property
    def knows_the_secret(self) -> bool:
        return any(needle in self.heard for needle in _NEEDLES)


def _api(port: int, folder: Path) -> None:
    origin = f"https://{HOST}:{port}"
    transport = Transport(requests.Session(), (Allowed("POST", "/drafts"),), frozenset({origin}), SystemClock())
    transport.send("POST", f"{origin}/drafts", {"Authorization": f"Bearer {SECRET}"}, b"x")


def _google_token(port: int, folder: Path) -> None:
    path = folder / "client_secret.json"
    path.write_text(client_file(f"https://{HOST}:{port}"))
    at = GoogleClient(client_secret=path)
    given = google.credentials(someone(), at, f'{{"refresh_token": "{SECRET}"}}', ())
    google.access_token(given, someone())


def _microsoft_token(port: int, folder: Path) -> None:
    server = microsoft.LoginServer(f"https://{HOST}:{port}/common")
    try:
        server.post(f"https://{HOST}:{port}/common/oauth2/v2.0/token", data={"refresh_token": SECRET})
    except requests.RequestException as error:
        raise AccountError(type(error).__name__) from None


def _feed(port: int, folder: Path) -> None:
    feed.fetch(f"https://{HOST}:{port}/{SECRET}/basic.ics", {}, SystemClock())


def _caldav(port: int, folder: Path) -> None:
    CalDav(f"https://{HOST}:{port}/", "sam", lambda: SECRET, SystemClock()).calendars()


def _imap(tls: str) -> Callable[[int, Path], None]:
    def connects(port: int, folder: Path) -> None:
        kept = Kept()
        kept.save("imap:sam@example.com", SECRET)
        at = replace(place(port), host=HOST, tls=tls, user="sam")
        Session(replace(someone(), kind="imap"), at, kept).connect()

    return connects


CLIENTS: dict[str, Callable[[int, Path], None]] = {
    "calls to Gmail and Graph": _api,
    "Google's token endpoint": _google_token,
    "Microsoft's login server": _microsoft_token,
    "a calendar at an https address": _feed,
    "CalDAV": _caldav,
    "IMAP": _imap("implicit"),
    "IMAP with STARTTLS": _imap("starttls"),
}


@contextmanager
def _here(folder: Path) -> Iterator[None]:
    """HOST is this machine, and the authority is among the trusted ones."""
    bundle = folder / "trusted.pem"
    bundle.write_bytes(_trusted().certificate.public_bytes(serialization.Encoding.PEM))
    real = socket.getaddrinfo

    def found(host: object, *arguments: object, **more: object) -> object:
        return real("127.0.0.1" if host in (HOST, HOST.encode()) else host, *arguments, **more)  # type: ignore[arg-type]

    names = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
    with (
        mock.patch.object(socket, "getaddrinfo", found),
        mock.patch.dict(os.environ, dict.fromkeys(names, str(bundle))),
        mock.patch("requests.adapters.DEFAULT_CA_BUNDLE_PATH", str(bundle)),
    ):
        yield


def refused(client: str, pem: Callable[[], bytes] | None, alter: Callable[[ssl.SSLContext], None]) -> tuple[bool, bool]:
    """(whether ``client`` refused this server, whether the server heard a secret)."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        stack.enter_context(_here(folder))
        server = Server(pem() if pem is not None else None, alter, folder)
        stack.callback(server.close)
        server.speaks = client
        try:
            CLIENTS[client](server.port, folder)
        except AccountError:
            return True, server.knows_the_secret
        return False, server.knows_the_secret


def attacks() -> Iterator[tuple[str, bool]]:
    """Every bad server with every client: its name, and whether it was refused without hearing a secret."""
    for name, (pem, alter) in BAD.items():
        for client in CLIENTS:
            turned_away, heard = refused(client, pem, alter)
            yield f"{name}: {client}", turned_away and not heard


def controls() -> Iterator[tuple[str, bool]]:
    """Yield for each client whether a good server heard the secret, as it should."""
    for client in CLIENTS:
        yield client, refused(client, lambda: _trusted().sign(HOST), lambda context: None)[1]
