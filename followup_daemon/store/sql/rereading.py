"""The items that an older version of the extraction read, and the progress of reading them again."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, bindparam, func, select, update

from followup_daemon.model.changes import Progress
from followup_daemon.model.mail import Message
from followup_daemon.model.tables import extraction
from followup_daemon.store.codec import Codec, moment
from followup_daemon.store.sql.database import SqlDatabase
from followup_daemon.store.sql.facts import CHANGED, DRAFTS, message_row
from followup_daemon.store.sql.schema import account as account_table
from followup_daemon.store.sql.schema import event, message
from followup_daemon.store.sql.statement import Statement

_MESSAGE: Codec[Message] = Codec(Message)
_VERSION = Statement(select(account_table.c.extraction).where(account_table.c.name == bindparam("of")))


class RereadingStore:
    """``store.base`` has the contract of each method."""

    def __init__(self, database: SqlDatabase) -> None:
        self._database = database

    def progress(self, account: str, since: datetime) -> Progress | None:
        with self._database.reading() as connection:
            row = _VERSION.run(connection, of=account).fetchone()
            if row is None or row[0] == extraction.EXTRACTION:
                return None
            total = _count(connection, account, since)
            left = _count(connection, account, since, outdated=True)
        return Progress(done=total - left, total=total)

    def messages(self, account: str, since: datetime, limit: int) -> dict[str, dict[str, Message | None]]:
        rows: dict[str, dict[str, Message | None]] = {}
        newest_first = (
            select(message.c.source, message.c.ref, message.c.body)
            .where(*_messages(account, since), message.c.extraction < extraction.EXTRACTION)
            .order_by(message.c.sent_at.desc(), message.c.ref)
            .limit(limit)
        )
        with self._database.reading() as connection:
            for source, ref, body in connection.execute(newest_first):
                rows.setdefault(source, {})[ref] = _MESSAGE.decode(body) if body is not None else None
        return rows

    def calendars(self, account: str, since: datetime) -> list[str]:
        sources = (
            select(event.c.source)
            .distinct()
            .where(*_events(account, since), event.c.extraction < extraction.EXTRACTION)
            .order_by(event.c.source)
        )
        with self._database.reading() as connection:
            return list(connection.execute(sources).scalars())

    def replace(self, account: str, source: str, refs: Collection[str], found: Iterable[Message]) -> None:
        rows = {one.ref: message_row(account, source, one) for one in found}
        with self._database.transaction() as connection:
            here = (message.c.account == account, message.c.source == source, message.c.ref.in_(sorted(refs)))
            content = select(message.c.ref, message.c.body, message.c.sent_at).where(*here)
            there = {ref: (body, at) for ref, body, at in connection.execute(content)}
            changed = [row for ref, row in rows.items() if ref in there and (row["body"], row["sent_at"]) != there[ref]]
            self._database.upsert(connection, message, changed)
            connection.execute(update(message).where(*here).values(extraction=extraction.EXTRACTION))
            if changed:
                CHANGED.run(connection, of=account)

    def calendar_done(self, account: str, source: str) -> None:
        here = (event.c.account == account, event.c.source == source)
        with self._database.transaction() as connection:
            connection.execute(update(event).where(*here).values(extraction=extraction.EXTRACTION))

    def finish(self, account: str) -> None:
        current = update(account_table).where(account_table.c.name == account)
        with self._database.transaction() as connection:
            connection.execute(current.values(extraction=extraction.EXTRACTION))


def _messages(account: str, since: datetime) -> tuple[ColumnElement[bool], ...]:
    return (message.c.account == account, message.c.source != DRAFTS, message.c.sent_at >= moment(since))


def _events(account: str, since: datetime) -> tuple[ColumnElement[bool], ...]:
    return (event.c.account == account, event.c.ends_at >= moment(since))


def _count(connection: Connection, account: str, since: datetime, outdated: bool = False) -> int:
    """Return the number of messages and events from ``since`` on, or of those that are outdated."""
    count = 0
    for table, where in ((message, _messages(account, since)), (event, _events(account, since))):
        older = (table.c.extraction < extraction.EXTRACTION,) if outdated else ()
        statement = select(func.count()).select_from(table).where(*where, *older)
        count += connection.execute(statement).scalar() or 0
    return count
