"""The verdicts with their reasons, and the user's overrides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, literal, select

from followup_daemon.model.case import ActiveOverride, Lost, Override, OverrideKind
from followup_daemon.model.draft import FollowUp
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Due, Suppressed, Verdict, Wait
from followup_daemon.store.codec import Codec, moment, parse_moment
from followup_daemon.store.sql.database import SqlDatabase
from followup_daemon.store.sql.facts import CHANGED
from followup_daemon.store.sql.schema import held, interaction, ledger, override
from followup_daemon.store.sql.statement import ContainsBytes, Statement
from followup_daemon.store.values import LedgerEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A stored Verdict, with the name of its kind, because the three kinds differ only in fields."""

    follow_up: FollowUp
    kind: str
    due_at: datetime | None
    reason: Reason | None
    because: tuple[str, ...]


_KIND: dict[type[Verdict], str] = {Due: "due", Wait: "wait", Suppressed: "suppressed"}
_INTERACTION: Codec[Interaction] = Codec(Interaction)
_ENTRY: Codec[_Entry] = Codec(_Entry)
_OVERRIDE: Codec[Override] = Codec(Override)
_SAID = Statement(
    select(override.c.number, override.c.body)
    .where(override.c.interaction == bindparam("key"))
    .order_by(override.c.number)
)
_OVERRIDES = Statement(select(override.c.interaction, override.c.body).order_by(override.c.number))
_KEYS = Statement(select(interaction.c.key))
_UNITED = Statement(select(interaction.c.body).where(ContainsBytes(interaction.c.body, literal(b'"copies":['))))
_KEYS_WITH_OVERRIDES = Statement(select(override.c.interaction).distinct())
_HELD = Statement(select(held.c.interaction, held.c.lost).order_by(held.c.interaction, held.c.lost))
_WISHES = frozenset({OverrideKind.SKIP, OverrideKind.DONE, OverrideKind.SNOOZE})
_NEWEST = select(func.max(ledger.c.number)).where(ledger.c.account == bindparam("account")).group_by(ledger.c.follow_up)
_ANSWERS = Statement(select(ledger.c.follow_up, ledger.c.body).where(ledger.c.number.in_(_NEWEST)))
_LINE = Statement(ledger.insert(), ("account", "interaction", "follow_up", "at", "body"))
_GONE = Statement(delete(interaction).where(interaction.c.key == bindparam("gone")))
_FOUND = Statement(select(interaction.c.key, interaction.c.body).where(interaction.c.account == bindparam("account")))


