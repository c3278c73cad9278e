"""The report of a replay: its JSON document, and the text by month."""

from __future__ import annotations

from datetime import datetime
from itertools import groupby
from typing import Any

from followup_daemon.app.replay.replay import ReadAccount, Replay, ReplayedDraft
from followup_daemon.cli import json_output, render
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.times import iso

JSON = dict[str, Any]


def progress(at: datetime, end: datetime, drafts: int) -> None:
    """Print the progress of the walk on one line of a terminal, and nothing elsewhere."""
    render.again(f"{at:%Y-%m-%d} of {end:%Y-%m-%d}: {drafts} drafts so far    ")


def end_progress() -> None:
    """End the line of the progress."""
    render.again("\n")


def as_json(found: Replay) -> JSON:
    """Return the document of ``replay --json``."""
    return {
        "from": iso(found.start),
        "to": iso(found.end),
        "accounts": [_account(one) for one in found.accounts],
        "person_months": found.person_months,
        "interactions": {str(kind): number for kind, number in sorted(found.interactions.items())},
        "drafts": [_draft(one) for one in found.drafts],
        "not_drafted": [
            {"reason": str(reason), "count": count, "sentence": reason.row.sentence}
            for reason, count in found.not_drafted.items()
        ],
    }


def _account(read: ReadAccount) -> JSON:
    return {
        "name": read.account.name,
        "kind": str(read.account.kind),
        "messages": read.messages,
        "set_aside": json_output.set_aside(read.set_aside),
    }


def _draft(one: ReplayedDraft) -> JSON:
    draft = one.draft
    interaction = json_output.interaction(draft.interaction, [])
    shown = ("id", "account", "kind", "title", "organisation", "evidence")
    return {
        "at": iso(draft.at),
        "purpose": str(draft.follow_up.purpose),
        **{name: interaction[name] for name in shown},
        "because": list(draft.because),
        "draft": json_output.letter(draft.draft),
        "later": {"reason": str(one.fate.reason), "at": iso(one.fate.at)} if one.fate else None,
    }


def text(shown: JSON, letters: bool) -> None:
    """Print the report: the drafts of each month, then what was not drafted and why."""
    render.line(f"What would have been drafted from {shown['from'][:10]} to {shown['to'][:10]} (nothing was written):")
    for account in shown["accounts"]:
        render.line(f"  {account['name']} ({account['kind']}): {account['messages']} messages were read")
    render.set_aside(shown["accounts"])
    for month, drafts in groupby(shown["drafts"], key=lambda one: str(one["at"][:7])):
        render.heading(f"{datetime.fromisoformat(month + '-01'):%B %Y}")
        for one in drafts:
            _print_draft(one, letters)
    _print_summary(shown)


def _print_draft(one: JSON, letters: bool) -> None:
    people = ", ".join(one["draft"]["to"])
    title = next(purpose.row.title for purpose in Purpose if purpose == one["purpose"])
    render.line(f"{one['at'][:10]}  {title} to {people}: “{one['draft']['subject']}”")
    render.line(f"    for the {one['kind'].replace('_', ' ')} “{one['title']}”")
    for evidence in one["evidence"]:
        render.line(f"    seen in {evidence['source']} on {evidence['when'][:10]}: “{evidence['words']}”")
    render.line("    because " + "; ".join(one["because"]))
    if one["later"]:
        sentence = next(reason.row.sentence for reason in Reason if reason == one["later"]["reason"])
        render.line(f"    obsolete since {one['later']['at'][:10]}: {sentence}")
    if letters:
        render.letter(one["draft"])


def _print_summary(shown: JSON) -> None:
    kinds = ", ".join(f"{number} {kind.replace('_', ' ')}" for kind, number in shown["interactions"].items())
    drafts, months = len(shown["drafts"]), shown["person_months"]
    render.heading(f"Drafts: {drafts}. Months in which you sent mail: {months}.")
    render.line(f"Interactions: {sum(shown['interactions'].values())}" + (f" ({kinds})" if kinds else ""))
    if superfluous := sum(one["later"] is not None for one in shown["drafts"]):
        render.line(f"Drafts that became obsolete after some days: {superfluous}")
    if shown["not_drafted"]:
        render.line("Follow-ups that were not drafted, by the reason:")
        for row in shown["not_drafted"]:
            render.line(f"  {row['count']:>4}  {row['reason']}: {row['sentence']}")
    render.line("Mail that was deleted since is missing, and the calendar was read as it is now. None of these drafts")
    render.line("was sent, so the later mail is the mail that came without them.")
