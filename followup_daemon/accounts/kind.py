"""What a kind of account is: a section of the configuration file, and what is said of it outside its folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import Field

from followup_daemon.accounts.base.config import AccountConfig
from followup_daemon.accounts.base.section import EmailAddress, Language, Section, ZoneName


class AccountSection(Section):
    """What every kind of account has. A kind adds its own keys, and ``kind`` with its name as the only value."""

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

    def problems(self) -> list[str]:
        """Return what is wrong with the account although each of its keys is right."""
        return []

    def to_config(self, folder: Path) -> AccountConfig:
        """Return the account's own part of the settings. ``folder`` is where relative paths begin."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of account.

    ``sample`` are the keys that its example in the generated configuration file shows, with their values.
    ``next_step`` is what the user does after ``init``. ``can_withdraw`` is ``DraftBox.can_withdraw`` of its accounts.
    """

    name: str
    section: type[AccountSection]
    sample: Mapping[str, str]
    next_step: str
    can_withdraw: bool
