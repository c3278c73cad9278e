"""What is true of a purpose or a reason is said in its row; nothing else in the package lists or tests for members."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.tables.reason import Reason
from tests.architecture.test_house import MODULES, PACKAGE, name

TABLES = {"Purpose": Purpose, "Reason": Reason}
ELSEWHERE = [path for path in MODULES if not name(path).startswith("model/")]
ARGUED = {
    "accounts/google/events.py": "`cancelled` is Google Calendar's own word for the status of an event",
    "cli/demo.py": "reads the public JSON, and leaves out there what it has shown as a draft",
    "cli/status.py": "reads the public JSON, and gives refused letters a table of their own",
    "languages/de/letters.py": "a language has one letter per purpose; a test of the languages says that none is missing",
    "languages/en/letters.py": "as in de",
    "languages/es/letters.py": "as in de",
    "languages/fr/letters.py": "as in de",
}
"""Modules that may name members all the same, each with the argument for it."""


def members(nodes: Iterable[ast.AST | None]) -> list[str]:
    """Return the members among ``nodes``: ``Purpose.THANKS``, or its value as a string."""
    found = []
    for node in nodes:
        match node:
            case ast.Attribute(value=ast.Name(id=table), attr=member) if table in TABLES:
                found.append(f"{table}.{member}")
            case ast.Constant(value=str(value)):
                found += [f"{table} {value!r}" for table, values in TABLES.items() if value in set(values)]
    return found


def collections(tree: ast.AST) -> Iterator[tuple[ast.AST, list[str]]]:
    """Yield every literal collection with the members that it holds itself."""
    for node in ast.walk(tree):
        match node:
            case ast.Set(elts=elements) | ast.Tuple(elts=elements) | ast.List(elts=elements):
                yield node, members(elements)
            case ast.Dict(keys=keys, values=values):
                yield node, members(keys)
                yield node, members(values)
            case ast.MatchOr(patterns=patterns):
                yield node, members(one.value for one in patterns if isinstance(one, ast.MatchValue))


def comparisons(tree: ast.AST) -> Iterator[tuple[ast.AST, list[str]]]:
    """Yield every comparison and every case with the members that it names."""
    for node in ast.walk(tree):
        match node:
            case ast.Compare(left=left, comparators=right):
                yield node, members((left, *right))
            case ast.MatchValue(value=value):
                yield node, members((value,))


def repetitions(path: Path) -> list[str]:
    """Return the places of a module that list members, or test for one."""
    tree = ast.parse(path.read_text("utf-8"))
    listed = [f"{node.lineno} lists {found}" for node, found in collections(tree) if len(found) > 1]
    return listed + [f"{node.lineno} tests for {found}" for node, found in comparisons(tree) if found]


@pytest.mark.parametrize("path", [path for path in ELSEWHERE if name(path) not in ARGUED], ids=name)
def test_no_module_repeats_what_a_row_says(path: Path) -> None:
    assert repetitions(path) == [], f"{name(path)}: ask the row, or argue for it in ARGUED"


@pytest.mark.parametrize("argued", ARGUED)
def test_every_argument_is_still_needed(argued: str) -> None:
    assert repetitions(PACKAGE / argued)


REPEATED = """
REPLIES = {Purpose.REJECTION_REPLY, Purpose.ACCEPTANCE_REPLY}
LABELS = {Reason.CANCELLED: "a", Reason.NO_SHOW: "b"}
PLAIN = {"thanks": "thank-you", "recap": "recap"}
KINDS = {1: Purpose.THANKS, 2: Purpose.RECAP}
if follow_up.purpose is Purpose.CHECK_IN or reason in (Reason.SENT, Reason.DISMISSED): ...
match purpose:
    case Purpose.THANKS | Purpose.RECAP: ...
"""


def test_every_way_to_repeat_a_row_is_seen(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(REPEATED)
    lines = [one.partition(" ")[0] for one in repetitions(module)]
    assert sorted(set(lines)) == ["2", "3", "4", "5", "6", "8"]
