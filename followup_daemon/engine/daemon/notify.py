"""Notifications for the user: one line, without names of people, subjects or addresses."""

from __future__ import annotations

import logging
import subprocess
from collections.abc import Sequence

from followup_daemon.engine.cycle import Report

log = logging.getLogger(__name__)

TIME_LIMIT = 20


def line(reports: Sequence[Report], lost: Sequence[str], back: Sequence[str] = ()) -> str:
    """Return the notice, or "" if there is nothing to report. ``lost`` are failed accounts, ``back`` recovered."""
    placed = sum(len(report.placed) for report in reports)
    overtaken = sum(report.obsolete_drafts for report in reports)
    parts = []
    if placed:
        parts.append(f"{placed} new follow-up {'draft waits' if placed == 1 else 'drafts wait'} in your Drafts folder")
    if overtaken:
        parts.append(
            f"{overtaken} follow-up {'draft is' if overtaken == 1 else 'drafts are'} obsolete,"
            " see: followup-daemon status"
        )
    again = {report.account for report in reports if report.reconnect}
    parts += (
        f"the account {name} must be connected again: followup-daemon connect {name}"
        if name in again
        else f"the account {name} cannot be read; see: followup-daemon status"
        for name in lost
    )
    parts += (f"the account {name} works again" for name in back)
    return "; ".join(parts)


def tell(command: Sequence[str], services: Sequence[str], text: str) -> None:
    """Send ``text`` by the command and by the notification services. A failure is only logged."""
    if not text:
        return
    if command:
        _run(command, text)
    if services:
        _send(services, text)


def _send(services: Sequence[str], text: str) -> None:
    """Send ``text`` to ``services``, a list of Apprise URLs. They contain secrets, so they are not logged."""
    try:
        import apprise
    except ImportError:
        log.warning("notify.apprise needs the extra: pip install 'followup-daemon[apprise]'")
        return
    # Apprise logs the URLs, which contain secrets.
    logging.getLogger("apprise").setLevel(logging.CRITICAL)
    told = apprise.Apprise(asset=apprise.AppriseAsset(app_id="followup-daemon", async_mode=False))
    if not all(told.add(service) for service in services) or not told.notify(title="followup-daemon", body=text):
        log.warning("a notification could not be sent")


def _run(command: Sequence[str], text: str) -> None:
    """Run the command without a shell, with ``text`` on its standard input."""
    try:
        subprocess.run(
            list(command),
            input=f"{text}\n",
            text=True,
            timeout=TIME_LIMIT,
            check=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError) as error:
        log.warning("the notify command failed (%s)", type(error).__name__)
