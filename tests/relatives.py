"""Worlds in which one user has several accounts: each a Maildir and a calendar of its own, all in one configuration."""

from __future__ import annotations

from pathlib import Path

from tests.sample import Sample
from tests.world import NOW, World

WORK_SAM = "Sam Rivera <s.rivera@work.example>"
_ACCOUNT = (
    "  - {{name: {name}, kind: local, address: {address}, time_zone: UTC,"
    " mail: {folder}/mail, calendar: {folder}/calendar}}\n"
)


class TwoAccounts(World):
    """A world with ``home`` (sam@example.com), its own mailbox, and ``work`` (s.rivera@work.example), a second one."""

    def __init__(self, folder: Path, first: str = "home") -> None:
        lines = {
            "home": _ACCOUNT.format(name="home", address="sam@example.com", folder="."),
            "work": _ACCOUNT.format(name="work", address="s.rivera@work.example", folder="work"),
        }
        self.lines = [lines[name] for name in sorted(lines, key=lambda name: name != first)]
        text = "".join(self.lines)
        super().__init__(folder, f"accounts:\n{text}profile: {{name: Sam Rivera}}\nstate: state/state.db\n")
        (folder / "work").mkdir(exist_ok=True)
        self.work = Sample(folder / "work", NOW)
        self.work._count = 500  # no Message-ID and no UID is given twice by chance

    def drafts_by_account(self) -> dict[str, int]:
        """Return how many drafts of ours lie in each account."""
        return {
            name: sum(1 for part in ("cur", "new") for _ in (folder / "mail" / ".Drafts" / part).glob("fu1.*"))
            for name, folder in (("home", self.folder), ("work", self.folder / "work"))
        }
