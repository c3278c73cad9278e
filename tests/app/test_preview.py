"""A preview plans for any time and writes nothing."""

from __future__ import annotations

from datetime import timedelta

from followup_daemon.app.preview import preview
from followup_daemon.engine.clock import FixedClock
from followup_daemon.model.verdict import Due, Wait
from tests.world import CONFIGURATION, NOW, World


def test_a_preview_depends_on_its_clock_and_places_nothing(known: World) -> None:
    before = known.settings.state.read_bytes()
    early = preview(known.settings, FixedClock(NOW - timedelta(hours=5)))
    due = preview(known.settings, FixedClock(NOW))
    assert [type(one.verdict) for planned in early.interactions for one in planned.follow_ups] == [Wait]
    (follow_up,) = due.interactions[0].follow_ups
    assert isinstance(follow_up.verdict, Due)
    assert follow_up.draft is not None
    assert [person.address for person in follow_up.draft.to] == ["dana@acme.example"]
    assert due.at == NOW
    assert known.our_drafts() == []
    assert known.settings.state.read_bytes() == before


def test_an_account_that_fails_is_an_outcome_and_the_others_go_on(world: World) -> None:
    world.interview()
    lost = "accounts:\n  - {name: lost, kind: local, address: l@x.example, mail: nowhere}\n"
    world.configuration.write_text(CONFIGURATION.replace("accounts:\n", lost), "utf-8")
    planned = preview(world.settings, FixedClock(NOW))
    assert [(one.account.name, one.exit_code) for one in planned.accounts] == [("lost", 75), ("home", 0)]
    assert "There is no mailbox at" in (planned.accounts[0].problem or "")
    assert len(planned.interactions) == 1


def test_what_could_not_be_read_is_named(world: World) -> None:
    world.interview()
    (world.folder / "mail" / "new" / "1.empty.host").write_bytes(b"")
    (account,) = preview(world.settings, FixedClock(NOW)).accounts
    assert [unreadable.ref for unreadable in account.set_aside] == ["1.empty.host"]
