"""``skip``, ``snooze``, ``done``, ``note`` and ``undo``: the user decides, is obeyed for good, and may think again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import click

from followup_daemon.accounts.base import durations
from followup_daemon.app import lookup, overrides
from followup_daemon.cli import json_output, render
from followup_daemon.cli.context import Context, command, copy_of_state, state
from followup_daemon.errors import UsageError
from followup_daemon.model.account import Account
from followup_daemon.model.case import Lost, Override, OverrideKind
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.times import iso, within_reach
from followup_daemon.settings.load import Settings
from followup_daemon.store.base import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subject:
    """The interaction that a command is about, the accounts that are configured, and the open store."""

    one: Interaction
    accounts: tuple[Account, ...]
    store: Store

    @property
    def head(self) -> str:
        return f"{self.one.title} ({self.one.id})"

    @property
    def account(self) -> Account | None:
        """The account of the interaction, where it is still configured."""
        return next((known for known in self.accounts if known.name == self.one.account), None)

    @property
    def held_back(self) -> list[str]:
        """A line for the user where nothing happens although they said something."""
        lost = self.store.decisions.held().get(self.one.key, ())
        return [f"  It is held back: {'; '.join(json_output.lost(lost))}. {render.ANSWER}"] if lost else []

    def effects(self, said: OverrideKind, undone: bool = False) -> list[overrides.DraftEffect]:
        kinds = {known.name: known.kind for known in self.accounts}
        return overrides.effects(self.store, self.one, kinds, said, undone)

    @property
    def notes(self) -> list[dict[str, Any]]:
        """The notes as they are shown, with what proofreading says of each."""
        noted = self.store.decisions.notes(self.one.key)
        return [
            {
                "number": number,
                "text": text,
                "problems": list(overrides.findings(self.store, self.account, self.one, text)),
            }
            for number, text in enumerate(noted, 1)
        ]


@contextmanager
def _subject(settings: Settings, identity: str) -> Iterator[_Subject]:
    """What ``identity`` names, in the open store. A mistyped one opens nothing for writing. Raises UsageError."""
    with copy_of_state(settings) as store:
        one = lookup.find(store, identity)
    with state(settings) as store:
        yield _Subject(one=one, accounts=tuple(known.account for known in settings.accounts), store=store)


def _record(context: Context, identity: str, said: Override, words: str) -> int:
    with _subject(context.settings(), identity) as subject:
        overrides.say(subject.store, subject.one, said)
        effects, held_back = subject.effects(said.kind), subject.held_back
    shown = {"id": subject.one.id, "wish": str(said.kind), "until": json_output.moment(said.until)}
    lines = [f"{subject.head}: {words}", *held_back, *_sentences(effects)]
    _show(context, {**shown, "drafts": _shapes(effects)}, lines)
    return 0


def _show(context: Context, shown: dict[str, Any], lines: list[str]) -> None:
    if context.as_json:
        render.document(shown)
        return
    for text in lines:
        render.line(text)


def _shapes(effects: list[overrides.DraftEffect]) -> list[dict[str, Any]]:
    return [{**json_output.placement(one.placement), "effect": one.effect} for one in effects]


def _sentences(effects: list[overrides.DraftEffect]) -> list[str]:
    return [f"  {one.words}" for one in effects]


@click.command()
@click.argument("identity", metavar="ID")
@command
def skip(context: Context, identity: str) -> int:
    """Never draft a follow-up for ID. An untouched draft of ours is withdrawn at the next poll."""
    said = Override(kind=OverrideKind.SKIP, at=context.clock.now())
    return _record(context, identity, said, "will not be followed up.")


@click.command()
@click.argument("identity", metavar="ID")
@command
def done(context: Context, identity: str) -> int:
    """You took care of ID yourself, by phone or in person."""
    said = Override(kind=OverrideKind.DONE, at=context.clock.now())
    return _record(context, identity, said, "done; nothing more will be drafted.")


@click.command()
@click.argument("identity", metavar="ID")
@click.argument("when", metavar="WHEN", required=False)
@click.option("--until", metavar="WHEN", hidden=True, help="The same as WHEN, as it was written before.")
@command
def snooze(context: Context, identity: str, when: str | None, until: str | None) -> int:
    """No draft for ID before WHEN: a date (2026-12-01), a time (2026-12-01T09:00), or a duration from now (3d, 12h)."""
    if (when is None) == (until is None):
        raise UsageError("Say until when, once. For example: followup-daemon snooze ID 3d")
    moment = _until(when or until or "", context.settings(), context.clock.now())
    said = Override(kind=OverrideKind.SNOOZE, at=context.clock.now(), until=moment)
    return _record(context, identity, said, f"snoozed until {iso(moment)}.")


@click.command()
@click.argument("identity", metavar="ID")
@click.argument("text", required=False)
@click.option("--anyway", is_flag=True, help="Keep the note although proofreading found something in it.")
@click.option("--remove", type=int, metavar="N", help="Take out note N, as it is listed without TEXT.")
@command
def note(context: Context, identity: str, text: str | None, anyway: bool, remove: int | None) -> int:
    """Bring TEXT into the draft for ID, as a sentence of its own. Without TEXT: list the notes.

    TEXT is proofread at once. Where something is found, it is shown and nothing is kept (exit code 1), unless you say
    --anyway. A draft of ours that waits untouched is written again at the next poll; not on Gmail, where nothing may
    be deleted.
    """
    if (text is not None and remove is not None) or (anyway and text is None):
        raise UsageError("Say one of: note ID TEXT [--anyway], note ID, note ID --remove N.")
    words = overrides.note_text(text) if text is not None else None
    with _subject(context.settings(), identity) as subject:
        if words is not None:
            return _add(context, subject, words, anyway)
        if remove is not None:
            return _remove(context, subject, remove)
        notes = subject.notes
    lines = [line for row in notes for line in (f"  {row['number']}. {row['text']}", *_found(row["problems"], "     "))]
    _show(context, {"id": subject.one.id, "notes": notes}, [f"{subject.head}: {len(notes)} notes", *lines])
    return 0


def _add(context: Context, subject: _Subject, words: str, anyway: bool) -> int:
    problems = overrides.findings(subject.store, subject.account, subject.one, words)
    kept = anyway or not problems
    if kept:
        said = Override(kind=OverrideKind.NOTE, at=context.clock.now(), text=words)
        subject.store.decisions.override(subject.one, said)
    effects = subject.effects(OverrideKind.NOTE) if kept else []
    outcome = "noted." if kept else "not noted, because proofreading found this:"
    remedy = [] if kept else ["Nothing was kept. Correct it, or keep it as it is with: --anyway"]
    _show(
        context,
        {
            "id": subject.one.id,
            "note": words,
            "kept": kept,
            "problems": list(problems),
            "notes": subject.notes,
            "drafts": _shapes(effects),
        },
        [f"{subject.head}: {outcome}", *_found(problems, "  "), *remedy, *subject.held_back, *_sentences(effects)],
    )
    return 0 if kept else 1


def _found(problems: tuple[str, ...] | list[str], indent: str) -> list[str]:
    return [f"{indent}proofreading: {problem}" for problem in problems]


def _remove(context: Context, subject: _Subject, position: int) -> int:
    text = overrides.remove_note(subject.store, subject.one, position, context.clock.now())
    effects = subject.effects(OverrideKind.NOTE_REMOVED)
    shown = {"id": subject.one.id, "removed": text, "notes": subject.notes, "drafts": _shapes(effects)}
    _show(context, shown, [f"{subject.head}: removed “{text}”.", *subject.held_back, *_sentences(effects)])
    return 0


@click.command()
@click.argument("identity", metavar="ID")
@command
def undo(context: Context, identity: str) -> int:
    """Take back the last skip, snooze, done or note for ID; what was said before it holds again.

    Each call takes back one more. A draft that you deleted yourself stays dismissed. Where ID is held back, because a
    record of it was damaged, that is taken back first: it is decided anew.
    """
    with _subject(context.settings(), identity) as subject:
        undone = overrides.undo(subject.store, subject.one)
        effects = subject.effects(undone.said.kind, undone=True) if undone.said else []
        notes = subject.notes
    said, holds = undone.said, undone.holds
    shown = {
        "id": subject.one.id,
        "took_back": _taken_back(said) if said else None,
        "released": json_output.lost(undone.released),
        "holds": {"wish": str(holds.kind), "until": json_output.moment(holds.until)} if holds else None,
        "notes": notes,
        "drafts": _shapes(effects),
    }
    outcome = [f"{subject.head}: took back {_named(said)}."] if said else _released(subject.head, undone)
    _show(context, shown, [*outcome, *_holding(undone), *_sentences(effects)])
    return 0


def _taken_back(said: Override) -> dict[str, Any]:
    return {
        "kind": str(said.kind),
        "at": iso(said.at),
        "until": json_output.moment(said.until),
        "text": said.text or None,
    }


def _released(head: str, undone: overrides.Undone) -> list[str]:
    """What the user has to know and do before the next poll: what was lost is not known to us any more."""
    lines = [f"{head}: is no longer held back, and is decided anew at the next poll."]
    if Lost.WORD in undone.released:
        lines.append(
            "  What you said before was lost in part: say it again, if it shall hold (skip, done, snooze, note)."
        )
    if undone.released != (Lost.WORD,):
        lines.append("  It is not known whether a draft for it was made, sent or deleted before.")
        lines.append("  If one is in your Drafts folder, delete it first; or keep it, and say: followup-daemon done ID")
        lines.append("  If you do not want a new one: followup-daemon skip ID")
    return lines


def _named(said: Override) -> str:
    if said.kind is OverrideKind.NOTE:
        return f"the note “{said.text}”"
    if said.kind is OverrideKind.NOTE_REMOVED:
        return f"the removal of the note “{said.text}”"
    return f"{said.kind}, said on {iso(said.at)}" + (f", until {iso(said.until)}" if said.until else "")


def _holding(undone: overrides.Undone) -> list[str]:
    """What holds again, where a skip, done or snooze was taken back."""
    is_note = undone.said is not None and undone.said.kind in (OverrideKind.NOTE, OverrideKind.NOTE_REMOVED)
    if is_note or undone.holds is None:
        return []
    until = f" until {iso(undone.holds.until)}" if undone.holds.until else ""
    return [f"  What you said before holds again: {undone.holds.kind}{until}."]


def _until(text: str, settings: Settings, now: datetime) -> datetime:
    zone = ZoneInfo(settings.accounts[0].account.time_zone)
    try:
        moment = now + durations.parse(text)
    except ValueError:
        try:
            if len(text) == 10:
                moment = datetime.combine(date.fromisoformat(text), time(9, 0), zone)
            else:
                parsed = datetime.fromisoformat(text)
                moment = parsed if parsed.tzinfo else parsed.replace(tzinfo=zone)
        except (ValueError, OverflowError):
            raise UsageError(
                f"{text!r} is neither a date (2026-12-01), a time (2026-12-01T09:00) nor a duration (3d)."
            ) from None
    try:
        moment = within_reach(moment)
    except ValueError:
        raise UsageError(f"{text!r} is not in the years 2000 to 2199, so nothing was changed.") from None
    if moment <= now:
        raise UsageError(f"{text!r} is in the past, so nothing was changed.")
    return moment
