"""A clock that stood far ahead for a while loses no mail."""

from __future__ import annotations

from datetime import timedelta

from tests.world import DANA, NOW, World


def test_mail_that_was_too_old_for_a_clock_ahead_is_read_when_it_is_right(world: World) -> None:
    world.cycle(NOW - timedelta(days=3))
    world.interview()
    world.sent(NOW - timedelta(hours=20), DANA, "Thank you", "Hi Dana,\n\nthank you for your time.\n\nSam")
    world.cycle(NOW + timedelta(days=400))
    report = world.cycle(NOW)
    assert report.placed == {}
    reasons = {str(one.purpose): getattr(verdict, "reason", None) for one, verdict in report.verdicts.items()}
    assert reasons["thanks"] == "already_followed_up"


def test_a_clock_that_is_right_reads_nothing_twice(world: World) -> None:
    world.interview()
    world.cycle()
    store = world.store()
    before = store.facts.cursors("home").positions
    store.facts.forget_cursors_ahead("home", NOW - timedelta(minutes=30))
    assert store.facts.cursors("home").positions == before != {}
    store.facts.forget_cursors_ahead("home", NOW - timedelta(minutes=90))
    assert store.facts.cursors("home").positions == {}
    store.close()
