"""Opening a state file. It is private, durable and of the right version, or it is refused with a clear message."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Engine, Table, create_engine, event, text
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.pool import StaticPool
from sqlalchemy.sql.compiler import SQLCompiler

from followup_daemon.errors import DamagedRecord, StateBusy, StateError
from followup_daemon.store.sql import schema
from followup_daemon.store.sql.statement import ContainsBytes, Statement
from followup_daemon.store.sqlite import sums

BUSY_TIMEOUT_MS = 5000


class Database:
    """One database with explicit transactions. Errors of the driver become errors with a text for the user."""

    def __init__(self, engine: Engine, where: str) -> None:
        self.engine = engine
        self.where = where
        self._writer = threading.Lock()
        """Threads of this process write one after the other, because SQLite's lock has no queue and fails after 5 s."""
        self._reader: AbstractContextManager[object] = (
            self._writer if isinstance(engine.pool, StaticPool) else nullcontext()
        )
        """A database in memory has one connection, so its readers wait for the writer, too."""
        self._thread = threading.local()
        self.repairs = 0
        """The number of repairs that changed rows. A change means that caches of rows are stale."""

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Open one transaction, which must not be nested. Raises StateBusy or StateError."""
        with self._errors_that_can_be_read(), self._writer, self.engine.begin() as connection:
            _begin(connection, "IMMEDIATE")
            for prove in self._proofs:
                prove(connection)
            yield connection

    @contextmanager
    def proving(self, proof: Callable[[Connection], None]) -> Iterator[None]:
        """Begin every transaction of this thread with ``proof`` while inside. ``proof`` raises to refuse it."""
        before = self._proofs
        self._thread.proofs = (*before, proof)
        try:
            yield
        finally:
            self._thread.proofs = before

    @property
    def _proofs(self) -> tuple[Callable[[Connection], None], ...]:
        return getattr(self._thread, "proofs", ())

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction that reads one committed state and waits for no writer. Raises StateBusy or StateError."""
        with self._errors_that_can_be_read(), self._reader, self.engine.begin() as connection:
            _begin(connection, "DEFERRED")
            yield connection

    @contextmanager
    def _errors_that_can_be_read(self) -> Iterator[None]:
        try:
            yield
        except OperationalError as error:
            raise _readable(str(error.orig), self.where) from error
        except sqlite3.OperationalError as error:  # of what goes to the driver directly
            raise _readable(str(error), self.where) from error
        except (DatabaseError, sqlite3.DatabaseError, UnicodeDecodeError) as error:
            raise StateError(
                f"The state file {self.where} cannot be used ({getattr(error, 'orig', error)}). Nothing was changed; "
                "see docs/limits.md for how to rebuild it."
            ) from error

    def upsert(self, connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        """Insert ``rows``. If the primary key exists, overwrite the other columns."""
        if rows:
            _upsert(table, tuple(rows[0])).run_for_each(connection, rows)

    def refuse_damaged_rows(self, connection: Connection) -> None:
        """Raise DamagedRecord if a row that cannot be read from the mailbox again does not match its checksum."""
        if next(sums.damaged(_driver(connection), sums.KEPT), None) is not None:
            raise DamagedRecord(
                f"A record in the state file {self.where} was damaged. Nothing was drafted from it; it is repaired "
                "where that can be done, and tried again at the next poll."
            )

    def repair(self) -> None:
        """Repair the indexes by their rows, then the rows by their checksums.

        A search in a damaged index misses a row that exists. Raises StateError if a row cannot be restored.
        """
        with self.reading() as connection:
            indexes = connection.execute(text("PRAGMA integrity_check(1)")).scalar()
            if indexes == "ok" and next(sums.damaged(_driver(connection)), None) is None:
                return
        with self.transaction() as connection:
            sums.repair(_driver(connection), self.where)
            _refuse_damage(connection, self.where, "integrity_check")
        self.repairs += 1

    def defer_foreign_keys(self, connection: Connection) -> None:
        """Check foreign keys at the end of this transaction only."""
        connection.execute(text("PRAGMA defer_foreign_keys = ON"))

    def vacuum(self) -> None:
        """Truncate the log and rewrite the file, so that deleted data is removed from the disk."""
        raw = self.engine.raw_connection()
        try:
            for statement in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                raw.cursor().execute(statement)
        finally:
            raw.close()

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


@compiles(ContainsBytes, "sqlite")
def _contains_bytes(element: ContainsBytes, compiler: SQLCompiler, **kwargs: Any) -> str:
    return f"instr({compiler.process(element.clauses, **kwargs)}) > 0"


@lru_cache(maxsize=128)
def _upsert(table: Table, columns: tuple[str, ...]) -> Statement:
    statement = insert(table)
    keys = [column.name for column in table.primary_key]
    changed = {name: statement.excluded[name] for name in columns if name not in keys}
    if changed:
        return Statement(statement.on_conflict_do_update(index_elements=keys, set_=changed), columns)
    return Statement(statement.on_conflict_do_nothing(), columns)


def _readable(words: str, where: str) -> Exception:
    if "locked" in words or "busy" in words:
        return StateBusy(
            f"The state file {where} has been locked by another program for more than {BUSY_TIMEOUT_MS // 1000} s."
            " Nothing was written; it is tried again at the next poll."
        )
    if "full" in words or "disk I/O" in words:
        return StateError(
            f"The state file {where} cannot be written ({words}). Make room on the disk: no draft is placed without "
            "a record of it, and one that was placed just now is found again by its marker."
        )
    return StateError(f"The state file {where} cannot be used ({words}).")


def open_file(path: Path) -> Database:
    """Open the database at ``path``. Its file is private, migrated if it is older, and checked for damage."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
    except OSError as error:
        raise StateError(
            f"The state file {path} cannot be created ({error.strerror}). Choose another folder with `state:` in the "
            "configuration."
        ) from error
    engine = create_engine(
        f"sqlite:///{path}",
        connect_args={"timeout": BUSY_TIMEOUT_MS / 1000},
        pool_reset_on_return=None,
        paramstyle="named",
    )
    event.listen(engine, "connect", _configure)
    database = Database(engine, str(path))
    try:
        with database.transaction() as connection:
            _refuse_damage(connection, str(path), "quick_check")
            revision = _revision(connection)
        _bring_up_to_date(database, revision)
    except BaseException:
        database.close()
        raise
    return database


def open_copy(path: Path) -> Database:
    """Return a copy in memory of the state at ``path``, or an empty one. The file is not changed."""
    database = _in_memory(str(path))
    revision = None
    if path.exists() and path.stat().st_size > 0:
        raw = database.engine.raw_connection()
        try:
            _copy_into(path, raw.driver_connection)  # type: ignore[arg-type]
        except sqlite3.DatabaseError as error:
            raise StateError(f"The state file {path} cannot be read ({error}).") from error
        finally:
            raw.close()
        with database.transaction() as connection:
            revision = _revision(connection)
    _bring_up_to_date(database, revision)
    return database


def open_empty() -> Database:
    """Return an empty database in memory."""
    database = _in_memory("in memory")
    _bring_up_to_date(database, None)
    return database


def _in_memory(where: str) -> Database:
    engine = create_engine(
        "sqlite://",
        poolclass=StaticPool,
        connect_args={"check_same_thread": False},
        pool_reset_on_return=None,
        paramstyle="named",
    )
    event.listen(engine, "connect", _configure)
    return Database(engine, where)


def _copy_into(path: Path, target: sqlite3.Connection) -> None:
    log, shared = path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")
    if log.exists() and not shared.exists():
        # A crash left a log. Opening the database would recover it, so that happens on a copy.
        with tempfile.TemporaryDirectory() as folder:
            for name in (path, log):
                shutil.copy2(name, folder)
            _backup(f"file:{folder}/{path.name}", target)
    else:
        _backup(f"file:{path}?mode=ro" + ("" if log.exists() else "&immutable=1"), target)


def _backup(uri: str, target: sqlite3.Connection) -> None:
    source = sqlite3.connect(uri, uri=True, timeout=BUSY_TIMEOUT_MS / 1000)
    try:
        source.backup(target)
    finally:
        source.close()


def _configure(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        f"busy_timeout={BUSY_TIMEOUT_MS}",
        "foreign_keys=ON",
        "secure_delete=ON",
        "cell_size_check=ON",
    ):
        connection.execute(f"PRAGMA {pragma}").close()
    connection.create_function("row_sum", -1, sums.of, deterministic=True)


def _begin(connection: Connection, kind: str) -> None:
    """IMMEDIATE takes the lock at once. At the first write it could no longer wait for it."""
    _driver(connection).execute(f"BEGIN {kind}").close()


def _driver(connection: Connection) -> sqlite3.Connection:
    driver: Any = connection.connection.driver_connection
    return cast(sqlite3.Connection, driver)


def _refuse_damage(connection: Connection, where: str, check: str) -> None:
    answer = connection.execute(text(f"PRAGMA {check}(1)")).scalar()
    if answer != "ok":
        raise StateError(
            f"The state file {where} is damaged ({answer}). It was left unchanged and nothing was drafted; move it "
            "away to start with an empty state (existing drafts are recognised by their marker)."
        )


def _revision(connection: Connection) -> str | None:
    exists = connection.execute(text("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'")).scalar()
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() if exists else None


def _bring_up_to_date(database: Database, revision: str | None) -> None:
    if revision is not None:
        database.repair()
    if revision == schema.HEAD:
        return
    from followup_daemon.store.sqlite import migrations

    if revision is not None and revision not in migrations.known():
        raise StateError(
            f"The state file {database.where} was written by a newer version (schema {revision}, this version knows "
            f"up to {schema.HEAD}). Upgrade followup-daemon, or use another state file."
        )
    with database.transaction() as connection:
        migrations.upgrade(connection)
        sums.install(_driver(connection))
