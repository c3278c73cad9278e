"""The mailbox behind each account name. Stored data belongs to a mailbox, and follows it to another name or place.

``identity`` is the mailbox by the configuration: kind, address, server or folder. ``claim`` is an identity that does
not match the data stored under the name. It is open until the next sync decides by Message-IDs, or the user decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import Connection, bindparam, delete, exists, select, update

from followup_daemon.model.draft import Placement
from followup_daemon.model.interaction import Interaction
from followup_daemon.store.codec import Codec
from followup_daemon.store.sql.database import SqlDatabase
from followup_daemon.store.sql.schema import (
    account,
    cursor,
    event,
    held,
    interaction,
    lease,
    metadata,
    override,
    placement,
    setting,
    unreadable,
)
from followup_daemon.store.sql.statement import Statement
from followup_daemon.store.values import Identity

_SEPARATOR = "\n"
_BETWEEN = "\n"
"""A temporary name while two accounts exchange their names. No account can have it."""
_ROWS = Statement(select(account.c.name, account.c.identity, account.c.claim, account.c.former))
_FORGOTTEN = "forgotten accounts"
_FORGOTTEN_NAMES = Statement(select(setting.c.value).where(setting.c.name == _FORGOTTEN))
_CLAIM = Statement(select(account.c.claim).where(account.c.name == bindparam("of")))
_OWNED = [table for table in metadata.tables.values() if "account" in table.c and table is not lease]
_INTERACTION: Codec[Interaction] = Codec(Interaction)
_PLACEMENT: Codec[Placement] = Codec(Placement)


class IdentityStore:
    def __init__(self, database: SqlDatabase) -> None:
        self._database = database
        self.configured: frozenset[str] = frozenset()
        """The names in the present configuration."""
        self._open: dict[str, str] = {}
        """Claims that only the user can decide. The mailbox is not read for them again."""

    def register(self, wanted: Mapping[str, str]) -> None:
        """Record the mailbox of each configured name. Stored data follows its mailbox; nothing is deleted."""
        self.configured, self._open = frozenset(wanted), {}
        with self._database.transaction() as connection:
            for name, identity in wanted.items():
                rows = self._rows(connection)
                fitting = [row for row in rows.values() if identity in (row.identity, row.claim)]
                old = min(fitting, key=lambda row: row.identity != identity, default=None)
                if old is not None and old.name != name and wanted.get(old.name) != identity:
                    self._rename(connection, old.name, name)
            rows = self._rows(connection)
            strays = any(row.identity for row in rows.values() if row.name not in wanted)
            for name, identity in wanted.items():
                row = rows.get(name)
                is_clear = row.identity == identity or not (row.identity or strays) if row else not strays
                values = {"identity": identity, "claim": None} if is_clear else {"claim": identity}
                self._database.upsert(connection, account, [{"name": name, **values}])

    def add(self, name: str, identity: str) -> None:
        """Add a mailbox without stored data."""
        with self._database.transaction() as connection:
            self._database.upsert(connection, account, [{"name": name, "identity": identity, "claim": None}])

    def all(self) -> dict[str, Identity]:
        with self._database.reading() as connection:
            return self._rows(connection)

    def key_names(self) -> tuple[str, ...]:
        """Return the account names that interaction keys contain, of known and of forgotten accounts."""
        with self._database.reading() as connection:
            known = [(*one.former, one.name)[0] for one in self._rows(connection).values()]
            forgotten = _FORGOTTEN_NAMES.run(connection).fetchone()
        return tuple(dict.fromkeys((*known, *(forgotten[0].split(_SEPARATOR) if forgotten else ()))))

    def erase(self, name: str) -> None:
        """Erase all rows of one account. Its name stays while keys of other accounts contain it."""
        names = self.key_names()
        with self._database.transaction() as connection:
            connection.execute(delete(account).where(account.c.name == name))
            connection.execute(delete(lease).where(lease.c.account == name))
            connection.execute(delete(setting).where(setting.c.name == _FORGOTTEN))
            left = self._rows(connection)
            kept = [one for one in names if one not in {(*row.former, row.name)[0] for row in left.values()}]
            if left and kept:
                connection.execute(setting.insert(), [{"name": _FORGOTTEN, "value": _SEPARATOR.join(kept)}])

    def former(self, name: str) -> tuple[str, ...]:
        row = self.all().get(name)
        return row.former if row else ()

    def claim(self, name: str) -> str | None:
        """Return the identity that is not decided yet, or None if the mailbox is known."""
        with self._database.reading() as connection:
            row = _CLAIM.run(connection, of=name).fetchone()
        return row[0] if row else None

    def is_open(self, name: str, claim: str) -> bool:
        """Return whether only the user can decide about ``claim``."""
        return self._open.get(name) == claim

    def leave_open(self, name: str, claim: str) -> None:
        self._open[name] = claim

    def has_memory(self, name: str) -> bool:
        """Return whether the account has data that a new sync would not restore."""
        with self._database.reading() as connection:
            return any(
                connection.execute(select(exists().where(table.c.account == name))).scalar()
                for table in (placement, override, held)
            )

    def confirm(self, name: str, old: str, identity: str) -> None:
        """Move the data stored under ``old`` to ``name``. Its mail and calendars are read again.

        The data stored under ``name`` before is moved to ``old``.
        """
        is_needed = old != name and self.has_memory(name)
        with self._database.transaction() as connection:
            if old != name:
                self._rename(connection, old, name)
                connection.execute(update(account).where(account.c.name == old).values(claim=None))
                if not is_needed:
                    connection.execute(delete(account).where(account.c.name == old))
            for table in (cursor, event, unreadable):
                connection.execute(delete(table).where(table.c.account == name))
            _decide(connection, name, identity)

    def accept(self, name: str, identity: str) -> None:
        """Record ``name`` as a new mailbox, and erase the data stored under that name."""
        with self._database.transaction() as connection:
            for table in _OWNED:
                connection.execute(delete(table).where(table.c.account == name))
            _decide(connection, name, identity)

    def _rows(self, connection: Connection) -> dict[str, Identity]:
        found = _ROWS.run(connection).fetchall()
        return {
            name: Identity(
                name=name, identity=identity, claim=claim, former=tuple(filter(None, former.split(_SEPARATOR)))
            )
            for name, identity, claim, former in found
        }

    def _rename(self, connection: Connection, old: str, new: str) -> None:
        """Move all rows to the new name. An account that had this name gets the old name, so nothing is lost."""
        self._database.defer_foreign_keys(connection)
        rows = self._rows(connection)
        moves = [(new, _BETWEEN), (old, new), (_BETWEEN, old)] if new in rows else [(old, new)]
        for before, after in moves:
            for table in _OWNED:
                connection.execute(update(table).where(table.c.account == before).values(account=after))
            connection.execute(update(account).where(account.c.name == before).values(name=after))
        for before, after in ((old, new), (new, old)) if new in rows else ((old, new),):
            former = _SEPARATOR.join(dict.fromkeys((*rows[before].former, before)))
            connection.execute(update(account).where(account.c.name == after).values(former=former))
            self._sign(connection, after)

    def _sign(self, connection: Connection, name: str) -> None:
        """Replace the name inside the stored values, too."""
        for found in connection.execute(select(interaction).where(interaction.c.account == name)).all():
            body = _INTERACTION.encode(replace(_INTERACTION.decode(found.body), account=name))
            connection.execute(update(interaction).where(interaction.c.key == found.key).values(body=body))
        for found in connection.execute(select(placement).where(placement.c.account == name)).all():
            body = _PLACEMENT.encode(replace(_PLACEMENT.decode(found.body), account=name))
            connection.execute(update(placement).where(placement.c.key == found.key).values(body=body))


def _decide(connection: Connection, name: str, identity: str) -> None:
    values = {"claim": None, "identity": identity, "facts": account.c.facts + 1}
    connection.execute(update(account).where(account.c.name == name).values(values))
