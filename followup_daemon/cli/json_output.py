"""The JSON output of ``--json``, from the values of ``app`` and ``model``. The text output uses the same dictionaries.

These formats stay in ``cli``, because another user interface would show the values of ``app`` in its own way.
"""

from __future__ import annotations

from collections.abc import Sequence
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

if TYPE_CHECKING:  # these modules import the engine, which would slow down `status`
    from followup_daemon.app.effects import DraftEffect
    from followup_daemon.app.note import Note
    from followup_daemon.app.overview import AccountHealth, StoredInteraction
    from followup_daemon.app.preview import PlannedInteraction
    from followup_daemon.app.run import AccountOutcome

JSON = dict[str, Any]


def moment(value: datetime | None) -> str | None:
    """Return a time in the format of ``--json``, or None."""
    return iso(value) if value is not None else None


def account(subject: Account, problem: str | None) -> JSON:
    """Return an account with its problem."""
    return {"name": subject.name, "kind": str(subject.kind), "ok": problem is None, "problem": problem}


def outcome(ended: AccountOutcome) -> JSON:
    """Return an account after a cycle."""
    return {**account(ended.account, ended.problem), "set_aside": set_aside(ended.set_aside)}


def health(known: AccountHealth) -> JSON:
    """Return an account with the result of its last poll."""
    return {
        **account(known.account, known.problem),
        "polled_at": moment(known.polled_at),
        "failed_polls": known.failed_polls,
        "exit_code": known.exit_code,
        "set_aside": set_aside(known.set_aside),
        "rereading": {"done": again.done, "total": again.total} if (again := known.rereading) else None,
    }


def set_aside(items: Sequence[Unreadable]) -> list[JSON]:
    """Return the messages and events that were not read, or only in part."""
    return [{"ref": item.ref, "reason": item.reason, "partly": item.partly} for item in items]


def interaction(subject: Interaction, follow_ups: Sequence[JSON]) -> JSON:
    """Return an interaction with its follow-ups."""
    return {
        "id": subject.id,
        "account": subject.account,
        "kind": str(subject.kind),
        "title": subject.title,
        "ended_at": iso(subject.ended_at),
        "organisation": subject.organisation,
        "counterparts": [{"name": person.name, "address": person.address} for person in subject.counterparts],
        "evidence": [
            {"source": str(evidence.source), "when": iso(evidence.when), "words": evidence.words}
            for evidence in subject.evidence
        ],
        "promise": {"due": subject.promise.due.isoformat(), "words": subject.promise.words}
        if subject.promise
        else None,
        "decision": str(subject.decision) if subject.decision else None,
        "follow_ups": list(follow_ups),
    }


def follow_up(subject: FollowUp, verdict: Verdict, draft: Draft | None) -> JSON:
    """Return a follow-up with its verdict, and with the draft that is or would be placed."""
    kind = "due" if isinstance(verdict, Due) else "wait" if isinstance(verdict, Wait) else "suppressed"
    return {
        "purpose": str(subject.purpose),
        "verdict": kind,
        "due_at": moment(verdict.due_at),
        "reason": None if isinstance(verdict, Due) else str(verdict.reason),
        "because": list(verdict.because),
        "draft": letter(draft) if draft else None,
    }


def letter(draft: Draft) -> JSON:
    """Return a complete draft."""
    return {
        "from": draft.sender.address,
        "to": [person.address for person in draft.to],
        "cc": [person.address for person in draft.cc],
        "subject": draft.subject,
        "text": draft.text,
        "in_reply_to": draft.in_reply_to,
        "references": list(draft.references),
    }


def placement(placed: Placement) -> JSON:
    """Return a placed draft with its state."""
    return {
        "id": placed.key[:12],
        "purpose": str(placed.follow_up.purpose),
        "state": str(placed.state),
        "placed_at": moment(placed.placed_at),
        "changed_at": moment(placed.changed_at),
        "where": placed.location or None,
        "not_wanted": placed.obsolete_reason or None,
        "gaps": placed.gaps,
    }


def lost(records: Sequence[Lost]) -> list[str]:
    """Return a clause for each lost record of a suspended interaction."""
    return [explain.LOST[record] for record in records]


def planned_interaction(planned: PlannedInteraction) -> JSON:
    """Return an interaction of a preview."""
    return interaction(planned.interaction, [follow_up(p.follow_up, p.verdict, p.draft) for p in planned.follow_ups])


def stored_interaction(stored: StoredInteraction) -> JSON:
    """Return an interaction of the state, with its drafts."""
    return {
        **interaction(
            stored.interaction, [follow_up(entry.follow_up, entry.verdict, None) for entry in stored.verdicts]
        ),
        "drafts": [placement(placed) for placed in stored.placements],
        "held_back": lost(stored.lost),
    }


def effects(on_drafts: Sequence[DraftEffect]) -> list[JSON]:
    """Return each draft with the effect of an override or a note on it."""
    return [{**placement(one.placement), "effect": one.effect} for one in on_drafts]


def notes(kept: Sequence[Note]) -> list[JSON]:
    """Return the notes with the problems that proofreading found."""
    return [{"number": note.number, "text": note.text, "problems": list(note.problems)} for note in kept]
