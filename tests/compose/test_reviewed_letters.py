"""The drafts in ``letters``: each was read whole. A change of wording shows there, to be read again.

``python -m tests.regenerate`` writes them again.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from followup_daemon.compose.compose import compose
from followup_daemon.compose.context import LetterContext
from followup_daemon.compose.proofread import proofread
from followup_daemon.model.tables.purpose import Purpose
from tests.compose.scenarios import SCENARIOS

FOLDER = Path(__file__).parent / "letters"


def shown(basis: LetterContext) -> str:
    """Return a draft as its reader sees it."""
    draft = compose(basis)
    return f"To: {', '.join(str(p.address) for p in draft.to)}\nSubject: {draft.subject}\n\n{draft.text}"


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_draft_reads_as_it_was_reviewed(name: str) -> None:
    assert shown(SCENARIOS[name]) == (FOLDER / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_reviewed_draft_passes_proofreading_and_is_short(name: str) -> None:
    basis = SCENARIOS[name]
    draft = compose(basis)
    assert proofread(draft, basis) == ()
    if basis.follow_up.purpose is not Purpose.CALL_SHEET:
        assert 40 <= len(draft.text.split()) <= 160


def test_every_language_has_ten_drafts_or_more_and_every_purpose() -> None:
    counts = Counter(name.partition("/")[0] for name in SCENARIOS)
    assert set(counts) == {"en", "de", "fr", "es"}
    assert min(counts.values()) >= 10
    for code in counts:
        assert {one.follow_up.purpose for name, one in SCENARIOS.items() if name.startswith(code)} == set(Purpose)


def test_no_file_is_left_over() -> None:
    assert {str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*.txt")} == {f"{name}.txt" for name in SCENARIOS}
