"""The parser of WebDAV's multistatus responses (RFC 4918 section 13), which returns plain values per resource.

It reads a stream, and limits depth and number of elements. It refuses document types, so a response cannot define
entities or make it fetch a file.
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
"""The pair ("", own text), then a pair for each child: its name, and its text or its ``name`` attribute."""
Resource = tuple[str, int, dict[str, Property]]
"""The reference, the status, and the properties. The status is 200 if the response has none for the resource."""

Read = tuple[str, list[Resource]]
"""The sync token or "", and every resource."""


def read(data: bytes) -> Read:
    """Parse a response. Raises ValueError if it is incomplete, not a multistatus, or over a limit."""
    from lxml import etree  # imported here because it is large, and only the separate process needs it

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
    """The parser target: lxml calls it for each element, and it keeps only the requested properties."""

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
        """Do nothing: lxml requires this method."""


def _number(text: str) -> int:
    found = _STATUS.match(text)
    return int(found[1]) if found else 0
