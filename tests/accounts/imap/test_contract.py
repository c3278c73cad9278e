"""The imap kind keeps the contract on Dovecot and on pymap."""

from __future__ import annotations

from datetime import timedelta

import pytest

from followup_daemon.model.people import Person
from tests.accounts.contract_suite import ContractSuite
from tests.accounts.imap.conftest import Feed
from tests.accounts.imap.driver import ImapDriver


class TestImap(ContractSuite):
    @pytest.fixture
    def driver(self, driver: ImapDriver, feed: Feed) -> ImapDriver:
        def add_event(title: str, guest: Person) -> None:
            feed.add(title, driver.clock.now, driver.clock.now + timedelta(hours=1), guest.address)

        driver.add_event = add_event  # type: ignore[attr-defined]
        return driver
