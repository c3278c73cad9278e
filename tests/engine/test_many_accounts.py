"""Several accounts side by side in one round."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.sample import Sample
from tests.world import NOW, World

_ACCOUNT = (
    "  - {{name: a{0}, kind: local, address: a{0}@example.com, aliases: [sam@example.com], time_zone: UTC,"
    " mail: a{0}/mail, calendar: a{0}/calendar}}\n"
)


def several(folder: Path, count: int) -> World:
    """Return a world of ``count`` local accounts, each with one interview of its own a day ago and one mail."""
    accounts = "".join(_ACCOUNT.format(number) for number in range(count))
    text = (
        f"accounts:\n{accounts}profile: {{name: Sam Rivera}}\nstate: state/state.db\nfollow_ups: {{daily_cap: 100}}\n"
    )
    world = World(folder, text)
    for number in range(count):
        mailbox = Sample(folder / f"a{number}", NOW)
        mailbox._count = 100 * number  # so that no two accounts hold the same Message-ID or UID
        who = f"Dana Park <dana@north{number}.example>"
        mailbox.event(NOW - timedelta(hours=26), 60, "Backend interview", who, organiser=who)
        mailbox.mail(
            NOW - timedelta(hours=50), who, "Sam Rivera <sam@example.com>", "Hello", "Hi Sam,\n\nsee you.\n\nDana"
        )
    return world


@pytest.mark.parametrize(("count", "times"), [(2, 10), (5, 5), (20, 2)])
def test_a_preview_of_several_accounts_is_the_same_each_time(tmp_path: Path, count: int, times: int) -> None:
    world = several(tmp_path / "w", count)
    for _ in range(times):
        shown = world.preview()
        assert sorted(one["account"] for one in shown) == sorted(f"a{number}" for number in range(count))
        assert all(any(f["verdict"] == "due" for f in one["follow_ups"]) for one in shown)
    assert not world.settings.state.parent.exists()
