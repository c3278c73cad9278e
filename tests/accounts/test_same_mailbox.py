"""What the user deleted stays deleted when an account of any kind is renamed, or its server has another name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from followup_daemon.model.people import Person
from tests.accounts.gmail.driver import GmailDriver
from tests.accounts.imap.conftest import dovecot_server  # noqa: F401 - a fixture
from tests.accounts.imap.driver import ImapDriver
from tests.accounts.outlook.driver import OutlookDriver

SAM = Person(name="Sam Rivera", address="sam@example.com", key="sam@example.com")
DANA = Person(name="Dana Park", address="dana@acme.example", key="dana@acme.example")
EVE = Person(name="Eve Stone", address="eve@other.example", key="eve@other.example")
_count = iter(range(10**6))
PROPOSAL = "Hi,\n\nplease find attached the proposal for the data review.\n\nBest,\nSam"


@pytest.fixture(params=["gmail", "outlook", "dovecot"])
def driver(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    if request.param == "dovecot":
        made: Any = ImapDriver(
            replace(request.getfixturevalue("dovecot_server"), user=f"renamed{next(_count)}"), tmp_path
        )
    else:
        made = {"gmail": GmailDriver, "outlook": OutlookDriver}[request.param](tmp_path)
    made.store.identities.register({"home": "server a"})
    for person in (DANA, EVE):
        made.deliver(SAM, person, f"Proposal: data review for {person.name}", PROPOSAL)
    made.wait(days=8)
    made.cycle()
    assert made.states() == ["waiting", "waiting"]
    made.delete_draft()
    for _ in range(2):
        made.wait(hours=1)
        made.cycle()
    assert made.states() == ["dismissed", "waiting"]
    yield made
    if request.param == "dovecot":
        made.close()


@pytest.mark.parametrize(("name", "identity"), [("private", "server a"), ("home", "server b"), ("private", "server b")])
def test_nothing_is_drafted_again(driver: Any, name: str, identity: str) -> None:
    before = driver.count_drafts()
    driver.store.identities.register({name: identity})
    driver.me = replace(driver.me, name=name)
    if hasattr(driver.place, "host"):
        driver.place = replace(driver.place, host="localhost")
    account = driver.open()
    for _ in range(3):
        driver.wait(minutes=10)
        assert driver.cycle(account).placed == {}
    assert driver.count_drafts() == before
    assert driver.store.account_names() == [name]
    assert driver.store.identities.claim(name) is None
    assert sorted(str(one.state) for one in driver.store.placements.all(name)) == ["dismissed", "waiting"]
    account.close()
