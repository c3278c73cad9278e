"""A message that its provider took apart already, as plain values that another process can be given."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message as MimePart


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Header fields in order, and either ``body`` or ``parts``. Each character stands for one byte (ISO 8859-1)."""

    headers: tuple[tuple[str, str], ...]
    body: str = ""
    parts: tuple[Part, ...] = ()


def taken_apart(root: MimePart) -> Part:
    """Return ``root`` as values. Parts nested a hundred times deep are the caller's to refuse."""
    payload = root.get_payload()
    headers = tuple((_bytes(str(name)), _bytes(str(value))) for name, value in root.raw_items())
    if isinstance(payload, list):
        return Part(headers=headers, parts=tuple(taken_apart(one) for one in payload if isinstance(one, MimePart)))
    return Part(headers=headers, body=_bytes(payload if isinstance(payload, str) else ""))


def put_together(part: Part) -> MimePart:
    """Return what ``taken_apart`` took apart, as if the standard library had parsed it."""
    root = MimePart()
    for name, value in part.headers:
        root[_text(name)] = _text(value)
    root.set_payload([put_together(one) for one in part.parts] if part.parts else _text(part.body))
    return root


def _bytes(text: str) -> str:
    try:
        return text.encode("utf-8", "surrogateescape").decode("latin-1")
    except UnicodeEncodeError:  # halves of characters
        return text.encode("utf-8", "replace").decode("latin-1")


def _text(data: str) -> str:
    return data.encode("latin-1").decode("ascii", "surrogateescape")
