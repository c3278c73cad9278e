"""CalDAV (RFC 4791): the calendars at an address. One sync report a poll where nothing changed (RFC 6578); else the window."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from typing import Any, TypeVar
from urllib.parse import urlsplit

from followup_daemon.accounts.calendars import feed, webdav
from followup_daemon.accounts.contract import Pace
from followup_daemon.accounts.parsing import guarded
from followup_daemon.errors import STRANGE, AccountError, ReconnectNeeded, TemporaryError
from followup_daemon.model.calendar import Event
from followup_daemon.model.changes import CalendarChanges, Cursors
from followup_daemon.model.mail import Unreadable
from followup_daemon.normalise import ics

Result = TypeVar("Result")
_TIMEOUT = 30
_GARBAGE = (*STRANGE, SyntaxError)
"""What the library stumbles with over an answer that is no CalDAV; lxml's errors of syntax are Python's."""
_CALDAV = "{urn:ietf:params:xml:ns:caldav}"
_LIST = """<?xml version="1.0" encoding="utf-8"?>
<propfind xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><prop>
<resourcetype/><sync-token/><C:supported-calendar-component-set/>
</prop></propfind>"""
"""The calendars of a home, and each one's sync token at once (RFC 6578 section 4)."""


class CalDav:
    """``password`` is asked when a connection is made. Every method may raise AccountError."""

    def __init__(self, address: str, user: str, password: Callable[[], str | None], pace: Pace) -> None:
        self._pace = pace
        self._address = address
        self._user = user
        self._password = password
        self._calendars: list[Any] | None = None
        self._tokens: dict[str, str] = {}
        """The sync token of each calendar as it was found: good for the reading that comes next."""

    @property
    def _host(self) -> str:
        return urlsplit(self._address).hostname or ""

    def calendars(self) -> list[Any]:
        """The calendars with events, found once per connection."""
        if self._calendars is None:
            import caldav

            client = caldav.DAVClient(
                url=self._address,
                username=self._user,
                password=self._password(),
                timeout=_TIMEOUT,
                enable_rfc6764=False,
            )
            webdav.restrain(client.session, self._address, self._pace)
            found = self._asked(lambda: self._found(client))
            if not found:
                raise AccountError(f"There is no calendar at {self._host}. Is `calendar.url` the right address?")
            self._calendars = found
        return self._calendars

    def _found(self, client: Any) -> list[Any]:
        from caldav import Calendar

        home = client.principal().calendar_home_set
        found: list[Any] = []
        for one in client.propfind(str(home.url), _LIST, depth=1).results:
            kinds = one.properties.get("{DAV:}resourcetype") or ()
            components = one.properties.get(f"{_CALDAV}supported-calendar-component-set") or ("VEVENT",)
            if f"{_CALDAV}calendar" in kinds and "VEVENT" in components:
                calendar = Calendar(client=client, url=home.url.join(one.href), parent=home)
                self._tokens[str(calendar.url)] = one.properties.get("{DAV:}sync-token") or ""
                found.append(calendar)
        return found

    def changes(self, cursors: Cursors, zone_name: str, now: datetime) -> list[CalendarChanges]:
        """What changed in each calendar. A calendar that cannot be read fails the whole: never "no events"."""
        found = [self._of(one, cursors, zone_name, now) for one in self.calendars()]
        return [one for one in found if one is not None]

    def _of(self, calendar: Any, cursors: Cursors, zone_name: str, now: datetime) -> CalendarChanges | None:
        source = f"calendar:{urlsplit(str(calendar.url)).path}"
        known = json.loads(cursors.positions.get(source, "{}"))
        renew = not known or not feed.laid_out(known["until"], now)
        token, changed = self._token(calendar, None if renew else known.get("token"))
        if token and not changed and not renew:
            return None
        texts = self._window(calendar, now)
        digest = sha256("\n".join(sorted(texts)).encode()).hexdigest()
        if not renew and digest == known.get("digest") and token == known.get("token"):
            return None
        events: list[Event] = []
        unreadable: list[Unreadable] = []
        window = (now - feed.BEHIND, now + feed.AHEAD)
        for text in texts:
            some, bad = guarded.read_calendar(text.encode(), ref=self._host, window=window, default_zone=zone_name)
            events += some
            unreadable += bad
        position = {"token": token, "digest": digest, "until": (now + feed.AHEAD).date().isoformat()}
        return CalendarChanges(
            source=source, position=json.dumps(position), events=tuple(events), unreadable=tuple(unreadable),
            since=now - feed.BEHIND, until=now + feed.AHEAD,
        )  # fmt: skip

    def _token(self, calendar: Any, token: str | None) -> tuple[str, bool]:
        """(the sync token now, whether anything changed since ``token``); "" where the server knows no such thing."""
        from caldav.lib import error

        fresh = self._tokens.pop(str(calendar.url), "")
        if fresh and token in (None, fresh):
            return fresh, token is None
        try:
            found = calendar.get_objects_by_sync_token(sync_token=token, load_objects=False, disable_fallback=True)
            return str(found.sync_token), token is None or bool(list(found))
        except error.AuthorizationError as problem:
            if token is None:
                raise self._refused() from problem
            return "", True  # many servers answer 403 to a token that they no longer know
        except (error.DAVError, *_GARBAGE):
            return "", True
        except OSError as problem:
            raise self._away(problem) from None

    def _window(self, calendar: Any, now: datetime) -> list[str]:
        start, end = now - feed.BEHIND, now + feed.AHEAD
        texts = self._asked(
            lambda: [str(one.data) for one in calendar.search(start=start, end=end, event=True, expand=False)]
        )
        if sum(map(len, texts)) > ics.FILE_LIMIT:
            raise TemporaryError(f"The calendar at {self._host} is larger than {ics.FILE_LIMIT // 2**20} MiB.")
        return texts

    def _asked(self, work: Callable[[], Result]) -> Result:
        from caldav.lib import error

        try:
            return work()
        except error.AuthorizationError:
            self._calendars = None
            raise self._refused() from None
        except (error.DAVError, *_GARBAGE) as problem:
            self._calendars = None
            raise TemporaryError(
                f"The calendar at {self._host} did not answer properly ({type(problem).__name__}). Nothing was changed."
            ) from None
        except OSError as problem:
            self._calendars = None
            raise self._away(problem) from None

    def _refused(self) -> ReconnectNeeded:
        return ReconnectNeeded(
            f"The calendar at {self._host} refused the name or the password. Connect the account again."
        )

    def _away(self, problem: OSError) -> TemporaryError:
        return TemporaryError(
            f"The calendar at {self._host} cannot be reached ({type(problem).__name__}). Nothing was changed."
        )
