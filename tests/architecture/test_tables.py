"""What is true of a purpose or a reason is said in its row; nothing else in the package lists or tests for members."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields
from enum import StrEnum
from pathlib import Path

import pytest

from followup_daemon.languages import LANGUAGES
from followup_daemon.model.tables.purpose import CountsFrom, Purpose, PurposeRow, ReplacedBy, Trigger
from followup_daemon.model.tables.reason import Reason, ReasonRow
from tests.architecture.test_house import MODULES, PACKAGE, ROOT, name

TABLES = {"Purpose": Purpose, "Reason": Reason}
ELSEWHERE = [path for path in MODULES if not name(path).startswith("model/")]
ARGUED = {
    "accounts/google/events.py": "`cancelled` is Google Calendar's own word for the status of an event",
}
"""Modules that may name members all the same, each with the argument for it."""
READS_REASONS = ("followup_daemon/model/draft.py", "followup_daemon/store/sql/decisions.py")
"""A placement asks for `too_old`, which is no fact but a lapse of time; a verdict that lost its reason is `unsure`."""


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


def collections(tree: ast.AST) -> Iterator[tuple[ast.expr | ast.pattern, list[str]]]:
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


def comparisons(tree: ast.AST) -> Iterator[tuple[ast.expr | ast.pattern, list[str]]]:
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


def test_no_module_repeats_what_a_row_says() -> None:
    for path in ELSEWHERE:
        if name(path) not in ARGUED:
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


# The pages that say how to add a row

PURPOSE_PAGE, REASON_PAGE = (ROOT / f"docs/adding-a-{table.lower()}.md" for table in TABLES)


def named_in(page: Path) -> set[str]:
    """Return the paths that a page names; ``xx`` stands for each language."""
    paths = re.findall(r"`((?:followup_daemon|docs|tests|config)/[\w./]+)`", page.read_text("utf-8"))
    return {path.replace("/xx/", f"/{code}/") for path in paths for code in LANGUAGES}


def to_change(page: Path) -> list[str]:
    """Return the files in the first table of a page."""
    table = page.read_text("utf-8").partition("|---|---|\n")[2].partition("\n\n")[0]
    return re.findall(r"^\| `([^`]+)`", table, re.MULTILINE)


@pytest.mark.parametrize("page", [PURPOSE_PAGE, REASON_PAGE], ids=["purpose", "reason"])
def test_the_page_names_at_most_three_files_and_all_exist(page: Path) -> None:
    assert 0 < len(to_change(page)) <= 3
    assert [path for path in named_in(page) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize(("page", "row"), [(PURPOSE_PAGE, PurposeRow), (REASON_PAGE, ReasonRow)])
def test_the_page_explains_every_field_of_a_row(page: Path, row: type[PurposeRow] | type[ReasonRow]) -> None:
    said = set(re.findall(r"`(\w+)`", page.read_text("utf-8")))
    assert {field.name for field in fields(row)} <= said


@pytest.mark.parametrize("purpose", list(Purpose))
def test_the_files_of_a_purpose_are_those_that_its_page_names(purpose: Purpose) -> None:
    word = re.compile(rf"\bPurpose\.{purpose.name}\b|[\"']{purpose}[\"']")
    found = {f"followup_daemon/{name(path)}" for path in MODULES if word.search(path.read_text("utf-8"))}
    assert found == {path for path in named_in(PURPOSE_PAGE) if path.endswith("tables/purpose.py")}
    folders = {path for path in named_in(PURPOSE_PAGE) if path.endswith("/letters/")}
    assert len(folders) == len(LANGUAGES)
    assert all((ROOT / folder / f"{purpose}.j2").is_file() for folder in folders)


@pytest.mark.parametrize("reason", list(Reason))
def test_a_reason_is_given_where_its_page_says(reason: Reason) -> None:
    word = re.compile(rf"\bReason\.{reason.name}\b")
    found = {f"followup_daemon/{name(path)}" for path in MODULES if word.search(path.read_text("utf-8"))}
    places = tuple(path for path in named_in(REASON_PAGE) if path.startswith("followup_daemon/"))
    assert found, f"{reason} is given nowhere"
    assert {path for path in found if not path.startswith((*places, *READS_REASONS))} == set()


@pytest.mark.parametrize(
    ("enum", "module"),
    [(Trigger, "decide/purposes.py"), (CountsFrom, "decide/timing.py"), (ReplacedBy, "decide/suppression.py")],
)
def test_one_function_handles_every_answer_and_mypy_would_miss_one(enum: type[StrEnum], module: str) -> None:
    source = (PACKAGE / module).read_text("utf-8")
    cases = re.findall(rf"case {enum.__name__}\.(\w+):", source)
    assert sorted(cases) == sorted(member.name for member in enum)
    assert source.count("assert_never(") == 1
