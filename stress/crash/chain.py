"""A cycle that is killed at point after point: each time the dead process leaves an heir, which goes on from there.

Forking at the point costs a third of doing everything before it again. The heir waits until what the dead one left was
copied and judged; nothing is shared that could matter: a lock on the state file dies with its process, and nobody else
opens that file. A line to a real server would be shared, so the points of such a kind are not tried in this way.
"""

from __future__ import annotations

import ctypes
import os
import signal
import socket
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from stress.crash.points import begin, instrument, was_killed

_SET_CHILD_SUBREAPER = 36
"""Of prctl(2)."""


def deaths(place: Any, points: Sequence[int], judge: Callable[[int], str]) -> Iterator[tuple[int, str]]:
    """Kill the cycle of ``place`` at each of ``points``, in their order. Yield the judgement of each outcome."""
    ours, theirs = socket.socketpair()

    def lives() -> None:
        ours.close()
        far()
        place.enter("chain")
        instrument([0], frozenset(points), dies)
        with place.process() as cycle:
            cycle(place.at)

    def dies(_: Any) -> None:
        if os.fork() == 0:
            if not theirs.recv(1):
                os._exit(0)
            return
        place.take_leave()
        os.kill(os.getpid(), signal.SIGKILL)

    _adopt_heirs()
    place.copy("pattern", "chain")
    with ours, place.asked_from_a_child() as far:
        begin(lives)
        theirs.close()
        for number, at in enumerate(points):
            if number:
                ours.send(b".")
            place.serve()
            _, status = os.wait()
            if not was_killed(status):
                yield at, f"the point was not reached (status {status})"
                return
            place.copy("chain", "world")
            yield at, judge(at)
    os.wait()  # the last heir, for whom nobody is there any more


def _adopt_heirs() -> None:
    """Heirs whose parent was killed become children of this process, so that it hears of their death."""
    ctypes.CDLL(None, use_errno=True).prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
