"""A disk on which a power cut keeps synced data and a random part of the rest: an apsw VFS that logs its operations.

The real store runs over it once. Every cut is then a position in that log. A random part of the data that was not yet
synced there is kept, whole or torn at a sector.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, cast

import apsw
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from followup_daemon.store.sql.store import SqlStore
from followup_daemon.store.sqlite import database, migrations, sums

SECTOR = 512


@dataclass(slots=True)
class Disk:
    """All operations on its files, in order.

    They are ("write", file, offset, data), ("size", file, length), ("sync", file) and ("gone", file). ("mark", text)
    records what the program was told is safe.
    """

    done: list[tuple[Any, ...]] = field(default_factory=list)

    def mark(self, text: str) -> None:
        self.done.append(("mark", text))

    def cut(self, at: int, random: Random) -> tuple[dict[str, bytearray], list[str]]:
        """Return the files after a power cut just before step ``at``, and the marks made by then."""
        files: dict[str, bytearray] = {}
        pending: dict[str, list[tuple[Any, ...]]] = {}
        marks: list[str] = []
        for step in self.done[:at]:
            if step[0] == "mark":
                marks.append(step[1])
            elif step[0] == "sync":
                for one in pending.pop(step[1], []):
                    _apply(files, one)
            elif step[0] == "gone":
                files.pop(step[1], None)
                pending.pop(step[1], None)
            else:
                pending.setdefault(step[1], []).append(step)
        for steps in pending.values():
            for one in steps:
                if random.random() < 0.5:
                    _apply(files, _torn(one, random))
        return files, marks


def _apply(files: dict[str, bytearray], step: tuple[Any, ...]) -> None:
    data = files.setdefault(step[1], bytearray())
    if step[0] == "size":
        del data[step[2] :]
        data.extend(bytes(max(0, step[2] - len(data))))
        return
    offset, written = step[2], step[3]
    data.extend(bytes(max(0, offset + len(written) - len(data))))
    data[offset : offset + len(written)] = written


def _torn(step: tuple[Any, ...], random: Random) -> tuple[Any, ...]:
    """Of a long write perhaps only the first sectors."""
    if step[0] == "write" and len(step[3]) > SECTOR and random.random() < 0.3:
        return (*step[:3], step[3][: SECTOR * random.randrange(1, len(step[3]) // SECTOR + 1)])
    return step


class _Vfs(apsw.VFS):
    def __init__(self, disk: Disk) -> None:
        self.disk = disk
        super().__init__("power", "")

    def xOpen(self, name: Any, flags: list[int]) -> Any:
        return _File(self.disk, name, flags)

    def xDelete(self, name: str, sync: bool) -> None:
        super().xDelete(name, sync)
        self.disk.done.append(("gone", Path(name).name))


class _File(apsw.VFSFile):
    def __init__(self, disk: Disk, name: Any, flags: list[int]) -> None:
        self._disk = disk
        self._name = Path(name if isinstance(name, str) else name.filename() if name else "temporary").name
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        super().xWrite(data, offset)
        self._disk.done.append(("write", self._name, offset, bytes(data)))

    def xTruncate(self, length: int) -> None:
        super().xTruncate(length)
        self._disk.done.append(("size", self._name, length))

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        self._disk.done.append(("sync", self._name))


def store_on(disk: Disk, path: Path, synchronous: str) -> SqlStore:
    """Return the real store with its SQLite settings, over apsw and ``disk``; ``synchronous`` is for the control.

    A VFS written in Python has no shared memory, so the lock is exclusive. The writes to the log and the syncs are
    those of the product.
    """
    vfs = _Vfs(disk)  # it is registered as long as somebody holds it

    def connect() -> Any:
        return _Connection(path, "power", synchronous)

    engine = create_engine(
        "sqlite://", creator=connect, poolclass=StaticPool, pool_reset_on_return=None, paramstyle="named"
    )
    made = database.Database(engine, str(path))
    with made.transaction() as connection:
        migrations.upgrade(connection)
        sums.install(cast(sqlite3.Connection, connection.connection.driver_connection))
    store = SqlStore(made)
    store._vfs = vfs  # type: ignore[attr-defined]
    return store


class _Connection:
    """As much of the DB-API (PEP 249) over apsw as SQLAlchemy asks for."""

    def __init__(self, path: Path, vfs: str, synchronous: str) -> None:
        self._real = apsw.Connection(str(path), vfs=vfs)
        self.isolation_level = None
        self.total_changes = 0
        self._real.execute("PRAGMA locking_mode=EXCLUSIVE")
        database._configure(self, None)  # type: ignore[arg-type]
        if synchronous:
            self._real.execute(f"PRAGMA synchronous={synchronous}")
        self._real.execute("PRAGMA wal_autocheckpoint=40")  # small, so that there are checkpoints to cut

    def cursor(self) -> Any:
        return _Cursor(self._real)

    def execute(self, statement: str, parameters: Any = ()) -> Any:
        return _Cursor(self._real).execute(statement, parameters)

    def executemany(self, statement: str, many: Any) -> Any:
        return _Cursor(self._real).executemany(statement, many)

    def commit(self) -> None:
        if self._real.in_transaction:
            self._real.execute("COMMIT")

    def rollback(self) -> None:
        if self._real.in_transaction:
            self._real.execute("ROLLBACK")

    def create_function(self, name: str, count: int, function: Any, **_: Any) -> None:
        """Regular expressions in SQL are not used."""
        if name == "row_sum":
            self._real.create_scalar_function(name, function, count, deterministic=True)

    def close(self) -> None:
        self._real.close()


class _Cursor:
    arraysize = 1
    lastrowid = None
    rowcount = -1

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None

    def execute(self, statement: str, parameters: Any = ()) -> Any:
        cursor = self._connection.cursor()
        names: list[Any] = []
        cursor.exec_trace = lambda c, s, b: names.append(c.get_description()) or True
        self._rows = list(cursor.execute(statement, parameters))
        columns = names[0] if names and names[0] else ()
        self.description = [(one[0], None, None, None, None, None, None) for one in columns] or None
        self.rowcount = self._connection.changes()
        self.lastrowid = self._connection.last_insert_rowid()
        return self

    def executemany(self, statement: str, many: Any) -> Any:
        for parameters in many:
            self.execute(statement, parameters)
        return self

    def __iter__(self) -> Any:
        return iter(self.fetchall())

    def fetchone(self) -> Any:
        return self._rows.pop(0) if self._rows else None

    def fetchmany(self, size: int = 1) -> Any:
        found, self._rows = self._rows[:size], self._rows[size:]
        return found

    def fetchall(self) -> Any:
        found, self._rows = self._rows, []
        return found

    def close(self) -> None:
        self._rows = []
