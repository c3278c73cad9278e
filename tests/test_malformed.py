"""The border to input from outside: what passes it, and what becomes MalformedInput."""

from __future__ import annotations

import struct

import pytest

from followup_daemon.errors import TemporaryError
from followup_daemon.malformed import MalformedInput, parsing


@pytest.mark.parametrize("error", [ValueError, StopIteration, struct.error, OSError, MemoryError])
def test_an_undocumented_error_becomes_malformed_input_without_its_text(error: type[Exception]) -> None:
    with pytest.raises(MalformedInput) as caught, parsing():
        raise error("words of a stranger")
    assert str(caught.value) == error.__name__


@pytest.mark.parametrize("error", [OSError("x"), TemporaryError("x"), MalformedInput("x"), KeyboardInterrupt()])
def test_a_documented_error_and_the_errors_of_the_program_pass(error: BaseException) -> None:
    with pytest.raises(type(error)) as caught, parsing(OSError):
        raise error
    assert caught.value is error
