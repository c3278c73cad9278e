"""The names that servers and mail programs give to the folders of a mailbox."""

from __future__ import annotations

from dataclasses import dataclass

from followup_daemon.languages.base.mail import Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderNames:
    """Whole names of folders, in any case. They matter where a server reports no role (RFC 6154).

    ``outbox`` is for mail that waits to be sent.
    """

    sent: Phrases
    drafts: Phrases
    trash: Phrases
    archive: Phrases
    outbox: Phrases
