"""Every kind that a life can be lived on."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from tests.simulation.family_world import Family
from tests.simulation.imap_world import DovecotWorld, PymapWorld
from tests.simulation.worlds import Clock, GmailWorld, OutlookWorld, memory

WORLDS: dict[str, Callable[[Random, Clock], Any]] = {
    "memory": memory,
    "family": Family,
    "gmail": GmailWorld,
    "outlook": OutlookWorld,
    "dovecot": DovecotWorld,
    "pymap": PymapWorld,
}
