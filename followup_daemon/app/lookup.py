"""Which interaction an ID of the user means. It is looked for in the state alone: no account is asked."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from followup_daemon.errors import UsageError
from followup_daemon.model.interaction import Interaction
from followup_daemon.store.base import Store

MAX_LISTED = 8
"""Candidates or suggestions that one message lists."""
_FULL_ID = re.compile(r"i-[0-9a-f]{12}")
_WHERE = "Ids are shown by: followup-daemon status --all"


def find(store: Store, given: str) -> Interaction:
    """Return the one interaction that ``given`` names.

    ``given`` is an id, the beginning of one (with or without ``i-``), or a title, person, address or organisation
    that only one interaction has; a part of a name that begins at a word is enough. Raises UsageError.
    """
    wanted = " ".join(given.split()).casefold()
    if not wanted.removeprefix("i-"):
        raise UsageError(f"The id is empty. {_WHERE}")
    known = [one for name in store.account_names() for one in store.decisions.interactions(name)]
    if not known:
        raise UsageError(_nothing_stored(store, given))
    fitting = _fitting(wanted, known)
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise UsageError(
            f"{given!r} fits {len(fitting)} interactions, so nothing was done. Give the id of one of them:"
            + _listed(sorted(fitting, key=lambda one: one.ended_at, reverse=True))
        )
    near = _similar(wanted, known)
    raise UsageError(
        f"There is no interaction {given!r} in the state, so nothing was done."
        + (f" Did you mean one of these?{_listed(near)}" if near else "")
        + f"\n{_WHERE} (an id that only `preview` has shown is known after: followup-daemon run --once)"
    )


def _nothing_stored(store: Store, given: str) -> str:
    rows = [store.account(name) for name in store.account_names()]
    if any(row is not None and row.polled_at is not None for row in rows):
        return f"There is no interaction {given!r}: nothing in your mail and calendar is known as one yet."
    return (
        f"Nothing was read yet, so {given!r} is not known. Run first: followup-daemon run --once"
        " (or followup-daemon preview, which shows everything and stores nothing)"
    )


def _fitting(wanted: str, known: list[Interaction]) -> list[Interaction]:
    """Whole ids and names before parts of them; what begins with ``i-`` is an id."""
    by_id = [one for one in known if one.id.startswith((wanted, f"i-{wanted}"))]
    if _FULL_ID.fullmatch(wanted) or wanted.startswith("i-"):
        return by_id
    whole = [one for one in known if wanted in _names(one)]
    begins_word = re.compile(rf"(?<!\w){re.escape(wanted)}")
    part = [one for one in known if any(begins_word.search(name) for name in _names(one))]
    fitting = {one.key: one for one in (*by_id, *(whole or part))}
    return list(fitting.values())


def _names(one: Interaction) -> Iterator[str]:
    """By what a user may call an interaction, folded."""
    people = [text for person in one.counterparts for text in (person.name, person.address)]
    return (" ".join(text.split()).casefold() for text in (one.title, one.organisation, *people) if text)


def _similar(wanted: str, known: list[Interaction]) -> list[Interaction]:
    """Interactions whose id or one of whose names is nearly ``wanted``, the most similar first."""
    named: dict[str, dict[str, Interaction]] = {}
    for one in known:
        words = [word for name in _names(one) for word in re.findall(r"\w{4,}", name)]
        for name in (one.id, one.id.removeprefix("i-"), *_names(one), *words):
            named.setdefault(name, {})[one.key] = one
    near = difflib.get_close_matches(wanted, named, n=MAX_LISTED, cutoff=0.7)
    found = {key: one for name in near for key, one in named[name].items()}
    return list(found.values())


def _listed(found: list[Interaction]) -> str:
    lines = [
        f"\n  {one.id}  {one.title} ({', '.join(p.name or p.address for p in one.counterparts) or 'nobody known'},"
        f" {one.ended_at:%Y-%m-%d})"
        for one in found[:MAX_LISTED]
    ]
    return "".join(lines) + (f"\n  … and {len(found) - MAX_LISTED} more" if len(found) > MAX_LISTED else "")
