"""All output: text for people, or exactly one JSON document. No other module prints."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Sequence
from typing import Any

from followup_daemon.model.changes import Progress
from followup_daemon.model.tables.purpose import Purpose

JSON = dict[str, Any]


def adapt() -> None:
    """Replace characters that standard output cannot show by question marks, so that no command fails."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def document(value: Any) -> None:
    """Print the one JSON document of a ``--json`` call.

    It is in ASCII if the encoding of standard output is not UTF-8 (RFC 8259, section 8.1).
    """
    unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    sys.stdout.write(json.dumps(value, ensure_ascii=not unicode, indent=2) + "\n")


def line(text: str = "") -> None:
    """Print one line on standard output."""
    sys.stdout.write(text + "\n")


def error(text: str) -> None:
    """Print one line on standard error."""
    sys.stderr.write(text + "\n")


def progress(account: str, how_far: Progress) -> None:
    """Print the progress of a long first sync on one line of a terminal, and nothing elsewhere."""
    total = f" of {how_far.total}" if how_far.total is not None else ""
    again(f"{account}: read {how_far.done}{total} messages ")


def again(text: str) -> None:
    """Write over the present line of a terminal on standard error. Write nothing elsewhere."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{text}")
        sys.stderr.flush()


def style(text: str, code: str) -> str:
    """Return ``text`` in a colour if the output is a terminal."""
    return f"\033[{code}m{text}\033[0m" if sys.stdout.isatty() else text


def bold(text: str) -> str:
    """Return ``text`` in bold if the output is a terminal."""
    return style(text, "1")


def heading(text: str) -> None:
    """Print a heading with a line under it."""
    line()
    line(bold(text))
    line("─" * min(len(text), 78))


ANSWER = (
    "Nothing is drafted, changed or withdrawn for it until you decide. Look for a draft of it in Drafts and Sent,"
    " then say one of: followup-daemon undo ID (it is decided again), done ID, skip ID"
)
"""The commands with which the user can decide about a suspended interaction."""
_COLOURS = {"due": "32", "wait": "33", "suppressed": "2"}


def accounts(rows: Sequence[JSON]) -> None:
    """Print whether each account works."""
    for row in rows:
        partly = any(not item["partly"] for item in row.get("set_aside", ()))
        state = style("works in part", "33") if partly else style("works", "32")
        state = state if row["ok"] else style("FAILS", "31")
        line(
            f"{row['name']} ({row['kind']}): {state}"
            + (f", last read {row['polled_at']}" if row.get("polled_at") else "")
            + (f"\n  {row['problem']}" if row["problem"] else "")
        )


def rereading(rows: Sequence[JSON]) -> None:
    """Print how much of each account was read again after an upgrade."""
    for row in rows:
        if again := row.get("rereading"):
            line(f"  {row['name']}: {again['done']} of {again['total']} items are read again by the new version")


def set_aside(rows: Sequence[JSON], show: int = 8) -> None:
    """Print the number and the names of the items that could not be read, or only in part."""
    for row in rows:
        items = row.get("set_aside", [])
        if not items:
            continue
        whole = sum(1 for item in items if not item["partly"])
        line(f"  {row['name']}: {whole} items could not be read and were set aside, {len(items) - whole} read in part")
        for item in items[:show]:
            line(f"    {item['ref'][:70]}: {item['reason']}")
        if len(items) > show:
            line(f"    … and {len(items) - show} more; followup-daemon status --json names them all")


def interaction(one: JSON, *, drafts: bool) -> None:
    """Print one interaction with the verdict on each follow-up."""
    people = ", ".join(p["name"] or p["address"] for p in one["counterparts"]) or "nobody known"
    line()
    line(f"{bold(one['title'])}  {style(one['id'], '2')}")
    line(
        f"  {one['kind'].replace('_', ' ')} with {people}"
        + (f" ({one['organisation']})" if one["organisation"] else "")
        + f", {minute(one['ended_at'])} UTC"
    )
    if one.get("held_back"):
        line(f"  held back: {'; '.join(one['held_back'])}. {ANSWER}")
    for follow_up in one["follow_ups"]:
        verdict(follow_up)
        if drafts and follow_up.get("draft"):
            letter(follow_up["draft"])
    for placed in one.get("drafts", []):
        line(f"  draft {_fate(placed)}" + (f" in {placed['where']}" if placed["where"] else ""))


def _fate(placed: JSON) -> str:
    """Return the state of a draft, with the time of its placement, or of the poll that saw its end."""
    if placed["state"] in ("waiting", "edited", "placing"):
        return str(placed["state"]) + (f", placed on {minute(placed['placed_at'])} UTC" if placed["placed_at"] else "")
    return f"{placed['state']}, seen on {minute(placed['changed_at'])} UTC"


def minute(moment: str) -> str:
    """Return a time of the JSON to the minute."""
    return moment[:16].replace("T", " ")


def _title(purpose: str) -> str:
    """Return the heading of a follow-up, by the value of its purpose."""
    return next(one.row.title for one in Purpose if one == purpose)


def verdict(follow_up: JSON) -> None:
    """Print the verdict on one follow-up."""
    kind = follow_up["verdict"]
    head = f"{_title(follow_up['purpose'])}: {kind}" + (f" ({follow_up['reason']})" if follow_up["reason"] else "")
    when = f", {minute(follow_up['due_at'])} UTC" if follow_up["due_at"] and kind != "suppressed" else ""
    line("  " + style(head, _COLOURS[kind]) + when)
    line("    because " + "; ".join(follow_up["because"]))


def letter(draft: JSON) -> None:
    """Print a whole draft in a frame."""
    rows = [f"From:    {draft['from']}", f"To:      {', '.join(draft['to'])}"]
    rows += [f"Cc:      {', '.join(draft['cc'])}"] if draft["cc"] else []
    rows += [f"Subject: {draft['subject']}"] + ([f"In reply to {draft['in_reply_to']}"] if draft["in_reply_to"] else [])
    line("    ┌" + "─" * 74)
    for row in (*rows, ""):
        line(f"    │ {row}".rstrip())
    for paragraph in draft["text"].rstrip("\n").split("\n"):
        for row in _wrapped(paragraph, 72):
            line(f"    │ {row}".rstrip())
    line("    └" + "─" * 74)


def _wrapped(paragraph: str, width: int) -> list[str]:
    import textwrap

    return textwrap.wrap(paragraph, width, break_long_words=False) or [""]


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print columns as wide as their longest cells. The last column has no limit."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head) - 1)]
    for number, row in enumerate((head, *rows)):
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)] + [row[-1]]
        text = "  ".join(cells).rstrip()
        line(text if number else bold(text))
