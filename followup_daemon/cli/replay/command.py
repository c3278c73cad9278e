"""``replay``: what the daemon would have drafted on past days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from followup_daemon.app.replay import period
from followup_daemon.app.replay.period import Days
from followup_daemon.app.replay.replay import refuse_empty
from followup_daemon.app.replay.replay import replay as replayed
from followup_daemon.cli import render
from followup_daemon.cli.context import Context, command
from followup_daemon.cli.replay import report
from followup_daemon.errors import UsageError


@click.command()
@click.option(
    "--mailbox",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Another mailbox of yours in the place of the configured accounts: a Maildir, an mbox file (such as a Google"
    " Takeout), or a folder of mbox files (such as Thunderbird's).",
)
@click.option(
    "--from",
    "first",
    metavar="DATE",
    help="The first day, for example 2026-01-31 (default: the day of the first message, or a year ago for an account at"
    " a provider).",
)
@click.option(
    "--to", "last", metavar="DATE", help="The last day (default: 30 days after the last message, but not after today)."
)
@click.option("--letters", is_flag=True, help="Show each draft as a whole.")
@command
def replay(context: Context, mailbox: Path | None, first: str | None, last: str | None, letters: bool) -> int:
    """Show what the daemon would have drafted on past days, from an empty state on.

    Writes nothing anywhere: no draft, no state, no read flag. Mail that was deleted since is missing, and the
    calendar is read as it is now.
    """
    settings = context.settings()
    if mailbox is not None:
        settings = period.of_mailbox(settings, mailbox)
    days = Days(first=_day("--from", first), last=_day("--to", last))
    try:
        found = replayed(settings, days, context.clock.now(), render.progress, report.progress)
    finally:
        report.end_progress()
    if mailbox is not None:
        refuse_empty(found, mailbox)
    shown = report.as_json(found)
    if context.as_json:
        render.document(shown)
    else:
        report.text(shown, letters)
    return 0


def _day(option: str, text: str | None) -> date | None:
    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if not 1990 <= day.year < 2200:
        raise UsageError(f"{option} {text!r} is not a day of the years 1990 to 2199; write for example 2026-01-31")
    return day
