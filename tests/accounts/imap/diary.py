"""The user's own calendar program, on any CalDAV server: it makes a calendar, adds events and removes them."""

from __future__ import annotations

import itertools
import re
from urllib.parse import urljoin

import requests

_number = itertools.count()
_CALENDAR = (
    '<C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>'
    "<D:displayname>{name}</D:displayname></D:prop></D:set></C:mkcalendar>"
)


class Entry:
    """One event on the server, by its address."""

    def __init__(self, calendar: Calendar, url: str) -> None:
        self._calendar, self._url = calendar, url

    def delete(self) -> None:
        self._calendar.call("DELETE", self._url)


class Calendar:
    """A calendar of ``user`` at the root of a server, made if it is not there."""

    def __init__(self, address: str, user: str, password: str, name: str = "Work") -> None:
        self._auth = (user, password)
        self.url = urljoin(address, f"/{user}/{name}/")
        if (
            requests.request("PROPFIND", self.url, auth=self._auth, headers={"Depth": "0"}, timeout=20).status_code
            == 404
        ):
            self.call("MKCALENDAR", self.url, _CALENDAR.format(name=name))

    def call(self, method: str, url: str, body: str = "", kind: str = "application/xml") -> None:
        headers = {"Content-Type": f"{kind}; charset=utf-8"}
        answer = requests.request(method, url, data=body.encode(), auth=self._auth, headers=headers, timeout=20)
        answer.raise_for_status()

    def save(self, text: str, name: str = "") -> Entry:
        """Save an event's whole .ics text; ``name``: that of its file, else one made of its UID."""
        uid = re.search(r"(?m)^UID:(\S+)", text)
        url = self.url + (name or f"{re.sub(r'[^A-Za-z0-9]', '-', uid[1] if uid else 'x')}-{next(_number)}.ics")
        self.call("PUT", url, text, "text/calendar")
        return Entry(self, url)
