"""``run`` and ``preview``."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import click

from followup_daemon.app import run as use_case
from followup_daemon.app.preview import preview as previewed
from followup_daemon.cli import json_output, render
from followup_daemon.cli.context import Context, command, gravest
from followup_daemon.engine.clock import FixedClock
from followup_daemon.errors import UsageError
from followup_daemon.model.times import iso, within_reach
from followup_daemon.settings.load import Settings

JSON = dict[str, Any]


@click.command()
@click.option("--once", is_flag=True, help="Run one poll cycle of every account, then exit.")
@command
def run(context: Context, once: bool) -> int:
    """Run the daemon in the foreground until it is told to stop (SIGTERM). SIGHUP reloads the configuration."""
    settings = context.settings()
    if once:
        ended = use_case.once(settings, context.clock, render.progress)
        _show(context, ended)
        return gravest(account.exit_code for account in ended.accounts)
    use_case.daemon(settings, context.clock)
    if context.as_json:
        render.document({"stopped": True})
    return 0


def _show(context: Context, ended: use_case.Round) -> None:
    rows: list[JSON] = [
        {
            "name": account.account.name,
            "problem": account.problem,
            "set_aside": json_output.set_aside(account.set_aside),
            "ok": account.problem is None,
        }
        for account in ended.accounts
    ]
    if context.as_json:
        drafts = [
            {"account": new.account, "purpose": str(new.follow_up.purpose), "draft": json_output.letter(new.draft)}
            for new in ended.placed
        ]
        render.document({"at": iso(ended.at), "accounts": rows, "placed": drafts})
        return
    for row in rows:
        new = sum(placed.account == row["name"] for placed in ended.placed)
        render.line(f"{row['name']}: " + (row["problem"] or f"{new} new drafts"))
    render.set_aside(rows)
    for placed in ended.placed:
        people = ", ".join(person.address for person in placed.draft.to)
        render.line(f"  {placed.follow_up.purpose}: “{placed.draft.subject}” to {people}")


@click.command()
@click.option(
    "--at",
    metavar="ISO-TIME",
    help="The time to assume, for example 2026-11-20T10:00:00Z (without an offset: in your time zone).",
)
@command
def preview(context: Context, at: str | None) -> int:
    """Show what a cycle would do. Writes nothing anywhere: no draft, no state, no read flag."""
    settings = context.settings()
    clock = FixedClock(_moment(at, settings) if at else context.clock.now())
    planned = previewed(settings, clock, render.progress)
    shown: JSON = {
        "at": iso(planned.at),
        "accounts": [json_output.outcome(account) for account in planned.accounts],
        "interactions": [json_output.planned_interaction(interaction) for interaction in planned.interactions],
    }
    if context.as_json:
        render.document(shown)
    else:
        _text(shown)
    return gravest(account.exit_code for account in planned.accounts)


def _moment(text: str, settings: Settings) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=ZoneInfo(settings.accounts[0].account.time_zone))
        return within_reach(moment)
    except (ValueError, OverflowError):
        raise UsageError(
            f"--at {text!r} is not an ISO 8601 time of the years 2000 to 2199; write for example 2026-11-20T10:00:00Z"
        ) from None


def _text(shown: JSON) -> None:
    interactions = shown["interactions"]
    render.line(f"What a cycle would do at {shown['at']} (nothing was written):")
    render.accounts(shown["accounts"])
    render.set_aside(shown["accounts"])
    for interaction in interactions:
        render.interaction(interaction, drafts=True)
    due = sum(follow_up["verdict"] == "due" for interaction in interactions for follow_up in interaction["follow_ups"])
    render.line()
    render.line(f"{len(interactions)} interactions, {due} drafts due.")
