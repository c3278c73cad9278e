"""A checksum of each row, so that a flipped bit on the disk is detected before a decision depends on it.

Triggers update the checksums, whichever statement writes. If one flipped bit explains a damaged row, it is repaired.
Otherwise the row is deleted if the next sync or decision restores it. A record of a draft or override is deleted only
if its interaction is known, which is then suspended. Otherwise the state is refused.
"""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from followup_daemon.errors import StateError
from followup_daemon.model.case import Lost

log = logging.getLogger(__name__)

SUM = "sum"
_SIZE = 8
KEPT = ("setting", "account", "placement", "override", "held")
"""The tables whose content no sync restores."""
_READ_AGAIN = frozenset({"cursor", "message", "event", "unreadable"})
_NUMBERS = ("INTEGER", "BOOLEAN")
_TYPES = {"VARCHAR": "text", "BLOB": "blob", "INTEGER": "integer", "BOOLEAN": "integer"}
_DECIDED_AGAIN = frozenset({"interaction", "ledger"})
_OF_AN_INTERACTION = frozenset(str(table) for table in Lost)
_LONGEST = 2**16
"""The maximum size of a row, in bytes, in which a flipped bit is searched."""

Values = tuple[bytes | None, ...]
Columns = list[tuple[str, str]]
"""The name and the declared type of each column."""
Indexed = dict[tuple[str, int], set[bytes | None]]
"""Table and number of a row (rowid), with the interactions that its indexes name."""


def of(*values: bytes | None) -> bytes:
    """Return the checksum of one row: of the types of its columns, then of each column as bytes.

    So NULL differs from the empty value, text differs from bytes, and the ends of columns count.
    """
    sum_ = blake2b(digest_size=_SIZE)
    for value in values:
        sum_.update(b"-" if value is None else b"%d:" % len(value))
        sum_.update(value or b"")
    return sum_.digest()


def install(connection: sqlite3.Connection) -> None:
    """Give every row its checksum, and each table its triggers, after a change of the schema."""
    for table in _tables(connection):
        columns = _columns(connection, table)
        names = ", ".join(f'"{name}"' for name, _ in columns)
        key = [
            name
            for name, *_ in connection.execute(f"SELECT name FROM pragma_table_info('{table}') WHERE pk > 0").fetchall()
        ]
        this = " AND ".join(f'"{name}" = NEW."{name}"' for name in key)
        for when, happens in (("insert", "INSERT"), ("update", f"UPDATE OF {names}")):
            connection.execute(f'DROP TRIGGER IF EXISTS "{table}_{SUM}_{when}"')
            connection.execute(
                f'CREATE TRIGGER "{table}_{SUM}_{when}" AFTER {happens} ON "{table}" BEGIN '
                f'UPDATE "{table}" SET {SUM} = row_sum({_whole(columns, "NEW.")}) WHERE {this}; END'
            )
        connection.execute(f'UPDATE "{table}" SET {SUM} = row_sum({_whole(columns)})')


def damaged(connection: sqlite3.Connection, tables: Sequence[str] = ()) -> Iterator[tuple[str, Values, bytes | None]]:
    """Yield the rows that do not match their checksums: the table, the raw columns, the checksum.

    ``tables`` defaults to all tables.
    """
    for table in tables or _tables(connection):
        columns = _columns(connection, table)
        for *values, sum_ in connection.execute(
            f'SELECT {_raw(columns)}, CAST({SUM} AS BLOB) FROM "{table}" WHERE {SUM} IS NOT row_sum({_whole(columns)})'
        ).fetchall():
            yield table, tuple(values), sum_


def repair(connection: sqlite3.Connection, where: str) -> None:
    """Repair rows in the caller's transaction, and suspend the interactions of records that cannot be repaired.

    The indexes are rebuilt. Raises StateError if a record is lost and its interaction is unknown.
    """
    indexed = _indexed(connection)
    connection.execute("REINDEX").close()
    rows = sorted(damaged(connection), key=lambda row: row[0] in _OF_AN_INTERACTION)  # other records show these
    for table, values, sum_ in rows:
        columns = _columns(connection, table)
        if _put_right(connection, table, columns, values, sum_):
            outcome = "put right"
        elif _drop(connection, table, columns, values):
            outcome = "dropped"
        elif _hold_back(connection, table, columns, values, indexed):
            outcome = "dropped, and its interaction is held back (see: followup-daemon status)"
        else:
            raise StateError(
                f"The state file {where} is damaged (a record of {table}). It was left unchanged and nothing was "
                "drafted; put a backup in its place, or move it away to start with an empty state (existing drafts are "
                "recognised by their marker)."
            )
        log.warning("state=%s a damaged record of %s was %s", where, table, outcome)


def _put_right(
    connection: sqlite3.Connection, table: str, columns: Columns, values: Values, sum_: bytes | None
) -> bool:
    """Return whether one flipped bit explains the damage. It is then repaired."""
    right = _corrected(values, sum_, [kind for _, kind in columns])
    if right is not None:
        changes = ", ".join(f'"{name}" = ?' for name, _ in columns)
        typed = [_typed(value, kind) for value, (_, kind) in zip(right, columns, strict=True)]
        _run(connection, f'UPDATE "{table}" SET {changes}', typed, columns, values)
    return right is not None


def _drop(connection: sqlite3.Connection, table: str, columns: Columns, values: Values) -> bool:
    """Delete a row that the next sync or decision restores. Return whether it is such a row."""
    if table not in _READ_AGAIN | _DECIDED_AGAIN:
        return False
    _run(connection, f'DELETE FROM "{table}"', [], columns, values)
    connection.execute("UPDATE account SET decided_at = NULL")
    if table in _READ_AGAIN:
        connection.execute("DELETE FROM cursor")
    return True


