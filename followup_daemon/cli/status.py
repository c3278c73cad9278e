"""``status`` and ``why``."""

from __future__ import annotations

from typing import Any

import click

from followup_daemon.app.explain import Explanation, explain
from followup_daemon.app.overview import overview
from followup_daemon.cli import json_output, render
from followup_daemon.cli.context import Context, command, gravest
from followup_daemon.model.tables.reason import Reason, ReasonKind
from followup_daemon.model.times import iso

JSON = dict[str, Any]
_OPEN = ("placing", "waiting", "edited")


@click.command()
@click.option("--all", "everything", is_flag=True, help="Also show interactions for which nothing is planned.")
@command
def status(context: Context, everything: bool) -> int:
    """Show accounts and their health, drafts that wait for you, and what is planned and when.

    The exit code is for monitoring: 0 if every account works, 3 if an account must be reconnected, 75 if an account
    fails temporarily, 1 for any other problem.
    """
    seen = overview(context.settings(), context.clock.now())
    shown: JSON = {
        "at": iso(seen.at),
        "accounts": [json_output.health(account) for account in seen.accounts],
        "interactions": [json_output.stored_interaction(stored) for stored in seen.interactions],
    }
    if context.as_json:
        render.document(shown)
    else:
        _text(shown, everything)
    return gravest(account.exit_code for account in seen.accounts)


def _text(shown: JSON, everything: bool) -> None:
    interactions = shown["interactions"]
    render.accounts(shown["accounts"])
    render.set_aside(shown["accounts"])
    render.rereading(shown["accounts"])
    if all(account["polled_at"] is None for account in shown["accounts"]):
        render.line("Nothing was read yet. Start with: followup-daemon run --once")
    _held_back(interactions)
    _waiting(interactions)
    _planned(interactions)
    _refused(interactions)
    if everything:
        render.heading("Everything else")
        for interaction in interactions:
            render.interaction(interaction, drafts=False)
    else:
        render.line()
        render.line(f"{len(interactions)} interactions are known; --all shows them, why ID explains one.")


def _held_back(interactions: list[JSON]) -> None:
    rows = [(_name(one), "; ".join(one["held_back"])) for one in interactions if one["held_back"]]
    if rows:
        render.heading("Held back, because a record was damaged")
        render.table(("for", "what is lost"), rows)
        render.line(render.ANSWER)


def _waiting(interactions: list[JSON]) -> None:
    rows = [
        (draft["purpose"], _name(interaction), _state(draft), draft["where"] or "")
        for interaction in interactions
        for draft in interaction["drafts"]
        if draft["state"] in _OPEN or (draft["state"] == "answered" and draft["not_wanted"])
    ]
    if rows:
        render.heading("Drafts that wait for you")
        render.table(("draft", "for", "state", "where"), rows)


def _state(draft: JSON) -> str:
    if draft["not_wanted"]:
        return f"obsolete ({draft['not_wanted']}): delete it"
    gaps = draft["gaps"] if draft["state"] == "waiting" else 0
    return f"{draft['state']}, {gaps} gap{'s' if gaps > 1 else ''} to fill in" if gaps else str(draft["state"])


def _planned(interactions: list[JSON]) -> None:
    planned = sorted(
        (follow_up["due_at"], interaction["id"], interaction["title"], follow_up["purpose"], follow_up["reason"])
        for interaction in interactions
        for follow_up in interaction["follow_ups"]
        if follow_up["verdict"] == "wait"
    )
    if planned:
        render.heading("Planned")
        render.table(
            ("when (UTC)", "what", "for", "waits because"),
            [(render.minute(due), purpose, f"{title} ({key})", reason) for due, key, title, purpose, reason in planned],
        )


def _refused(interactions: list[JSON]) -> None:
    refusals = {reason for reason in Reason if reason.row.kind is ReasonKind.REFUSE}
    rows = [
        (follow_up["purpose"], _name(interaction), "; ".join(follow_up["because"]))
        for interaction in interactions
        for follow_up in interaction["follow_ups"]
        if follow_up["reason"] in refusals
    ]
    if rows:
        render.heading("Not placed, because proofreading refused them")
        render.table(("what", "for", "why"), rows)


def _name(interaction: JSON) -> str:
    return f"{interaction['title']} ({interaction['id']})"


@click.command()
@click.argument("identity", metavar="ID")
@command
def why(context: Context, identity: str) -> int:
    """Show the whole chain of facts and rules behind the verdicts on ID."""
    explanation = explain(context.settings(), identity)
    interaction = json_output.stored_interaction(explanation.subject)
    history = [
        {"at": iso(entry.at), **json_output.follow_up(entry.follow_up, entry.verdict, None)}
        for entry in explanation.history
    ]
    for line in history:
        del line["draft"]
    if context.as_json:
        render.document({"interaction": interaction, "history": history})
    else:
        _explained(explanation, interaction, history)
    return 0


def _explained(explanation: Explanation, interaction: JSON, history: list[JSON]) -> None:
    render.interaction(interaction, drafts=False)
    render.heading("Evidence")
    for seen in interaction["evidence"]:
        render.line(f"  {render.minute(seen['when'])} UTC, {seen['source']}: “{seen['words']}”")
    if interaction["promise"]:
        render.line(f"  promised: {interaction['promise']['due']} (“{interaction['promise']['words']}”)")
    if interaction["decision"]:
        render.line(f"  decided: {interaction['decision']}")
    for obstacle in explanation.subject.interaction.obstacles:
        render.line(f"  {obstacle.reason}: {obstacle.because}")
    if history:
        render.heading("How the answer changed")
    for line in history:
        reason = f" ({line['reason']})" if line["reason"] else ""
        because = "; ".join(line["because"])
        render.line(f"  {render.minute(line['at'])} UTC  {line['purpose']}: {line['verdict']}{reason}: {because}")
