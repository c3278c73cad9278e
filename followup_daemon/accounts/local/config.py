"""The configuration of a local account."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import Field

from followup_daemon.accounts.base.config import AccountConfig, Opening
from followup_daemon.accounts.base.contract import MailReader
from followup_daemon.accounts.base.section import TextList, absolute, unsafe
from followup_daemon.accounts.composed import ComposedAccount
from followup_daemon.accounts.kind import AccountSection, Kind
from followup_daemon.model.account import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalConfig(AccountConfig):
    """The absolute paths of a local account. Each of ``calendars`` is a path or an https address."""

    mail: Path | None
    sent: Path | None
    drafts: Path | None
    calendars: tuple[str, ...]

    @property
    def identity(self) -> str:
        """Return the real path of the mailbox."""
        return os.path.realpath(self.mail) if self.mail else str(self.mail)

    @property
    def has_mailbox(self) -> bool:
        """Return False if the account has no mail, but only a calendar."""
        return self.mail is not None

    def mailboxes(self, address: str) -> dict[str, str]:
        """Return the folders of the mail and the drafts."""
        return {f"folder {_real(path)}": f"the same {path}" for path in (self.mail, self.drafts) if path}

    def open(self, account: Account, opening: Opening) -> ComposedAccount[MailReader]:
        """Return the account."""
        from followup_daemon.accounts.local.account import open_local

        return open_local(account, self, opening)


class LocalSection(AccountSection):
    """Mail in a Maildir++ folder or in mbox files, and events in .ics files."""

    kind: Literal["local"] = Field(description="a Maildir++ folder or mbox files on this machine")
    mail: str = Field(
        default="",
        description="a Maildir++ folder (cur, new, tmp; .Sent and .Drafts inside), an mbox file (such as a Google"
        " Takeout), or a folder of mbox files (such as Thunderbird's)",
    )
    sent: str = Field(default="", description="the mbox file with your sent mail (mbox only)")
    drafts: str = Field(default="", description="the Maildir for drafts (mbox only)")
    calendar: TextList = Field(
        default=[],
        description="an .ics file, a folder of .ics files, the https address of an .ics file, or a list of these",
    )

    def own_problems(self) -> list[str]:
        """Return a sentence for each problem that concerns several keys or the content of one."""
        empty = [] if self.mail or self.calendar or self.calendars else ["it needs `mail` or `calendar`, or both"]
        return empty + [problem for one in self.calendar if "://" in one for problem in unsafe(one)]

    def to_config(self, folder: Path) -> LocalConfig:
        """Return the configuration with absolute paths."""
        return LocalConfig(
            mail=absolute(self.mail, folder),
            sent=absolute(self.sent, folder),
            drafts=absolute(self.drafts, folder),
            calendars=tuple(one if "://" in one else str(absolute(one, folder)) for one in self.calendar),
        )


def _real(path: Path) -> str:
    """Return a name of the folder that does not depend on symlinks, `..` or the mount point."""
    try:
        seen = path.stat()
    except (OSError, ValueError):
        return os.path.realpath(path)
    return f"{seen.st_dev}:{seen.st_ino}"


KIND = Kind(
    name="local",
    section=LocalSection,
    sample={"name": "home", "address": "sam@example.com", "mail": "mail", "calendar": "calendar"},
    next_step="set address, mail and calendar in it, then try:  followup-daemon check",
    can_withdraw=True,
)
