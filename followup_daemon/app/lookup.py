"""The lookup of an interaction by an ID that the user typed. Only the state is searched, and no account is polled."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

from followup_daemon.errors import UsageError
from followup_daemon.model.account import Account
from followup_daemon.model.case import Lost
from followup_daemon.model.interaction import Interaction
from followup_daemon.settings.load import Settings
from followup_daemon.store.base import Store
from followup_daemon.store.factory import open_store, throwaway_copy

MAX_LISTED = 8
"""The number of candidates or suggestions in one message."""
_FULL_ID = re.compile(r"i-[0-9a-f]{12}")
_WHERE = "Ids are shown by: followup-daemon status --all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The interaction of a use-case, the configured accounts, and the state, open for writing."""

    interaction: Interaction
    accounts: tuple[Account, ...]
    store: Store

    @property
    def account(self) -> Account | None:
        """Return the account of the interaction, or None if it is no longer configured."""
        return next((account for account in self.accounts if account.name == self.interaction.account), None)

    @property
    def lost(self) -> tuple[Lost, ...]:
        """Return the damaged records because of which the interaction is suspended, or ()."""
        return tuple(self.store.decisions.held().get(self.interaction.key, ()))


@contextmanager
def opened(settings: Settings, identity: str) -> Iterator[Subject]:
    """Open the state for writing, with the interaction that ``identity`` names. Raises UsageError.

    The interaction is found in a copy first, so that a mistyped ID opens nothing for writing.
    """
    with closing(throwaway_copy(settings.state)) as store:
        interaction = find(store, identity)
    accounts = tuple(configured.account for configured in settings.accounts)
    with closing(open_store(settings.state)) as store:
        yield Subject(interaction=interaction, accounts=accounts, store=store)


def find(store: Store, given: str) -> Interaction:
    """Return the one interaction that ``given`` names. Raises UsageError.

    ``given`` is an id, a prefix of one (with or without ``i-``), or a title, person, address or organisation that only
    one interaction has. A part of a name that begins at a word is enough.
    """
    wanted = " ".join(given.split()).casefold()
    if not wanted.removeprefix("i-"):
        raise UsageError(f"The id is empty. {_WHERE}")
    stored = [one for name in store.account_names() for one in store.decisions.interactions(name)]
    if not stored:
        raise UsageError(_nothing_stored(store, given))
    fitting = _fitting(wanted, stored)
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise UsageError(
            f"{given!r} matches {len(fitting)} interactions, so nothing was done. Give the id of one of them:"
            + _listed(sorted(fitting, key=lambda one: one.ended_at, reverse=True))
        )
    near = _similar(wanted, stored)
    raise UsageError(
        f"There is no interaction {given!r} in the state, so nothing was done."
        + (f" Did you mean one of these?{_listed(near)}" if near else "")
        + f"\n{_WHERE} (an id that only `preview` has shown is known after: followup-daemon run --once)"
    )


def _nothing_stored(store: Store, given: str) -> str:
    rows = [store.account(name) for name in store.account_names()]
    if any(row is not None and row.polled_at is not None for row in rows):
        return f"There is no interaction {given!r}: none was found in your mail and calendar yet."
    return (
        f"No mail was read yet, so {given!r} is not known. Run first: followup-daemon run --once"
        " (or followup-daemon preview, which shows everything and stores nothing)"
    )


def _fitting(wanted: str, stored: list[Interaction]) -> list[Interaction]:
    """Return the best matches: whole ids and names before parts of them. A text that begins with ``i-`` is an id."""
    by_id = [one for one in stored if one.id.startswith((wanted, f"i-{wanted}"))]
    if _FULL_ID.fullmatch(wanted) or wanted.startswith("i-"):
        return by_id
    whole = [one for one in stored if wanted in _names(one)]
    begins_word = re.compile(rf"(?<!\w){re.escape(wanted)}")
    part = [one for one in stored if any(begins_word.search(name) for name in _names(one))]
    fitting = {one.key: one for one in (*by_id, *(whole or part))}
    return list(fitting.values())


def _names(one: Interaction) -> Iterator[str]:
    """Yield the texts by which a user may name an interaction, case-folded."""
    people = [text for person in one.counterparts for text in (person.name, person.address)]
    return (" ".join(text.split()).casefold() for text in (one.title, one.organisation, *people) if text)


def _similar(wanted: str, stored: list[Interaction]) -> list[Interaction]:
    """Return interactions with an id or name close to ``wanted``, the most similar first."""
    named: dict[str, dict[str, Interaction]] = {}
    for one in stored:
        words = [word for name in _names(one) for word in re.findall(r"\w{4,}", name)]
        for name in (one.id, one.id.removeprefix("i-"), *_names(one), *words):
            named.setdefault(name, {})[one.key] = one
    near = difflib.get_close_matches(wanted, named, n=MAX_LISTED, cutoff=0.7)
    return list({key: one for name in near for key, one in named[name].items()}.values())


def _listed(interactions: list[Interaction]) -> str:
    lines = [
        f"\n  {one.id}  {one.title} ({', '.join(p.name or p.address for p in one.counterparts) or 'nobody known'},"
        f" {one.ended_at:%Y-%m-%d})"
        for one in interactions[:MAX_LISTED]
    ]
    return "".join(lines) + (
        f"\n  … and {len(interactions) - MAX_LISTED} more" if len(interactions) > MAX_LISTED else ""
    )