class DecisionStore:
    def __init__(self, database: SqlDatabase) -> None:
        self._database = database
        self._noted: dict[str, dict[str, tuple[Interaction, dict[str, Any]]]] = {}
        """A cache for each account: the interactions that were stored last, by key, with their rows."""
        self._repairs = 0

    def note_interactions(self, account: str, found: Iterable[Interaction]) -> None:
        """Replace the interactions of an account. An interaction with the same key keeps its row."""
        if self._repairs != self._database.repairs:
            self._noted, self._repairs = {}, self._database.repairs
        before, noted = self._noted.get(account), {}
        for one in found:
            known = before.get(one.key) if before else None
            noted[one.key] = known if known and (known[0] is one or known[0] == one) else (one, _row(account, one))
        if noted == before:
            return
        with self._database.transaction() as connection:
            rows = dict(_FOUND.run(connection, account=account).fetchall())
            changed = [row for key, (_, row) in noted.items() if rows.pop(key, None) != row["body"]]
            self._database.upsert(connection, interaction, changed)
            _GONE.run_for_each(connection, [{"gone": key} for key in rows])
        self._noted[account] = noted

    def interactions(self, account: str) -> list[Interaction]:
        with self._database.reading() as connection:
            rows = (
                connection.execute(
                    select(interaction.c.body)
                    .where(interaction.c.account == account)
                    .order_by(interaction.c.ended_at, interaction.c.key)
                )
                .scalars()
                .all()
            )
        return [_INTERACTION.decode(body) for body in rows]

    def write_ledger(self, account: str, verdicts: Mapping[FollowUp, Verdict], now: datetime) -> None:
        """Write a line for each changed verdict."""
        with self._database.transaction() as connection:
            answers = _ANSWERS.run(connection, account=account).fetchall()
            known = {name: _ENTRY.decode(body) for name, body in answers}
            rows = []
            for follow_up, verdict in verdicts.items():
                name = follow_up.name
                if name not in known or not _says(known[name], verdict):
                    rows.append(
                        {
                            "account": account,
                            "interaction": follow_up.interaction,
                            "follow_up": name,
                            "at": moment(now),
                            "body": _ENTRY.encode(_entry(follow_up, verdict)),
                        }
                    )
            if rows:
                _LINE.run_for_each(connection, rows)

    def latest_verdicts(self, account: str) -> dict[str, list[LedgerEntry]]:
        """Return the current verdicts per interaction."""
        with self._database.reading() as connection:
            rows = connection.execute(
                select(ledger).where(ledger.c.number.in_(_NEWEST)).order_by(ledger.c.number), {"account": account}
            ).all()
        found: dict[str, list[LedgerEntry]] = {}
        for row in rows:
            found.setdefault(row.interaction, []).append(_line(row.at, row.body))
        return found

    def history(self, key: str) -> list[LedgerEntry]:
        """Return every change of verdict about one interaction, oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                select(ledger.c.at, ledger.c.body).where(ledger.c.interaction == key).order_by(ledger.c.number)
            ).all()
        return [_line(row.at, row.body) for row in rows]

    def override(self, one: Interaction, said: Override) -> None:
        """Append an override of an interaction."""
        row = {"account": one.account, "interaction": one.key, "body": _OVERRIDE.encode(said)}
        with self._database.transaction() as connection:
            connection.execute(override.insert(), [row])
            CHANGED.run(connection, of=one.account)

    def overrides(self, key: str) -> list[tuple[int, Override]]:
        """Return the overrides of one interaction that were not undone, oldest first, with their numbers."""
        with self._database.reading() as connection:
            return [(number, _OVERRIDE.decode(body)) for number, body in _SAID.run(connection, key=key)]

    def undo(self, one: Interaction) -> Override | None:
        """Erase and return the last override of an interaction, or return None if there is none."""
        with self._database.transaction() as connection:
            rows = _SAID.run(connection, key=one.key).fetchall()
            if not rows:
                return None
            number, body = rows[-1]
            connection.execute(delete(override).where(override.c.number == number))
            CHANGED.run(connection, of=one.account)
        return _OVERRIDE.decode(body)

    def held(self) -> dict[str, tuple[Lost, ...]]:
        """Return the lost records of each suspended interaction, by its key."""
        with self._database.reading() as connection:
            rows = _HELD.run(connection).fetchall()
        return {key: tuple(Lost(lost) for of, lost in rows if of == key) for key, _ in rows}

    def release(self, one: Interaction) -> tuple[Lost, ...]:
        """Release an interaction. Return the tables of its damaged records, empty if it was not suspended."""
        lost = self.held().get(one.key, ())
        if lost:
            with self._database.transaction() as connection:
                connection.execute(delete(held).where(held.c.interaction == one.key))
                CHANGED.run(connection, of=one.account)
        return lost

    def keys(self) -> frozenset[str]:
        """Return the keys of all interactions, in every account."""
        with self._database.reading() as connection:
            return frozenset(key for (key,) in _KEYS.run(connection))

    def united(self) -> dict[str, str]:
        """Map the key of each copy of an event to the key of the interaction that the copies are joined in."""
        with self._database.reading() as connection:
            found = [_INTERACTION.decode(body) for (body,) in _UNITED.run(connection)]
        return {key: one.key for one in found for key in one.copies}

    def keys_with_overrides(self) -> frozenset[str]:
        """Return the keys of all interactions that have an override."""
        with self._database.reading() as connection:
            return frozenset(key for (key,) in _KEYS_WITH_OVERRIDES.run(connection))

    def active_overrides(self) -> dict[str, ActiveOverride]:
        """Return the skip, done or snooze that is in force for each interaction, in every account."""
        with self._database.reading() as connection:
            rows = [(key, _OVERRIDE.decode(body)) for key, body in _OVERRIDES.run(connection)]
        return {
            key: ActiveOverride(kind=OverrideKind(said.kind), at=said.at, until=said.until)
            for key, said in rows
            if said.kind in _WISHES
        }

    def numbered_notes(self, key: str) -> list[tuple[int, str]]:
        """Return the user's notes about one interaction, oldest first, each with its number."""
        said = self.overrides(key)
        removed = {one.removes for _, one in said if one.kind is OverrideKind.NOTE_REMOVED}
        return [(number, one.text) for number, one in said if one.kind is OverrideKind.NOTE and number not in removed]

    def notes(self, key: str) -> tuple[str, ...]:
        """Return the user's notes about one interaction, oldest first."""
        return tuple(text for _, text in self.numbered_notes(key))


def _row(account: str, one: Interaction) -> dict[str, Any]:
    return {
        "key": one.key,
        "account": account,
        "id": one.id,
        "ended_at": moment(one.ended_at),
        "body": _INTERACTION.encode(one),
    }


def _entry(follow_up: FollowUp, verdict: Verdict) -> _Entry:
    return _Entry(
        follow_up=follow_up,
        kind=_KIND[type(verdict)],
        due_at=verdict.due_at,
        reason=_reason(verdict),
        because=verdict.because,
    )


def _reason(verdict: Verdict) -> Reason | None:
    return None if isinstance(verdict, Due) else verdict.reason


def _says(entry: _Entry, verdict: Verdict) -> bool:
    """Return whether the verdict is the same. Its sentences are ignored, because they contain changing ages."""
    return (entry.kind, entry.reason, entry.due_at) == (_KIND[type(verdict)], _reason(verdict), verdict.due_at)


def _line(at: str, body: bytes) -> LedgerEntry:
    entry = _ENTRY.decode(body)
    verdict: Verdict
    if entry.kind == "due" and entry.due_at is not None:
        verdict = Due(due_at=entry.due_at, because=entry.because)
    elif entry.kind == "wait" and entry.due_at is not None and entry.reason is not None:
        verdict = Wait(due_at=entry.due_at, reason=entry.reason, because=entry.because)
    else:
        verdict = Suppressed(due_at=entry.due_at, reason=entry.reason or Reason.UNSURE, because=entry.because)
    return LedgerEntry(at=parse_moment(at), follow_up=entry.follow_up, kind=entry.kind, verdict=verdict)