def _indexed(connection: sqlite3.Connection) -> Indexed:
    """Return the content of the indexes of drafts and overrides. A damaged index has none."""
    found: Indexed = {}
    for table in sorted(_OF_AN_INTERACTION):
        names = connection.execute(
            f"SELECT DISTINCT i.name FROM pragma_index_list('{table}') AS i, pragma_index_info(i.name) AS c WHERE "
            "c.name = 'interaction'"
        ).fetchall()
        for (index,) in names:
            with contextlib.suppress(sqlite3.DatabaseError):
                for rowid, key in connection.execute(
                    f'SELECT _rowid_, CAST(interaction AS BLOB) FROM "{table}" INDEXED BY "{index}"'
                ):
                    found.setdefault((table, rowid), set()).add(key)
    return found


def _hold_back(connection: sqlite3.Connection, table: str, columns: Columns, values: Values, indexed: Indexed) -> bool:
    """Return whether the row, or its entry in an index, names a known interaction, and suspend that interaction.

    No damage turns one key, a hash of 32 hexadecimal digits, into another.
    """
    if table not in _OF_AN_INTERACTION or not _columns(connection, "held"):  # a state from before this table existed
        return False
    row = {name: value or b"" for (name, _), value in zip(columns, values, strict=True)}
    known = connection.execute(
        "SELECT interaction, account FROM ledger UNION SELECT key, account FROM interaction"
    ).fetchall()
    rowids = _run(connection, f'SELECT _rowid_ FROM "{table}"', [], columns, values).fetchall()
    told = {key for (rowid,) in rowids for key in indexed.get((table, rowid), ())}
    named = [(key, table, of) for key, of in known if key.encode() in told or _names_it(row, key.encode())]
    if named:
        _run(connection, f'DELETE FROM "{table}"', [], columns, values)
        connection.executemany("INSERT OR IGNORE INTO held (interaction, lost, account) VALUES (?, ?, ?)", named)
        connection.execute("UPDATE account SET decided_at = NULL")
    return bool(named)


def _names_it(row: Mapping[str, bytes], key: bytes) -> bool:
    """Return True if the row names the interaction in its column, or in the JSON of a draft (with escaped quotes)."""
    return row["interaction"] == key or b'"interaction":"%s"' % key in row.get("body", b"")


def _run(
    connection: sqlite3.Connection, statement: str, typed: list[Any], columns: Columns, values: Values
) -> sqlite3.Cursor:
    """Run a statement on the row with these raw values."""
    this = " AND ".join(f'CAST("{name}" AS BLOB) IS ?' for name, _ in columns)
    return connection.execute(f"{statement} WHERE {this}", (*typed, *values))


def _corrected(values: Values, sum_: bytes | None, kinds: Sequence[str]) -> Values | None:
    """Return the row with one bit flipped so that it matches its checksum, or None."""
    if sum_ is None or len(sum_) != _SIZE or sum(len(value or b"") for value in values) > _LONGEST:
        return None
    if (int.from_bytes(of(_types(values, kinds), *values)) ^ int.from_bytes(sum_)).bit_count() < 2:
        return values
    for number, (value, kind) in enumerate(zip(values, kinds, strict=True)):
        for turned in _turned(value or b"", kind):
            tried = (*values[:number], turned, *values[number + 1 :])
            if of(_types(tried, kinds), *tried) == sum_:
                return tried
    return None


def _turned(value: bytes, kind: str) -> Iterator[bytes]:
    """Yield the value with each of its bits flipped. For a number these are the bits on the disk."""
    if kind in _NUMBERS:
        yield from (b"%d" % (int(value) ^ 1 << bit) for bit in range(63) if value)
    else:
        for bit in range(len(value) * 8):
            turned = bytearray(value)
            turned[bit // 8] ^= 1 << bit % 8
            yield bytes(turned)


def _typed(value: bytes | None, kind: str) -> Any:
    if value is None or kind == "BLOB":
        return value
    return int(value) if kind in _NUMBERS else value.decode()


def _tables(connection: sqlite3.Connection) -> list[str]:
    """Return the tables that have sums."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return [name for (name,) in names if (SUM,) in _names(connection, name)]


def _names(connection: sqlite3.Connection, table: str) -> list[tuple[str]]:
    return connection.execute(f"SELECT name FROM pragma_table_info('{table}')").fetchall()


def _columns(connection: sqlite3.Connection, table: str) -> Columns:
    """Return each column except the checksum, in the order of the table."""
    found = connection.execute(f"SELECT name, type FROM pragma_table_info('{table}')").fetchall()
    return [(name, kind) for name, kind in found if name != SUM]


def _types(values: Values, kinds: Sequence[str]) -> bytes:
    """Return SQLite's typeof of the columns of an undamaged row."""
    named = ("null" if value is None else _TYPES.get(kind, "text") for value, kind in zip(values, kinds, strict=True))
    return "".join(named).encode()


def _whole(columns: Columns, of: str = "") -> str:
    """Return the input of the checksum: the types of all columns, then each column."""
    types = " || ".join(f'typeof({of}"{name}")' for name, _ in columns)
    return f"CAST({types} AS BLOB), {_raw(columns, of)}"


def _raw(columns: Columns, of: str = "") -> str:
    """Return the columns as the bytes on the disk, so that malformed text can be read too."""
    return ", ".join(f'CAST({of}"{name}" AS BLOB)' for name, _ in columns)
