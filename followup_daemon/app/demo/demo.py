"""The demo: one ordinary cycle on a sample mailbox and calendar. The sample is written first if it is missing."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from followup_daemon.app.demo import sample
from followup_daemon.app.overview import StoredInteraction, with_drafts
from followup_daemon.app.run import AccountOutcome, outcomes
from followup_daemon.engine import rounds
from followup_daemon.engine.clock import Clock
from followup_daemon.errors import UsageError
from followup_daemon.model.draft import Draft, FollowUp
from followup_daemon.model.verdict import Verdict
from followup_daemon.settings.load import load
from followup_daemon.store.factory import exclusive, open_store


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """One cycle on the sample in ``folder``. ``is_new`` is False if an earlier demo created the sample.

    ``verdicts`` and ``new_drafts`` are those of this cycle. ``interactions`` are all stored ones.
    """

    folder: Path
    configuration: Path
    is_new: bool
    drafts_location: str
    account: AccountOutcome
    verdicts: Mapping[FollowUp, Verdict]
    new_drafts: tuple[Draft, ...]
    interactions: tuple[StoredInteraction, ...]


def demo(folder: Path, zone: ZoneInfo, clock: Clock) -> Demo:
    """Run one cycle on the sample in ``folder``. Write the sample first if the folder is empty or missing.

    Raises UsageError if the folder belongs to something else or cannot be written.
    """
    configuration, is_new = _sample(folder, zone, clock)
    settings = load(configuration)
    with exclusive(settings.state), closing(open_store(settings.state)) as store:
        store.clear_leases()
        rounds.register_accounts(settings, store)
        with rounds.open_accounts(settings) as accounts:
            found = rounds.run_round(accounts, store, rounds.preferences(settings), clock)
            drafts_location = accounts[0].drafts.location()
        name = settings.accounts[0].account.name
        interactions = with_drafts(store, name, store.decisions.interactions(name))
    report, _ = found[0]
    return Demo(
        folder=folder,
        configuration=configuration,
        is_new=is_new,
        drafts_location=drafts_location,
        account=outcomes(settings, found)[0],
        verdicts=dict(report.verdicts),
        new_drafts=tuple(report.placed.values()),
        interactions=interactions,
    )


def _sample(folder: Path, zone: ZoneInfo, clock: Clock) -> tuple[Path, bool]:
    """Return the configuration of the sample in ``folder``, and whether it was written now. Raises UsageError."""
    configuration = folder / "config.yaml"
    if configuration.exists():
        is_ours = (folder / "mail" / ".Drafts").is_dir()
    else:
        is_ours = not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))
    if not is_ours:
        raise UsageError(
            f"{folder} exists and is not a demo folder. It was left unchanged. Choose another folder with --into DIR."
        )
    if configuration.exists():
        return configuration, False
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return sample.write(folder, clock.now(), zone), True
    except OSError as error:
        raise UsageError(
            f"The sample cannot be written to {folder} ({error.strerror}). Choose another folder with --into DIR."
        ) from error
