"""What one poll of an account brought: only what is new, or an error; never a silent half."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from followup_daemon.model.calendar import Event
from followup_daemon.model.mail import Message, Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursors:
    """How far each source was read. ``seen`` names, on demand, what a source has brought so far."""

    positions: dict[str, str]
    seen: Callable[[str], frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MailChanges:
    """New messages of one source (a folder). ``present`` counts what is there now; None means that nothing changed."""

    source: str
    position: str
    new: tuple[Message, ...] = ()
    skipped: tuple[str, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    present: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarChanges:
    """The complete current content of one source (one calendar file).

    ``gone``: the source no longer exists. ``kept``: it could not be read now, what was known of it still holds.
    """

    source: str
    position: str
    events: tuple[Event, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    gone: bool = False
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """``drafts`` is the complete list of unsent drafts, or None where it has not changed."""

    mail: tuple[MailChanges, ...] = ()
    calendar: tuple[CalendarChanges, ...] = ()
    drafts: tuple[Message, ...] | None = None
    drafts_position: str = ""
    calendar_files: int | None = None

    @property
    def something(self) -> bool:
        return (
            bool(self.calendar)
            or self.drafts is not None
            or any(one.new or one.skipped or one.unreadable for one in self.mail)
        )
