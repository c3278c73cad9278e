"""What forbids a follow-up to an event, by the event itself."""

from __future__ import annotations

from datetime import timedelta

from followup_daemon.detect.recognise.calendar import kinds, titles
from followup_daemon.detect.recognise.calendar.scene import Scene
from followup_daemon.mail import organisations
from followup_daemon.model.interaction import InteractionKind, Obstacle
from followup_daemon.model.tables.reason import Reason
from followup_daemon.normalise import addresses
from followup_daemon.normalise.words import shorten

_LONGEST = timedelta(hours=14)


def obstacles_of(scene: Scene, kind: kinds.Classified, job_words: str) -> list[Obstacle]:
    event, party, people, least = scene.event, scene.party, scene.people, scene.policy.min_confidence
    declined = party.own is not None and party.own.status.is_absent
    found: list[tuple[bool, Reason, str]] = [
        (event.signals.opted_out, Reason.OPTED_OUT, "the event says #nofollowup"),
        (event.is_private, Reason.PRIVATE, "the event is marked private or confidential"),
        (event.cancelled or titles.is_called_off(event.title), Reason.CANCELLED, "the event was cancelled"),
        (event.missing, Reason.CANCELLED, "the event is no longer in the calendar"),
        (declined, Reason.YOU_DECLINED, "you declined the invitation"),
        (bool(party.declined) and not party.humans, Reason.THEY_DECLINED, "everybody on the other side declined"),
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


def _interviewer(scene: Scene, kind: kinds.Classified, job_words: str) -> list[tuple[bool, Reason, str]]:
    """Return the obstacle that the user asked the questions: by the words, the organiser, or the guest's address."""
    event, party, people = scene.event, scene.party, scene.people
    said = event.signals.you_interview or kind.you_interview
    if kind.kind is not InteractionKind.INTERVIEW:
        return [(bool(said), Reason.YOU_INTERVIEWED, f"you asked the questions ({shorten(said, 40)})")]
    if job_words and not said:
        return []
    if said:
        return [(True, Reason.YOU_INTERVIEWED, f"the event speaks to the interviewer ({shorten(said, 40)})")]
    colleagues = party.organiser_is_internal or (bool(party.internal) and party.organiser_is_own)
    if colleagues and people:
        return [(True, Reason.YOU_INTERVIEWED, "your own organisation invited the candidate")]
    if party.organiser_is_own and people:
        organisation = organisations.name(people, "").lower()
        host = bool(organisation) and organisation in event.title.lower()
        guest_is_private = all(not addresses.organisation_domain(person.key) for person in people)
        user_is_private = party.own is None or not addresses.organisation_domain(party.own.person.key)
        if guest_is_private and not user_is_private:
            return [(True, Reason.YOU_INTERVIEWED, "you invited somebody to an interview at their private address")]
        return [
            (
                not host and not guest_is_private and not user_is_private,
                Reason.UNSURE,
                "you sent the invitation yourself, so you may have been the interviewer",
            )
        ]
    return []
