"""How a notebook is configured."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import Field

from followup_daemon.accounts.base.config import AccountConfig, Opening
from followup_daemon.accounts.base.contract import MailReader
from followup_daemon.accounts.base.section import absolute
from followup_daemon.accounts.composed import ComposedAccount
from followup_daemon.accounts.kind import AccountSection, Kind
from followup_daemon.model.account import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class NotebookConfig(AccountConfig):
    """Where the folders inbox, sent, drafts and calendar are."""

    folder: Path

    @property
    def identity(self) -> str:
        """Return the real path."""
        return os.path.realpath(self.folder)

    def open(self, account: Account, opening: Opening) -> ComposedAccount[MailReader]:
        """Return the account."""
        from tests.accounts.notebook.account import open_notebook

        return open_notebook(account, self, opening)


class NotebookSection(AccountSection):
    """Mail in .eml files."""

    kind: Literal["notebook"] = Field(description="a folder of .eml files")
    folder: str = Field(min_length=1, description="the folder with inbox, sent, drafts and calendar")

    def own_problems(self) -> list[str]:
        """Return what is wrong although each key is right."""
        return ["`folder` must not be the root of the file system"] if self.folder == "/" else []

    def to_config(self, folder: Path) -> NotebookConfig:
        """Return the path as an absolute one."""
        return NotebookConfig(folder=absolute(self.folder, folder) or folder)


KIND = Kind(
    name="notebook",
    section=NotebookSection,
    sample={"name": "notes", "address": "sam@example.com", "folder": "notebook"},
    next_step="set address and folder in it, then try:  followup-daemon check",
    can_withdraw=True,
)
