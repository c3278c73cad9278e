"""Every test of this kind ends with a Graph that saw only what it knows, with immutable ids, four at once at most."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.accounts.outlook.driver import OutlookDriver
from tests.conftest import CORPUS
from tests.fakes.graph.server import AT_ONCE


@cache
def published() -> Callable[[str, Any], None]:
    """Return the check against Microsoft's published schema; None where the schema is not beside the checkout."""
    path = CORPUS.parent / "specs" / "graph_schema.json"
    if not path.exists():
        return lambda name, value: None
    definitions = json.loads(path.read_text("utf-8"))["$defs"]

    @cache
    def validator(name: str) -> Draft202012Validator:
        return Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": definitions})

    def check(name: str, value: Any) -> None:
        for problem in validator(name).iter_errors(value):
            raise AssertionError(f"{name}: {problem.json_path}: {problem.message}")

    return check


@pytest.fixture
def driver(tmp_path: Path) -> Iterator[OutlookDriver]:
    driver = OutlookDriver(tmp_path)
    driver.graph.published = published()
    yield driver
    assert driver.graph.broken == []
    assert driver.graph.most_at_once <= AT_ONCE
    assert [one.name for one in driver.graph.calls if one.status == 501] == []
