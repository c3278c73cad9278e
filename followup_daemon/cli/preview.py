"""``preview``: what a cycle would do, now or at another time."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import click

from followup_daemon.cli import render, shapes
from followup_daemon.cli.context import Context, command, copy_of_state, worst
from followup_daemon.engine import rounds
from followup_daemon.engine.clock import Clock, FixedClock, SystemClock
from followup_daemon.engine.cycle import Report, Wishes
from followup_daemon.engine.preview import ShowingAccount
from followup_daemon.errors import UsageError
from followup_daemon.model.times import instant, iso
from followup_daemon.settings.load import Settings


@click.command()
@click.option(
    "--at",
    metavar="ISO-TIME",
    help="As if it were that time, for example 2026-11-20T10:00:00Z; without an offset in your time zone.",
)
@command
def preview(context: Context, at: str | None) -> int:
    """Show what a cycle would do. Writes nothing anywhere: no draft, no state, no read flag."""
    settings = context.settings()
    clock: Clock = FixedClock(_moment(at, settings)) if at else FixedClock(SystemClock().now())
    outcome = cycles(settings, clock)
    reports = [report for report, _ in outcome]
    problems = {report.account: report.problem for report in reports}
    shown: dict[str, Any] = {
        "at": iso(clock.now()),
        "accounts": [shapes.account(one.account, problems.get(one.account.name)) for one in settings.accounts],
        "interactions": [shape for report in reports for shape in shapes.report(report)],
    }
    if context.as_json:
        render.document(shown)
    else:
        _text(shown)
    return worst([error for _, error in outcome])


def cycles(settings: Settings, clock: Clock) -> list[tuple[Report, Exception | None]]:
    """The ordinary cycle of every account over a throw-away copy of the state."""
    with copy_of_state(settings) as store, rounds.opened(settings) as accounts:
        rounds.introduce(settings, store)
        store.clear_leases()
        store.facts.rewind(clock.now())
        return rounds.run_to_the_end(
            [ShowingAccount(account) for account in accounts], store, _anew(settings), clock, render.progress
        )


def _anew(settings: Settings) -> Wishes:
    """A fingerprint that no earlier cycle can have had, so that everything is decided and shown."""
    return replace(rounds.wishes(settings), fingerprint="preview")


def _moment(text: str, settings: Settings) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=ZoneInfo(settings.accounts[0].account.time_zone))
        return instant(moment)
    except (ValueError, OverflowError):
        raise UsageError(f"--at {text!r} is not an ISO 8601 time; write for example 2026-11-20T10:00:00Z") from None


def _text(shown: dict[str, Any]) -> None:
    interactions = shown["interactions"]
    render.line(f"What a cycle would do at {shown['at']} (nothing was written):")
    render.accounts(shown["accounts"])
    for one in interactions:
        render.interaction(one, drafts=True)
    due = sum(follow_up["verdict"] == "due" for one in interactions for follow_up in one["follow_ups"])
    render.line()
    render.line(f"{len(interactions)} interactions, {due} drafts due.")
