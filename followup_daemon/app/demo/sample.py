"""The sample mailbox of the demo, with all its situations, dated around now.

Sam Rivera looks for a job and also works as a freelancer. Each situation is one function. Together they show every
purpose, and the most important reasons not to write. All dates are counted in business days from today, at fixed hours
of the working day. So the same drafts are due at every hour of every day.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from followup_daemon.app.demo import due, suppressed
from followup_daemon.app.demo.mailbox import SampleMailbox

CONFIGURATION = """\
# The sample's configuration. Try in this folder: followup-daemon --config config.yaml preview
accounts:
  - name: sample
    kind: local
    address: sam@example.com
    aliases: [sam.rivera@example.org]
    time_zone: {zone}
    mail: mail
    calendar: calendar
profile:
  name: Sam Rivera
  headline: a data engineer
  strengths:
    - {{text: ten years of building data platforms, keywords: [data, platform, backend, pipeline]}}
follow_ups:
  daily_cap: 20
state: state/state.db
"""

SITUATIONS: tuple[Callable[[SampleMailbox], None], ...] = (
    due.interview,
    due.panel_with_promise,
    due.meeting,
    due.demo_call,
    due.coffee,
    due.proposal_without_answer,
    due.application_without_answer,
    due.promise_passed,
    due.rejection,
    due.acceptance,
    due.silence,
    suppressed.thanked_from_another_client,
    suppressed.answered,
    suppressed.cancelled,
    suppressed.internal,
    suppressed.recurring,
    suppressed.you_interviewed,
    suppressed.private,
    suppressed.newsletter,
    suppressed.out_of_office,
    suppressed.opted_out,
    suppressed.dentist,
    suppressed.declined,
    suppressed.town_hall,
    suppressed.bounced,
    suppressed.own_draft,
)


def write(folder: Path, now: datetime, zone: ZoneInfo) -> Path:
    """Write the whole sample into ``folder``, as seen at ``now`` in ``zone``. Return its configuration file."""
    sample = SampleMailbox(folder, now, zone)
    for situation in SITUATIONS:
        situation(sample)
    configuration = folder / "config.yaml"
    configuration.write_text(CONFIGURATION.format(zone=zone.key), "utf-8")
    return configuration
