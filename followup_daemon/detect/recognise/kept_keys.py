"""Stable keys: an interaction keeps the key of its draft or override, even if a new version reads it differently."""

from __future__ import annotations

from dataclasses import replace

from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Named, SettledMail
from followup_daemon.model.interaction import Interaction


def kept_keys(found: list[Interaction], named: Named, mail: Correspondence) -> list[Interaction]:
    """Return ``found``, with the settled keys instead of newly computed keys.

    The key of an interaction in mail contains its kind or its date. A newer extraction may read these differently.
    If a settled key is not among the keys of ``found``, its interaction is found by ``copies``. Otherwise the key goes
    to the interaction in the same thread with some of the same people.
    """
    kept = {one.key: one for one in found}
    for old in named.in_mail:
        if old.key in kept:
            continue
        same = next((one for one in kept.values() if one.key in old.copies), None) or next(
            (one for one in kept.values() if one.key not in named.settled and _is_same(one, old, mail)), None
        )
        if same is not None:
            del kept[same.key]
            copies = tuple(sorted({*old.copies, *same.copies, same.key} - {old.key}))
            kept[old.key] = replace(same, key=old.key, id=old.id, copies=copies)
    return list(kept.values())


def _is_same(one: Interaction, old: SettledMail, mail: Correspondence) -> bool:
    if one.anchor is None or mail.thread(one.anchor) != mail.thread(old.anchor):
        return False
    people = {person.key for person in one.counterparts}
    return not people or not old.people or not people.isdisjoint(old.people)
