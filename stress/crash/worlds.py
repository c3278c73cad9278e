"""Mailboxes in which a process dies: of every kind, each with the same people and the same events.

All that survives a killed process is outside of it: files and real servers. For Gmail and Outlook it is the fake in the
parent process, which the child asks over a socket.
"""

from __future__ import annotations

import contextlib
import secrets
import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from email.parser import BytesHeaderParser
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from followup_daemon.engine import rounds
from followup_daemon.engine.clock import FixedClock
from followup_daemon.model.people import Person
from followup_daemon.settings.load import Settings, load
from followup_daemon.store.factory import open_store
from stress.crash.far import Far, receive, send
from tests.accounts.gmail.driver import GmailDriver
from tests.accounts.imap.conftest import Feed
from tests.accounts.imap.driver import ImapDriver
from tests.accounts.imap.servers import Server
from tests.accounts.outlook.driver import OutlookDriver
from tests.accounts.provider import Driver, Hand
from tests.fakes.loopback import Dropped
from tests.upgrade import SAID, upgraded
from tests.world import NOW, World

SAM = "Sam Rivera <sam@example.com>"
STAGES = 3
"""Before the first cycle; after it, when one person answered and the user sent one draft and deleted another; and
later, after an upgrade (``tests.upgrade``), when everything is read again."""
_UPGRADED = 2
_SETTLED = (timedelta(hours=2), timedelta(hours=2, minutes=30))
"""When the old version runs its last cycles before the upgrade."""


def _title(number: int, stage: int) -> str:
    """Return a title that only the new version takes for an interview, if there is one."""
    return f"{'Talk' if stage == _UPGRADED else 'Interview'} {number}"


def people(seed: int, stage: int) -> list[Person]:
    """Three where one of them answers, one is written to, and one draft is deleted."""
    count = 3 if stage else Random(f"{seed}|{stage}").randint(1, 3)
    return [
        Person(name=f"Pat{chr(97 + n)} Doe", address=f"pat@org{n}.example", key=f"pat@org{n}.example")
        for n in range(count)
    ]


def _twice(cycle: Callable[[datetime], None], at: datetime) -> None:
    """Run two cycles: files in another folder are news to the first one, and only the second one reads again."""
    cycle(at)
    cycle(at + timedelta(minutes=1))


class LocalConfig:
    """A Maildir and calendar files; ``at`` is when the cycle runs in which the process dies."""

    kind = "local"

    def __init__(self, folder: Path, seed: int, stage: int) -> None:
        self.at = NOW + timedelta(hours=2 * stage)
        self._people = people(seed, stage)
        self._folder = folder
        self._make(World(folder / "pattern"), seed, stage)
        self.restore()
        self.enter("world")

    def restore(self) -> None:
        """Restore the initial files. Every point runs in a process of its own, so nothing else can change."""
        self.copy("pattern", "world")

    def copy(self, one: str, other: str) -> None:
        """Make one of its folders ("pattern", "world", "chain") like another."""
        _fresh(self._folder / other, self._folder / one)

    def enter(self, folder: str) -> None:
        """Live in this folder from now on."""
        self.world = World(self._folder / folder)
        self._settings = load(self.world.configuration)

    def _make(self, world: World, seed: int, stage: int) -> None:
        for number, one in enumerate(self._people):
            world.interview(NOW - timedelta(hours=25), _title(number, stage), f"{one.name} <{one.address}>")
        world.proposal(NOW - timedelta(days=8))
        if seed % 4:  # else the state file is made in the cycle that is killed
            open_store(world.settings.state).close()
        if stage:
            world.cycle(NOW)
            answering, sending, deleting = self._people[:3]
            when = NOW + timedelta(hours=1)
            world.received(when, f"{answering.name} <{answering.address}>", "Thank you", SAID)
            for path in world.our_drafts():
                if sending.address.encode() in path.read_bytes():
                    path.rename(world.drafts.parent / ".Sent" / "cur" / f"{when:%s}.sent:2,S")
                elif deleting.address.encode() in path.read_bytes():
                    path.unlink()
        for later in _SETTLED if stage == _UPGRADED else ():
            world.cycle(NOW + later)
        self._upgraded = stage == _UPGRADED

    @contextmanager
    def process(self) -> Iterator[Callable[[datetime], None]]:
        """Start a new process, and yield a function that runs one whole cycle. Raises what the cycle raised."""
        with (
            upgraded() if self._upgraded else contextlib.nullcontext(),
            rounds.open_accounts(self._settings) as accounts,
            _engine(accounts, self._settings, self.state) as cycle,
        ):
            yield partial(_twice, cycle) if self._upgraded else cycle

    def drafts(self) -> list[str]:
        return [_head(path.read_bytes()) for path in self.world.our_drafts()]

    @property
    def state(self) -> Path:
        return self._settings.state

    @contextmanager
    def asked_from_a_child(self) -> Iterator[Callable[[], None]]:
        """Yield what the child must do first: nothing, if everything is in files."""
        yield lambda: None

    def take_leave(self) -> None:
        """Prepare the child's death: nothing to do, if the parent does not serve it."""

    def serve(self) -> None:
        """Answer the child until it is dead."""

    def close(self) -> None:
        """Nothing is open."""


