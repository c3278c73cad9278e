"""A kind of account: its section of the configuration file, and the facts that other packages need about it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import Field

from followup_daemon.accounts.base.config import AccountConfig
from followup_daemon.accounts.base.section import CalendarSection, EmailAddress, Language, Section, ZoneName
from followup_daemon.accounts.calendars.registry import AnyCalendar


class AccountSection(Section):
    """The keys of every kind of account. A kind adds its own keys, and ``kind`` with its name as the only value."""

    if TYPE_CHECKING:
        kind: str
    name: str = Field(min_length=1, max_length=60, pattern=r"^[\w.@ -]+$", description="a short name of your choice")
    address: EmailAddress = Field(description="your address in this account")
    aliases: list[EmailAddress] = Field(default=[], description="your other addresses")
    time_zone: ZoneName = Field(
        default="", description="IANA name, for example Europe/Berlin (default: the zone of this machine)"
    )
    signature: str = Field(default="", description="text below your name in every draft")
    language: Language = Field(
        default="en", description="language of the letters if the conversation does not show one"
    )
    authserv_id: str = Field(
        default="",
        max_length=255,
        pattern=r"^[^\s;]*$",
        description="your mail server's name in Authentication-Results (default: detected)",
    )

    calendars: list[AnyCalendar] = Field(
        default=[],
        max_length=20,
        description="additional calendars (kinds google, graph, caldav, ics): see docs/accounts/calendars.md",
    )

    def problems(self) -> list[str]:
        """Return a sentence for each problem that no single key shows."""
        beside = [one.to_config(Path(), self.address).name for one in self._beside if not one.problems()]
        twice = sorted({name for name in beside if beside.count(name) > 1})
        return [
            *self.own_problems(),
            *(problem for one in self.calendars for problem in one.problems()),
            *(f"`calendars` names the same calendar twice ({name.partition(':')[0]})" for name in twice),
        ]

    def own_problems(self) -> list[str]:
        """Return a sentence for each problem of the keys that the kind adds."""
        return []

    def is_own(self, calendar: CalendarSection) -> bool:
        """Return whether a calendar is read with the sign-in of the account itself."""
        return False

    @property
    def _beside(self) -> list[CalendarSection]:
        return [one for one in self.calendars if not self.is_own(one)]

    def settings(self, folder: Path) -> AccountConfig:
        """Return the configuration of the account, with its additional calendars."""
        beside = tuple(one.to_config(folder, self.address) for one in self._beside)
        return replace(self.to_config(folder), calendars_beside=beside)

    @abstractmethod
    def to_config(self, folder: Path) -> AccountConfig:
        """Return the keys of the kind as values. Relative paths start at ``folder``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of account.

    ``sample`` has the keys, with values, of the example in the generated configuration file.
    ``next_step`` tells the user what to do after ``init``.
    ``can_withdraw`` has the value of ``DraftBox.can_withdraw`` in all accounts of the kind.
    """

    name: str
    section: type[AccountSection]
    sample: Mapping[str, str]
    next_step: str
    can_withdraw: bool
