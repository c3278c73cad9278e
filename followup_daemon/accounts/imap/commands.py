"""IMAP commands that are sent together, so that they need fewer round trips than with imapclient.

They use private parts of ``imapclient``'s connection, because its public methods send and wait in one step. They also
use its parsers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import imapclient
from imapclient import exceptions
from imapclient import imapclient as internals
from imapclient.response_parser import parse_fetch_response, parse_message_list

_STATUS_LINE = re.compile(rb'^("(?:[^"\\]|\\.)*"|[^ ]+) \((.*)\)\s*$')
_PAIR = re.compile(rb"(UIDVALIDITY|UIDNEXT|MESSAGES|HIGHESTMODSEQ) (\d+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """UIDVALIDITY, UIDNEXT and the number of messages of a folder (RFC 9051 section 6.3.11).

    ``modseq`` is HIGHESTMODSEQ, which grows with every change, also of flags (RFC 7162); 0 if the server has none.
    """

    validity: int
    next: int
    messages: int
    modseq: int = 0


def statuses(client: imapclient.IMAPClient, names: list[str]) -> dict[str, Status]:
    """Return the status of each folder, in one round trip. STATUS may be stale for a selected folder, so none is."""
    left = _leave(client)
    items = b"UIDVALIDITY UIDNEXT MESSAGES" + (b" HIGHESTMODSEQ" if client.has_capability("CONDSTORE") else b"")
    if client.has_capability("LIST-STATUS"):
        found = _listed(client, items, left)
        if set(names) <= set(found):
            return {name: found[name] for name in names}
        left = []
    return _one_by_one(client, names, items, left)


def _leave(client: imapclient.IMAPClient) -> list[tuple[str, Any]]:
    """Deselect the folder without waiting for the response. Return the command and its tag, or nothing.

    Folders are selected read-only, so CLOSE expunges nothing.
    """
    connection = client._imap
    if connection.state != "SELECTED":
        return []
    if not connection.is_readonly:
        raise AssertionError("a folder is selected for writing, so CLOSE would expunge what is marked in it")
    name = "UNSELECT" if client.has_capability("UNSELECT") else "CLOSE"
    tag = connection._command(name)
    connection.state = "AUTH"
    return [(name, tag)]


def _listed(client: imapclient.IMAPClient, items: bytes, before: list[tuple[str, Any]]) -> dict[str, Status]:
    """Return the status of each folder by one LIST (RFC 5819)."""
    connection = client._imap
    connection.response("STATUS")
    tag = connection._command("LIST", '""', '"*"', b"RETURN (STATUS (" + items + b"))")
    for name, earlier in before:
        connection._command_complete(name, earlier)
    done, _ = connection._command_complete("LIST", tag)
    _, lines = connection.response("STATUS")
    connection.response("LIST")
    return dict(_statuses(lines)) if done == "OK" else {}


def _one_by_one(
    client: imapclient.IMAPClient, names: list[str], items: bytes, before: list[tuple[str, Any]]
) -> dict[str, Status]:
    """Return the status of each folder by STATUS commands that are sent together."""
    connection = client._imap
    connection.response("STATUS")
    tags = [connection._command("STATUS", client._normalise_folder(name), b"(" + items + b")") for name in names]
    for name, earlier in before:
        connection._command_complete(name, earlier)
    answers = [connection._command_complete("STATUS", tag) for tag in tags]
    for done, data in answers:
        client._checkok("status", done, data)
    _, lines = connection.response("STATUS")
    found = [status for _, status in _statuses(lines)]
    return dict(zip(names, found, strict=True))


def _statuses(lines: list[Any]) -> list[tuple[str, Status]]:
    """Parse STATUS responses, in the server's order. Malformed responses are left out."""
    found = []
    for line in _whole(lines):
        match = _STATUS_LINE.match(line)
        if match is None:
            continue
        name = imapclient.imap_utf7.decode(match[1].strip(b'"').replace(b'\\"', b'"').replace(b"\\\\", b"\\"))
        said = {key.upper(): int(value) for key, value in _PAIR.findall(match[2])}
        status = Status(
            validity=said[b"UIDVALIDITY"], next=said[b"UIDNEXT"], messages=said[b"MESSAGES"],
            modseq=said.get(b"HIGHESTMODSEQ", 0),
        )  # fmt: skip
        found.append((name, status))
    return found


def _whole(lines: list[Any]) -> list[bytes]:
    """Return complete lines. A name may be a literal, which imaplib returns separately from the rest of the line."""
    found: list[bytes] = []
    name: bytes | None = None
    for line in lines or ():
        if isinstance(line, tuple):
            name = b'"' + bytes(line[1]).replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'
        elif isinstance(line, bytes):
            found.append(line if name is None else name + line)
            name = None
    return found


def look(client: imapclient.IMAPClient, name: str, criteria: str) -> tuple[Status, list[int]]:
    """Select a folder read-only and search it, in one round trip. Return its status, and ascending UIDs.

    ``modseq`` is 0 if SELECT does not report it. ``next`` is 0 if an old server does not report it.
    """
    connection = client._imap
    connection.untagged_responses, connection.is_readonly = {}, True
    examine = connection._command("EXAMINE", client._normalise_folder(name))
    connection.state = "SELECTED"  # the state before the server runs the next command
    search = connection._command("UID", "SEARCH", criteria)
    done, data = connection._command_complete("EXAMINE", examine)
    said = client._process_select_response(connection.untagged_responses)
    if done != "OK":
        connection.state = "AUTH"
        connection._command_complete("UID", search)
        raise exceptions.IMAPClientError(f"{name} cannot be selected")
    done, data = connection._command_complete("UID", search)
    client._checkok("search", done, data)
    _, data = connection._untagged_response(done, data, "SEARCH")
    status = Status(
        validity=int(said[b"UIDVALIDITY"]), next=int(said.get(b"UIDNEXT", 0)), messages=int(said[b"EXISTS"]),
        modseq=int(said.get(b"HIGHESTMODSEQ", 0)),
    )  # fmt: skip
    return status, sorted(int(uid) for uid in parse_message_list(data))


def octets(value: object) -> bytes:
    """Return the fetched bytes. Return no bytes if the server sent a number, a list or NIL."""
    return value if isinstance(value, bytes) else b""


def ask(client: imapclient.IMAPClient, uids: list[int], items: list[str]) -> Any:
    """Send a UID FETCH without waiting for the response. Pass the result to ``answered``."""
    return client._imap._command(
        "UID", "FETCH", internals.join_message_ids(uids), internals.seq_to_parenstr_upper(items)
    )


def answered(
    client: imapclient.IMAPClient, *asked: Any, onto: dict[int, dict[bytes, Any]] | None = None
) -> dict[int, dict[bytes, Any]]:
    """Return the responses to FETCH commands of ``ask``, added to the responses in ``onto``.

    A server may run several commands at the same time. So responses to later commands may be here, and are kept.
    """
    found = {} if onto is None else onto
    for tag in asked:
        done, data = client._imap._command_complete("UID", tag)
        client._checkok("fetch", done, data)
        done, data = client._imap._untagged_response(done, data, "FETCH")
        for uid, items in parse_fetch_response(data, False, True).items():
            found.setdefault(uid, {}).update(items)
    return found
