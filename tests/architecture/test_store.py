"""Only ``store/sqlite`` knows SQLite, and only the factory knows ``store/sqlite``."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.test_house import MODULES, imports, name

OUTSIDE = [path for path in MODULES if not name(path).startswith("store/sqlite/")]
_WORDS = re.compile(r"\bPRAGMA\b|\bVACUUM\b|\bBEGIN (?:IMMEDIATE|DEFERRED|EXCLUSIVE)\b|\bsqlite_\w+")


def _code(path: Path) -> Iterator[str]:
    """Yield the names and texts of a module, without its docstrings and comments."""
    tree = ast.parse(path.read_text("utf-8"))
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node.value
        elif isinstance(node, ast.keyword) and node.arg:
            yield node.arg
        elif isinstance(node, ast.Name):
            yield node.id


def test_nothing_outside_imports_sqlite() -> None:
    for path in OUTSIDE:
        for module in imports(path):
            where = f"{name(path)} imports {module}"
            assert module.partition(".")[0] != "sqlite3", where
            assert not module.startswith("sqlalchemy.dialects"), where
            if name(path) != "store/factory.py":
                assert not module.startswith("followup_daemon.store.sqlite"), where
                assert name(path).startswith("store/") or not module.startswith("followup_daemon.store.sql"), where


def test_nothing_outside_speaks_to_sqlite() -> None:
    assert [(name(path), text) for path in OUTSIDE for text in _code(path) if _WORDS.search(text)] == []


def test_the_search_would_find_it() -> None:
    database = next(path for path in MODULES if name(path) == "store/sqlite/database.py")
    assert any(_WORDS.search(text) for text in _code(database))
    assert "sqlite3" in set(imports(database))
