"""The kinds of calendars that go with any account. A new kind is one line in ``CALENDARS``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Union

from pydantic import Field

from followup_daemon.accounts.base.section import CalendarSection
from followup_daemon.accounts.calendars.config import CalDavSection, IcsSection
from followup_daemon.accounts.google.calendar_config import GoogleCalendarSection
from followup_daemon.accounts.microsoft.calendar_config import GraphCalendarSection

CALENDARS: dict[str, type[CalendarSection]] = {
    "google": GoogleCalendarSection,
    "graph": GraphCalendarSection,
    "caldav": CalDavSection,
    "ics": IcsSection,
}
if TYPE_CHECKING:
    AnyCalendar = CalendarSection
else:
    AnyCalendar = Annotated[Union[tuple(CALENDARS.values())], Field(discriminator="kind")]  # noqa: UP007 - any number
