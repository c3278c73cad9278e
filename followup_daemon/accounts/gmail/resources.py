"""Conversion of Gmail's JSON resources to Message. It never raises: an unreadable message becomes an Unreadable.

The discovery documents of google-api-python-client name the fields.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Mapping
from datetime import datetime
from email.message import Message as MimePart
from typing import Any

from followup_daemon.accounts.lenient_json import items, mapping, moment_of
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.model.mail import Direction, Message, MessageAttributes, Unreadable
from followup_daemon.normalise import mime

MESSAGE_FIELDS = "id,threadId,labelIds,internalDate,sizeEstimate,payload"
UNWANTED = frozenset({"SPAM", "TRASH", "CHAT"})
_MAX_PARTS, _MAX_DEPTH = 200, 40


def ref(thread_id: object, message_id: object) -> str:
    """Return Gmail's two ids of a message as one ref. A draft in its conversation needs the thread id."""
    return f"{thread_id}/{message_id}"


def message_of(reference: str) -> str:
    """Return the message id in ``ref``."""
    return reference.rpartition("/")[2]


def thread_of(reference: str) -> str | None:
    """Return the thread id in ``ref``."""
    return reference.partition("/")[0] or None


def direction(labels: Iterable[str]) -> Direction | None:
    """Return the direction by the labels, or None for other than the user's mail. DRAFT comes first, see autosave."""
    found = set(labels)
    if "DRAFT" in found:
        return Direction.DRAFT
    if found & UNWANTED:
        return None
    return Direction.SENT if "SENT" in found else Direction.RECEIVED


def message(resource: Mapping[str, Any], own: frozenset[str], seen_at: datetime) -> Message | Unreadable | None:
    """Return the message of a resource in the format full or metadata, or None for spam, trash and chats."""
    reference = ref(resource.get("threadId"), resource.get("id"))
    labels = resource.get("labelIds")
    whither = direction(labels if isinstance(labels, list) else ())
    payload = resource.get("payload")
    if whither is None:
        return None
    if not isinstance(payload, dict):
        return Unreadable(ref=reference, reason="Gmail sent it without its content")
    root, problem = _tree(payload)
    arrived = moment_of(resource.get("internalDate"))
    attributes = MessageAttributes(
        ref=reference, own=own, seen_at=arrived or seen_at, direction=whither, internal_date=arrived
    )
    return sandbox.read_parsed(root, attributes, problem)


def header(resource: Mapping[str, Any], name: str) -> str:
    """Return one header field of a resource, or "". The case of the name is ignored."""
    for one in items(mapping(resource.get("payload")).get("headers")):
        if str(mapping(one).get("name", "")).lower() == name.lower():
            return str(mapping(one).get("value", "")).strip()
    return ""


def _tree(payload: Mapping[str, Any]) -> tuple[MimePart, str]:
    """Return Gmail's message parts as parts of the standard library, each with its decoded bytes."""
    root, count, problem = MimePart(), 0, ""
    pending = [(root, payload, 0)]
    while pending:
        part, given, depth = pending.pop()
        count += 1
        if count > _MAX_PARTS or depth > _MAX_DEPTH:
            problem = "it has too many parts"
            break
        _fill(part, given)
        children = items(given.get("parts"))
        if children:
            inner = [(MimePart(), mapping(child), depth + 1) for child in children]
            part.set_payload([child for child, _, _ in inner])
            pending += inner
    return root, problem


def _fill(part: MimePart, given: Mapping[str, Any]) -> None:
    for one in items(given.get("headers"))[:500]:
        name, value = str(mapping(one).get("name", "")), str(mapping(one).get("value", ""))
        if name.isascii() and name.isprintable() and name.lower() != "content-transfer-encoding":
            part[name] = value.replace("\r", " ").replace("\n", " ")
    if part.get("content-type") is None:
        part["Content-Type"] = str(given.get("mimeType") or "text/plain")
    if given.get("filename") and part.get_filename() is None:
        part.add_header("Content-Disposition", "attachment", filename=str(given["filename"]))
    data = _decoded(mapping(given.get("body")).get("data"))
    if part.get_content_maintype() == "text" and _is_utf8(data):
        part.set_param("charset", "utf-8")
    part.set_payload(data.decode("ascii", "surrogateescape"))


def _decoded(data: object) -> bytes:
    text = str(data or "")[: 2 * mime.READ_LIMIT]
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError):
        return b""


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
