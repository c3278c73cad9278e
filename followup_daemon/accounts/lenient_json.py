"""Somebody else's JSON, taken apart without ever raising: a value of another form than promised is an empty one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any


def mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def mappings(value: Any) -> list[dict[str, Any]]:
    return [one for one in items(value) if isinstance(one, dict)]


def line(value: Any) -> str:
    """Text without line breaks, so that it can stand in a header field."""
    return str(value or "").replace("\r", " ").replace("\n", " ")


def whole_number(value: object, otherwise: int = 0) -> int:
    try:
        return int(str(value))
    except ValueError:
        return otherwise


def moment_of(milliseconds: object) -> datetime | None:
    """Return a time given in milliseconds since 1970, in UTC; None where it is none."""
    try:
        return datetime.fromtimestamp(int(str(milliseconds)) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None
