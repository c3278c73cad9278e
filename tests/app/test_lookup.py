"""The names by which a user may call an interaction, tried on plain values."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from followup_daemon.app.lookup import find
from followup_daemon.errors import UsageError
from followup_daemon.model.interaction import Interaction
from followup_daemon.store.base import Store
from tests.values import DANA, EVE, NOW, interaction

PORTFOLIO = interaction(key="a" * 32, id="i-aaaaaaaaaaaa", title="Portfolio review", counterparts=(EVE,))
BACKEND = interaction(key="b" * 32, id="i-bbbbbbbbbbbb", title="Backend interview", counterparts=(DANA,))
WITH_EVE = interaction(key="c" * 32, id="i-cccccccccccc", title="Interview with Eve Stone", counterparts=(EVE,))


def holding(*interactions: Interaction, polled: bool = True) -> Store:
    """Return a store that has nothing else than these interactions."""
    row = SimpleNamespace(polled_at=NOW if polled else None)
    decisions = SimpleNamespace(interactions=lambda name: list(interactions))
    return cast(Store, SimpleNamespace(account_names=lambda: ["home"], account=lambda name: row, decisions=decisions))


ALL = holding(PORTFOLIO, BACKEND, WITH_EVE)


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ("i-bbbbbbbbbbbb", BACKEND),
        ("I-BBBBBBBBBBBB", BACKEND),
        ("i-bb", BACKEND),
        ("bbbb", BACKEND),
        ("backend interview", BACKEND),
        ("  Backend   interview ", BACKEND),
        ("Dana", BACKEND),
        ("park", BACKEND),
        ("dana@acme.example", BACKEND),
        ("portfolio", PORTFOLIO),
        ("interview with", WITH_EVE),
        ("Interview with Eve Stone", WITH_EVE),
    ],
)
def test_an_id_a_prefix_or_a_name_is_enough(given: str, right: Interaction) -> None:
    assert find(ALL, given) is right


@pytest.mark.parametrize("given", ["", "  ", "i-"])
def test_an_empty_id_is_refused(given: str) -> None:
    with pytest.raises(UsageError, match="The id is empty"):
        find(ALL, given)


@pytest.mark.parametrize("given", ["Eve Stone", "interview"])
def test_a_name_that_several_have_lists_them(given: str) -> None:
    with pytest.raises(UsageError, match="matches 2 interactions") as refused:
        find(ALL, given)
    assert "i-cccccccccccc" in str(refused.value)


@pytest.mark.parametrize("given", ["Bakcend", "i-bbbbbbbbbbb0", "dana@acme.exmaple"])
def test_a_mistyped_name_is_answered_with_the_similar_ones(given: str) -> None:
    with pytest.raises(UsageError, match="Did you mean") as refused:
        find(ALL, given)
    assert "i-bbbbbbbbbbbb" in str(refused.value)


def test_a_part_of_a_word_is_no_name() -> None:
    with pytest.raises(UsageError, match="There is no interaction 'kend'"):
        find(ALL, "kend")


def test_a_long_list_is_cut() -> None:
    many = [interaction(key=f"{n:032}", id=f"i-{n:012}", title="Stand-up", counterparts=(EVE,)) for n in range(20)]
    with pytest.raises(UsageError, match="and 12 more"):
        find(holding(*many), "Stand-up")


def test_an_empty_state_says_whether_anything_was_read() -> None:
    with pytest.raises(UsageError, match="none was found in your mail and calendar"):
        find(holding(), "Dana")
    with pytest.raises(UsageError, match="Run first: followup-daemon run --once"):
        find(holding(polled=False), "Dana")
