"""What every kind of account must do, whatever stands behind it.

A kind inherits ``ContractSuite`` and gives a ``Driver``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

import pytest

from followup_daemon.accounts.base.contract import MailAccount, NotPlaced
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.accounts.parsing.worker import LimitExceeded
from followup_daemon.compose import letter
from followup_daemon.compose.compose import message_id
from followup_daemon.engine.replay.archive import Archive
from followup_daemon.model.changes import Changes, Cursors
from followup_daemon.model.draft import Draft, DraftRef, Marker, ObservedState
from followup_daemon.model.mail import Direction, Message, Unreadable
from followup_daemon.model.people import Person
from followup_daemon.store.factory import open_store
from tests.world import NOW

KEY = "0123456789abcdef0123456789abcdef"
DANA = Person(name="Dana Park", address="dana@acme.example", key="dana@acme.example")
SAM = Person(name="Sam Rivera", address="sam@example.com", key="sam@example.com")


class Driver(Protocol):
    """Another client of the same mailbox: what the user and the world do."""

    account: MailAccount

    def deliver(self, sender: Person, to: Person, subject: str, text: str) -> None: ...
    def save_own_draft(self, to: Person, subject: str) -> None: ...
    def add_event(self, title: str, guest: Person) -> None: ...
    def edit_draft(self) -> None: ...
    def send_draft(self) -> None: ...
    def delete_draft(self) -> None: ...
    def break_reading(self) -> None: ...
    def break_writing(self) -> None: ...
    def count_drafts(self) -> int: ...


def draft(key: str = KEY) -> Draft:
    return Draft(
        key=key,
        message_id=message_id(key, "sam@example.com"),
        sender=SAM,
        to=(DANA,),
        cc=(),
        subject="Thank you",
        text="Hi Dana,\n\nthank you.\n\nSam\n",
        in_reply_to="<a@b>",
        references=("<a@b>",),
        language="en",
    )


def marker(key: str = KEY) -> Marker:
    return Marker(key=key, message_id=message_id(key, "sam@example.com"))


class Memory:
    """Cursors as the store would keep them, without a store."""

    def __init__(self) -> None:
        self.positions: dict[str, str] = {}
        self.refs: dict[str, set[str]] = {}

    def part(self, account: MailAccount, now: datetime = NOW, about: str | None = None) -> Changes:
        """Return the next part of what is new, kept as the store would keep it."""
        seen = {source: frozenset(refs) for source, refs in self.refs.items()}
        cursors = Cursors(positions=dict(self.positions), known_refs=lambda one: seen.get(one, frozenset()))
        changes = account.changes(cursors, now, about)
        for one in changes.mail:
            self.positions[one.source] = one.position
            refs = [m.ref for m in one.new] + [*one.skipped] + [u.ref for u in one.unreadable]
            self.refs.setdefault(one.source, set()).update(refs)
        for calendar in changes.calendar:
            self.positions[calendar.source] = calendar.position
        if changes.drafts is not None:
            self.positions["drafts"] = changes.drafts.position
        return changes

    def read(self, account: MailAccount) -> tuple[list[Message], list[str], list[Message] | None]:
        """Everything new: (messages, titles of events, new drafts or None where they have not changed)."""
        messages: list[Message] = []
        titles: list[str] = []
        drafts: list[Message] | None = None
        while True:
            changes = self.part(account)
            messages += [message for one in changes.mail for message in one.new]
            titles += [event.title for calendar in changes.calendar for event in calendar.events]
            if changes.drafts is not None:
                drafts = [*(drafts or []), *changes.drafts.new]
            if changes.sync_progress is None:
                return messages, titles, drafts


def _gone(ref: str) -> str:
    """Return the ref of a message that is not there, in the form of ``ref``."""
    return "".join(str((int(sign) + 7) % 10) if sign in "0123456789" else sign for sign in ref)


def _dies(*asked: object, **arguments: object) -> None:
    raise LimitExceeded("the parsing process died while it read this", ours=True)


class _Kept:
    """The account, polled into a real state."""

    def __init__(self, account: MailAccount, path: Path) -> None:
        self._account, self._name = account, account.account.name
        self._facts = open_store(path)
        self._facts.identities.register({self._name: "a mailbox"})

    def poll(self, now: datetime) -> tuple[list[str], list[str]]:
        """(subjects of new messages, titles of events)."""
        subjects: list[str] = []
        titles: list[str] = []
        facts = self._facts.facts
        facts.retry(self._name, now)
        while True:
            changes = self._account.changes(facts.cursors(self._name), now)
            facts.learn(self._name, changes, now)
            subjects += [message.subject for one in changes.mail for message in one.new]
            titles += [event.title for calendar in changes.calendar for event in calendar.events]
            if changes.sync_progress is None:
                return subjects, titles

    def set_aside(self) -> list[Unreadable]:
        return self._facts.facts.unreadable(self._name)


class ContractSuite:
    @pytest.fixture
    def driver(self) -> Driver:
        raise NotImplementedError

    def place(self, driver: Driver, key: str = KEY) -> DraftRef:
        one = draft(key)
        return driver.account.drafts.place(one, letter.to_bytes(one, NOW))

    def test_every_right_is_checked_by_name(self, driver: Driver) -> None:
        rights = driver.account.check()
        assert [right.name for right in rights] == ["read mail", "read calendar", "write drafts"]
        assert [right.problem for right in rights] == [None, None, None]

    def test_only_what_is_new_is_read(self, driver: Driver) -> None:
        memory = Memory()
        driver.deliver(DANA, SAM, "One", "Hello")
        assert [m.subject for m in memory.read(driver.account)[0]] == ["One"]
        driver.deliver(DANA, SAM, "Two", "Hello")
        assert [m.subject for m in memory.read(driver.account)[0]] == ["Two"]
        assert memory.read(driver.account)[0] == []

    def test_sent_and_received_are_told_apart(self, driver: Driver) -> None:
        driver.deliver(DANA, SAM, "In", "Hello")
        driver.deliver(SAM, DANA, "Out", "Hello")
        assert {m.subject: m.direction for m in Memory().read(driver.account)[0]} == {
            "In": Direction.RECEIVED,
            "Out": Direction.SENT,
        }

    def test_messages_are_read_again_by_their_refs(self, driver: Driver) -> None:
        driver.deliver(DANA, SAM, "In", "Hello")
        driver.deliver(SAM, DANA, "Out", "Hello")
        driver.deliver(DANA, SAM, "Not asked for", "Hello")
        memory, again, first = Memory(), [], []
        while True:
            changes = memory.part(driver.account)
            first += [m for one in changes.mail for m in one.new if m.subject != "Not asked for"]
            for one in changes.mail:
                refs = [m.ref for m in one.new if m.subject != "Not asked for"]
                again += [*driver.account.read_again(one.source, [*refs, *map(_gone, refs)], NOW)] if refs else []
            if changes.sync_progress is None:
                break
        assert {m.ref: m for m in again} == {m.ref: m for m in first}
        assert {m.subject for m in again} == {"In", "Out"}
        assert memory.read(driver.account)[0] == []

    def test_events_are_read(self, driver: Driver) -> None:
        driver.add_event("Interview", DANA)
        assert Memory().read(driver.account)[1] == ["Interview"]

    def test_what_was_set_aside_because_of_us_is_read_again_a_day_later(
        self, driver: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        driver.deliver(DANA, SAM, "One", "Hello")
        driver.add_event("Interview", DANA)
        kept = _Kept(driver.account, tmp_path / "state.db")
        with monkeypatch.context() as patch:
            patch.setattr(sandbox.parsers, "call", _dies)
            if kept.poll(NOW) != ([], []):
                pytest.skip("this kind reads nothing that strangers wrote")
        assert [one.ours for one in kept.set_aside()] == [True, True]
        assert kept.poll(NOW + timedelta(hours=10)) == ([], [])
        assert kept.poll(NOW + timedelta(hours=25)) == (["One"], ["Interview"])
        assert kept.set_aside() == []
        assert kept.poll(NOW + timedelta(hours=26)) == ([], [])

    def test_the_users_drafts_are_drafts_and_never_sent_mail(self, driver: Driver) -> None:
        driver.save_own_draft(DANA, "Half a sentence")
        messages, _, drafts = Memory().read(driver.account)
        assert messages == []
        assert [(d.subject, d.direction) for d in drafts or []] == [("Half a sentence", Direction.DRAFT)]

    def test_our_own_draft_is_neither_sent_mail_nor_a_draft_of_the_users(self, driver: Driver) -> None:
        self.place(driver)
        messages, _, drafts = Memory().read(driver.account)
        assert (messages, drafts or []) == ([], [])

    def test_a_placed_draft_is_there_once_and_is_found_by_its_marker(self, driver: Driver) -> None:
        handle = self.place(driver)
        assert driver.count_drafts() == 1
        assert [found.ref for found in driver.account.drafts.find(marker())] == [handle.ref]
        assert driver.account.drafts.inspect(handle, marker()) is ObservedState.UNTOUCHED

    def test_a_draft_of_another_key_is_not_found(self, driver: Driver) -> None:
        self.place(driver)
        other = "f" * 32
        assert driver.account.drafts.find(marker(other)) == ()
        assert driver.account.drafts.inspect(None, marker(other)) is None

    def test_an_edited_draft_is_touched_and_stays(self, driver: Driver) -> None:
        handle = self.place(driver)
        driver.edit_draft()
        assert driver.account.drafts.inspect(handle, marker()) is ObservedState.TOUCHED
        assert driver.account.drafts.withdraw_if_untouched(handle) is False
        assert driver.count_drafts() == 1

    def test_an_untouched_draft_can_be_withdrawn_once(self, driver: Driver) -> None:
        handle = self.place(driver)
        if not driver.account.drafts.can_withdraw:
            assert driver.account.drafts.withdraw_if_untouched(handle) is False
            assert driver.count_drafts() == 1
            return
        assert driver.account.drafts.withdraw_if_untouched(handle) is True
        assert driver.count_drafts() == 0
        assert driver.account.drafts.withdraw_if_untouched(handle) is False

    def test_a_sent_draft_is_seen_as_sent(self, driver: Driver) -> None:
        handle = self.place(driver)
        driver.send_draft()
        assert driver.account.drafts.inspect(handle, marker()) is ObservedState.SENT

    def test_a_deleted_draft_is_not_seen_as_there(self, driver: Driver) -> None:
        handle = self.place(driver)
        driver.delete_draft()
        assert driver.account.drafts.inspect(handle, marker()) in (ObservedState.DELETED, None)

    def test_a_failed_read_is_an_error_and_not_nothing(self, driver: Driver) -> None:
        from followup_daemon.errors import AccountError

        driver.deliver(DANA, SAM, "One", "Hello")
        driver.break_reading()
        with pytest.raises(AccountError):
            Memory().read(driver.account)

    def test_a_refused_placement_says_that_nothing_was_placed(self, driver: Driver) -> None:
        driver.break_writing()
        with pytest.raises(NotPlaced):
            self.place(driver)
        assert driver.count_drafts() == 0

    def test_what_is_read_is_as_old_as_it_says(self, driver: Driver) -> None:
        driver.deliver(DANA, SAM, "One", "Hello")
        (message,) = Memory().read(driver.account)[0]
        assert abs(message.sent_at - NOW) < timedelta(days=1)
        assert replace(message, text="") == message

    def test_all_mail_is_read_once_for_a_replay_and_the_calendar_again_for_its_later_parts(
        self, driver: Driver
    ) -> None:
        driver.deliver(DANA, SAM, "One", "Hello")
        driver.add_event("Interview", DANA)
        archive = Archive(driver.account)
        archive.read(NOW - timedelta(days=365), lambda name, progress: None)
        assert [message.subject for message in archive.messages] == ["One"]
        titles = [
            [event.title for change in archive.calendar(NOW - timedelta(days=days)) for event in change.events]
            for days in (300, 290, 1)
        ]
        assert titles[1:] == [[], ["Interview"]]
