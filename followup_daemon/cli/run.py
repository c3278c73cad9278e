"""``run``: the daemon, or one cycle."""

from __future__ import annotations

import click

from followup_daemon.cli import render, shapes
from followup_daemon.cli.context import Context, command, state, worst
from followup_daemon.engine import rounds
from followup_daemon.engine.clock import SystemClock
from followup_daemon.engine.cycle import Report
from followup_daemon.engine.daemon import metrics, notify
from followup_daemon.settings.load import load
from followup_daemon.store.lock import exclusive


@click.command()
@click.option("--once", is_flag=True, help="One poll cycle of every account, then exit.")
@command
def run(context: Context, once: bool) -> int:
    """Run the daemon in the foreground until it is told to stop (SIGTERM). SIGHUP reloads the configuration."""
    settings = context.settings()
    with exclusive(settings.state), state(settings) as store:
        if once:
            store.clear_leases()
            rounds.introduce(settings, store)
            with rounds.opened(settings) as accounts:
                outcome = rounds.run_to_the_end(
                    accounts, store, rounds.wishes(settings), SystemClock(), render.progress
                )
            reports = [report for report, _ in outcome]
            lost = [report.account for report in reports if report.problem]
            notify.tell(settings.notify_command, settings.notify_services, notify.line(reports, lost))
            if settings.metrics is not None:
                names = [one.account.name for one in settings.accounts]
                metrics.write(settings.metrics, names, store, SystemClock().now())
            _show(context, reports)
            return worst([error for _, error in outcome])
        from followup_daemon.engine.daemon.loop import Daemon

        Daemon(settings, store, SystemClock(), load).run()
        if context.as_json:
            render.document({"stopped": True})
    return 0


def _show(context: Context, found: list[Report]) -> None:
    placed = [(report, follow_up, draft) for report in found for follow_up, draft in report.placed.items()]
    if context.as_json:
        render.document(
            {
                "at": shapes.moment(found[0].at) if found else None,
                "accounts": [{"name": r.account, "ok": r.problem is None, "problem": r.problem} for r in found],
                "placed": [
                    {"account": r.account, "purpose": str(f.purpose), "draft": shapes.letter(d)} for r, f, d in placed
                ],
            }
        )
        return
    for report in found:
        render.line(f"{report.account}: " + (report.problem or f"{len(report.placed)} new drafts"))
    for _, follow_up, draft in placed:
        render.line(f"  {follow_up.purpose}: “{draft.subject}” to {', '.join(person.address for person in draft.to)}")
