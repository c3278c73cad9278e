"""After an upgrade an account of any kind is read again, and nothing that was settled is drafted a second time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest

from followup_daemon.accounts.base.contract import HORIZON
from followup_daemon.decide import decide as deciding
from followup_daemon.decide import suppression
from followup_daemon.engine import poll
from followup_daemon.model.case import Override, OverrideKind
from followup_daemon.model.people import Person
from tests.accounts.contract_suite import SAM
from tests.accounts.gmail.driver import GmailDriver
from tests.accounts.imap.conftest import Feed, dovecot_server, feed  # noqa: F401
from tests.accounts.imap.driver import ImapDriver
from tests.accounts.imap.servers import pymap
from tests.accounts.outlook.driver import OutlookDriver
from tests.accounts.provider import with_api
from tests.fakes.loopback import Fault
from tests.upgrade import DECIDED, SAID, upgraded

PROPOSAL = "Hi Ada,\n\nplease find attached the proposal for the data review.\n\nBest,\nSam"
FATES = ("waiting", "edited", "deleted", "sent", "skipped", "done", "noted", "snoozed")
"""What became of the meeting with a person of this name before the upgrade."""
_count = iter(range(10**6))


def person(name: str) -> Person:
    return Person(name=f"{name.title()} Stone", address=f"{name}@{name}.example", key=f"{name}@{name}.example")


class Mailbox:
    """One mailbox of any kind, with the user and other people at it."""

    def __init__(self, driver: Any) -> None:
        self.driver = driver

    def meeting(self, title: str, who: Person, hours_ago: float) -> None:
        """Add a meeting that ended ``hours_ago``."""
        self.driver.interview(title, hours_ago, who)

    def mail(self, sender: Person, to: Person, subject: str, text: str, hours_ago: float) -> None:
        names = (f"{one.name} <{one.address}>" for one in (sender, to))
        self.driver.mail(*names, subject, text, hours_ago)

    def drafts(self) -> dict[str, Any]:
        """Return all drafts by the first word of their recipient's address."""
        raise NotImplementedError

    def edit(self, draft: Any) -> None:
        self.driver.mailbox.edit(draft)

    def delete(self, draft: Any) -> None:
        self.driver.mailbox.discard(draft)

    def send(self, draft: Any) -> None:
        self.driver.mailbox.send(draft)


class Gmail(Mailbox):
    def __init__(self, folder: Path) -> None:
        super().__init__(GmailDriver(folder))
        self.driver.mailbox = self.driver.google.mailbox

    def drafts(self) -> dict[str, Any]:
        return {row.message.header("To").rpartition("<")[2].split("@")[0]: row for row in self.driver.drafts}


class Outlook(Mailbox):
    def __init__(self, folder: Path) -> None:
        super().__init__(OutlookDriver(folder))

    def drafts(self) -> dict[str, Any]:
        return {
            row.entity["toRecipients"][0]["emailAddress"]["address"].split("@")[0]: row for row in self.driver.drafts
        }


class Imap(Mailbox):
    def __init__(self, driver: ImapDriver, calendar: Feed) -> None:
        super().__init__(driver)
        self.calendar = calendar

    def meeting(self, title: str, who: Person, hours_ago: float) -> None:
        ended = self.driver.clock.now - timedelta(hours=hours_ago)
        self.calendar.add(title, ended - timedelta(hours=1), ended, who.address, who.name)

    def mail(self, sender: Person, to: Person, subject: str, text: str, hours_ago: float) -> None:
        now = self.driver.clock.now
        self.driver.clock.now = now - timedelta(hours=hours_ago)
        self.driver.deliver(sender, to, subject, text)
        self.driver.clock.now = now

    def drafts(self) -> dict[str, Any]:
        found = self.driver.drafts().items()
        return {
            str(message_from_bytes(data)["To"]).rpartition("<")[2].split("@")[0]: (uid, data) for uid, data in found
        }

    def edit(self, draft: Any) -> None:
        self.delete(draft)
        self.driver.append("Drafts", draft[1] + b"\r\nP.S. one more thing\r\n", (b"\\Draft",))

    def delete(self, draft: Any) -> None:
        self.driver.client.select_folder("Drafts")
        self.driver.client.add_flags([draft[0]], [b"\\Deleted"])
        self.driver.client.expunge()

    def send(self, draft: Any) -> None:
        self.delete(draft)
        self.driver.append("Sent", draft[1], (b"\\Seen",))


