"""What mutmut prints is read right, and a survivor is argued for only by a row that names exactly its change."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest

from stress.mutation.modules import MODULES, Module
from stress.mutation.results import Change, argued, change, equivalents, mutants, share_killed
from stress.mutation.runs import configuration

ROOT = Path(__file__).resolve().parents[2]
PRINTED = """\
    followup_daemon.engine.placement.x_place__mutmut_1: killed
    followup_daemon.engine.placement.x__adopt__mutmut_12: survived
    followup_daemon.compose.letter.xǁ_Fieldsǁ__init____mutmut_3: timeout
    followup_daemon.compose.letter.xǁ_Fieldsǁ__init____mutmut_4: no tests
"""
SHOWN = """\
# followup_daemon.engine.placement.x__adopt__mutmut_12: survived
--- followup_daemon/engine/placement.py
+++ followup_daemon/engine/placement.py
@@ -1,3 +1,3 @@
 def _adopt(one):
-    return one | None
+    return one
"""
ADOPT = "followup_daemon.engine.placement._adopt"


def test_what_a_test_noticed_in_any_way_is_killed() -> None:
    every = mutants(f"some warning: of Python\n{PRINTED}")
    assert [mutant.is_killed for mutant in every] == [True, False, True, False]
    assert share_killed(every) == 0.5


def test_a_mutant_that_nobody_asked_for_was_not_checked() -> None:
    every = mutants(f"{PRINTED}    followup_daemon.engine.placement.x_place__mutmut_2: not checked\n")
    assert [mutant.is_checked for mutant in every] == [True, True, True, True, False]


def test_nothing_mutated_is_nothing_killed() -> None:
    assert share_killed(mutants("")) == 0.0


def test_functions_are_named_as_a_reader_names_them() -> None:
    names = [change(mutant.name, "").function for mutant in mutants(PRINTED)]
    assert names == [
        "followup_daemon.engine.placement.place",
        ADOPT,
        "followup_daemon.compose.letter._Fields.__init__",
        "followup_daemon.compose.letter._Fields.__init__",
    ]


def test_a_change_is_the_lines_of_the_diff() -> None:
    found = change("followup_daemon.engine.placement.x__adopt__mutmut_12", SHOWN)
    assert found == Change(function=ADOPT, removed=("return one | None",), added=("return one",))


@pytest.mark.parametrize(
    ("row", "is_argued"),
    [
        (f"{ADOPT} | return one | both are the same", True),
        (f"{ADOPT} | return two | both are the same", False),
        ("followup_daemon.engine.placement.place | return one | both are the same", False),
    ],
)
def test_a_survivor_is_argued_for_by_its_function_and_its_line(row: str, is_argued: bool) -> None:
    survivor = change("followup_daemon.engine.placement.x__adopt__mutmut_12", SHOWN)
    assert (argued(survivor, equivalents(f"# a comment\n\n{row}\n")) is not None) is is_argued


def test_lines_that_are_only_taken_out_are_named_by_themselves() -> None:
    survivor = Change(function=ADOPT, removed=("case _:", "a | b"), added=())
    (row,) = equivalents(f"{ADOPT} | case _: a | b | nothing reads it")
    assert (row.line, row.why) == ("case _: a | b", "nothing reads it")
    assert argued(survivor, [row]) is row


@pytest.mark.parametrize("row", [ADOPT, f"{ADOPT} | return one", f"{ADOPT} | return one | "])
def test_a_row_without_a_reason_is_refused(row: str) -> None:
    with pytest.raises(ValueError, match="no function, line and reason"):
        equivalents(row)


def test_every_argued_row_names_a_function_that_is_mutated() -> None:
    files = [path for module in MODULES for name in module.files for path in ROOT.glob(name)]
    functions = {name for path in files for name in _functions(path)}
    rows = equivalents((ROOT / "stress/mutation/equivalent.txt").read_text())
    assert {row.function for row in rows} <= functions


def _functions(path: Path) -> set[str]:
    module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    names = set()
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.FunctionDef):
            names.add(f"{module}.{node.name}")
        elif isinstance(node, ast.ClassDef):
            names |= {f"{module}.{node.name}.{part.name}" for part in node.body if isinstance(part, ast.FunctionDef)}
    return names


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_every_module_names_files_and_tests_that_exist(module: Module) -> None:
    assert all(list(ROOT.glob(name)) for name in (*module.files, *module.tests))
    chosen = tomllib.loads(configuration(module))["tool"]["mutmut"]
    assert chosen["only_mutate"] == list(module.files)
    assert chosen["pytest_add_cli_args_test_selection"] == list(module.tests)
