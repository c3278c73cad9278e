"""The fate of every draft of ours. One row per follow-up, for good: the unique constraint is the last guard against a second."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256

from sqlalchemy import func, select

from followup_daemon.model.draft import DraftState, FollowUp, Placement
from followup_daemon.store.codec import Codec, moment
from followup_daemon.store.database import Database
from followup_daemon.store.schema import placement, setting

_PLACEMENT: Codec[Placement] = Codec(Placement)


class PlacementStore:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._secret: bytes | None = None

    def key(self, account: str, follow_up: FollowUp) -> str:
        """The HMAC that names a follow-up's draft: 32 hexadecimal digits that no stranger can foresee."""
        return hmac.new(self._known_secret(), f"{account}|{follow_up.name}".encode(), sha256).hexdigest()[:32]

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
        """Committed when this returns: nothing in the mailbox is touched before its row says so."""
        row = {
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
        with self._database.transaction() as connection:
            self._database.upsert(connection, placement, [row])

    def all(self, account: str) -> list[Placement]:
        with self._database.transaction() as connection:
            rows = connection.execute(select(placement.c.body).where(placement.c.account == account)).scalars().all()
        return [_PLACEMENT.decode(body) for body in rows]

    def in_state(self, account: str, states: Iterable[DraftState]) -> list[Placement]:
        with self._database.transaction() as connection:
            rows = (
                connection.execute(
                    select(placement.c.body).where(placement.c.account == account, placement.c.state.in_(list(states)))
                )
                .scalars()
                .all()
            )
        return [_PLACEMENT.decode(body) for body in rows]

    def placed_since(self, since: datetime) -> int:
        """How many drafts were placed since then, over all accounts, for the daily cap."""
        with self._database.transaction() as connection:
            return connection.execute(select(func.count()).where(placement.c.placed_at >= moment(since))).scalar() or 0
