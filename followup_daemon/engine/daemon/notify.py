"""Telling the user, by the command of their choice: one line, without names, subjects or addresses."""

from __future__ import annotations

import logging
import subprocess
from collections.abc import Sequence

from followup_daemon.engine.cycle import Report

log = logging.getLogger(__name__)

TIME_LIMIT = 20


def line(reports: Sequence[Report], lost: Sequence[str], back: Sequence[str] = ()) -> str:
    """What there is to say, or "". An account that fails is told of once when it is lost and once when it is back."""
    placed = sum(len(report.placed) for report in reports)
    overtaken = sum(report.overtaken for report in reports)
    parts = []
    if placed:
        parts.append(f"{placed} new follow-up {'draft waits' if placed == 1 else 'drafts wait'} in your Drafts folder")
    if overtaken:
        parts.append(
            f"{overtaken} follow-up {'draft is' if overtaken == 1 else 'drafts are'} not wanted any more, see: followup-daemon status"
        )
    parts += (f"the account {name} cannot be read; see: followup-daemon status" for name in lost)
    parts += (f"the account {name} works again" for name in back)
    return "; ".join(parts)


def tell(command: Sequence[str], text: str) -> None:
    """Run ``command`` without a shell, ``text`` on its standard input; a failure is logged and changes nothing."""
    if not command or not text:
        return
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
