"""``python -m benchmarks.needles --config FILE [--seed N] [--json OUT]``: situations of the table in a real mailbox.

Each situation of ``tests/detect/table`` with a draft is set into the mailbox at a random time, in the name and with the
addresses of its owner. The mailbox is moved in time by whole weeks, so that the dates in the situation stay right. The
draft must be due, of the right kind, and must be written. No draft of another interaction may appear beside those of
the mailbox alone, at that time or in the two weeks after it.
"""

from __future__ import annotations

import argparse
import json
import logging
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.field import archives
from followup_daemon.accounts.base.contract import HORIZON
from followup_daemon.compose.context import LetterSources
from followup_daemon.compose.write import write_letter
from followup_daemon.decide.cases import CaseInputs, Memory, build
from followup_daemon.decide.decide import decide
from followup_daemon.detect.recognise.analysis import Analysis, Inputs, analyse
from followup_daemon.mail.mailboxes import Named
from followup_daemon.model.account import Account
from followup_daemon.model.case import Case
from followup_daemon.model.changes import AccountSnapshot
from followup_daemon.model.draft import FollowUp, Letter
from followup_daemon.model.mail import Message, Scheduling, Slot
from followup_daemon.model.verdict import Due
from followup_daemon.settings.load import Settings, load
from tests.detect.situations import NOW, SERVER, Situation, stored
from tests.detect.table import SITUATIONS

_LATER = (timedelta(0), timedelta(days=7), timedelta(days=14))


@dataclass(frozen=True, slots=True)
class Owner:
    """The owner of the mailbox, in whose name the situations are written."""

    name: str
    account: Account

    def put(self, text: str) -> str:
        """Return ``text`` with the owner in the place of Sam Rivera, and their domain in that of Sam's."""
        first, _, last = self.name.partition(" ")
        text = text.replace("sam@example.com", self.account.address)
        text = re.sub(r"(?<=@)example\.com\b", self.account.address.rpartition("@")[2], text)
        return re.sub(r"\bRivera\b", last or first, re.sub(r"\bSam\b", first, text))

    def situation(self, one: Situation) -> Situation:
        """Return the situation in the owner's name."""
        mails = tuple(
            replace(
                mail,
                who=self.put(mail.who),
                subject=self.put(mail.subject),
                text=self.put(mail.text),
                headers={name: self.put(value) for name, value in mail.headers.items()},
            )
            for mail in one.mails
        )
        meetings = tuple(
            replace(
                meeting,
                title=self.put(meeting.title),
                people=tuple(map(self.put, meeting.people)),
                organiser=self.put(meeting.organiser),
                description=self.put(meeting.description),
                extra=self.put(meeting.extra),
            )
            for meeting in one.meetings
        )
        return replace(one, mails=mails, meetings=meetings)


def moved(one: Message, by: timedelta) -> Message:
    """Return a message as if it had been sent later. The days that it names move with it."""
    said = one.signals
    return replace(
        one,
        sent_at=one.sent_at + by,
        signals=replace(
            said,
            scheduling=_moved_times(said.scheduling, by),
            promises=tuple(replace(promise, due=promise.due + by) for promise in said.promises),
            away_until=said.away_until + by if said.away_until else None,
            appointment=replace(said.appointment, starts_at=said.appointment.starts_at + by)
            if said.appointment
            else None,
        ),
    )


def _moved_times(said: Scheduling | None, by: timedelta) -> Scheduling | None:
    if said is None:
        return None

    def moved_slots(named: tuple[Slot, ...]) -> tuple[Slot, ...]:
        return tuple(replace(one, day=one.day + by if one.day else None) for one in named)

    return replace(said, proposed=moved_slots(said.proposed), accepted=moved_slots(said.accepted))


@dataclass(frozen=True, slots=True)
class Understood:
    """The cases of a mailbox at some time, and those of them whose draft is due and can be written."""

    cases: Mapping[FollowUp, Case]
    drafted: frozenset[FollowUp]


NOTHING = AccountSnapshot()


