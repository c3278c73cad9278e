"""No text of a stranger's takes the program the square of its length; the watchdog is fed whatever is read."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest

from followup_daemon.accounts.parsing import worker
from followup_daemon.accounts.parsing.frames import Function
from followup_daemon.accounts.parsing.worker import Worker
from stress.attacks import pumps
from tests.accounts import misbehaving

SOME = (" ", "a", "- ", ".", "(", "@", "a@", "re: ", "-é")
"""The others are for the command."""
MOST = 1.0
"""Processor seconds, far above what 200 KB take and far below what the square of them would."""


@pytest.mark.parametrize("use", pumps.USES.values(), ids=pumps.USES)
def test_words_of_any_length_are_used_in_linear_time(use: Callable[[str], object]) -> None:
    for pump in SOME:
        text = (pump * pumps.LONGEST)[: pumps.LONGEST - 1] + "x"
        began = time.process_time()
        use(text)
        assert time.process_time() - began < MOST, pump


def test_every_pattern_takes_linear_time() -> None:
    """The square of 20,000 characters takes seconds, even where each step is the shortest there is."""
    found = pumps.slow_patterns(20_000, 0.5, SOME)
    slow = [f"{name} on {pump!r}: {cost:.2f} s" for cost, name, pump in found]
    assert slow == []


def test_words_that_come_back_from_the_reader_are_short() -> None:
    for pump in ("a", "- ", "é", "1/1/", "Agenda:\n- "):
        assert all(len(said) <= 950 for said in pumps.words_of(pumps.mail((pump * 70_000)[:70_000])))


def test_some_of_the_200000_texts_hold_nothing_up() -> None:
    slowest, where = pumps.run(400, seed=7, mails_every=20)
    assert slowest < MOST, where


def test_the_program_goes_on_while_a_strangers_words_are_read() -> None:
    """What feeds the watchdog runs as often as ever while the reader takes all of its time."""
    name = f"{misbehaving.__name__}.slow"
    process, refused, beats = Worker(name), [], 0

    def ask() -> None:
        with pytest.raises(worker.LimitExceeded) as answer:
            process.call(Function(name, bool), b"", 0.5, much=60)
        refused.append(answer.value.ours)

    reading = threading.Thread(target=ask)
    reading.start()
    while reading.is_alive():
        reading.join(0.005)
        beats += 1
    process.close()
    assert refused == [True]
    assert beats > 10
