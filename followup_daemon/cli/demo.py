"""``demo``."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import Any
from zoneinfo import ZoneInfo

import click

from followup_daemon.app.demo.demo import Demo
from followup_daemon.app.demo.demo import demo as play
from followup_daemon.cli import json_output, render
from followup_daemon.cli.context import Context, command
from followup_daemon.model.tables.reason import Reason
from followup_daemon.settings import paths

FOLDER = "followup-demo"
_SHOWN_WHOLE = 2
_SHOWN_ABOVE = frozenset(reason for reason in Reason if reason.row.listed_as_draft)
JSON = dict[str, Any]


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
    played = play(paths.in_text(Path(into).absolute()), ZoneInfo(paths.local_zone()), context.clock)
    interactions = [json_output.stored_interaction(stored) for stored in played.interactions]
    letters = [json_output.letter(draft) for draft in played.new_drafts]
    if context.as_json:
        render.document(
            {
                "folder": str(played.folder),
                "configuration": str(played.configuration),
                "drafts_folder": played.drafts_location,
                "new_drafts": len(letters),
                "problem": played.account.problem,
                "set_aside": json_output.set_aside(played.account.set_aside),
                "drafts": letters,
                "interactions": interactions,
            }
        )
    else:
        _text(played, interactions, letters)
    return played.account.exit_code


def _text(played: Demo, interactions: list[JSON], letters: list[JSON]) -> None:
    render.line(f"{'Made' if played.is_new else 'Looked again at'} a sample mailbox and calendar in {played.folder}")
    set_aside = json_output.set_aside(played.account.set_aside)
    render.set_aside([{"name": played.account.account.name, "set_aside": set_aside}])
    if played.account.problem:
        render.line(played.account.problem)
        return
    _drafted(played, interactions)
    _not_drafted(interactions)
    for letter in letters[:_SHOWN_WHOLE]:
        render.heading("One whole draft")
        render.letter(letter)
    _next(played, interactions[0]["id"] if interactions else "ID")


def _drafted(played: Demo, interactions: list[JSON]) -> None:
    drafts = [(interaction, draft) for interaction in interactions for draft in interaction["drafts"]]
    render.heading(f"Drafted: {len(played.new_drafts)} new, {len(drafts)} in all")
    for interaction, draft in drafts:
        people = ", ".join(person["name"] or person["address"] for person in interaction["counterparts"])
        render.line(f"  {render.bold(draft['purpose'])}: {interaction['title']} ({people}), {draft['state']}")
        because = [
            sentence
            for follow_up, verdict in played.verdicts.items()
            for sentence in verdict.because
            if follow_up.purpose == draft["purpose"] and follow_up.interaction[:12] == interaction["id"][2:]
        ]
        if because:
            render.line(f"      because {'; '.join(because)}")


def _not_drafted(interactions: list[JSON]) -> None:
    render.heading("Not drafted")
    for interaction in interactions:
        for follow_up in interaction["follow_ups"]:
            if follow_up["verdict"] != "due" and follow_up["reason"] not in _SHOWN_ABOVE:
                until = f" until {follow_up['due_at'][:10]}" if follow_up["verdict"] == "wait" else ""
                reason = render.bold(follow_up["reason"])
                render.line(f"  {interaction['title']}: no {follow_up['purpose']}, {reason}{until}")
                render.line(f"      because {'; '.join(follow_up['because'])}")


def _next(played: Demo, identity: str) -> None:
    render.line()
    render.line(f"The drafts lie in {played.drafts_location}")
    ours = f"followup-daemon --config {quote(str(played.configuration))}"
    mutt = f"mutt -f {quote(played.drafts_location)}"
    render.line(f"  look at them:      {mutt}    (or add {played.folder / 'mail'} to Thunderbird as a Maildir account)")
    render.line(f"  ask why:           {ours} why {identity}")
    render.line(f"  see what is next:  {ours} status")
    render.line("Nothing was sent. Run the demo again: it will not draft anything twice.")