@dataclass
class Background:
    """The mailbox, and the drafts in it alone at some times."""

    settings: Settings
    owner: Owner
    messages: Sequence[Message]
    _alone: dict[datetime, frozenset[FollowUp]] = field(default_factory=dict)

    def weeks(self) -> list[datetime]:
        """Return the times, whole weeks before NOW, at which the mailbox has mail before and long enough after."""
        first, last = self.messages[0].sent_at, self.messages[-1].sent_at - _LATER[-1]
        found = []
        at = NOW - ((NOW - last) // timedelta(weeks=1) + 1) * timedelta(weeks=1)
        while at > first:
            found.append(at)
            at -= timedelta(weeks=1)
        return found

    def alone(self, at: datetime) -> frozenset[FollowUp]:
        """Return the drafts that are due at a time in the mailbox alone."""
        if at not in self._alone:
            self._alone[at] = self.understood(NOTHING, at, timedelta(0)).drafted
        return self._alone[at]

    def understood(self, own: AccountSnapshot, at: datetime, later: timedelta) -> Understood:
        """Return the cases ``later`` than NOW, if ``own`` is in the mailbox and ``at`` is moved to NOW."""
        now, seen = NOW + later, at + later
        mails = [moved(one, NOW - at) for one in self.messages if seen - HORIZON <= one.sent_at <= seen]
        together = sorted([*mails, *own.messages], key=lambda message: message.sent_at)
        facts = AccountSnapshot.of(together, (), own.events)
        policy = self.settings.policy
        analysis = analyse(Inputs(facts=(facts,), accounts=(self.owner.account,), policy=policy, named=Named()))
        cases = build(analysis.interactions, policy, CaseInputs(analysis.boxes, analysis.mail, Memory()))
        due = [case for case in cases if isinstance(decide(case, policy, now), Due)]
        drafted = {case.follow_up for case in due if self._is_written(case, analysis, now)}
        return Understood({case.follow_up: case for case in cases}, frozenset(drafted))

    def _is_written(self, case: Case, analysis: Analysis, now: datetime) -> bool:
        sources = LetterSources(
            case=case,
            key="0" * 32,
            account=self.owner.account.name,
            boxes=analysis.boxes,
            mail=analysis.mail,
            policy=self.settings.policy,
            profile=self.settings.profile,
            now=now,
        )
        return isinstance(write_letter(sources), Letter)


@dataclass(frozen=True, slots=True)
class Needle:
    """One situation in the mailbox: the kind that was understood, and which other drafts appeared."""

    name: str
    kind: str
    is_right_kind: bool
    is_found: bool
    further: tuple[str, ...]


def needle(one: Situation, background: Background, at: datetime) -> Needle:
    """Return what is understood of a situation that is set into the mailbox at ``at``."""
    owner = background.owner
    own = stored(owner.situation(one), f"{owner.name} <{owner.account.address}>", owner.account.addresses)
    kind, key, is_found, further = "nothing", "", False, []
    for later in _LATER:
        understood = background.understood(own, at, later)
        beside = [understood.cases[name] for name in understood.drafted - background.alone(at + later)]
        if not later:
            mine = [case for case in understood.cases.values() if _is_about(case, own)]
            wanted = [case for case in mine if case in beside and case.follow_up.purpose == one.draft]
            is_found = bool(wanted)
            for case in (wanted or mine)[:1]:
                kind, key = str(case.interaction.kind), case.interaction.key
            further += [_told(case) for case in beside if case not in wanted[:1]]
        else:
            further += [_told(case) for case in beside if case.interaction.key != key]
    return Needle(one.name, kind, not one.kind or kind == one.kind, is_found, tuple(further))


def _is_about(case: Case, own: AccountSnapshot) -> bool:
    refs = {message.ref for message in own.messages} | {event.ref for event in own.events}
    return any(evidence.ref in refs for evidence in case.interaction.evidence)


def _told(case: Case) -> str:
    return f"{case.follow_up.purpose} ({case.interaction.kind}) “{case.interaction.title}”"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.needles", description=__doc__)
    parser.add_argument("--config", type=Path, required=True, metavar="FILE", help="the configuration of one mailbox")
    parser.add_argument("--seed", type=int, default=1, help="chooses the times")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the result to this file")
    given = parser.parse_args()
    logging.disable()
    settings = load(given.config)
    with archives(settings, None) as (archive, *_):
        messages = list(archive.messages)
        account = replace(archive.account.account, time_zone="UTC", authserv_id=SERVER)
    background = Background(settings, Owner(settings.profile.name or "Sam Rivera", account), messages)
    random, weeks = Random(given.seed), background.weeks()
    needles = [needle(one, background, random.choice(weeks)) for one in SITUATIONS if one.draft]
    found = as_json(needles)
    if given.json:
        given.json.write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n", "utf-8")
    show(found)


def as_json(needles: Sequence[Needle]) -> dict[str, Any]:
    """Return the figures, and the needles that are not as wanted by name."""
    return {
        "needles": len(needles),
        "found": sum(one.is_found for one in needles),
        "right_kind": sum(one.is_right_kind for one in needles),
        "further_drafts": sum(len(one.further) for one in needles),
        "missed": [one.name for one in needles if not one.is_found],
        "wrong_kind": [f"{one.name} -> {one.kind}" for one in needles if not one.is_right_kind],
        "further": [f"{one.name} -> {what}" for one in needles for what in one.further],
    }


def show(found: dict[str, Any]) -> None:
    for title in ("missed", "wrong_kind", "further"):
        for name in found[title]:
            print(f"  {title}: {name}")
    total = found["needles"]
    for title, aim in (("found", "95 %"), ("right_kind", "93 %")):
        print(f"{title:<15} {found[title]}/{total} = {100 * found[title] / total:.1f} % (aim: {aim})")
    print(f"further drafts  {found['further_drafts']} (aim: 0)")


if __name__ == "__main__":
    main()
