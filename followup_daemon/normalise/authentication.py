"""Parser of Authentication-Results header fields (RFC 8601 section 2.2). It never raises, and its time is linear.

ARC-Authentication-Results fields (RFC 8617) are not read, because any relay can write them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from followup_daemon.model.mail import AuthenticationResults, MethodResult

_MOST_FIELDS, _MOST_RESULTS, _LONGEST_FIELD, _LONGEST_NAME = 10, 10, 4096, 255
_MARK = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[()]|\\.', re.DOTALL)
_SPECIAL = re.compile(r"[\s;=()]")
_ID = re.compile(r'\s*"?(?P<id>[^\s";=]{0,255})"?(?:\s+\d{1,5})?\s*(?:;|$)')
_PAIR = re.compile(
    r"(?<![\w.-])(?P<name>[a-z][a-z0-9.-]{0,30})(?:\s{0,9}/\s{0,9}\d{1,3})?\s{0,9}=\s{0,9}(?P<value>[^\s;]{1,320})"
)
_DOMAIN_IN = {"dmarc": ("header.from",), "dkim": ("header.d", "header.i"), "spf": ("smtp.mailfrom", "smtp.mail")}


def results(fields: Iterable[str]) -> tuple[AuthenticationResults, ...]:
    """Return the topmost ten fields, each with at most ten results of DMARC, DKIM and SPF, in lower case."""
    return tuple(_field(_without_comments(raw[:_LONGEST_FIELD].lower())) for raw in list(fields)[:_MOST_FIELDS])


def _field(text: str) -> AuthenticationResults:
    named = _ID.match(text)
    found: list[MethodResult] = []
    current: dict[str, str] = {}
    for pair in (*_PAIR.finditer(text), None):
        if pair is None or pair["name"] in _DOMAIN_IN:
            if current:
                found.append(_result(current))
            current = {}
        if pair is not None and (current or pair["name"] in _DOMAIN_IN):
            current.setdefault(pair["name"], pair["value"].strip("\"'<>"))
    return AuthenticationResults(authserv_id=named["id"] if named else "", results=tuple(found[:_MOST_RESULTS]))


def _result(pairs: dict[str, str]) -> MethodResult:
    """Return the result of one method. The method is first, and its properties follow."""
    method, result = next(iter(pairs.items()))
    told = next((pairs[name] for name in _DOMAIN_IN[method] if pairs.get(name)), "")
    domain = told.rpartition("@")[2].rstrip(".")
    return MethodResult(method=method, result=result[:20], domain=domain if len(domain) <= _LONGEST_NAME else "")


def _without_comments(text: str) -> str:
    """Return the words without comments (RFC 5322 section 3.2.2), which may nest. A quoted string is one word."""
    kept: list[str] = []
    depth = position = 0
    for mark in _MARK.finditer(text):
        if depth == 0:
            kept += [text[position : mark.start()], "" if mark[0] in "()" else _SPECIAL.sub("_", mark[0])]
        position = mark.end()
        depth = max(0, depth + {"(": 1, ")": -1}.get(mark[0], 0))
        if mark[0] == ")" and depth == 0:
            kept.append(" ")
    return "".join(kept) + (text[position:] if depth == 0 else "")
