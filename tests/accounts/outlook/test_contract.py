"""The outlook kind keeps the contract."""

from __future__ import annotations

import pytest

from tests.accounts.contract_suite import ContractSuite
from tests.accounts.outlook.driver import OutlookDriver


class TestOutlook(ContractSuite):
    @pytest.fixture
    def driver(self, driver: OutlookDriver) -> OutlookDriver:
        return driver
