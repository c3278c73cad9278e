"""Google lets a user spend so many units a minute; whoever spends more is refused. So we wait before we spend."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping

from followup_daemon.accounts.base.contract import MonotonicClock
from followup_daemon.accounts.google import allowed_calls

_MINUTE = 61.0
"""Seconds. One more than Google's minute, since its clock and ours start counting at different moments."""


class Quota:
    """A sliding minute: at no moment were more units spent within the last one than allowed."""

    def __init__(self, units_per_minute: int, prices: Mapping[str, int], pace: MonotonicClock) -> None:
        self._limit = units_per_minute
        self._prices = {**allowed_calls.QUOTA_UNITS, **prices}
        self._pace = pace
        self._spent: deque[tuple[float, int]] = deque()

    def price(self, method_id: str) -> int:
        """Units of one call, named as in the discovery document (gmail.users.messages.get).

        Calendar counts no units.
        """
        if not method_id.startswith("gmail."):
            return 0
        return self._prices.get(method_id.removeprefix("gmail.users."), allowed_calls.DEFAULT_QUOTA_UNITS)

    def affordable(self, price: int) -> int:
        """How many calls of this price fit into one minute at all."""
        return max(1, self._limit // price)

    def spend(self, units: int) -> None:
        """Wait until ``units`` more stay within the limit, then count them."""
        while self._spent and self._in_last_minute() + min(units, self._limit) > self._limit:
            self._pace.sleep(max(0.1, self._spent[0][0] + _MINUTE - self._pace.elapsed()))
        if units:
            self._spent.append((self._pace.elapsed(), units))

    def _in_last_minute(self) -> int:
        begin = self._pace.elapsed() - _MINUTE
        while self._spent and self._spent[0][0] <= begin:
            self._spent.popleft()
        return sum(units for _, units in self._spent)