class DriverPlace:
    """The real code of a kind, over a state file that outlives the process."""

    kind = ""

    def __init__(self, folder: Path, seed: int, stage: int) -> None:
        self._folder = folder
        (folder / "pattern").mkdir()
        self.state = folder / "pattern" / "state.db"
        self.at = NOW + timedelta(hours=2 * stage)
        self.driver: Any = self._driver(folder)
        self._settings = self.driver.settings
        self._make(seed, stage)
        self.restore()

    def restore(self) -> None:
        """Restore the initial files. Every point runs in a process of its own, so nothing else can change."""
        self.copy("pattern", "world")
        self.enter("world")

    def copy(self, one: str, other: str) -> None:
        """Make one of its folders ("pattern", "world", "chain") like another."""
        _fresh(self._folder / other, self._folder / one)

    def enter(self, folder: str) -> None:
        """Live in this folder from now on."""
        self.state = self._folder / folder / "state.db"

    def _make(self, seed: int, stage: int) -> None:
        self._people, self._upgraded = people(seed, stage), False
        if seed % 4:  # else the state file is made in the cycle that is killed
            open_store(self.state).close()
        for number, one in enumerate(self._people):
            self._interview(_title(number, stage), one)
        self._mail(
            SAM, "Dana Park <dana@acme.example>", "Proposal: data review", "Please find attached the proposal.", 192
        )
        if stage:
            with self.process() as cycle:
                cycle(NOW)
            self.driver.wait(hours=1)
            answering, sending, deleting = self._people[:3]
            self._mail(f"{answering.name} <{answering.address}>", SAM, "Thank you", SAID, 0)
            self._user(sending.address, deleting.address)
        for later in _SETTLED if stage == _UPGRADED else ():
            with self.process() as cycle:
                cycle(NOW + later)
        self._upgraded = stage == _UPGRADED

    def _driver(self, folder: Path) -> Driver:
        raise NotImplementedError

    def _interview(self, title: str, who: Person) -> None:
        self.driver.interview(title, who=who)

    def _mail(self, sender: str, to: str, subject: str, text: str, hours_ago: float) -> None:
        self.driver.mail(sender, to, subject, text, hours_ago)

    def _user(self, sends: str, deletes: str) -> None:
        """Let the user send the draft to one person and delete that to another."""
        raise NotImplementedError

    @contextmanager
    def process(self) -> Iterator[Callable[[datetime], None]]:
        """Start a new process, and yield a function that runs one whole cycle. Raises what the cycle raised."""
        account = self.driver.open()

        def moved(at: datetime) -> None:
            self.driver.clock.now = max(self.driver.clock.now, at)
            cycle(at)

        version = upgraded() if self._upgraded else contextlib.nullcontext()
        try:
            with version, _engine([account], self._settings, self.state) as cycle:
                yield moved
        finally:
            account.close()

    def drafts(self) -> list[str]:
        raise NotImplementedError

    @contextmanager
    def asked_from_a_child(self) -> Iterator[Callable[[], None]]:
        yield lambda: None

    def serve(self) -> None:
        """Answer the child until it is dead."""

    def close(self) -> None:
        """Nothing is open."""


class ProviderPlace(DriverPlace):
    """A stand-in that lives in the parent, so that it outlives the child."""

    service = ""

    @contextmanager
    def asked_from_a_child(self) -> Iterator[Callable[[], None]]:
        ours, theirs = socket.socketpair()
        self._ours = ours

        def in_child() -> None:
            ours.close()
            setattr(self.driver, self.service, Far(theirs))

        self._theirs = theirs
        try:
            yield in_child
        finally:
            ours.close()
            theirs.close()

    def take_leave(self) -> None:
        send(self._theirs, None)

    def serve(self) -> None:
        self._theirs.close()
        real = getattr(self.driver, self.service)
        while (asked := receive(self._ours)) is not None:
            try:
                answer: Any = real.handle(*asked)
            except Dropped:
                answer = None
            send(self._ours, answer)


