"""The gmail kind keeps the contract."""

from __future__ import annotations

import pytest

from tests.accounts.contract_suite import ContractSuite
from tests.accounts.gmail.driver import GmailDriver


class TestGmail(ContractSuite):
    @pytest.fixture
    def driver(self, driver: GmailDriver) -> GmailDriver:
        return driver
