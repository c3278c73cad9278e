"""Every kind that a life can be lived on."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from stress.simulation.family_world import Family
from stress.simulation.imap_world import DovecotWorld, PymapWorld
from stress.simulation.worlds import Clock, GmailWorld, OutlookWorld, memory

WORLDS: dict[str, Callable[[Random, Clock], Any]] = {
    "memory": memory,
    "family": Family,
    "gmail": GmailWorld,
    "outlook": OutlookWorld,
    "dovecot": DovecotWorld,
    "pymap": PymapWorld,
}
