r"""One parser of http URLs, for the check and for the request. Both use its value, and never the text again.

Parsers disagree on odd spellings (``https://evil.example\@server/``). So an odd spelling is refused, and never
repaired.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

import idna

from followup_daemon.normalise import addresses, domains

_PORTS = {"https": 443, "http": 80}
_LONGEST = 8192
_NEVER = re.compile(r"[\x00-\x20\x7f-\xa0\\]|\s")
_AUTHORITY = re.compile(r"(?P<host>\[[0-9A-Fa-f:.]+\]|[^\s:@\[\]/?#%\\]+)(?::(?P<port>[1-9]\d{0,4}))?")
_NAME = re.compile(r"(?=.{1,253}\Z)[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_][a-z0-9_-]{0,62})*")
_NUMBER = re.compile(r"(?:.*\.)?(?:\d+|0x[0-9a-f]*)")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})?")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")
_KEPT = "%!$&'()*+,;=:@/?-._~"


class Malformed(ValueError):
    """A URL that is not used. The text gives the reason, and never quotes the URL, which may be a secret."""


@dataclass(frozen=True, slots=True)
class Url:
    """A parsed URL. ``host`` is in ASCII and lower case. ``path`` begins with a slash, escaped by RFC 3986."""

    scheme: str
    host: str
    port: int
    path: str
    query: str

    @property
    def origin(self) -> str:
        """Return scheme, host, and the port unless it is the default port (RFC 6454)."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == _PORTS[self.scheme] else f":{self.port}")

    def __str__(self) -> str:
        return f"{self.origin}{self.path}" + (f"?{self.query}" if self.query else "")

    @property
    def is_loopback(self) -> bool:
        return self.host in addresses.LOOPBACK

    @property
    def is_safe(self) -> bool:
        """Return whether a secret may be sent there: over TLS, or within this machine."""
        return self.scheme == "https" or self.is_loopback

    def join(self, reference: str) -> Url:
        """Return the URL of ``reference`` in a response from here (RFC 3986 section 5). Raises Malformed."""
        _refuse_odd(reference)
        try:
            return read(urljoin(str(self), reference))
        except ValueError as error:
            raise _as_malformed(error) from None

    def trusts(self, other: Url) -> bool:
        """Return True if a password for this server may be sent to ``other``.

        That is the same origin, or https on the default port at a host of the same registered domain. Numeric hosts
        must be equal.
        """
        if other.origin == self.origin:
            return True
        if (other.scheme, other.port) != ("https", _PORTS["https"]):
            return False
        if other.host == self.host:
            return True
        if _NUMBER.fullmatch(self.host) or _NUMBER.fullmatch(other.host) or ":" in self.host + other.host:
            return False
        return domains.registrable_domain(self.host) == domains.registrable_domain(other.host)


def read(text: str) -> Url:
    """Return the value of an http or https address. Raises Malformed."""
    _refuse_odd(text)
    try:
        parts = urlsplit(text)
    except ValueError:
        raise Malformed("it cannot be read") from None
    scheme = parts.scheme.lower()
    if scheme not in _PORTS or not text[len(scheme) :].startswith("://"):
        raise Malformed("it must begin with https://")
    if "@" in parts.netloc:
        raise Malformed("it must not hold a user name or password")
    found = _AUTHORITY.fullmatch(parts.netloc)
    port = int(found["port"] or _PORTS[scheme]) if found else 0
    if not found or not 0 < port < 65536:
        raise Malformed("its host or port cannot be read")
    path = _escaped(parts.path) or "/"
    if {".", ".."} & set(path.split("/")):
        raise Malformed("its path must not hold . or ..")
    return Url(scheme, _host(found["host"]), port, path, _escaped(parts.query))


def _refuse_odd(text: str) -> None:
    if len(text) > _LONGEST:
        raise Malformed(f"it is longer than {_LONGEST} characters")
    if _NEVER.search(text):
        raise Malformed("it must not hold blanks, control characters or backslashes")


def _host(given: str) -> str:
    """Return the host in ASCII (RFC 5891), in one spelling. A number must be a complete IPv4 address."""
    try:
        if given.startswith("["):
            return ipaddress.IPv6Address(given[1:-1]).compressed
        name = given.lower() if given.isascii() else idna.encode(given, uts46=True).decode("ascii")
        name = name.removesuffix(".")
        if _NUMBER.fullmatch(name):
            return str(ipaddress.IPv4Address(name))
    except (ValueError, UnicodeError):
        raise Malformed("its host cannot be read") from None
    if not _NAME.fullmatch(name):
        raise Malformed("its host cannot be read")
    return name


def _escaped(text: str) -> str:
    """Return the text in ASCII. Unnecessary escapes are removed, and a stray ``%`` is escaped."""

    def plain(found: re.Match[str]) -> str:
        if not found[1]:
            return "%25"
        character = chr(int(found[1], 16))
        return character if _UNRESERVED.fullmatch(character) else found[0].upper()

    return _ESCAPE.sub(plain, quote(text, safe=_KEPT))


def _as_malformed(error: ValueError) -> Malformed:
    return error if isinstance(error, Malformed) else Malformed("it cannot be read")
