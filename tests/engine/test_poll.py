"""What breaks the reading of one message or event costs that one alone (peer failure 80)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from followup_daemon.detect import events, signals
from followup_daemon.engine.poll import poll
from followup_daemon.errors import STRANGE
from followup_daemon.model.calendar import Event
from followup_daemon.model.changes import Cursors
from followup_daemon.model.mail import Direction, Message
from tests.accounts.contract_suite import DANA, SAM
from tests.accounts.memory import MemoryAccount
from tests.world import NOW

_FROM_THE_BEGINNING = Cursors(positions={}, seen=lambda source: frozenset())


def _breaking(real: Callable[[Any], Any], error: type[Exception]) -> Callable[[Any], Any]:
    def read(one: Any) -> Any:
        if one.ref == "bad":
            raise error
        return real(one)

    return read


@pytest.mark.parametrize("error", STRANGE)
def test_whatever_breaks_the_reading_of_one_the_others_are_read_80(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    account = MemoryAccount(clock=lambda: NOW)
    for ref in ("good", "bad"):
        account.deliver(
            Message(
                ref=ref, message_id=f"<{ref}@x>", direction=Direction.RECEIVED, sent_at=NOW, sender=DANA, to=(SAM,),
                subject="Question", text="Could you?",
            )
        )  # fmt: skip
        account.put_event(
            Event(
                ref=ref, uid=ref, title="Interview", starts_at=NOW, ends_at=NOW + timedelta(hours=1), time_zone="UTC",
                organiser=DANA, attendees=(),
            )
        )  # fmt: skip
    monkeypatch.setattr(signals, "read", _breaking(signals.read, error))
    monkeypatch.setattr(events, "read", _breaking(events.read, error))
    changes = poll(account, _FROM_THE_BEGINNING, NOW)
    (mail,), (calendar,) = changes.mail, changes.calendar
    assert [one.ref for one in mail.new] == [one.ref for one in calendar.events] == ["good"]
    assert [(one.ref, error.__name__ in one.reason) for one in (*mail.unreadable, *calendar.unreadable)] == [
        ("bad", True),
        ("bad", True),
    ]
