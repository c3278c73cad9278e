"""Everything that is remembered of one account within the horizon: what ``detect`` works on."""

from __future__ import annotations

from dataclasses import dataclass

from followup_daemon.model.calendar import Event
from followup_daemon.model.mail import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """``messages`` oldest first (sent and received), ``drafts`` the user's own unsent ones, ``events`` every known occurrence."""

    messages: tuple[Message, ...] = ()
    drafts: tuple[Message, ...] = ()
    events: tuple[Event, ...] = ()
