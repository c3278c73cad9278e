"""The state of every draft of the program. Each follow-up has one row, which is kept permanently.

The unique constraint is the last guard against a second draft within an account. Across the accounts of one user the
guard is the lease USER: drafts are planned only under it, and each write checks its fencing number. If a follow-up has
a row in any account, ``placement.plan`` uses that row. The key of an interaction does not depend on the account in
which it was detected (``Mailboxes.key``). So one process needs no constraint across accounts.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import bindparam, delete, func, or_, select, update

from followup_daemon.model.draft import MARK, OPEN, DraftState, FollowUp, Placement
from followup_daemon.store.codec import Codec, moment
from followup_daemon.store.sql.database import SqlDatabase
from followup_daemon.store.sql.schema import account as account_table
from followup_daemon.store.sql.schema import placement, setting
from followup_daemon.store.sql.statement import Statement

_PLACEMENT: Codec[Placement] = Codec(Placement)
_OF = select(placement.c.body).where(placement.c.account == bindparam("account"))
_ALL = Statement(select(placement.c.body).order_by(placement.c.key))
_ALL_OF = Statement(_OF)
_OPEN = Statement(_OF.where(or_(*(placement.c.state == one for one in sorted(OPEN)))))
_PLACING = Statement(select(placement.c.body).where(placement.c.state == DraftState.PLACING))
_PLACED = Statement(select(func.count()).where(placement.c.placed_at.between(bindparam("since"), bindparam("until"))))
_UNDECIDED = Statement(update(account_table).where(account_table.c.name == bindparam("of")).values(decided_at=None))


class PlacementStore:
    def __init__(self, database: SqlDatabase) -> None:
        self._database = database
        self._secret: bytes | None = None

    def key(self, account: str, follow_up: FollowUp) -> str:
        """Return the key of a follow-up's draft: an HMAC of 32 hexadecimal digits, which no stranger can forge."""
        return hmac.new(self._known_secret(), f"{account}|{follow_up.name}".encode(), sha256).hexdigest()[:32]

    def renew(self, one: Placement, now: datetime) -> Placement:
        """Replace the row of a follow-up whose draft the program withdrew. Return the new row, whose state is planned.

        The new row has another key. So the old draft, in the trash or in a stale index, is not taken to be the new one.
        """
        key = hmac.new(self._known_secret(), f"{one.key}|again".encode(), sha256).hexdigest()[:32]
        fresh = Placement(
            key=key,
            follow_up=one.follow_up,
            account=one.account,
            message_id=f"{MARK}{key}@{one.message_id.rpartition('@')[2]}",
            state=DraftState.PLANNED,
            recipients=one.recipients,
            changed_at=now,
            subject=one.subject,
            former=(*one.former, one.message_id),
        )
        with self._database.transaction() as connection:
            connection.execute(delete(placement).where(placement.c.key == one.key))
            self._database.upsert(connection, placement, [_row(fresh)])
            _UNDECIDED.run(connection, of=one.account)
        return fresh

    def _known_secret(self) -> bytes:
        if self._secret is None:
            with self._database.transaction() as connection:
                value = connection.execute(select(setting.c.value).where(setting.c.name == "secret")).scalar()
                if value is None:
                    value = secrets.token_hex(32)
                    connection.execute(setting.insert(), [{"name": "secret", "value": value}])
            self._secret = bytes.fromhex(value)
        return self._secret

    def save(self, one: Placement) -> None:
        """Write and commit a placement. Callers do this before they change anything in the mailbox.

        It also marks the account as undecided. So the next cycle decides again if this cycle is interrupted.
        """
        with self._database.transaction() as connection:
            self._database.upsert(connection, placement, [_row(one)])
            _UNDECIDED.run(connection, of=one.account)

    def all(self, account: str | None = None) -> list[Placement]:
        """Return the placements of one account, or of all accounts."""
        with self._database.reading() as connection:
            rows = (_ALL_OF.run(connection, account=account) if account else _ALL.run(connection)).fetchall()
        return [_PLACEMENT.decode(body) for (body,) in rows]

    def open(self, account: str) -> list[Placement]:
        """Return the placements whose drafts are not settled: planned, placing, waiting or edited."""
        with self._database.reading() as connection:
            rows = _OPEN.run(connection, account=account).fetchall()
        return [_PLACEMENT.decode(body) for (body,) in rows]

    def placed_between(self, since: datetime, until: datetime) -> int:
        """Return how many drafts were placed in this time in all accounts, for the daily cap."""
        with self._database.reading() as connection:
            return int(_PLACED.run(connection, since=moment(since), until=moment(until)).fetchone()[0])

    def shift_attempts(self, by: timedelta) -> None:
        """Shift the time of every attempt without a known result, after the wall clock was set."""
        with self._database.transaction() as connection:
            for (body,) in _PLACING.run(connection).fetchall():
                one = _PLACEMENT.decode(body)
                moved = replace(one, attempted_at=one.attempted_at + by if one.attempted_at else None)
                connection.execute(
                    update(placement).where(placement.c.key == one.key).values(body=_PLACEMENT.encode(moved))
                )


def _row(one: Placement) -> dict[str, Any]:
    return {
        "key": one.key,
        "account": one.account,
        "interaction": one.follow_up.interaction,
        "purpose": one.follow_up.purpose,
        "round": one.follow_up.round,
        "person": one.follow_up.person,
        "state": one.state,
        "placed_at": moment(one.placed_at) if one.placed_at else None,
        "body": _PLACEMENT.encode(one),
    }
