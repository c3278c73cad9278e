"""A message read again tells which of its signals only the newer extraction saw. On plain values."""

from __future__ import annotations

from datetime import date

import pytest

from followup_daemon.model.interaction import Decision, Promise
from followup_daemon.model.mail import Signals, revised
from tests.values import NOW, received

PROMISE = Promise(due=date(2026, 11, 27), words="by Friday")
LATER = Promise(due=date(2026, 11, 30), words="on Monday")
NOTHING = Signals()
PROMISED = Signals(promises=(PROMISE,))
REJECTED = Signals(decision=Decision.REJECTED)


@pytest.mark.parametrize(
    ("before", "after", "added"),
    [
        (NOTHING, PROMISED, ("promises",)),
        (PROMISED, Signals(promises=(LATER,)), ()),
        (PROMISED, NOTHING, ()),
        (NOTHING, REJECTED, ("decision",)),
        (REJECTED, REJECTED, ()),
        (REJECTED, Signals(decision=Decision.ACCEPTED), ("decision",)),
        (REJECTED, NOTHING, ()),
        (NOTHING, Signals(promises=(PROMISE,), decision=Decision.REJECTED), ("promises", "decision")),
        (NOTHING, NOTHING, ()),
    ],
)
def test_what_the_older_extraction_did_not_see_is_named(
    before: Signals, after: Signals, added: tuple[str, ...]
) -> None:
    new = revised(received(NOW, says=before), received(NOW, says=after))
    assert new.signals == after
    assert new.added == added


def test_of_a_message_that_could_not_be_read_before_every_signal_is_new() -> None:
    assert revised(None, received(NOW, says=PROMISED)).added == ("promises",)


def test_what_was_added_once_stays_named_once() -> None:
    old = received(NOW, says=REJECTED, added=("promises", "decision"))
    assert revised(old, received(NOW, says=Signals(decision=Decision.ACCEPTED))).added == ("promises", "decision")
