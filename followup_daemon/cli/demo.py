"""``demo``: the ordinary pipeline on a sample mailbox. Only the making of the folder is special."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import Any
from zoneinfo import ZoneInfo

import click

from followup_daemon.cli import json_output, render
from followup_daemon.cli.context import Context, command, state, worst
from followup_daemon.cli.files import sample_mailbox
from followup_daemon.engine import rounds
from followup_daemon.engine.clock import Clock
from followup_daemon.engine.cycle import Report
from followup_daemon.errors import UsageError
from followup_daemon.settings import paths
from followup_daemon.settings.load import load
from followup_daemon.store.factory import exclusive

FOLDER = "followup-demo"


@click.command()
@click.option(
    "--into",
    metavar="DIR",
    default=FOLDER,
    show_default=True,
    help="The folder to create; an earlier demo in it is polled again.",
)
@command
def demo(context: Context, into: str) -> int:
    """Run on a sample mailbox and calendar in a new folder, and show what was drafted and why."""
    folder = paths.in_text(Path(into).absolute())
    configuration, again = _sample(folder, context.clock)
    settings = load(configuration)
    with exclusive(settings.state), state(settings) as store:
        store.clear_leases()
        rounds.register_accounts(settings, store)
        with rounds.open_accounts(settings) as accounts:
            outcome = rounds.run_round(accounts, store, rounds.preferences(settings), context.clock)
            where = accounts[0].drafts_location()
        name = settings.accounts[0].account.name
        shown = json_output.stored_interactions(
            store.decisions.interactions(name), store.decisions.latest_verdicts(name), store.placements.all(), {}
        )
    report, failure = outcome[0]
    letters = [json_output.letter(draft) for draft in report.placed.values()]
    if context.as_json:
        render.document(
            {
                "folder": str(folder),
                "configuration": str(configuration),
                "drafts_folder": where,
                "new_drafts": len(letters),
                "problem": report.problem,
                "set_aside": json_output.set_aside(report.set_aside),
                "drafts": letters,
                "interactions": shown,
            }
        )
    else:
        _text(report, shown, letters, folder, configuration, where, again)
    return worst([failure])


def _sample(folder: Path, clock: Clock) -> tuple[Path, bool]:
    """The configuration of the sample in ``folder``, and whether it was there before. Raises UsageError."""
    configuration = folder / "config.yaml"
    again = configuration.exists()
    if (again and not (folder / "mail" / ".Drafts").is_dir()) or (
        not again and folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    ):
        raise UsageError(
            f"{folder} exists and is no demo of ours; it was left as it is. Choose another folder with --into DIR."
        )
    try:
        if not again:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            configuration = sample_mailbox.write(folder, clock.now(), ZoneInfo(paths.local_zone()))
    except OSError as error:
        raise UsageError(
            f"The sample cannot be written to {folder} ({error.strerror}). Choose another folder with --into DIR."
        ) from error
    return configuration, again


def _text(
    report: Report,
    shown: list[dict[str, Any]],
    letters: list[dict[str, Any]],
    folder: Path,
    configuration: Path,
    where: str,
    again: bool,
) -> None:
    render.line(f"{'Looked again at' if again else 'Made'} a sample mailbox and calendar in {folder}")
    render.set_aside([{"name": report.account, "set_aside": json_output.set_aside(report.set_aside)}])
    if report.problem:
        render.line(report.problem)
        return
    drafted = [(one, draft) for one in shown for draft in one["drafts"]]
    render.heading(f"Drafted: {len(letters)} new, {len(drafted)} in all")
    for one, draft in drafted:
        people = ", ".join(p["name"] or p["address"] for p in one["counterparts"])
        render.line(f"  {render.bold(draft['purpose'])}: {one['title']} ({people}), {draft['state']}")
        reasons = [
            line
            for f in report.verdicts
            for line in report.verdicts[f].because
            if f.purpose == draft["purpose"] and f.interaction[:12] == one["id"][2:]
        ]
        if reasons:
            render.line(f"      because {'; '.join(reasons)}")
    render.heading("Not drafted")
    for one in shown:
        for follow_up in one["follow_ups"]:
            if follow_up["verdict"] != "due" and follow_up["reason"] not in ("already_drafted", "sent"):
                until = f" until {follow_up['due_at'][:10]}" if follow_up["verdict"] == "wait" else ""
                render.line(f"  {one['title']}: no {follow_up['purpose']}, {render.bold(follow_up['reason'])}{until}")
                render.line(f"      because {'; '.join(follow_up['because'])}")
    for letter in letters[:2]:
        render.heading("One whole draft")
        render.letter(letter)
    render.line()
    render.line(f"The drafts lie in {where}")
    ours = f"followup-daemon --config {quote(str(configuration))}"
    mutt = f"mutt -f {quote(where)}"
    render.line(f"  look at them:      {mutt}    (or add {folder / 'mail'} to Thunderbird as a Maildir account)")
    render.line(f"  ask why:           {ours} why {shown[0]['id'] if shown else 'ID'}")
    render.line(f"  see what is next:  {ours} status")
    render.line("Nothing was sent. Run the demo again: it will not draft anything twice.")
