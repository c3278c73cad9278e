"""A thousandth of ``python -m stress.fuzz``: nothing that strangers write escapes."""

from __future__ import annotations

import pytest

from stress.fuzz import providers
from stress.fuzz.__main__ import WHOLE, portion
from stress.fuzz.targets import TARGETS


@pytest.mark.parametrize("target", TARGETS)
def test_nothing_escapes(target: str) -> None:
    problems, _, _, done = portion((target, 0, WHOLE[target] // 1000))
    assert problems == []
    assert done >= WHOLE[target] // 1000


@pytest.mark.parametrize("kind", ["gmail", "outlook"])
@pytest.mark.parametrize("document", providers.GARBAGE)
def test_a_provider_that_says_the_same_to_everything_is_a_failed_read(kind: str, document: bytes) -> None:
    assert providers.answers(kind, 0, document) > 4


def test_nothing_that_an_imap_or_caldav_server_says_escapes() -> None:
    assert sum(providers.answers("imap", number) for number in range(16)) > 50
