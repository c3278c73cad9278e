"""The JSON of the contract, from the values of ``model``. Text output is made from the same dictionaries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from followup_daemon.decide import explain
from followup_daemon.model.account import Account
from followup_daemon.model.case import Lost
from followup_daemon.model.draft import Draft, FollowUp, Placement
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.mail import Unreadable
from followup_daemon.model.times import iso
from followup_daemon.model.verdict import Due, Verdict, Wait
from followup_daemon.store.values import LedgerEntry

if TYPE_CHECKING:  # the engine brings every stage with it, which `status` can do without
    from followup_daemon.engine.cycle import Report

JSON = dict[str, Any]


def moment(value: datetime | None) -> str | None:
    return iso(value) if value is not None else None


def account(one: Account, problem: str | None) -> JSON:
    return {"name": one.name, "kind": str(one.kind), "ok": problem is None, "problem": problem}


def set_aside(items: Sequence[Unreadable]) -> list[JSON]:
    return [{"ref": item.ref, "reason": item.reason, "partly": item.partly} for item in items]


def interaction(one: Interaction, follow_ups: Sequence[JSON]) -> JSON:
    return {
        "id": one.id,
        "account": one.account,
        "kind": str(one.kind),
        "title": one.title,
        "ended_at": iso(one.ended_at),
        "organisation": one.organisation,
        "counterparts": [{"name": person.name, "address": person.address} for person in one.counterparts],
        "evidence": [
            {"source": str(seen.source), "when": iso(seen.when), "words": seen.words} for seen in one.evidence
        ],
        "promise": {"due": one.promise.due.isoformat(), "words": one.promise.words} if one.promise else None,
        "decision": str(one.decision) if one.decision else None,
        "follow_ups": list(follow_ups),
    }


def follow_up(one: FollowUp, verdict: Verdict, draft: Draft | None) -> JSON:
    kind = "due" if isinstance(verdict, Due) else "wait" if isinstance(verdict, Wait) else "suppressed"
    return {
        "purpose": str(one.purpose),
        "verdict": kind,
        "due_at": moment(verdict.due_at),
        "reason": None if isinstance(verdict, Due) else str(verdict.reason),
        "because": list(verdict.because),
        "draft": letter(draft) if draft else None,
    }


def letter(one: Draft) -> JSON:
    return {
        "from": one.sender.address,
        "to": [person.address for person in one.to],
        "cc": [person.address for person in one.cc],
        "subject": one.subject,
        "text": one.text,
        "in_reply_to": one.in_reply_to,
        "references": list(one.references),
    }


def report(one: Report) -> list[JSON]:
    """The interactions of one cycle with its verdicts and the drafts that it placed (or showed)."""
    by_interaction: dict[str, list[JSON]] = {}
    for wanted, verdict in one.verdicts.items():
        by_interaction.setdefault(wanted.interaction, []).append(follow_up(wanted, verdict, one.placed.get(wanted)))
    return [interaction(found, by_interaction.get(found.key, [])) for found in one.interactions]


def placement(one: Placement) -> JSON:
    return {
        "id": one.key[:12],
        "purpose": str(one.follow_up.purpose),
        "state": str(one.state),
        "placed_at": moment(one.placed_at),
        "changed_at": moment(one.changed_at),
        "where": one.location or None,
        "not_wanted": one.obsolete_reason or None,
    }


def lost(records: Sequence[Lost]) -> list[str]:
    """What was lost of an interaction that is held back, each as a clause."""
    return [explain.LOST[one] for one in records]


def stored_interactions(
    found: Sequence[Interaction],
    lines: Mapping[str, Sequence[LedgerEntry]],
    placements: Sequence[Placement],
    held: Mapping[str, Sequence[Lost]],
) -> list[JSON]:
    """The interactions as the store has them, with their newest verdicts and drafts; ``held`` are held back."""
    shown = []
    for one in found:
        current = {line.follow_up.name: line for line in lines.get(one.key, ())}
        shape = interaction(one, [follow_up(line.follow_up, line.verdict, None) for line in current.values()])
        shape["drafts"] = [
            placement(p) for p in placements if p.follow_up.interaction == one.key and p.state != "planned"
        ]
        shape["held_back"] = lost(held.get(one.key, ()))
        shown.append(shape)
    return shown