@pytest.fixture(params=["dovecot", "pymap", "gmail", "outlook"])
def mailbox(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Mailbox]:
    if request.param in ("gmail", "outlook"):
        yield {"gmail": Gmail, "outlook": Outlook}[request.param](tmp_path)
        return
    calendar = request.getfixturevalue("feed")
    with ExitStack() as stack:
        if request.param == "pymap":
            server = stack.enter_context(pymap(tmp_path))
        else:
            server = replace(request.getfixturevalue("dovecot_server"), user=f"again{next(_count)}")
        driver = ImapDriver(server, tmp_path, calendar.address)
        stack.callback(driver.close)
        yield Imap(driver, calendar)


def say(driver: Any, name: str, kind: OverrideKind, **more: Any) -> None:
    (one,) = (one for one in driver.store.decisions.interactions("home") if name.title() in one.title)
    driver.store.decisions.override(one, Override(kind=kind, at=driver.clock.now, **more))


def settle(mailbox: Mailbox, said: str) -> None:
    """Have a meeting with the person of each fate, which ended 25 hours ago; then let the fate come.

    They write SAID just before its end, so that they have not answered; or DECIDED after all of that.
    """
    driver = mailbox.driver
    for fate in FATES:
        mailbox.meeting(f"Talk with {fate.title()}", person(fate), 22)
        if said is SAID:
            mailbox.mail(person(fate), SAM, f"Our talk, {fate}", SAID, 22.2)
    driver.cycle()
    assert driver.count_drafts() == 0
    say(driver, "skipped", OverrideKind.SKIP)
    driver.wait(hours=3)
    driver.cycle()
    assert set(mailbox.drafts()) == set(FATES) - {"skipped"}
    for fate, act in (("edited", mailbox.edit), ("deleted", mailbox.delete), ("sent", mailbox.send)):
        driver.wait(minutes=20)
        act(mailbox.drafts()[fate])
        driver.cycle()
    say(driver, "done", OverrideKind.DONE)
    say(driver, "noted", OverrideKind.NOTE, text="They liked the plan.")
    say(driver, "snoozed", OverrideKind.SNOOZE, until=driver.clock.now + timedelta(days=1))
    driver.wait(minutes=20)
    if said is DECIDED:
        for fate in FATES:
            mailbox.mail(person(fate), SAM, f"Our talk, {fate}", DECIDED, 0)
    driver.cycle()
    driver.wait(minutes=20)
    driver.cycle()


def progress(driver: Any) -> tuple[int, int] | None:
    again = driver.store.rereading.progress("home", driver.clock.now - HORIZON)
    return (again.done, again.total) if again is not None else None


def until_read_again(driver: Any, at_most: int = 60) -> list[Any]:
    """Run cycles until all is read again. Return all drafts that were placed."""
    placed: list[Any] = []
    for number in range(at_most):
        driver.wait(minutes=5)
        placed += driver.cycle(driver.open() if number % 4 == 3 else None).placed
        if progress(driver) is None:
            return placed
    raise AssertionError(f"reading again did not end: {progress(driver)}")


def for_days(driver: Any, count: int) -> list[Any]:
    placed: list[Any] = []
    for number in range(count * 2):
        driver.wait(hours=12)
        placed += driver.cycle(driver.open() if number % 3 == 0 else None).placed
    return placed


