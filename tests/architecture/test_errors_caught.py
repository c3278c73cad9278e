"""Errors are caught by name. Three places catch every error, and each has its reason here."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.test_house import MODULES, PACKAGE, name

ALLOWED = {
    "engine/crew.py attempt": "the first barrier: an error of one account does not reach another account",
    "engine/daemon/loop.py _round": "the second barrier: the daemon survives a round that fails as a whole",
    "malformed.py parsing": "the border to input from outside: no parser documents all of its errors",
}
GENERAL = frozenset(
    {
        "ArithmeticError", "AssertionError", "AttributeError", "IndexError", "KeyError", "LookupError", "MemoryError",
        "NotImplementedError", "OverflowError", "RecursionError", "RuntimeError", "TypeError", "ValueError",
    }
)  # fmt: skip
"""The errors that a mistake of this program can raise as well."""
TOGETHER = 3
"""The number of general errors that one place may name. More of them are a tuple of everything."""


def broad(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield the function and the line of each place that catches every error."""
    for function, node in _nodes(tree, "the module"):
        if isinstance(node, ast.ExceptHandler):
            caught = _names(node.type) if node.type is not None else {"BaseException"}
            cleans_up = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
            if (caught & {"Exception", "BaseException"} and not cleans_up) or len(caught & GENERAL) > TOGETHER:
                yield function, node.lineno
        elif isinstance(node, ast.Call) and isinstance(node.func, (ast.Name, ast.Attribute)):
            called = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            if called == "suppress" and set().union(*map(_names, node.args)) & {"Exception", "BaseException"}:
                yield function, node.lineno
        elif isinstance(node, ast.Tuple) and len(_names(node) & GENERAL) > TOGETHER:
            yield function, node.lineno


def _nodes(node: ast.AST, function: str) -> Iterator[tuple[str, ast.AST]]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)) else function
        yield inside, child
        yield from _nodes(child, inside)


def _names(node: ast.expr) -> set[str]:
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}


def test_errors_are_caught_by_name() -> None:
    places = [
        (f"{name(path)} {function}", line)
        for path in MODULES
        for function, line in broad(ast.parse(path.read_text("utf-8")))
    ]
    assert [place for place in places if place[0] not in ALLOWED] == []


@pytest.mark.parametrize("place", ALLOWED)
def test_every_allowed_place_exists(place: str) -> None:
    path, function = place.split()
    assert function in {found for found, _ in broad(ast.parse((PACKAGE / path).read_text("utf-8")))}


@pytest.mark.parametrize(
    "text",
    [
        "try:\n    x()\nexcept Exception:\n    pass",
        "try:\n    x()\nexcept:\n    pass",
        "try:\n    x()\nexcept (OSError, BaseException):\n    pass",
        "with contextlib.suppress(Exception):\n    x()",
        "try:\n    x()\nexcept (ValueError, KeyError, TypeError, AttributeError):\n    pass",
        "ERRORS = (ValueError, LookupError, TypeError, MemoryError)",
    ],
)
def test_each_way_to_catch_everything_is_seen(text: str) -> None:
    assert list(broad(ast.parse(text)))


@pytest.mark.parametrize(
    "text",
    [
        "try:\n    x()\nexcept BaseException:\n    close()\n    raise",
        "try:\n    x()\nexcept (ValueError, KeyError, TypeError):\n    pass",
    ],
)
def test_cleaning_up_and_naming_a_few_errors_is_allowed(text: str) -> None:
    assert not list(broad(ast.parse(text)))
