"""What forbids a follow-up to an event, by the event itself."""

from __future__ import annotations

import re
from datetime import UTC, timedelta

from followup_daemon.detect.recognise.calendar import kinds, marks
from followup_daemon.detect.recognise.calendar.guests import Party
from followup_daemon.detect.recognise.calendar.scene import Scene
from followup_daemon.mail import organisations
from followup_daemon.model.interaction import InteractionKind, Obstacle
from followup_daemon.model.people import Person
from followup_daemon.model.tables.reason import Reason
from followup_daemon.normalise import addresses
from followup_daemon.normalise.words import shorten
from followup_daemon.normalise.zones import zone

_LONGEST = timedelta(hours=14)
_Finding = tuple[bool, Reason, str]
"""Whether an obstacle applies, its reason, and the words for the user."""


def obstacles_of(scene: Scene, kind: kinds.Classified, job_words: str) -> list[Obstacle]:
    """Return the obstacles of an event, in the order of their weight."""
    event, party, people, least = scene.event, scene.party, scene.people, scene.policy.min_confidence
    found: list[tuple[bool, Reason, str]] = [
        (event.signals.opted_out, Reason.OPTED_OUT, "the event says #nofollowup"),
        (event.is_private, Reason.PRIVATE, "the event is marked private or confidential"),
        *_not_held(scene),
        (
            event.all_day or event.ends_at - event.starts_at > _LONGEST,
            Reason.NOT_A_MEETING,
            "it lasts all day or longer",
        ),
        (event.recurring and not event.first_in_series, Reason.RECURRING, "it is a repetition of a recurring event"),
        (event.attendees_omitted, Reason.TOO_MANY_PEOPLE, "more people are invited than the calendar names"),
        (bool(party.internal) and not people, Reason.INTERNAL, "only people of your own organisation were there"),
        (
            kind.kind is None,
            Reason.NOT_A_MEETING,
            f"the title speaks of no conversation with others ({shorten(kind.words, 40)})",
        ),
        *_interviewer(scene, kind, job_words),
        _somebody_elses(scene),
        (
            not people and bool(party.machines),
            Reason.ROBOT,
            "only automatic senders, lists or look-alike addresses are on it",
        ),
        (not people, Reason.NO_COUNTERPART, "no address of anybody on the other side is known"),
        (
            kind.confidence < least,
            Reason.UNSURE,
            f"what it was is not clear enough (certainty {kind.confidence:.1f} of {least:.1f} needed)"
            + (f": {kind.missing}" if kind.missing else ""),
        ),
    ]
    return [Obstacle(reason=reason, because=because) for applies, reason, because in found if applies]


def _not_held(scene: Scene) -> list[_Finding]:
    """Return why the event did not take place at its time: cancelled, moved, declined, or never more than an option."""
    event, party = scene.event, scene.party
    mark = marks.mark_of(event.title, event.starts_at.astimezone(zone(event.time_zone) or UTC).date())
    off, held = (mark is not None and not mark.held), (mark is not None and mark.held)
    words = shorten(mark.words, 40) if mark is not None else ""
    return [
        (event.cancelled, Reason.CANCELLED, "the event was cancelled"),
        (off, Reason.CANCELLED, f"its title says that it did not take place then ({words})"),
        (event.missing, Reason.CANCELLED, "the event is no longer in the calendar"),
        (held, Reason.PLACEHOLDER, f"its title says that it only keeps a time free ({words})"),
        (event.tentative, Reason.PLACEHOLDER, "the calendar marks it as tentative"),
        (
            event.countered,
            Reason.SUPERSEDED,
            "another time was proposed for it, and the old one still stands",
        ),
        (party.you is not None and party.you.status.is_absent, Reason.YOU_DECLINED, "you declined the invitation"),
        (bool(party.declined) and not party.humans, Reason.THEY_DECLINED, "everybody on the other side declined"),
    ]


def _somebody_elses(scene: Scene) -> _Finding:
    """Return whether the invitation is to somebody else: the user is neither a guest nor named in the title."""
    event, party = scene.event, scene.party
    absent = event.organiser is not None and not party.organiser_is_own and party.you is None
    in_list = any(addresses.is_list(one.key) for one in party.machines)
    kin = any(party.is_kin(one) for one in scene.people)
    theirs = absent and bool(event.attendees) and not in_list and not party.is_named_in(event.title)
    return theirs and (event.from_mail or kin), Reason.UNSURE, "you are not among the guests of this invitation"


def _interviewer(scene: Scene, kind: kinds.Classified, job_words: str) -> list[_Finding]:
    """Return the obstacle that the user asked the questions: by the words, the organiser, or the guest's address."""
    event, party, people = scene.event, scene.party, scene.people
    said = event.signals.you_interview or kind.you_interview
    if kind.kind is not InteractionKind.INTERVIEW:
        return [(bool(said), Reason.YOU_INTERVIEWED, f"you asked the questions ({shorten(said, 40)})")]
    if job_words and not said:
        return []
    if said:
        return [(True, Reason.YOU_INTERVIEWED, f"the event speaks to the interviewer ({shorten(said, 40)})")]
    guest_is_private = all(not addresses.organisation_domain(person.key) for person in people)
    user_is_private = not any(map(addresses.organisation_domain, _own_keys(party)))
    if kind.informational:
        asked = guest_is_private and not user_is_private and not party.organiser_is_own
        return [(asked, Reason.UNSURE, "they invited you to it, so they may have asked the questions")]
    if people and party.internal:
        return [(True, Reason.YOU_INTERVIEWED, "your own organisation invited the candidate")]
    if people and party.organiser_is_own and guest_is_private and not user_is_private:
        return [(True, Reason.YOU_INTERVIEWED, "you invited somebody to an interview at their private address")]
    return [_maybe_the_interviewer(scene, guest_is_private, user_is_private)]


def _maybe_the_interviewer(scene: Scene, guest_is_private: bool, user_is_private: bool) -> _Finding:
    """Return whether the user may have asked the questions. A candidate is invited, and writes from home."""
    party, people, title = scene.party, scene.people, scene.event.title
    if people and party.organiser_is_own:
        organisation = organisations.name(people, "").lower()
        host = bool(organisation) and organisation in title.lower()
        maybe = not host and guest_is_private == user_is_private
        return maybe, Reason.UNSURE, "you sent the invitation yourself, so you may have been the interviewer"
    named = any(_is_named(person, title) for person in people) and not party.is_named_in(title)
    maybe = bool(people) and guest_is_private and not user_is_private and named
    return maybe, Reason.UNSURE, "its title names a guest with a private address, who may have been the candidate"


def _own_keys(party: Party) -> list[str]:
    return [party.own.person.key] if party.own is not None else []


def _is_named(person: Person, title: str) -> bool:
    words = set(re.findall(r"\w+", title.lower()))
    names = re.findall(r"\w{2,}", person.name.lower())
    return len(names) > 1 and words.issuperset(names)
