"""Recognition: from the stored facts of one user to interactions."""

from __future__ import annotations

from followup_daemon.detect.recognise import from_calendar, from_mail, meeting_notes, outcomes
from followup_daemon.detect.recognise.arrangements import agreed, introduced
from followup_daemon.detect.recognise.kept_keys import kept_keys
from followup_daemon.mail import invitations
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.interaction import Interaction, InteractionKind
from followup_daemon.model.policy import Policy


def detect(boxes: Mailboxes, policy: Policy, mail: Correspondence) -> list[Interaction]:
    """Return the interactions that ``boxes`` show, each once, in a fixed order."""
    events = invitations.believed(boxes.facts, boxes.own, mail.knows)
    met = from_calendar.interactions(events, boxes, mail, policy)
    told = [one for one in from_mail.interactions(boxes, mail, policy) if not _is_on_calendar(one, met)]
    known = agreed.beside(agreed.interactions(boxes, mail, policy), [*met, *told], boxes)
    known += introduced.interactions(boxes, mail)
    found = meeting_notes.attach(outcomes.attach(known, boxes, mail, policy), mail)
    found = kept_keys(found, boxes.named, mail)
    return sorted(found, key=lambda one: (one.started_at, one.key))


def _is_on_calendar(told: Interaction, met: list[Interaction]) -> bool:
    """Return True if the calendar has the event of a mailed confirmation: the same people within a day."""
    if told.kind is not InteractionKind.INTERVIEW:
        return False
    keys = {person.key for person in told.counterparts}
    return any(
        abs((event.started_at - told.started_at).total_seconds()) < 86400
        and (
            keys & {person.key for person in event.counterparts}
            or (event.organisation and event.organisation.lower() == told.organisation.lower())
        )
        for event in met
    )
