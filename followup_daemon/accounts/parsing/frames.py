"""The protocol between the program and its parsing process. A request names a function; a response is a value or error.

The data is JSON of the types of ``model``, not pickle. JSON is the same in every version of Python, and it can contain
only values. The bytes of a message follow the JSON unchanged.
"""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from importlib import import_module
from typing import Any, Generic, NamedTuple, TypeVar, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError, to_json, to_jsonable_python

from followup_daemon.malformed import MalformedInput, parsing

R = TypeVar("R")

QUESTION = struct.Struct("!II")
"""Lengths of the JSON and of the bytes that follow it."""
ANSWER = struct.Struct("!BI")
"""The ``Answer`` code, and the length of the payload."""


class Answer(IntEnum):
    VALUE = 0
    MALFORMED = 1
    TOO_MUCH_MEMORY = 2


class NotUnderstood(Exception):
    """The other process sent a malformed frame, so it does not work correctly."""


@dataclass(frozen=True, slots=True)
class Function(Generic[R]):
    """A function of the parsing process by its dotted name, and the type of ``model`` that it returns.

    If the function has a parameter ``data``, it receives the bytes that follow the JSON.
    """

    name: str
    returns: Any


class Question(NamedTuple):
    function: str
    seconds: float
    arguments: dict[str, Any]


def question(function: Function[Any], seconds: float, data: bytes, arguments: dict[str, object]) -> bytes:
    """Return the frame that requests a call of ``function``. ``seconds`` limits its processor time."""
    said = _json(Question(function.name, seconds, arguments))
    return QUESTION.pack(len(said), len(data)) + said + data


def asked(said: bytes) -> Question:
    """Decode the JSON of a question."""
    return Question(*json.loads(said))


def carry_out(asked: Question, data: bytes) -> tuple[Answer, bytes]:
    """Call the requested function. Raises MemoryError. Errors of malformed input become an answer."""
    try:
        with parsing(MemoryError):
            function, parameters, returns = _known(asked.function)
            arguments = {name: parameters[name].validate_python(value) for name, value in asked.arguments.items()}
            if "data" in parameters:
                arguments["data"] = data
            return Answer.VALUE, _typed(returns, function(**arguments))
    except MalformedInput as error:
        return Answer.MALFORMED, str(error).encode()


def value(function: Function[R], said: bytes) -> R:
    """Return the value in an answer. Raises NotUnderstood if the type is not the one that the function returns."""
    try:
        found: R = _adapter(function.returns).validate_json(said, strict=True)
    except (ValidationError, ValueError, RecursionError):
        raise NotUnderstood from None
    return found


@lru_cache(maxsize=128)
def _known(name: str) -> tuple[Any, dict[str, TypeAdapter[Any]], TypeAdapter[Any]]:
    """Return the function, the types of its parameters, and the type of its result."""
    module, _, attribute = name.rpartition(".")
    function = getattr(import_module(module), attribute)
    hints = get_type_hints(function)
    returns = TypeAdapter(hints.pop("return"))
    return function, {parameter: TypeAdapter(hint) for parameter, hint in hints.items()}, returns


def prepare(names: tuple[str, ...]) -> None:
    """Import the named functions before the limits of time and memory apply."""
    for name in names:
        _known(name)


@lru_cache(maxsize=128)
def _adapter(shape: Any) -> TypeAdapter[Any]:
    return TypeAdapter(shape)


def _typed(shape: TypeAdapter[Any], found: object) -> bytes:
    """Return ``found`` as JSON in UTF-8. Lone surrogates, which a stranger can put into a text, become "?"."""
    try:
        return shape.dump_json(found, exclude_defaults=True)
    except PydanticSerializationError:
        plain = shape.dump_python(found, mode="json", exclude_defaults=True)
        return json.dumps(plain, ensure_ascii=False).encode("utf-8", "replace")


def _json(found: object) -> bytes:
    try:
        return to_json(found)
    except PydanticSerializationError:
        return json.dumps(to_jsonable_python(found), ensure_ascii=False).encode("utf-8", "replace")
