"""The stored facts: messages, events, the user's drafts, unreadable items, and the position of each source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import blake2b

from sqlalchemy import Connection, bindparam, delete, func, or_, select, union, update

from followup_daemon.model.calendar import Event
from followup_daemon.model.changes import AccountSnapshot, CalendarChanges, Changes, Cursors, DraftChanges, MailChanges
from followup_daemon.model.mail import Direction, Message, Unreadable
from followup_daemon.model.tables import extraction
from followup_daemon.store.codec import Codec, moment, parse_moment
from followup_daemon.store.retention import is_kept
from followup_daemon.store.sql.database import SqlDatabase
from followup_daemon.store.sql.schema import account as account_table
from followup_daemon.store.sql.schema import cursor, event, message, unreadable
from followup_daemon.store.sql.statement import Statement

DRAFTS = "drafts"
_MESSAGE: Codec[Message] = Codec(Message)
_EVENT: Codec[Event] = Codec(Event)
_CURSORS = Statement(select(cursor.c.source, cursor.c.position).where(cursor.c.account == bindparam("account")))
_KNOWN = (message.c.account == bindparam("account"), message.c.body.is_not(None))
_SPAN = Statement(
    select(func.min(message.c.sent_at), func.max(message.c.sent_at)).where(*_KNOWN, message.c.source != DRAFTS)
)
_MAILS = Statement(
    select(message.c.body)
    .where(*_KNOWN, or_(message.c.sent_at >= bindparam("since"), message.c.source == DRAFTS))
    .order_by(message.c.sent_at, message.c.ref)
)
_EVENTS = Statement(
    select(event.c.body)
    .where(event.c.account == bindparam("account"), event.c.ends_at >= bindparam("since"))
    .order_by(event.c.ends_at, event.c.key)
)


_SEEN = Statement(
    union(
        *(
            select(table.c.ref).where(
                table.c.account == bindparam("account"), table.c.source == bindparam("source"), *others
            )
            for table, others in ((message, ()), (unreadable, (unreadable.c.trying.is_(False),)))
        )
    )
)
_OF_DRAFTS = (message.c.account == bindparam("account"), message.c.source == DRAFTS)
_DRAFTS = Statement(select(message.c.ref).where(*_OF_DRAFTS))
_GONE_DRAFT = Statement(delete(message).where(*_OF_DRAFTS, message.c.ref == bindparam("gone")))
CHANGED = Statement(
    update(account_table).where(account_table.c.name == bindparam("of")).values(facts=account_table.c.facts + 1)
)
"""Increment the revision of an account's facts, so that the next cycle decides again."""
_OF_SOURCE = (event.c.account == bindparam("account"), event.c.source == bindparam("source"))
_EVENTS_OF_SOURCE = Statement(select(event.c.key, event.c.body).where(*_OF_SOURCE))
_ASIDE = (unreadable.c.account == bindparam("account"), unreadable.c.source == bindparam("source"))
_RETRIES = Statement(select(unreadable.c.ref, unreadable.c.retries).where(*_ASIDE))
_TRYING = Statement(select(unreadable.c.ref).where(*_ASIDE, unreadable.c.trying))
_NO_LONGER = Statement(delete(unreadable).where(*_ASIDE, unreadable.c.ref == bindparam("gone")))
_READ_AGAIN = Statement(delete(unreadable).where(*_ASIDE))
_DUE = Statement(
    select(unreadable.c.source, unreadable.c.ref).where(
        unreadable.c.account == bindparam("account"),
        unreadable.c.partly.is_(False),
        unreadable.c.trying.is_(False),
        or_(
            unreadable.c.reader < extraction.EXTRACTION,
            unreadable.c.ours & (unreadable.c.retries < 2) & (unreadable.c.seen_at <= bindparam("before")),
        ),
    )
)
_TRY = Statement(
    update(unreadable)
    .where(*_ASIDE, unreadable.c.ref == bindparam("due"))
    .values(trying=True, reader=extraction.EXTRACTION, retries=unreadable.c.retries + 1)
)
_FROM_THE_BEGINNING = Statement(
    delete(cursor).where(cursor.c.account == bindparam("account"), cursor.c.source == bindparam("source"))
)
_AHEAD = Statement(
    select(cursor.c.source).where(cursor.c.account == bindparam("account"), cursor.c.at > bindparam("latest"))
)
_LEFT_OUT = Statement(
    delete(message).where(
        message.c.account == bindparam("account"), message.c.source == bindparam("source"), message.c.direction == ""
    )
)
_SKIPPED = {"sent_at": "", "direction": "", "body": None}
_A_DAY = timedelta(days=1)
_STEP = timedelta(hours=1)
"""A step of the wall clock that is smaller does no harm."""


