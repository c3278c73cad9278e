"""``run`` and ``preview``: the ordinary cycle, again and again, once, or only shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import click

from followup_daemon.cli import json_output, render
from followup_daemon.cli.context import Context, command, copy_of_state, state, worst
from followup_daemon.engine import rounds
from followup_daemon.engine.clock import Clock, FixedClock
from followup_daemon.engine.cycle import Preferences, Report
from followup_daemon.engine.daemon import metrics, notify
from followup_daemon.engine.preview import PreviewAccount
from followup_daemon.errors import UsageError
from followup_daemon.model.times import iso, within_reach
from followup_daemon.settings.load import Settings, load
from followup_daemon.store.factory import exclusive


@click.command()
@click.option("--once", is_flag=True, help="One poll cycle of every account, then exit.")
@command
def run(context: Context, once: bool) -> int:
    """Run the daemon in the foreground until it is told to stop (SIGTERM). SIGHUP reloads the configuration."""
    settings = context.settings()
    with exclusive(settings.state), state(settings) as store:
        if once:
            store.clear_leases()
            rounds.register_accounts(settings, store)
            with rounds.open_accounts(settings) as accounts:
                outcome = rounds.run_until_synced(
                    accounts, store, rounds.preferences(settings), context.clock, render.progress
                )
            reports = [report for report, _ in outcome]
            lost = [report.account for report in reports if report.problem]
            notify.tell(settings.notify_command, settings.notify_services, notify.line(reports, lost))
            if settings.metrics is not None:
                names = [one.account.name for one in settings.accounts]
                metrics.write(settings.metrics, names, store, context.clock.now())
            _show(context, reports)
            return worst([error for _, error in outcome])
        from followup_daemon.engine.daemon.loop import Daemon

        Daemon(settings, store, context.clock, load).run()
        if context.as_json:
            render.document({"stopped": True})
    return 0


def _show(context: Context, found: list[Report]) -> None:
    rows: list[dict[str, Any]] = [
        {"name": r.account, "problem": r.problem, "set_aside": json_output.set_aside(r.set_aside)} for r in found
    ]
    placed = [(report, follow_up, draft) for report in found for follow_up, draft in report.placed.items()]
    if context.as_json:
        render.document(
            {
                "at": json_output.moment(found[0].at) if found else None,
                "accounts": [row | {"ok": row["problem"] is None} for row in rows],
                "placed": [
                    {"account": r.account, "purpose": str(f.purpose), "draft": json_output.letter(d)}
                    for r, f, d in placed
                ],
            }
        )
        return
    for report in found:
        render.line(f"{report.account}: " + (report.problem or f"{len(report.placed)} new drafts"))
    render.set_aside(rows)
    for _, follow_up, draft in placed:
        render.line(f"  {follow_up.purpose}: “{draft.subject}” to {', '.join(person.address for person in draft.to)}")


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
    outcome = cycles(settings, clock)
    reports = [report for report, _ in outcome]
    problems = {report.account: report.problem for report in reports}
    aside = {report.account: report.set_aside for report in reports}
    shown: dict[str, Any] = {
        "at": iso(clock.now()),
        "accounts": [
            json_output.account(one.account, problems.get(one.account.name))
            | {"set_aside": json_output.set_aside(aside.get(one.account.name, ()))}
            for one in settings.accounts
        ],
        "interactions": [shape for report in reports for shape in json_output.report(report)],
    }
    if context.as_json:
        render.document(shown)
    else:
        _previewed(shown)
    return worst([error for _, error in outcome])


def cycles(settings: Settings, clock: Clock) -> list[tuple[Report, Exception | None]]:
    """The ordinary cycle of every account over a throw-away copy of the state."""
    with copy_of_state(settings) as store, rounds.open_accounts(settings) as accounts:
        rounds.register_accounts(settings, store)
        store.clear_leases()
        store.facts.rewind(clock.now())
        return rounds.run_until_synced(
            [PreviewAccount(account) for account in accounts], store, _anew(settings), clock, render.progress
        )


def _anew(settings: Settings) -> Preferences:
    """A fingerprint that no earlier cycle can have had, so that everything is decided and shown."""
    return replace(rounds.preferences(settings), fingerprint="preview")


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


def _previewed(shown: dict[str, Any]) -> None:
    interactions = shown["interactions"]
    render.line(f"What a cycle would do at {shown['at']} (nothing was written):")
    render.accounts(shown["accounts"])
    render.set_aside(shown["accounts"])
    for one in interactions:
        render.interaction(one, drafts=True)
    due = sum(follow_up["verdict"] == "due" for one in interactions for follow_up in one["follow_ups"])
    render.line()
    render.line(f"{len(interactions)} interactions, {due} drafts due.")
