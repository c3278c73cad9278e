"""Addresses that look like somebody's and are not: never written to, and said to be so."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest

from tests.world import NOW, World

_ALIKE = str.maketrans("aceiopsxyABCEHIKMOPTX", "асеіорѕхуАВСЕНІКМОРТХ")
REAL = (
    "dana.park@acme.example",
    "eve.moss@woodgrove.example",
    "pat.cole@northwind.example",
    "lee.shaw@contoso.example",
)


def test_an_address_in_raw_bytes_stops_nothing_and_gets_no_draft(world: World) -> None:
    """Mail programs may leave bytes in a header that are no ASCII; the rest of the mailbox is read all the same."""
    for number, address in enumerate(spoofs(20)):
        raw = (
            f"From: Dana Park <{address}>\nTo: sam@example.com\nSubject: Offer {number}\n"
            "Date: Tue, 17 Nov 2026 09:00:00 +0000\n"
            f"Message-ID: <o{number}@x>\n\nWe are happy to offer you the job.\n"
        )
        for charset in ("utf-8", "utf-16"):
            (world.folder / "mail" / "cur" / f"{charset}{number}:2,").write_bytes(raw.encode(charset))
        half = raw.replace("Offer", "=?unicode_escape?q?=5Cud800?= Offer").replace("<o", "<h")
        (world.folder / "mail" / "cur" / f"half{number}:2,").write_bytes(half.encode())
    world.interview(who="Real Person <real@acme.example>")
    assert [draft.to[0].address for draft in world.cycle().placed.values()] == ["real@acme.example"]


def spoofs(count: int) -> list[str]:
    """Addresses with some of their Latin letters replaced by Cyrillic ones that look the same."""
    random = Random(7)
    found: set[str] = set()
    while len(found) < count:
        letters = list(random.choice(REAL))
        places = [n for n, c in enumerate(letters) if c.translate(_ALIKE) != c]
        for place in random.sample(places, random.randint(1, 3)):
            letters[place] = letters[place].translate(_ALIKE)
        found.add("".join(letters))
    return sorted(found)


@pytest.mark.parametrize("part", range(5))
def test_none_of_500_look_alikes_gets_a_draft(world: World, part: int) -> None:
    """100 each: an invitation from a look-alike, and a mail of one that promises an answer to the user's proposal."""
    for number, address in enumerate(spoofs(500)[part::5]):
        ended = NOW - timedelta(hours=25, minutes=number)
        who = f"Dana Park <{address}>"
        world.event(ended - timedelta(hours=1), 60, f"Technical interview {number}", who, organiser=who)
        if number % 10 == 0:
            world.received(ended, who, "Offer", "Hi Sam, we are happy to offer you the job. Could you confirm?")
    world.interview(who="Real Person <real@acme.example>")
    found = world.preview()
    drafted = [f["draft"]["to"] for one in found for f in one["follow_ups"] if f["draft"]]
    assert drafted == [["real@acme.example"]]
    spoofed = [one for one in found if one["title"].startswith("Technical interview")]
    assert len(spoofed) == 100
    assert {f["reason"] for one in spoofed for f in one["follow_ups"]} == {"robot"}