class FactStore:
    def __init__(self, database: SqlDatabase) -> None:
        self._database = database
        self._read: dict[str, tuple[bytes, AccountSnapshot]] = {}
        """The cache of the facts of each account, with a digest of their rows."""

    def cursors(self, account: str) -> Cursors:
        with self._database.reading() as connection:
            positions = dict(_CURSORS.run(connection, account=account).fetchall())
        return Cursors(positions=positions, known_refs=lambda source: self._seen(account, source))

    def forget_cursors_ahead(self, account: str, now: datetime) -> None:
        """Delete the cursors that have a later time than ``now``, because the clock was wrong then.

        A first sync with that clock skipped mail as too old. The next poll lists everything again, and reads what has
        no content yet.
        """
        with self._database.reading() as connection:
            ahead = [source for (source,) in _AHEAD.run(connection, account=account, latest=moment(now + _STEP))]
        if ahead:
            of = [{"account": account, "source": one} for one in ahead]
            with self._database.transaction() as connection:
                _LEFT_OUT.run_for_each(connection, of)
                _FROM_THE_BEGINNING.run_for_each(connection, of)

    def _seen(self, account: str, source: str) -> frozenset[str]:
        with self._database.reading() as connection:
            return frozenset(ref for (ref,) in _SEEN.run(connection, account=account, source=source))

    def retry(self, account: str, now: datetime) -> None:
        """Let the next poll retry the unreadable items that are due: those of a fault here, and of an older reader.

        An item is retried at most twice, a day apart, and after that only by a newer reader. Its ref and the cursors of
        its sources are deleted. Every kind then lists its messages, and reads those without a ref.
        """
        with self._database.reading() as connection:
            due = _DUE.run(connection, account=account, before=moment(now - _A_DAY)).fetchall()
        if not due:
            return
        with self._database.transaction() as connection:
            _TRY.run_for_each(connection, [{"account": account, "source": s, "due": ref} for s, ref in due])
            sources = sorted({source for source, _ in due})
            _FROM_THE_BEGINNING.run_for_each(connection, [{"account": account, "source": one} for one in sources])

    def share_set_aside(self, account: str) -> tuple[int, int]:
        """Return the number of completely unreadable messages and events, and the number of all."""
        aside = select(func.count()).where(unreadable.c.account == account, unreadable.c.partly.is_(False))
        mails = select(func.count()).where(
            message.c.account == account, message.c.source != DRAFTS, message.c.direction != ""
        )
        with self._database.reading() as connection:
            count = connection.execute(aside).scalar() or 0
            if count == 0:
                return 0, 0
            events = select(func.count()).where(event.c.account == account)
            return count, count + sum(connection.execute(one).scalar() or 0 for one in (mails, events))

    def counts(self, account: str) -> dict[str, int]:
        """Return the number of messages from each mail source, for the check for an emptied mailbox."""
        with self._database.reading() as connection:
            rows = connection.execute(
                select(message.c.source, func.count())
                .where(message.c.account == account, message.c.source != DRAFTS)
                .group_by(message.c.source)
            ).all()
        return {row[0]: row[1] for row in rows}

    def message_ids(self, account: str) -> frozenset[str]:
        """Return the Message-IDs of all messages that are stored with their content."""
        statement = select(message.c.body).where(message.c.account == account, message.c.body.is_not(None))
        with self._database.reading() as connection:
            rows = connection.execute(statement.where(message.c.source != DRAFTS)).scalars().all()
        return frozenset(_MESSAGE.decode(body).message_id for body in rows)

    def learn(self, account: str, changes: Changes, now: datetime) -> None:
        """Store facts and cursors in one transaction."""
        with self._database.transaction() as connection:
            for mail in changes.mail:
                self._learn_mail(connection, account, mail, now)
            for calendar in changes.calendar:
                self._learn_calendar(connection, account, calendar, now)
            if changes.drafts is not None:
                self._learn_drafts(connection, account, changes.drafts, now)
            if changes.has_changes:
                CHANGED.run(connection, of=account)

    def _learn_mail(self, connection: Connection, account: str, mail: MailChanges, now: datetime) -> None:
        rows = [message_row(account, mail.source, one) for one in mail.new]
        rows += [
            {**_SKIPPED, "account": account, "source": mail.source, "ref": ref, "extraction": extraction.EXTRACTION}
            for ref in mail.skipped
        ]
        self._database.upsert(connection, message, rows)
        trying = {ref for (ref,) in _TRYING.run(connection, account=account, source=mail.source)}
        here = {"account": account, "source": mail.source}
        _NO_LONGER.run_for_each(connection, [{**here, "gone": row["ref"]} for row in rows if row["ref"] in trying])
        aside = (*mail.unreadable, *(Unreadable(ref=m.ref, reason=m.note, partly=True) for m in mail.new if m.note))
        if aside:
            self._set_aside(connection, here, aside, _retries(connection, here), now)
        self._database.upsert(connection, cursor, [_cursor(account, mail.source, mail.position, now)])

    def _learn_drafts(self, connection: Connection, account: str, drafts: DraftChanges, now: datetime) -> None:
        known = {ref for (ref,) in _DRAFTS.run(connection, account=account)}
        gone = [{"account": account, "gone": ref} for ref in known - drafts.present]
        _GONE_DRAFT.run_for_each(connection, gone)
        self._database.upsert(connection, message, [message_row(account, DRAFTS, one) for one in drafts.new])
        self._database.upsert(connection, cursor, [_cursor(account, DRAFTS, drafts.position, now)])

    def _learn_calendar(self, connection: Connection, account: str, calendar: CalendarChanges, now: datetime) -> None:
        """Replace the stored events of a source by the newest ones. An event that is not among them is missing."""
        here = {"account": account, "source": calendar.source}
        retries = _retries(connection, here)
        _READ_AGAIN.run(connection, **here)
        self._set_aside(connection, here, calendar.unreadable, retries, now)
        if calendar.unavailable:
            return
        rows = _EVENTS_OF_SOURCE.run(connection, account=account, source=calendar.source).fetchall()
        fresh = {one.key: one for one in calendar.events}
        since = calendar.since or now - timedelta(days=200)
        vanished = []
        for key, body in rows:
            known = _EVENT.decode(body)
            if key not in fresh and not known.missing and known.ends_at > since and _is_before(known, calendar.until):
                vanished.append(replace(known, missing=True))
        self._database.upsert(
            connection,
            event,
            [
                {
                    "account": account,
                    "source": calendar.source,
                    "key": one.key,
                    "ends_at": moment(one.ends_at),
                    "body": _EVENT.encode(replace(one, description="")),
                    "extraction": extraction.EXTRACTION,
                }
                for one in (*fresh.values(), *vanished)
            ],
        )
        if calendar.removed:
            connection.execute(delete(cursor).where(cursor.c.account == account, cursor.c.source == calendar.source))
        else:
            self._database.upsert(connection, cursor, [_cursor(account, calendar.source, calendar.position, now)])

    def _set_aside(
        self,
        connection: Connection,
        here: Mapping[str, str],
        items: tuple[Unreadable, ...],
        retries: Mapping[str, int],
        now: datetime,
    ) -> None:
        """Store ``items`` as unreadable. ``here`` is the account and the source."""
        self._database.upsert(
            connection,
            unreadable,
            list(
                {
                    one.ref: {
                        **here,
                        "ref": one.ref,
                        "reason": one.reason,
                        "partly": one.partly,
                        "seen_at": moment(now),
                        "ours": one.ours,
                        "reader": extraction.EXTRACTION,
                        "retries": retries.get(one.ref, 0),
                        "trying": False,
                    }
                    for one in items
                }.values()
            ),
        )

    def facts(self, account: str, since: datetime) -> AccountSnapshot:
        """Return all facts from ``since`` on, and every draft in Drafts. The same mail in two folders counts once.

        The same object is returned until a row changes, so that the caller can reuse its results.
        """
        with self._database.reading() as connection:
            mails = _MAILS.run(connection, account=account, since=moment(since)).fetchall()
            events = _EVENTS.run(connection, account=account, since=moment(since)).fetchall()
        mark = _mark(mails, events)
        if mark != self._read.get(account, (b"", None))[0]:
            self._read[account] = (mark, _facts(mails, events))
        return self._read[account][1]

    def unreadable(self, account: str) -> list[Unreadable]:
        with self._database.reading() as connection:
            rows = connection.execute(
                select(unreadable).where(unreadable.c.account == account).order_by(unreadable.c.ref)
            ).all()
        return [Unreadable(ref=row.ref, reason=row.reason, partly=row.partly, ours=row.ours) for row in rows]

    def forget_before(self, account: str, before: datetime) -> None:
        """Delete older mail except its ref, and older events. Drafts stay while they exist."""
        old = (message.c.source != DRAFTS, message.c.sent_at != "", message.c.sent_at < moment(before))
        with self._database.transaction() as connection:
            connection.execute(
                update(message).where(message.c.account == account, *old).values(body=None, sent_at="", direction="")
            )
            connection.execute(delete(event).where(event.c.account == account, event.c.ends_at < moment(before)))

    def rewind(self, to: datetime) -> None:
        """Delete mail that came after ``to``. It is only called for a temporary copy, for a preview of the past."""
        with self._database.transaction() as connection:
            connection.execute(delete(message).where(message.c.sent_at > moment(to), message.c.source != DRAFTS))

    def message_time_range(self, account: str) -> tuple[datetime | None, datetime | None]:
        """Return when the oldest and the newest mail with content was sent.

        Drafts do not count, because they have the time of this machine's clock, which may be wrong.
        """
        with self._database.reading() as connection:
            oldest, newest = _SPAN.run(connection, account=account).fetchone()
        return (parse_moment(oldest) if oldest else None, parse_moment(newest) if newest else None)


