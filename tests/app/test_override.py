"""Overrides: what is kept, what it means for drafts, what undoing brings back, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from followup_daemon.app import override
from followup_daemon.app.override import Overridden
from followup_daemon.errors import FollowupError, UsageError
from followup_daemon.model.case import OverrideKind
from followup_daemon.settings.load import Settings
from tests.world import NOW, World

H = timedelta(hours=1)
Final = Callable[[Settings, str, datetime], Overridden]
FINAL = pytest.mark.parametrize("final", [override.skip, override.done], ids=lambda final: final.__name__)


def active(world: World) -> list[OverrideKind]:
    """Return the kinds of the overrides that hold now."""
    store = world.store()
    kinds = [one.kind for one in store.decisions.active_overrides().values()]
    store.close()
    return kinds


@FINAL
def test_a_skip_or_done_is_kept_once_and_has_no_effect_without_a_draft(known: World, final: Final) -> None:
    for _ in range(2):
        result = final(known.settings, "Dana", NOW)
    assert active(known) == [result.override.kind]
    assert (result.override.at, result.effects, result.lost) == (NOW, (), ())
    override.undo(known.settings, "Dana")
    assert active(known) == []
    with pytest.raises(FollowupError, match="nothing was changed"):
        override.undo(known.settings, "Dana")


@FINAL
def test_an_untouched_draft_is_withdrawn_and_comes_back_after_undo(drafted: World, final: Final) -> None:
    (effect,) = final(drafted.settings, "Dana", NOW).effects
    assert effect.effect == "taken_back"
    assert effect.sentence == "The draft (thanks) is withdrawn at the next poll, unless you edit it before."
    drafted.cycle(NOW + H)
    assert drafted.our_drafts() == []
    (effect,) = override.undo(drafted.settings, "Dana").effects
    assert effect.effect == "drafted_again"


@FINAL
def test_a_draft_that_the_user_touched_is_left_to_them(drafted: World, final: Final) -> None:
    (path,) = drafted.our_drafts()
    path.write_bytes(path.read_bytes() + b"PS: mine\n")
    drafted.cycle(NOW + H)
    (effect,) = final(drafted.settings, "Dana", NOW + H).effects
    assert (effect.effect, "delete it yourself" in effect.sentence) == ("left_to_you", True)


def test_a_draft_that_was_dismissed_is_not_affected(drafted: World) -> None:
    drafted.our_drafts()[0].unlink()
    drafted.cycle(NOW + H)
    (effect,) = override.skip(drafted.settings, "Dana", NOW + H).effects
    assert (effect.effect, "was dismissed already" in effect.sentence) == ("none", True)


@pytest.mark.parametrize(
    ("when", "until"),
    [
        ("2026-12-01", datetime(2026, 12, 1, 9, tzinfo=UTC)),
        ("2026-12-01T15:30", datetime(2026, 12, 1, 15, 30, tzinfo=UTC)),
        ("2026-12-01T15:30+05:00", datetime(2026, 12, 1, 10, 30, tzinfo=UTC)),
        ("3d", NOW + timedelta(days=3)),
        ("12h", NOW + timedelta(hours=12)),
    ],
)
def test_a_snooze_takes_a_date_a_time_or_a_duration(known: World, when: str, until: datetime) -> None:
    assert override.snooze(known.settings, "Dana", when, NOW).override.until == until
    assert active(known) == [OverrideKind.SNOOZE]


@pytest.mark.parametrize(
    ("when", "problem"),
    [
        ("", "neither a date"),
        ("soon", "neither a date"),
        ("2026-13-01", "neither a date"),
        ("-3d", "neither a date"),
        ("2026-11-20", "in the past"),
        ("0d", "in the past"),
        ("2001-01-01", "in the past"),
        ("1999-12-31", "the years 2000 to 2199"),
        ("9999-12-31T23:59:59-14:00", "the years 2000 to 2199"),
        ("99999w", "the years 2000 to 2199"),
    ],
)
def test_a_snooze_until_nonsense_changes_nothing(known: World, when: str, problem: str) -> None:
    with pytest.raises(UsageError, match=problem):
        override.snooze(known.settings, "Dana", when, NOW)
    assert active(known) == []


def test_undo_restores_the_override_before(known: World) -> None:
    override.snooze(known.settings, "Dana", "30d", NOW)
    override.skip(known.settings, "Dana", NOW)
    undone = override.undo(known.settings, "Dana")
    assert undone.override is not None
    assert undone.active is not None
    assert (undone.override.kind, undone.active.kind) == (OverrideKind.SKIP, OverrideKind.SNOOZE)


def test_a_name_that_fits_nothing_opens_nothing_for_writing(world: World) -> None:
    with pytest.raises(UsageError, match="No mail was read yet"):
        override.skip(world.settings, "Dana", NOW)
    assert not world.settings.state.exists()
