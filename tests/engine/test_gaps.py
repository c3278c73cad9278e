"""Gaps in letters: the user is told what to fill in, `status` counts them, and the configuration can turn them off."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from followup_daemon.app.overview import overview
from followup_daemon.cli import json_output
from tests.world import CONFIGURATION, DANA, NOW, World

GAP = "[…]"


def met(world: World) -> World:
    """Add a meeting of which no notes are known."""
    world.event(NOW - timedelta(hours=26), 60, "Migration kickoff", DANA, organiser=DANA)
    return world


def follow_up(world: World) -> dict[str, Any]:
    ((found,),) = (one["follow_ups"] for one in world.preview())
    return dict(found)


def test_a_gap_stands_on_a_line_of_its_own_and_because_names_it(world: World) -> None:
    found = follow_up(met(world))
    assert GAP in found["draft"]["text"].splitlines()
    assert "fill in before you send it: what you agreed on" in found["because"]


def test_status_counts_the_gaps_of_a_draft_that_waits(world: World) -> None:
    met(world).cycle()
    (stored,) = overview(world.settings, NOW).interactions
    (draft,) = json_output.stored_interaction(stored)["drafts"]
    assert (draft["state"], draft["gaps"]) == ("waiting", 1)


def test_without_gaps_the_letter_is_whole(tmp_path: Path) -> None:
    found = follow_up(met(World(tmp_path / "w", CONFIGURATION + "gaps: false\n")))
    assert GAP not in found["draft"]["text"]
    assert not any("fill in" in clause for clause in found["because"])


def test_a_particular_that_proofreading_refuses_is_named_in_because(world: World) -> None:
    world.interview(description="Agenda:\n- the the pipeline")
    found = follow_up(world)
    assert "pipeline" not in found["draft"]["text"]
    assert "left out, because proofreading refused it: agenda points in a sentence" in found["because"]