def _retries(connection: Connection, here: Mapping[str, str]) -> dict[str, int]:
    return dict(_RETRIES.run(connection, **here).fetchall())


def _mark(mails: list[tuple[bytes]], events: list[tuple[bytes]]) -> bytes:
    """Return a digest of the rows; the JSON in them has no line breaks."""
    seen = blake2b(b"%d\n" % len(mails))
    for (body,) in (*mails, *events):
        seen.update(body)
        seen.update(b"\n")
    return seen.digest()


def _facts(mails: list[tuple[bytes]], events: list[tuple[bytes]]) -> AccountSnapshot:
    found = [_MESSAGE.decode(body) for (body,) in mails]
    return AccountSnapshot.of(
        (one for one in found if one.direction is not Direction.DRAFT),
        (one for one in found if one.direction is Direction.DRAFT),
        (_EVENT.decode(body) for (body,) in events),
    )


def _is_before(one: Event, until: datetime | None) -> bool:
    return until is None or one.starts_at < until


def _cursor(account: str, source: str, position: str, now: datetime) -> dict[str, str]:
    return {"account": account, "source": source, "position": position, "at": moment(now)}


def message_row(account: str, source: str, one: Message) -> dict[str, object]:
    """Return the row of a message. Its text is never stored."""
    empty = not is_kept(one)
    kept = (
        None
        if empty
        else _MESSAGE.encode(
            replace(
                one, text="", attachments=(), invitations=tuple(replace(e, description="") for e in one.invitations)
            )
        )
    )
    return {
        "account": account,
        "source": source,
        "ref": one.ref,
        "sent_at": moment(one.sent_at),
        "direction": one.direction,
        "body": kept,
        "extraction": extraction.EXTRACTION,
    }
