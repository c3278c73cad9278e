"""``status`` and ``why``: what is remembered, and the chain behind a verdict."""

from __future__ import annotations

from typing import Any

import click

from followup_daemon.app import lookup
from followup_daemon.cli import json_output, render
from followup_daemon.cli.context import Context, command, copy_of_state, gravest
from followup_daemon.model.times import iso
from followup_daemon.settings.load import Settings
from followup_daemon.store.base import Store


@click.command()
@click.option("--all", "everything", is_flag=True, help="Also show interactions for which nothing is planned.")
@command
def status(context: Context, everything: bool) -> int:
    """Show accounts and their health, drafts that wait for you, and what is planned and when.

    For monitoring it ends with 0 where every account works, 3 where one must be connected again, 75 where one fails
    for now, 1 for any other problem.
    """
    settings = context.settings()
    with copy_of_state(settings) as store:
        shown: dict[str, Any] = {
            "at": iso(context.clock.now()),
            "accounts": _accounts(settings, store),
            "interactions": _interactions(settings, store),
        }
    if context.as_json:
        render.document(shown)
    else:
        _text(shown, everything)
    return gravest([one["exit_code"] for one in shown["accounts"]])


def _accounts(settings: Settings, store: Store) -> list[dict[str, Any]]:
    rows = []
    for one in settings.accounts:
        known = store.account(one.account.name)
        shape = json_output.account(one.account, known.problem if known else None)
        shape |= {
            "polled_at": json_output.moment(known.polled_at) if known else None,
            "failed_polls": known.failures if known else 0,
            "exit_code": known.problem_code if known and known.problem else 0,
        }
        shape["set_aside"] = json_output.set_aside(store.facts.unreadable(one.account.name))
        rows.append(shape)
    return rows


def _interactions(settings: Settings, store: Store) -> list[dict[str, Any]]:
    found = []
    for one in settings.accounts:
        name = one.account.name
        found += json_output.stored_interactions(
            store.decisions.interactions(name),
            store.decisions.latest_verdicts(name),
            store.placements.all(),
            store.decisions.held(),
        )
    return found


def _text(shown: dict[str, Any], everything: bool) -> None:
    render.accounts(shown["accounts"])
    render.set_aside(shown["accounts"])
    if all(one["polled_at"] is None for one in shown["accounts"]):
        render.line("Nothing was read yet. Start with: followup-daemon run --once")
    _held_back(shown)
    _waiting(shown)
    planned = sorted(
        (f["due_at"], one["id"], one["title"], f["purpose"], f["reason"])
        for one in shown["interactions"]
        for f in one["follow_ups"]
        if f["verdict"] == "wait"
    )
    if planned:
        render.heading("Planned")
        render.table(
            ("when (UTC)", "what", "for", "waits because"),
            [
                (due[:16].replace("T", " "), purpose, f"{title} ({identity})", reason)
                for due, identity, title, purpose, reason in planned
            ],
        )
    refused = [
        (one, f) for one in shown["interactions"] for f in one["follow_ups"] if f["reason"] == "refused_by_proofreading"
    ]
    if refused:
        render.heading("Not placed, because proofreading refused them")
        render.table(
            ("what", "for", "why"),
            [(f["purpose"], f"{o['title']} ({o['id']})", "; ".join(f["because"])) for o, f in refused],
        )
    if everything:
        render.heading("Everything else")
        for one in shown["interactions"]:
            render.interaction(one, drafts=False)
    else:
        render.line()
        render.line(f"{len(shown['interactions'])} interactions are known; --all shows them, why ID explains one.")


def _held_back(shown: dict[str, Any]) -> None:
    held = [one for one in shown["interactions"] if one["held_back"]]
    if held:
        render.heading("Held back, because a record was damaged")
        render.table(
            ("for", "what is lost"), [(f"{one['title']} ({one['id']})", "; ".join(one["held_back"])) for one in held]
        )
        render.line(render.ANSWER)


def _waiting(shown: dict[str, Any]) -> None:
    waiting = [
        (one, draft)
        for one in shown["interactions"]
        for draft in one["drafts"]
        if draft["state"] in ("placing", "waiting", "edited") or (draft["state"] == "answered" and draft["not_wanted"])
    ]
    if waiting:
        render.heading("Drafts that wait for you")
        render.table(
            ("draft", "for", "state", "where"),
            [
                (
                    d["purpose"],
                    f"{o['title']} ({o['id']})",
                    f"not wanted any more ({d['not_wanted']}): delete it" if d["not_wanted"] else d["state"],
                    d["where"] or "",
                )
                for o, d in waiting
            ],
        )


@click.command()
@click.argument("identity", metavar="ID")
@command
def why(context: Context, identity: str) -> int:
    """Show the whole chain of facts and rules behind the verdicts on ID."""
    settings = context.settings()
    with copy_of_state(settings) as store:
        one = lookup.find(store, identity)
        history = store.decisions.history(one.key)
        (shape,) = json_output.stored_interactions(
            [one], store.decisions.latest_verdicts(one.account), store.placements.all(), store.decisions.held()
        )
    shown: dict[str, Any] = {
        "interaction": shape,
        "history": [
            {
                "at": iso(line.at),
                **{k: v for k, v in json_output.follow_up(line.follow_up, line.verdict, None).items() if k != "draft"},
            }
            for line in history
        ],
    }
    if context.as_json:
        render.document(shown)
        return 0
    render.interaction(shape, drafts=False)
    render.heading("Evidence")
    for seen in shape["evidence"]:
        render.line(f"  {seen['when'][:16].replace('T', ' ')} UTC, {seen['source']}: “{seen['words']}”")
    if shape["promise"]:
        render.line(f"  promised: {shape['promise']['due']} (“{shape['promise']['words']}”)")
    if shape["decision"]:
        render.line(f"  decided: {shape['decision']}")
    for obstacle in one.obstacles:
        render.line(f"  {obstacle.reason}: {obstacle.because}")
    if history:
        render.heading("How the answer changed")
        for line in shown["history"]:
            render.line(
                f"  {line['at'][:16].replace('T', ' ')} UTC  {line['purpose']}: {line['verdict']}"
                + (f" ({line['reason']})" if line["reason"] else "")
                + f": {'; '.join(line['because'])}"
            )
    return 0
