"""``benchmarks.field`` has the keys on which those who judge a mailbox rely."""

from __future__ import annotations

from datetime import timedelta

from benchmarks import field
from tests.world import DANA, NOW, World


def test_the_document_has_the_keys_of_the_contract(world: World) -> None:
    world.interview()
    world.sent(NOW - timedelta(days=5), DANA, "Tomorrow", "Hi Dana,\n\nsee you then.\n\nSam")
    world.received(
        NOW - timedelta(days=4), DANA, "Re: Tomorrow", "Hi Sam,\n\nI will get back to you by Monday.\n\nDana"
    )
    found = field.as_json(
        field.run(world.settings, NOW - timedelta(days=9), NOW + timedelta(days=5), timedelta(days=1))
    )
    assert list(found) == ["person_months", "messages", "interactions", "drafts", "signals"]
    assert (found["person_months"], found["messages"], found["interactions"]) == (1, 2, 1)
    assert found["signals"]["promises"] == 1
    assert list(found["drafts"][0]) == ["at", "id", "purpose", "kind", "title", "to", "evidence", "because", "text"]