@pytest.mark.parametrize("said", [SAID, DECIDED], ids=["promise", "decision"])
def test_nothing_that_was_settled_is_drafted_a_second_time(
    mailbox: Mailbox, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = mailbox.driver
    settle(mailbox, said)
    before = set(mailbox.drafts())
    monkeypatch.setattr(poll, "PART", 3)
    with upgraded():
        assert until_read_again(driver) == []
        assert for_days(driver, 9) == []
    assert set(mailbox.drafts()) <= before
    interactions = driver.store.decisions.interactions("home")
    of = {one.title: one for one in interactions}
    assert sorted(of) == sorted(f"Interview: Talk with {fate.title()}" for fate in FATES)
    assert {str(one.kind) for one in interactions} == {"interview"}
    found = [one.promise if said is SAID else one.decision for one in interactions]
    assert None not in found


def test_without_that_rule_there_would_be_second_drafts(mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch) -> None:
    rules = tuple(rule for rule in deciding.RULES if rule is not suppression.drafted_as_read_before)
    settle(mailbox, SAID)
    monkeypatch.setattr(deciding, "RULES", rules)
    with upgraded():
        assert until_read_again(mailbox.driver) + for_days(mailbox.driver, 3) != []


def test_what_was_never_drafted_gets_what_the_new_reading_says(mailbox: Mailbox) -> None:
    driver = mailbox.driver
    mailbox.mail(SAM, person("ada"), "Proposal: data review", PROPOSAL, 48)
    mailbox.mail(person("ada"), SAM, "Re: Proposal: data review", SAID, 24)
    driver.cycle()
    driver.wait(minutes=5)
    driver.cycle()
    assert driver.count_drafts() == 0
    with upgraded():
        placed = until_read_again(driver) + for_days(driver, 4)
    assert [str(one.follow_up.purpose) for one in driver.store.placements.all("home")] == ["check_in"]
    assert len(placed) == driver.count_drafts() == 1


def conversation(mailbox: Mailbox, count: int) -> Any:
    """Have that many mails with a promise, all of them known to version 1. Return the driver."""
    driver = mailbox.driver
    for number in range(count):
        mailbox.mail(person("ada"), SAM, f"Mail {number}", SAID, 24 + number)
    for _ in range(2):
        driver.cycle()
        driver.wait(minutes=5)
    return driver


def promises(driver: Any) -> dict[str, bool]:
    known = driver.store.facts.facts("home", driver.clock.now - HORIZON).messages
    return {one.subject: bool(one.signals.promises) for one in known}


def refuse(mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch, of: Callable[[int], bool]) -> None:
    """Have the provider answer 500 for those messages that ``of`` names by the order of their first request."""
    fake: Any = mailbox.driver.google if isinstance(mailbox, Gmail) else mailbox.driver.graph
    real, asked = type(fake)._call, dict[str, int]()

    def call(self: Any, http: str, target: str, *more: Any, **named: Any) -> Any:
        message = re.search(r"/messages/(?!delta)([\w-]+)", target)
        bad = message is not None and of(asked.setdefault(message[1], len(asked)))
        self.fault = lambda name: Fault(status=500) if bad else None
        try:
            return real(self, http, target, *more, **named)
        finally:
            self.fault = lambda name: None

    monkeypatch.setattr(type(fake), "_call", call)


@pytest.mark.parametrize("mailbox", ["gmail", "outlook"], indirect=True)
def test_a_provider_that_refuses_every_message_is_asked_again_later(
    mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = conversation(mailbox, 4)
    with upgraded():
        with monkeypatch.context() as broken:
            refuse(mailbox, broken, lambda number: True)
            assert driver.cycle().problem is None
        assert not any(promises(driver).values())
        until_read_again(driver)
    assert all(promises(driver).values())


@pytest.mark.parametrize("mailbox", ["gmail", "outlook"], indirect=True)
def test_one_message_that_is_always_refused_does_not_hold_up_the_others(
    mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = conversation(mailbox, 4)
    with upgraded():
        refuse(mailbox, monkeypatch, lambda number: number == 1)
        until_read_again(driver, at_most=3)
    assert sorted(promises(driver).values()) == [False, True, True, True]


@pytest.mark.parametrize("units", [100, 250, 1000])
@pytest.mark.parametrize("mailbox", ["gmail"], indirect=True)
def test_it_keeps_within_half_of_the_units_of_a_minute_and_nobody_waits(mailbox: Mailbox, units: int) -> None:
    driver = conversation(mailbox, 30)
    driver.google.units_per_minute = units
    driver.place = with_api(driver.place, units_per_minute=units)
    driver.account = driver.open()
    driver.wait(minutes=5)
    with upgraded():
        for _ in range(30):
            began = driver.clock.now
            driver.google.forget_counts()
            driver.cycle()
            assert driver.clock.now == began
            assert driver.google.count("gmail.users.messages.get") * 20 <= units / 2
            driver.wait(minutes=5)
            if progress(driver) is None:
                break
        assert progress(driver) is None
    assert all(promises(driver).values())
