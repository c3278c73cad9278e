"""``skip``, ``snooze``, ``done`` and ``note``: the user decides, and is obeyed for good."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import click

from followup_daemon.app import lookup
from followup_daemon.cli import render
from followup_daemon.cli.context import Context, command, copy_of_state, state
from followup_daemon.errors import UsageError
from followup_daemon.model.case import UserWish, Wish
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.times import instant, iso
from followup_daemon.settings import durations
from followup_daemon.settings.load import Settings


def _find(settings: Settings, identity: str) -> Interaction:
    with copy_of_state(settings) as store:
        return lookup.find(store, identity)


def _record(context: Context, identity: str, wish: Wish, until: datetime | None, words: str) -> int:
    settings = context.settings()
    one = _find(settings, identity)
    with state(settings) as store:
        store.decisions.set_wish(one, UserWish(wish=wish, at=context.clock.now(), until=until))
    if context.as_json:
        render.document({"id": one.id, "wish": str(wish), "until": iso(until) if until else None})
    else:
        render.line(f"{one.title} ({one.id}): {words}")
    return 0


@click.command()
@click.argument("identity", metavar="ID")
@command
def skip(context: Context, identity: str) -> int:
    """Never draft a follow-up for ID. An untouched draft of ours is withdrawn at the next poll."""
    return _record(context, identity, Wish.SKIP, None, "will not be followed up.")


@click.command()
@click.argument("identity", metavar="ID")
@command
def done(context: Context, identity: str) -> int:
    """You took care of ID yourself, by phone or in person."""
    return _record(context, identity, Wish.DONE, None, "done; nothing more will be drafted.")


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
    return _record(context, identity, Wish.SNOOZE, moment, f"snoozed until {iso(moment)}.")


@click.command()
@click.argument("identity", metavar="ID")
@click.argument("text")
@command
def note(context: Context, identity: str, text: str) -> int:
    """Bring TEXT into the draft for ID, as a sentence of its own."""
    settings = context.settings()
    words = " ".join(text.split())
    if not words or len(words) > 500:
        raise UsageError("A note is one or two sentences: between 1 and 500 characters.")
    one = _find(settings, identity)
    with state(settings) as store:
        store.decisions.add_note(one, words)
        drafted = any(
            p.follow_up.interaction == one.key and p.handle is not None for p in store.placements.all(one.account)
        )
    if context.as_json:
        render.document({"id": one.id, "note": words, "already_drafted": drafted})
    else:
        render.line(
            f"{one.title} ({one.id}): noted."
            + (" Its draft exists already and is left as it is; add the point there." if drafted else "")
        )
    return 0


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
    if moment <= now:
        raise UsageError(f"{text!r} is in the past, so nothing was changed.")
    return instant(moment)
