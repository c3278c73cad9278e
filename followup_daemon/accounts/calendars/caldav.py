"""CalDAV (RFC 4791): the calendars at an address.

A poll sends one sync report (RFC 6578). If something changed, it reads the events of a window of time.

Reading needs only a few kinds of requests. docs/decisions/0020-no-caldav-library.md says why no library is used.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from xml.sax.saxutils import escape

from followup_daemon.accounts.base.contract import MonotonicClock
from followup_daemon.accounts.calendars import feed, webdav
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.accounts.parsing.multistatus import CALDAV, DAV, Property, Resource
from followup_daemon.accounts.transport import Answer
from followup_daemon.errors import AccountError, ReconnectNeeded, TemporaryError
from followup_daemon.model.calendar import Event
from followup_daemon.model.changes import CalendarChanges, Cursors
from followup_daemon.model.mail import Unreadable
from followup_daemon.normalise import ics
from followup_daemon.normalise.web import urls
from followup_daemon.normalise.web.urls import Url

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_NAMES = 'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"'
_PRINCIPAL = f"{_HEAD}<D:propfind {_NAMES}><D:prop><D:current-user-principal/></D:prop></D:propfind>"
"""The request for the principal of the user (RFC 5397)."""
_HOME = f"{_HEAD}<D:propfind {_NAMES}><D:prop><C:calendar-home-set/></D:prop></D:propfind>"
"""The request for the home of the user's calendars (RFC 4791 section 6.2.1)."""
_LIST = (
    f"{_HEAD}<D:propfind {_NAMES}><D:prop>"
    "<D:resourcetype/><D:sync-token/><C:supported-calendar-component-set/></D:prop></D:propfind>"
)
"""The request for the calendars of a home, each with its sync token (RFC 6578 section 4)."""
_CHANGED = (
    f"{_HEAD}<D:sync-collection {_NAMES}><D:sync-token>{{token}}</D:sync-token><D:sync-level>1</D:sync-level>"
    "<D:prop><D:getetag/></D:prop></D:sync-collection>"
)
"""The request for the changes since a token (RFC 6578 section 3.2)."""
_DATA = "<D:prop><D:getetag/><C:calendar-data/></D:prop>"
_WINDOW = (
    f"{_HEAD}<C:calendar-query {_NAMES}>{_DATA}<C:filter>"
    '<C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"><C:time-range start="{start}" end="{end}"/>'
    "</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>"
)
"""The request for the events of a window of time (RFC 4791 section 7.8)."""
_THESE = f"{_HEAD}<C:calendar-multiget {_NAMES}>{_DATA}{{hrefs}}</C:calendar-multiget>"
"""The request for events by name (RFC 4791 section 7.9), for servers whose report omits the content."""
_TOGETHER = 100


@dataclass(frozen=True, slots=True)
class Calendar:
    url: Url
    token: str
    """The sync token from the list of calendars, "" for none."""


