"""A follow-up, the draft that is written for it, and the state of that draft."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from followup_daemon.model.people import Person
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.tables.reason import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """The key of a follow-up. The four fields together are unique. ``round`` distinguishes promises.

    ``person`` is the key of the recipient if the policy says ``each``, else "".
    """

    interaction: str
    purpose: Purpose
    round: str = "1"
    person: str = ""

    @property
    def name(self) -> str:
        return "|".join((self.interaction, self.purpose, self.round, self.person))


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A message for Drafts. ``key`` is the HMAC that identifies it; ``message_id`` contains the key."""

    key: str
    message_id: str
    sender: Person
    to: tuple[Person, ...]
    cc: tuple[Person, ...]
    subject: str
    text: str
    in_reply_to: str | None
    references: tuple[str, ...]
    language: str
    answers: str = ""
    """The account's ref (``Message.ref``) of the answered mail, or ""."""
    gaps: tuple[str, ...] = ()
    """What the user has to fill in, in the order of the letter."""
    given_up: tuple[str, ...] = ()
    """The particulars that proofreading refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A draft with its bytes, ready to be placed."""

    draft: Draft
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """The values by which a draft of this program is found again, in Drafts, Sent or the trash.

    ``since`` is the position of the account just before the first attempt (``DraftBox.checkpoint``). ``letter_digest``
    is the SHA-256 of the bytes that were, or may have been, placed.
    """

    key: str
    message_id: str
    since: str = ""
    letter_digest: str = ""


class DraftState(StrEnum):
    """The states of a draft. PLANNED is internal: nothing was written yet. The others are in the JSON output."""

    PLANNED = "planned"
    PLACING = "placing"
    WAITING = "waiting"
    EDITED = "edited"
    SENT = "sent"
    DISMISSED = "dismissed"
    WITHDRAWN = "withdrawn"
    ANSWERED = "answered"


MARK = "<fu1."
"""The beginning of the Message-ID of every draft of any daemon."""
LIVE = frozenset({DraftState.PLACING, DraftState.WAITING, DraftState.EDITED})
REWRITING = "rewriting"
"""The ``Placement.obsolete_reason`` while a draft is withdrawn only to be written again."""
OPEN = LIVE | {DraftState.ANSWERED}
"""The states in which the user or the program may still act on a draft."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRef:
    """The reference of a placed draft in its account, and a digest of its content.

    ``message_id`` is the Message-ID that the account assigned, if it replaced the original one.
    """

    ref: str
    digest: str
    message_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """The record of one follow-up's draft and its state.

    ``message_id`` is the marker in the mailbox.
    ``letter_digest`` is the SHA-256 of the bytes that were, or may have been, placed.
    It shows after a crash whether a copy was touched.
    ``obsolete_reason`` is the reason why the draft is obsolete, also if the provider cannot withdraw it.
    ``notes`` is the digest of the user's notes that it was written with.
    ``former`` are the Message-IDs of drafts for the same follow-up that were withdrawn.
    ``gaps`` is the number of gaps that it was written with.
    """

    key: str
    follow_up: FollowUp
    account: str
    message_id: str
    state: DraftState
    recipients: tuple[str, ...]
    changed_at: datetime
    subject: str = ""
    handle: DraftRef | None = None
    attempted_at: datetime | None = None
    placed_at: datetime | None = None
    location: str = ""
    attempts: int = 0
    letter_digest: str = ""
    search_from: str = ""
    obsolete_reason: str = ""
    notes: str = ""
    former: tuple[str, ...] = ()
    gaps: int = 0

    @property
    def marker(self) -> Marker:
        return Marker(
            key=self.key, message_id=self.message_id, since=self.search_from, letter_digest=self.letter_digest
        )

    @property
    def reopens(self) -> bool:
        """Return whether the draft was withdrawn for a reason that the user can undo."""
        return self.state is DraftState.WITHDRAWN and any(
            reason.row.reopens_draft and reason == self.obsolete_reason for reason in Reason
        )

    @property
    def waited_too_long(self) -> bool:
        """Return whether the draft waited until it was too old."""
        return self.obsolete_reason == Reason.TOO_OLD


class ObservedState(StrEnum):
    """The state of a draft of ours in the mailbox."""

    UNTOUCHED = "untouched"
    TOUCHED = "touched"
    SENT = "sent"
    DELETED = "deleted"
