"""Google's limit of quota units per minute and user. The program waits before a call that would exceed the limit."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping

from followup_daemon.accounts.base.contract import MonotonicClock
from followup_daemon.accounts.google import allowed_calls

_MINUTE = 61.0
"""The window in seconds, one second more than a minute, because Google's minute may begin at another instant."""


class Quota:
    """The limit over a sliding minute: in no minute more units are spent than allowed."""

    def __init__(self, units_per_minute: int, prices: Mapping[str, int], pace: MonotonicClock) -> None:
        self._limit = units_per_minute
        self._prices = {**allowed_calls.QUOTA_UNITS, **prices}
        self._pace = pace
        self._spent: deque[tuple[float, int]] = deque()

    def price(self, method_id: str) -> int:
        """Return the units of one method, named as in the discovery document (gmail.users.messages.get).

        Methods of Calendar cost no units.
        """
        if not method_id.startswith("gmail."):
            return 0
        return self._prices.get(method_id.removeprefix("gmail.users."), allowed_calls.DEFAULT_QUOTA_UNITS)

    def affordable(self, price: int) -> int:
        """Return the number of calls of this price that fit into one minute."""
        return max(1, self._limit // price)

    def spend(self, units: int) -> None:
        """Wait until ``units`` are within the limit, and then count them."""
        while self._spent and self._in_last_minute() + min(units, self._limit) > self._limit:
            self._pace.sleep(max(0.1, self._spent[0][0] + _MINUTE - self._pace.elapsed()))
        if units:
            self._spent.append((self._pace.elapsed(), units))

    def _in_last_minute(self) -> int:
        begin = self._pace.elapsed() - _MINUTE
        while self._spent and self._spent[0][0] <= begin:
            self._spent.popleft()
        return sum(units for _, units in self._spent)