class CalDav:
    """The calendars of one login. Opening a connection calls ``password``. Every method may raise AccountError."""

    def __init__(self, address: str, user: str, password: Callable[[], str | None], pace: MonotonicClock) -> None:
        self._pace = pace
        self._home = urls.read(address)
        self._host = self._home.host
        self._user = user
        self._password = password
        self._questions: webdav.Questions | None = None
        self._calendars: list[Calendar] | None = None
        self._fresh: set[Url] = set()
        """The calendars whose listed sync token is still current for the next read."""

    def calendars(self) -> list[Calendar]:
        """Return the calendars that can contain events. They are listed once per connection."""
        if self._calendars is None:
            self.close()
            self._questions = webdav.Questions(self._home, self._user, self._password() or "", self._pace)
            found = self._found()
            if not found:
                raise AccountError(f"There is no calendar at {self._host}. Is `calendar.url` the right address?")
            self._calendars = found
            self._fresh = {one.url for one in found}
        return self._calendars

    def close(self) -> None:
        """Close the connection."""
        if self._questions is not None:
            self._questions.close()
        self._questions = self._calendars = None

    def _found(self) -> list[Calendar]:
        principals = self._named(self._home, _PRINCIPAL, f"{DAV}current-user-principal") or [self._home]
        homes = self._named(principals[0], _HOME, f"{CALDAV}calendar-home-set") or principals[:1]
        found: dict[Url, Calendar] = {}
        for home in homes:
            _, resources, at = self._read("PROPFIND", home, 1, _LIST)
            for reference, _, properties in resources:
                if _holds_events(properties):
                    url = webdav.followed(at, reference)
                    found[url] = Calendar(url, _own(properties.get(f"{DAV}sync-token", [])))
        return list(found.values())

    def _named(self, url: Url, question: str, name: str) -> list[Url]:
        """Return the addresses in the property ``name`` of one resource."""
        _, resources, at = self._read("PROPFIND", url, 0, question)
        return [
            webdav.followed(at, reference)
            for _, _, properties in resources[:1]
            for tag, reference in properties.get(name, [])
            if tag == f"{DAV}href" and reference
        ]

    def changes(self, cursors: Cursors, zone_name: str, now: datetime) -> list[CalendarChanges]:
        """Return the content of each changed calendar. Raises AccountError if any calendar cannot be read."""
        found = [self._of(one, cursors, zone_name, now) for one in self.calendars()]
        return [one for one in found if one is not None]

    def _of(self, calendar: Calendar, cursors: Cursors, zone_name: str, now: datetime) -> CalendarChanges | None:
        source = f"calendar:{calendar.url.path}"
        known = json.loads(cursors.positions.get(source, "{}"))
        renew = not known or not feed.laid_out(known["until"], now)
        token, changed = self._token(calendar, None if renew else known.get("token"))
        if token and not changed and not renew:
            return None
        texts = self._window(calendar.url, now)
        digest = sha256("\n".join(sorted(texts)).encode()).hexdigest()
        if not renew and digest == known.get("digest") and token == known.get("token"):
            return None
        events: list[Event] = []
        unreadable: list[Unreadable] = []
        window = (now - feed.BEHIND, now + feed.AHEAD)
        for text in texts:
            some, bad = sandbox.read_calendar(text.encode(), ref=self._host, window=window, default_zone=zone_name)
            events += some
            unreadable += bad
        position = {"token": token, "digest": digest, "until": (now + feed.AHEAD).date().isoformat()}
        return CalendarChanges(
            source=source, position=json.dumps(position), events=tuple(events), unreadable=tuple(unreadable),
            since=now - feed.BEHIND, until=now + feed.AHEAD,
        )  # fmt: skip

    def _token(self, calendar: Calendar, token: str | None) -> tuple[str, bool]:
        """Return the current sync token ("" if the server has none), and whether anything changed since ``token``."""
        fresh = calendar.token if calendar.url in self._fresh else ""
        self._fresh.discard(calendar.url)
        if fresh and token in (None, fresh):
            return fresh, token is None
        answer, _ = self._asked("REPORT", calendar.url, 0, _CHANGED.format(token=escape(token or "")))
        if answer.status in (401, 403) and token is None:
            raise self._refused()
        # The response to an expired token is often 403, but not on every server.
        read = sandbox.read_multistatus(answer.body) if answer.status == 207 else None
        if read is None:
            return "", True
        latest, resources = read
        return latest, token is None or bool(resources)

    def _window(self, calendar: Url, now: datetime) -> list[str]:
        start, end = (f"{one.astimezone(UTC):%Y%m%dT%H%M%SZ}" for one in (now - feed.BEHIND, now + feed.AHEAD))
        _, resources, at = self._read("REPORT", calendar, 1, _WINDOW.format(start=start, end=end))
        texts, bare = self._sorted(resources)
        for begin in range(0, len(bare), _TOGETHER):
            hrefs = "".join(f"<D:href>{escape(one)}</D:href>" for one in bare[begin : begin + _TOGETHER])
            more, still_bare = self._sorted(self._read("REPORT", at, 1, _THESE.format(hrefs=hrefs))[1])
            if still_bare:
                raise self._garbage("events without content")
            texts += more
            self._refuse_large(texts)
        self._refuse_large(texts)
        return texts

    def _refuse_large(self, texts: Sequence[str]) -> None:
        if sum(map(len, texts)) > ics.FILE_LIMIT:
            raise TemporaryError(f"The calendar at {self._host} is larger than {ics.FILE_LIMIT // 2**20} MiB.")

    def _sorted(self, resources: Sequence[Resource]) -> tuple[list[str], list[str]]:
        """Return the texts of the events, and the names of the events that came without a text.

        Raises TemporaryError if the response has only a part of the events.
        """
        texts: list[str] = []
        bare: list[str] = []
        for reference, status, properties in resources:
            if status not in (200, 404):  # 404: deleted meanwhile; 507: there are more (RFC 4791 section 7.8)
                raise self._garbage(str(status))
            text = _own(properties.get(f"{CALDAV}calendar-data", []))
            if text:
                texts.append(text)
            elif status == 200 and properties:
                bare.append(reference)
        return texts, bare

    def _read(self, method: str, url: Url, depth: int, body: str) -> tuple[str, list[Resource], Url]:
        """Return the sync token, the resources and their URL. Raises if the response is not a complete multistatus."""
        answer, at = self._asked(method, url, depth, body)
        if answer.status in (401, 403):
            raise self._refused()
        read = sandbox.read_multistatus(answer.body) if answer.status == 207 else None
        if read is None:
            raise self._garbage(str(answer.status))
        return *read, at

    def _asked(self, method: str, url: Url, depth: int, body: str) -> tuple[Answer, Url]:
        assert self._questions is not None  # noqa: S101 - for the type checker: set by `calendars`
        try:
            return self._questions.ask(method, url, depth, body)
        except AccountError:
            self._calendars = None
            raise

    def _garbage(self, what: str) -> TemporaryError:
        self._calendars = None
        return TemporaryError(f"The calendar at {self._host} sent an invalid response ({what}). Nothing was changed.")

    def _refused(self) -> ReconnectNeeded:
        self._calendars = None
        return ReconnectNeeded(
            f"The calendar at {self._host} refused the name or the password. Connect the account again."
        )


def _holds_events(properties: dict[str, Property]) -> bool:
    kinds = {name for name, _ in properties.get(f"{DAV}resourcetype", [])}
    components = [name for _, name in properties.get(f"{CALDAV}supported-calendar-component-set", []) if name]
    return f"{CALDAV}calendar" in kinds and (not components or "VEVENT" in components)


def _own(found: Property) -> str:
    """Return the text of a property, without the names inside it."""
    return found[0][1] if found else ""
