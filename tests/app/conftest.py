"""Worlds that the tests of use-cases start from."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.world import NOW, World


@pytest.fixture
def known(world: World) -> World:
    """Return a world with an interview that is known and not due yet."""
    world.interview()
    world.cycle(NOW - timedelta(hours=5))
    return world


@pytest.fixture
def drafted(world: World) -> World:
    """Return a world with an interview whose draft is untouched in Drafts."""
    world.interview()
    world.cycle()
    return world
