"""WebDAV's multistatus answers (RFC 4918 section 13): what they say of each resource, as plain values.

Read as a stream with limits of depth and count, and without document types: there are no entities, nothing is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

DAV, CALDAV = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}"
_DEPTH = 40
_ELEMENTS = 200_000
_PART = 65536
_STATUS = re.compile(r"HTTP/\S+ (\d{3})\b")

Property = list[tuple[str, str]]
"""("", own text), then each child: its name, and its text or its ``name`` attribute."""
Resource = tuple[str, int, dict[str, Property]]
"""The reference, a status (200 where none is given for the whole), the properties that it has."""

Read = tuple[str, list[Resource]]
"""(the sync token or "", every resource)."""


def read(data: bytes) -> Read:
    """Return what a whole answer says. Raises ValueError for all but a whole multistatus within the limits."""
    from lxml import etree  # only the guarded process needs it, and it is large

    target = _Target()
    parser = etree.XMLParser(target=target, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        for begin in range(0, len(data), _PART):
            parser.feed(data[begin : begin + _PART])
        parser.close()
    except etree.LxmlError:
        raise ValueError("no well-formed XML") from None
    return target.token, target.resources


class _Target:
    """What lxml tells of a document, one element after the other; only what is asked for is kept."""

    def __init__(self) -> None:
        self.token = ""
        self.resources: list[Resource] = []
        self._open: list[str] = []
        self._count = 0
        self._text: list[str] = []
        self._name = ""
        self._children: Property = []
        self._found: dict[str, Property] = {}
        self._exists = True
        self._href, self._status, self._properties = "", 200, dict[str, Property]()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._open.append(tag)
        self._count += 1
        if self._count > _ELEMENTS or len(self._open) > _DEPTH or self._open[0] != f"{DAV}multistatus":
            raise ValueError("too many elements, too deep, or no multistatus")
        self._text.clear()
        self._name = attributes.get("name", "")

    def data(self, text: str) -> None:
        self._text.append(text)

    def end(self, tag: str) -> None:
        text = "".join(self._text).strip()
        self._text.clear()
        depth = len(self._open)
        if depth in (5, 6) and self._open[3] == f"{DAV}prop":
            self._property(tag, text, depth)
        elif self._open[1:2] == [f"{DAV}response"]:
            self._response(tag, text, depth)
        elif depth == 2 and tag == f"{DAV}sync-token":
            self.token = text
        self._open.pop()

    def _property(self, tag: str, text: str, depth: int) -> None:
        if depth == 6:
            self._children.append((tag, text or self._name))
        else:
            self._found[tag] = [("", text), *self._children]
            self._children = []

    def _response(self, tag: str, text: str, depth: int) -> None:
        if (depth, tag) == (4, f"{DAV}status"):
            self._exists = _number(text) == 200
        elif (depth, tag) == (3, f"{DAV}propstat"):
            self._properties |= self._found if self._exists else {}
            self._found, self._exists = {}, True
        elif (depth, tag) == (3, f"{DAV}href"):
            self._href = text
        elif (depth, tag) == (3, f"{DAV}status"):
            self._status = _number(text)
        elif depth == 2:
            self.resources.append((self._href, self._status, self._properties))
            self._href, self._status, self._properties = "", 200, {}

    def doctype(self, *_: Any) -> None:
        raise ValueError("a document type")

    def close(self) -> None:
        """Lxml wants one."""


def _number(text: str) -> int:
    found = _STATUS.match(text)
    return int(found[1]) if found else 0
