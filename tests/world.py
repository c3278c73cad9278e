"""A small world for tests: a real Maildir and real .ics files around a fixed moment, and the real engine over them."""

from __future__ import annotations

from datetime import datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path
from typing import Any

from followup_daemon.app.preview import preview
from followup_daemon.cli import json_output
from followup_daemon.engine import rounds
from followup_daemon.engine.clock import FixedClock
from followup_daemon.engine.cycle import Report
from followup_daemon.settings.load import Settings, load
from followup_daemon.store.factory import open_store
from followup_daemon.store.sql.store import SqlStore
from tests.sample import Sample
from tests.values import NOW as NOW

DANA = "Dana Park <dana@acme.example>"
SAM = "Sam Rivera <sam@example.com>"

CONFIGURATION = """\
accounts:
  - {name: home, kind: local, address: sam@example.com, aliases: [sam@alias.example], time_zone: UTC, \
mail: mail, calendar: calendar}
profile: {name: Sam Rivera}
state: state/state.db
"""


def sql_store(path: Path) -> SqlStore:
    """Open the state at ``path``, for tests that look at its tables."""
    store = open_store(path)
    assert isinstance(store, SqlStore)
    return store


class World(Sample):
    """``preview``, ``cycle`` and ``verdicts`` run the ordinary code at a given time (default NOW)."""

    def __init__(self, folder: Path, configuration: str = CONFIGURATION) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        super().__init__(folder, NOW)
        self.configuration = folder / "config.yaml"
        self.configuration.write_text(configuration, "utf-8")

    def received(self, when: datetime, sender: str, subject: str, text: str, **more: str) -> str:
        return self.mail(when, sender, SAM, subject, text, **more)

    @property
    def settings(self) -> Settings:
        return load(self.configuration)

    @property
    def drafts(self) -> Path:
        return self.folder / "mail" / ".Drafts"

    def preview(self, at: datetime = NOW) -> list[dict[str, Any]]:
        shown = preview(self.settings, FixedClock(at))
        assert [account.problem for account in shown.accounts if account.problem] == []
        return [json_output.planned_interaction(interaction) for interaction in shown.interactions]

    def verdicts(self, at: datetime = NOW) -> dict[tuple[str, str], tuple[str, str | None]]:
        """(title, purpose) to (verdict, reason)."""
        return {
            (one["title"], f["purpose"]): (f["verdict"], f["reason"])
            for one in self.preview(at)
            for f in one["follow_ups"]
        }

    def due(self, at: datetime = NOW) -> list[dict[str, Any]]:
        return [f["draft"] for one in self.preview(at) for f in one["follow_ups"] if f["verdict"] == "due"]

    def cycle(self, at: datetime = NOW) -> Report:
        """One real cycle, as ``run --once`` does it. Raises what the cycle raised."""
        settings = self.settings
        store = open_store(settings.state)
        try:
            store.clear_leases()
            rounds.register_accounts(settings, store)
            with rounds.open_accounts(settings) as accounts:
                report, error = rounds.run_round(accounts, store, rounds.preferences(settings), FixedClock(at))[0]
            return _good(report, error)
        finally:
            store.close()

    def store(self) -> SqlStore:
        return sql_store(self.settings.state)

    def our_drafts(self) -> list[Path]:
        return sorted(path for part in ("cur", "new") for path in (self.drafts / part).glob("fu1.*"))

    def letters(self) -> list[EmailMessage]:
        found = [BytesParser(policy=policy.default).parsebytes(path.read_bytes()) for path in self.our_drafts()]
        return [message for message in found if isinstance(message, EmailMessage)]

    def states(self) -> dict[str, str]:
        """Return the state of every draft of ours, by purpose."""
        store = self.store()
        try:
            return {str(p.follow_up.purpose): str(p.state) for p in store.placements.all("home")}
        finally:
            store.close()

    def interview(
        self, ended: datetime | None = None, title: str = "Backend interview", who: str = DANA, **more: str
    ) -> None:
        """Add an interview of one hour that ended 25 h ago unless said otherwise."""
        ended = ended or NOW - timedelta(hours=25)
        self.event(ended - timedelta(hours=1), 60, title, who, organiser=who, **more)

    def proposal(self, when: datetime, who: str = DANA, subject: str = "Proposal: data review", cc: str = "") -> str:
        return self.sent(
            when,
            who,
            subject,
            "Hi Dana,\n\nplease find attached the proposal for the data review.\n\nBest,\nSam",
            cc=cc,
        )


def _good(report: Report, error: Exception | None) -> Report:
    if error is not None:
        raise error
    return report
