"""``skip``, ``snooze``, ``done``, ``note`` and ``undo``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from followup_daemon.app import note as notes
from followup_daemon.app import override
from followup_daemon.app.effects import DraftEffect
from followup_daemon.cli import json_output, render
from followup_daemon.cli.context import Context, command
from followup_daemon.errors import UsageError
from followup_daemon.model.case import Lost, Override, OverrideKind
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.times import iso

_NOTES = (OverrideKind.NOTE, OverrideKind.NOTE_REMOVED)


@click.command()
@click.argument("identity", metavar="ID")
@command
def skip(context: Context, identity: str) -> int:
    """Never draft a follow-up for ID. An untouched draft of the program is withdrawn at the next poll."""
    result = override.skip(context.settings(), identity, context.clock.now())
    return _overridden(context, result, "will not be followed up.")


@click.command()
@click.argument("identity", metavar="ID")
@command
def done(context: Context, identity: str) -> int:
    """Say that you took care of ID yourself, for example by phone."""
    result = override.done(context.settings(), identity, context.clock.now())
    return _overridden(context, result, "done; nothing more will be drafted.")


@click.command()
@click.argument("identity", metavar="ID")
@click.argument("when", metavar="WHEN", required=False)
@click.option("--until", metavar="WHEN", hidden=True, help="The same as WHEN, as it was written before.")
@command
def snooze(context: Context, identity: str, when: str | None, until: str | None) -> int:
    """No draft for ID before WHEN: a date (2026-12-01), a time (2026-12-01T09:00), or a duration from now (3d, 12h)."""
    if (when is None) == (until is None):
        raise UsageError("Say until when, once. For example: followup-daemon snooze ID 3d")
    result = override.snooze(context.settings(), identity, when or until or "", context.clock.now())
    return _overridden(context, result, f"snoozed until {json_output.moment(result.override.until)}.")


def _overridden(context: Context, result: override.Overridden, words: str) -> int:
    shown = {
        "id": result.interaction.id,
        "override": str(result.override.kind),
        "until": json_output.moment(result.override.until),
        "drafts": json_output.effects(result.effects),
    }
    lines = [f"{_head(result.interaction)}: {words}", *_held_back(result.lost), *_sentences(result.effects)]
    _show(context, shown, lines)
    return 0


@click.command()
@click.argument("identity", metavar="ID")
@click.argument("text", required=False)
@click.option("--anyway", is_flag=True, help="Keep the note although proofreading found something in it.")
@click.option("--remove", type=int, metavar="N", help="Remove note N of the list.")
@command
def note(context: Context, identity: str, text: str | None, anyway: bool, remove: int | None) -> int:
    """Add TEXT to the draft for ID, as a separate sentence. Without TEXT, list the notes.

    TEXT is proofread at once. If proofreading finds a problem, the problem is shown and the note is not stored (exit
    code 1), unless you use --anyway. An untouched draft is written again at the next poll. On Gmail it stays, because
    the program may not delete drafts there.
    """
    if (text is not None and remove is not None) or (anyway and text is None):
        raise UsageError("Use one of: note ID TEXT [--anyway], note ID, note ID --remove N.")
    settings, now = context.settings(), context.clock.now()
    if text is not None:
        return _added(context, notes.add(settings, identity, text, now, anyway=anyway))
    if remove is not None:
        return _removed(context, notes.remove(settings, identity, remove, now))
    return _listed(context, notes.show(settings, identity))


def _listed(context: Context, result: notes.Notes) -> int:
    lines = [f"{_head(result.interaction)}: {len(result.notes)} notes"]
    for one in result.notes:
        lines += [f"  {one.number}. {one.text}", *_findings(one.problems, "     ")]
    _show(context, {"id": result.interaction.id, "notes": json_output.notes(result.notes)}, lines)
    return 0


def _added(context: Context, result: notes.NoteAdded) -> int:
    shown = {
        "id": result.interaction.id,
        "note": result.text,
        "kept": result.kept,
        "problems": list(result.problems),
        "notes": json_output.notes(result.notes),
        "drafts": json_output.effects(result.effects),
    }
    outcome = "noted." if result.kept else "no note was added, because proofreading found this:"
    remedy = [] if result.kept else ["Nothing was stored. Correct it, or add it unchanged with: --anyway"]
    lines = [f"{_head(result.interaction)}: {outcome}", *_findings(result.problems, "  "), *remedy]
    _show(context, shown, [*lines, *_held_back(result.lost), *_sentences(result.effects)])
    return 0 if result.kept else 1


def _removed(context: Context, result: notes.NoteRemoved) -> int:
    shown = {
        "id": result.interaction.id,
        "removed": result.text,
        "notes": json_output.notes(result.notes),
        "drafts": json_output.effects(result.effects),
    }
    head = f"{_head(result.interaction)}: removed “{result.text}”."
    _show(context, shown, [head, *_held_back(result.lost), *_sentences(result.effects)])
    return 0


@click.command()
@click.argument("identity", metavar="ID")
@command
def undo(context: Context, identity: str) -> int:
    """Undo the last skip, snooze, done or note for ID. The one before it applies again. Each call undoes one more.

    A draft that you deleted yourself stays dismissed. If ID is held back because of a damaged record, the first call
    ends that, and ID is decided again.
    """
    result = override.undo(context.settings(), identity)
    undone, active = result.override, result.active
    shown = {
        "id": result.interaction.id,
        "took_back": _undone(undone) if undone else None,
        "released": json_output.lost(result.released),
        "holds": {"override": str(active.kind), "until": json_output.moment(active.until)} if active else None,
        "notes": json_output.notes(result.notes),
        "drafts": json_output.effects(result.effects),
    }
    head = _head(result.interaction)
    outcome = [f"{head}: took back {_named(undone)}."] if undone else _released(head, result.released)
    _show(context, shown, [*outcome, *_active_again(result), *_sentences(result.effects)])
    return 0


def _undone(undone: Override) -> dict[str, Any]:
    return {
        "kind": str(undone.kind),
        "at": iso(undone.at),
        "until": json_output.moment(undone.until),
        "text": undone.text or None,
    }


def _released(head: str, lost: Sequence[Lost]) -> list[str]:
    """Return the instructions for the user before the next poll, because records were lost."""
    lines = [f"{head}: is no longer held back, and is decided again at the next poll."]
    if Lost.WORD in lost:
        lines.append(
            "  Some of your earlier overrides were lost. Repeat those that you still want (skip, done, snooze, note)."
        )
    if tuple(lost) != (Lost.WORD,):
        lines += [
            "  It is unknown whether a draft for it was created, sent or deleted before.",
            "  If one is in your Drafts folder, delete it first; or keep it, and run: followup-daemon done ID",
            "  If you do not want a new one: followup-daemon skip ID",
        ]
    return lines


def _named(undone: Override) -> str:
    if undone.kind is OverrideKind.NOTE:
        return f"the note “{undone.text}”"
    if undone.kind is OverrideKind.NOTE_REMOVED:
        return f"the removal of the note “{undone.text}”"
    return f"{undone.kind}, said on {iso(undone.at)}" + (f", until {iso(undone.until)}" if undone.until else "")


def _active_again(result: override.Undone) -> list[str]:
    """Return a line about the override that is in force again after an undo."""
    is_note = result.override is not None and result.override.kind in _NOTES
    if is_note or result.active is None:
        return []
    until = f" until {iso(result.active.until)}" if result.active.until else ""
    return [f"  In force again: {result.active.kind}{until}."]


def _show(context: Context, shown: dict[str, Any], lines: list[str]) -> None:
    if context.as_json:
        render.document(shown)
        return
    for text in lines:
        render.line(text)


def _head(interaction: Interaction) -> str:
    return f"{interaction.title} ({interaction.id})"


def _held_back(lost: Sequence[Lost]) -> list[str]:
    """Return a line for the user if an override has no effect yet, because the interaction is suspended."""
    return [f"  It is held back: {'; '.join(json_output.lost(lost))}. {render.ANSWER}"] if lost else []


def _findings(problems: Sequence[str], indent: str) -> list[str]:
    return [f"{indent}proofreading: {problem}" for problem in problems]


def _sentences(effects: Sequence[DraftEffect]) -> list[str]:
    return [f"  {effect.sentence}" for effect in effects]
