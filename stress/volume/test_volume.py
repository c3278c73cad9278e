"""The proofs by volume of which tests/ has samples, and a sample of ``python -m stress.volume``."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from stress.volume.__main__ import main
from tests.accounts.test_bad_input import set_aside
from tests.compose.test_injection import PLACES, hostile, refuse_leaks
from tests.store.flips import Flipped
from tests.store.test_store import refuse_damage
from tests.world import World


def test_the_whole_corpus_is_read_without_a_crash(world: World, corpus: Path) -> None:
    assert set_aside(world, corpus, every=1) > 20


@pytest.mark.parametrize("place", PLACES)
def test_no_text_of_the_corpus_of_injections_appears_in_a_draft(place: str) -> None:
    refuse_leaks(place, hostile())


def test_no_page_of_the_state_leads_to_a_second_draft_when_it_is_damaged(world: World) -> None:
    refuse_damage(world, every=1)


def test_no_turned_bit_leads_to_a_second_draft(tmp_path: Path) -> None:
    flipped, random_ = Flipped(tmp_path / "w"), random.Random(3)
    results = [flipped.flip(random_)[0] for _ in range(60)]
    assert set(results) <= {"right", "refused"}
    assert results.count("right") > 30


def test_no_spoilt_record_leads_to_a_second_draft_and_the_others_are_right(tmp_path: Path) -> None:
    flipped, random_ = Flipped(tmp_path / "w"), random.Random(3)
    results = [flipped.spoil(random_)[0] for _ in range(60)]
    assert set(results) <= {"right", "held back"}
    assert results.count("held back") > 10


def test_the_command_finds_nothing_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--count", "3", "--leases", "8000", "--rounds", "3"]) == 0
    shown = capsys.readouterr().out
    assert "8000 leases from 4 threads: 0 StateBusy, 0 overlaps" in shown
    assert "3 sectors lost" in shown
