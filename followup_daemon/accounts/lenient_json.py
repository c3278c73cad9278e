"""Access to the JSON of servers without exceptions. A value of an unexpected type counts as empty."""

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
    """Return the text without line breaks, so that a header field can contain it."""
    return str(value or "").replace("\r", " ").replace("\n", " ")


def whole_number(value: object, otherwise: int = 0) -> int:
    try:
        return int(str(value))
    except ValueError:
        return otherwise


def moment_of(milliseconds: object) -> datetime | None:
    """Return a time in UTC from milliseconds since 1970, or None if it is not a valid time."""
    try:
        return datetime.fromtimestamp(int(str(milliseconds)) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None