class GmailConfig(ProviderPlace):
    kind, service = "gmail", "google"

    def _driver(self, folder: Path) -> Driver:
        return GmailDriver(folder, Hand(NOW))

    def _user(self, sends: str, deletes: str) -> None:
        for row in self.driver.drafts:
            if sends in row.message.header("To"):
                self.driver.google.mailbox.send(row)
            elif deletes in row.message.header("To"):
                self.driver.google.mailbox.bin(row)

    def drafts(self) -> list[str]:
        return [f"{row.message.header('To')} {row.message.header('Subject')}" for row in self.driver.drafts]


class OutlookConfig(ProviderPlace):
    kind, service = "outlook", "graph"

    def _driver(self, folder: Path) -> Driver:
        return OutlookDriver(folder, Hand(NOW))

    def _to(self, row: Any) -> str:
        return ",".join(one["emailAddress"]["address"] for one in row.entity.get("toRecipients", []))

    def _user(self, sends: str, deletes: str) -> None:
        for row in list(self.driver.drafts):
            if sends == self._to(row):
                self.driver.mailbox.send(row)
            elif deletes == self._to(row):
                self.driver.mailbox.discard(row)

    def drafts(self) -> list[str]:
        return [f"{self._to(row)} {row.entity['subject']}" for row in self.driver.drafts]


class DovecotPlace(DriverPlace):
    """A mailbox of its own on a real Dovecot, for every point; the calendar is an .ics file at an address."""

    kind = "dovecot"
    server: Server

    def __init__(self, folder: Path, seed: int, stage: int) -> None:
        self._feed = Feed()
        self._again = (seed, stage)
        super().__init__(folder, seed, stage)

    def restore(self) -> None:
        """Give each point a new mailbox of its own, since the server outlives every process."""
        shutil.rmtree(self._folder / "pattern")
        (self._folder / "pattern").mkdir()
        self.state = self._folder / "pattern" / "state.db"
        self.driver.close()
        self.driver = self._driver(self._folder)
        self._feed.events.clear()
        self._make(*self._again)
        super().restore()

    def _driver(self, folder: Path) -> Driver:
        name = f"crash-{secrets.token_hex(8)}"
        return ImapDriver(replace(self.server, user=name), folder, self._feed.address, Hand(NOW))

    def _interview(self, title: str, who: Person) -> None:
        ended = NOW - timedelta(hours=25)
        self._feed.add(title, ended - timedelta(hours=1), ended, who.address, who.name)

    def _mail(self, sender: str, to: str, subject: str, text: str, hours_ago: float) -> None:
        driver = self.driver
        people_text = [
            Person(name=one.partition(" <")[0], address=one.partition("<")[2].rstrip(">"), key="")
            for one in (sender, to)
        ]
        now, driver.clock.now = driver.clock.now, driver.clock.now - timedelta(hours=hours_ago)
        driver.append(
            "Sent" if sender == SAM else "INBOX", driver.letter(people_text[0], people_text[1], subject, text)
        )
        driver.clock.now = now

    def _user(self, sends: str, deletes: str) -> None:
        client = self.driver.client
        for uid, data in self.driver.drafts().items():
            to = str(message_from_bytes(data)["To"])
            if sends in to or deletes in to:
                client.delete_messages([uid])
                client.expunge()
                self.driver.append("Sent" if sends in to else "Trash", data, (b"\\Seen",))

    def drafts(self) -> list[str]:
        return [_head(data) for data in self.driver.drafts().values()]

    def close(self) -> None:
        self.driver.close()
        self._feed.server.shutdown()
        self._feed.server.server_close()


@contextmanager
def _engine(accounts: list[Any], settings: Settings, state: Path) -> Iterator[Callable[[datetime], None]]:
    store = open_store(state)

    def cycle(at: datetime) -> None:
        for _, error in rounds.run_until_synced(accounts, store, rounds.preferences(settings), FixedClock(at)):
            if error is not None:
                raise error

    try:
        store.clear_leases()
        rounds.register_accounts(settings, store)
        yield cycle
    finally:
        store.close()


def _head(letter: bytes) -> str:
    found = BytesHeaderParser(policy=policy.compat32).parsebytes(letter)
    return f"{found['To']} {found['Subject']}"


def _fresh(folder: Path, pattern: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(pattern, folder, copy_function=shutil.copy2)
    return folder


PLACES: dict[str, Any] = {one.kind: one for one in (LocalConfig, GmailConfig, OutlookConfig, DovecotPlace)}
