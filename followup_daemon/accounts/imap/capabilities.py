"""What a server may lack, and what that means for its user: for ``check``."""

from __future__ import annotations

_MEANINGS = {
    "UIDPLUS": "a draft that is not wanted any more cannot be taken back safely, so it stays in Drafts and `status` says so",
    "SPECIAL-USE": "which folder holds drafts and sent mail is known by their names alone, or by `folders:`",
    "CONDSTORE": "the Drafts folder is looked through at each poll, which takes one more round trip",
    "LIST-STATUS": "each folder is asked for its state by itself",
}
_IDLE = "new mail is heard of at the next poll, not at once"


def lacking(capabilities: frozenset[str], idle: bool) -> tuple[str, ...]:
    """One sentence for each ability that would be used and is not there. ``idle``: whether the user asked for it."""
    wanted = {**_MEANINGS, **({"IDLE": _IDLE} if idle else {})}
    return tuple(f"the server has no {name}: {meaning}" for name, meaning in wanted.items() if name not in capabilities)
