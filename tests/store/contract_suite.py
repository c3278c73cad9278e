"""The contract of every store, on any database. A store's tests inherit ``StoreSuite`` and define ``opener``."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from followup_daemon.errors import StateBusy, StateError
from followup_daemon.model.calendar import Event
from followup_daemon.model.case import Override, OverrideKind
from followup_daemon.model.changes import CalendarChanges, Changes, DraftChanges, MailChanges, Progress
from followup_daemon.model.draft import DraftState, FollowUp, Placement
from followup_daemon.model.interaction import Interaction, InteractionKind
from followup_daemon.model.mail import Direction, Message, Origin, Unreadable
from followup_daemon.model.people import Person
from followup_daemon.model.tables import extraction
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Due, Suppressed, Wait
from followup_daemon.store.base import LEASE, USER, Store

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
DANA = Person(name="Dana Park", address="dana@acme.example", key="dana@acme.example")
KEY = "0123456789abcdef0123456789abcdef"
Opener = Callable[[], Store]


def message(ref: str, sent_at: datetime = NOW, **more: object) -> Message:
    """Return a received message from Dana."""
    made = Message(
        ref=ref,
        message_id=f"<{ref}@x>",
        direction=Direction.RECEIVED,
        sent_at=sent_at,
        sender=DANA,
        to=(),
        text="marmalade",
    )
    return replace(made, **more)  # type: ignore[arg-type]


def event(uid: str, ends_at: datetime = NOW) -> Event:
    """Return an event of one hour."""
    return Event(
        ref=uid,
        uid=uid,
        title="Talk",
        description="marmalade",
        starts_at=ends_at - HOUR,
        ends_at=ends_at,
        time_zone="UTC",
    )


def interaction(key: str = KEY, account: str = "home") -> Interaction:
    """Return a meeting with Dana."""
    return Interaction(
        key=key, id=f"i-{key[:12]}", account=account, kind=InteractionKind.MEETING, title="Talk", started_at=NOW - HOUR,
        ended_at=NOW, organisation="Acme", counterparts=(DANA,),
    )  # fmt: skip


def follow_up(purpose: Purpose = Purpose.RECAP, key: str = KEY) -> FollowUp:
    """Return a follow-up of the meeting."""
    return FollowUp(interaction=key, purpose=purpose)


def placement(key: str = "k1", state: DraftState = DraftState.WAITING, **more: object) -> Placement:
    """Return the placement of the recap."""
    made = Placement(
        key=key, follow_up=follow_up(), account="home", message_id=f"<fu1.{key}@x>", state=state,
        recipients=(DANA.key,), changed_at=NOW, placed_at=NOW,
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def mail(*new: Message, source: str = "inbox", position: str = "1", **more: object) -> Changes:
    """Return the changes of one mail source."""
    one = MailChanges(source=source, position=position, new=new)
    return Changes(mail=(replace(one, **more),))  # type: ignore[arg-type]


def calendar(*events: Event, source: str = "calendar:a", **more: object) -> Changes:
    """Return the changes of one calendar."""
    one = CalendarChanges(source=source, position="1", events=events, since=NOW - 200 * DAY)
    return Changes(calendar=(replace(one, **more),))  # type: ignore[arg-type]


CYCLE_WRITES: dict[str, Callable[[Store], object]] = {
    "facts.learn": lambda s: s.facts.learn("home", mail(message("m1")), NOW),
    "facts.forget_cursors_ahead": lambda s: s.facts.forget_cursors_ahead("home", NOW - DAY),
    "facts.retry": lambda s: s.facts.retry("home", NOW + 2 * DAY),
    "facts.rewind": lambda s: s.facts.rewind(NOW),
    "decisions.note_interactions": lambda s: s.decisions.note_interactions("home", [interaction("f" * 32)]),
    "decisions.write_ledger": lambda s: s.decisions.write_ledger(
        "home", {follow_up(): Due(due_at=NOW, because=())}, NOW
    ),
    "decisions.override": lambda s: s.decisions.override(interaction(), Override(kind=OverrideKind.SKIP, at=NOW)),
    "decisions.undo": lambda s: s.decisions.undo(interaction()),
    "placements.save": lambda s: s.placements.save(placement()),
    "placements.renew": lambda s: s.placements.renew(placement(), NOW),
    "placements.shift_attempts": lambda s: s.placements.shift_attempts(HOUR),
    "identities.register": lambda s: s.identities.register({"home": "a mailbox"}),
    "identities.add": lambda s: s.identities.add("other", "b"),
    "identities.confirm": lambda s: s.identities.confirm("home", "home", "a mailbox"),
    "identities.accept": lambda s: s.identities.accept("home", "a mailbox"),
    "identities.erase": lambda s: s.identities.erase("home"),
    "rereading.replace": lambda s: s.rereading.replace("home", "inbox", ["m0"], [message("m0")]),
    "rereading.calendar_done": lambda s: s.rereading.calendar_done("home", "calendar:a"),
    "rereading.finish": lambda s: s.rereading.finish("home"),
    "record_poll": lambda s: s.record_poll("home", NOW, "late"),
    "mark_decided": lambda s: s.mark_decided("home", "p", 1, NOW, None),
    "forget_before": lambda s: s.forget_before("home", NOW),
    "forget_account": lambda s: s.forget_account("home"),
    "forget_address": lambda s: s.forget_address("dana@acme.example"),
}
"""Every method of the contract that writes, but for those that are about no account's work: see READS_OR_LEASES."""
READS_OR_LEASES = frozenset(
    "facts.cursors facts.facts facts.unreadable facts.share_set_aside facts.counts facts.message_ids"
    " facts.message_time_range decisions.interactions decisions.keys decisions.united decisions.latest_verdicts"
    " decisions.history decisions.overrides decisions.active_overrides decisions.keys_with_overrides decisions.notes"
    " decisions.numbered_notes decisions.held placements.all placements.open placements.placed_between identities.all"
    " identities.key_names identities.former identities.claim identities.is_open identities.has_memory"
    " rereading.progress rereading.messages rereading.calendars close lease clear_leases account account_names"
    " last_activity pending_revision export"
    # These write nothing in the state above: the secret exists, nothing is held back, or only memory changes.
    " placements.key decisions.release identities.leave_open".split()
)


class StoreSuite:
    """The behaviour of ``store.base``."""

    @pytest.fixture
    def opener(self) -> Iterator[Opener]:
        """Return what opens the same state again, as another process would."""
        raise NotImplementedError

    @pytest.fixture
    def store(self, opener: Opener) -> Iterator[Store]:
        """Return a store that knows one account."""
        made = opener()
        made.identities.register({"home": "a mailbox"})
        yield made
        with suppress(StateError):
            made.close()

    # Facts

    def test_what_was_learnt_is_there_without_its_text(self, store: Store) -> None:
        store.facts.learn("home", mail(message("m1"), message("m2", NOW - HOUR)), NOW)
        store.facts.learn("home", calendar(event("e1")), NOW)
        known = store.facts.facts("home", NOW - DAY)
        assert [one.ref for one in known.messages] == ["m2", "m1"]
        assert [one.uid for one in known.events] == ["e1"]
        assert "marmalade" not in json.dumps(store.export())
        assert store.facts.facts("home", NOW - DAY) is known
        assert store.facts.counts("home") == {"inbox": 2}
        assert store.facts.message_ids("home") == {"<m1@x>", "<m2@x>"}
        assert store.facts.message_time_range("home") == (NOW - HOUR, NOW)

    def test_cursors_and_refs_come_with_the_facts(self, store: Store) -> None:
        store.facts.learn("home", mail(message("m1"), position="7", skipped=("s1",)), NOW)
        cursors = store.facts.cursors("home")
        assert cursors.positions == {"inbox": "7"}
        assert cursors.known_refs("inbox") == {"m1", "s1"}
        assert cursors.known_refs("elsewhere") == frozenset()

    def test_cursors_of_a_clock_that_stood_ahead_are_forgotten(self, store: Store) -> None:
        store.facts.learn("home", mail(message("m1")), NOW + DAY)
        store.facts.forget_cursors_ahead("home", NOW + DAY)
        assert store.facts.cursors("home").positions == {"inbox": "1"}
        store.facts.forget_cursors_ahead("home", NOW)
        assert store.facts.cursors("home").positions == {}

    def test_times_are_kept_as_utc(self, store: Store) -> None:
        there = datetime(2026, 11, 20, 12, tzinfo=timezone(timedelta(hours=2)))
        store.facts.learn("home", mail(message("m1", there)), NOW)
        (one,) = store.facts.facts("home", NOW - HOUR).messages
        assert one.sent_at == NOW
        assert store.export()["message"][0]["sent_at"] == "2026-11-20T10:00:00.000000Z"
        store.record_poll("home", there, None)
        known = store.account("home")
        assert known is not None and known.polled_at is not None
        assert (known.polled_at, known.polled_at.utcoffset()) == (NOW, timedelta(0))

    def test_what_is_unreadable_is_tried_again_a_day_later_twice_at_most(self, store: Store) -> None:
        bad = Unreadable(ref="u1", reason="it took too long", ours=True)
        for number, retried in enumerate((True, True, False)):
            now = NOW + number * DAY
            store.facts.learn("home", mail(unreadable=(bad,)), now)
            assert "u1" in store.facts.cursors("home").known_refs("inbox")
            store.facts.retry("home", now + HOUR)
            assert "u1" in store.facts.cursors("home").known_refs("inbox")
            store.facts.retry("home", now + DAY)
            assert ("u1" not in store.facts.cursors("home").known_refs("inbox")) is retried
        assert store.facts.unreadable("home") == [bad]
        assert store.facts.share_set_aside("home") == (1, 1)

    def test_an_event_that_its_calendar_has_no_more_is_missing(self, store: Store) -> None:
        store.facts.learn("home", calendar(event("e1"), event("e2")), NOW)
        store.facts.learn("home", calendar(event("e1")), NOW)
        assert {one.uid: one.missing for one in store.facts.facts("home", NOW - DAY).events} == {
            "e1": False,
            "e2": True,
        }
        store.facts.learn("home", calendar(unavailable=True), NOW)
        assert {one.uid: one.missing for one in store.facts.facts("home", NOW - DAY).events} == {
            "e1": False,
            "e2": True,
        }

    def test_drafts_are_those_that_are_there_now(self, store: Store) -> None:
        draft = message("d1", direction=Direction.DRAFT)
        store.facts.learn(
            "home", Changes(drafts=DraftChanges(position="1", new=(draft,), present=frozenset({"d1"}))), NOW
        )
        assert [one.ref for one in store.facts.facts("home", NOW - DAY).drafts] == ["d1"]
        assert store.facts.counts("home") == {}
        store.facts.learn("home", Changes(drafts=DraftChanges(position="2")), NOW)
        assert store.facts.facts("home", NOW - DAY).drafts == ()

    # Decisions

    def test_interactions_are_replaced_and_the_ledger_has_changes_only(self, store: Store) -> None:
        store.decisions.note_interactions("home", [interaction(), interaction("f" * 32)])
        store.decisions.note_interactions("home", [interaction()])
        assert store.decisions.interactions("home") == [interaction()]
        assert store.decisions.keys() == {KEY}
        waits = Wait(due_at=NOW, reason=Reason.TOO_EARLY, because=("it is too early",))
        for verdict in (waits, replace(waits, because=("other words",)), Due(due_at=NOW, because=())):
            store.decisions.write_ledger("home", {follow_up(): verdict}, NOW)
        assert [line.kind for line in store.decisions.history(KEY)] == ["wait", "due"]
        assert [line.kind for line in store.decisions.latest_verdicts("home")[KEY]] == ["due"]
        store.decisions.write_ledger(
            "home", {follow_up(): Suppressed(due_at=None, reason=Reason.SENT, because=())}, NOW
        )
        assert isinstance(store.decisions.history(KEY)[-1].verdict, Suppressed)

    def test_overrides_are_in_force_until_they_are_undone(self, store: Store) -> None:
        one, decisions = interaction(), store.decisions
        decisions.override(one, Override(kind=OverrideKind.NOTE, at=NOW, text="first"))
        decisions.override(one, Override(kind=OverrideKind.NOTE, at=NOW, text="second"))
        decisions.override(one, Override(kind=OverrideKind.SNOOZE, at=NOW, until=NOW + DAY))
        active = decisions.active_overrides()[KEY]
        assert (active.kind, active.until) == (OverrideKind.SNOOZE, NOW + DAY)
        assert decisions.keys_with_overrides() == {KEY}
        undone = decisions.undo(one)
        assert undone is not None and undone.kind is OverrideKind.SNOOZE
        assert decisions.active_overrides() == {}
        number, text = decisions.numbered_notes(KEY)[0]
        decisions.override(one, Override(kind=OverrideKind.NOTE_REMOVED, at=NOW, text=text, removes=number))
        assert decisions.notes(KEY) == ("second",)
        assert decisions.held() == {}
        assert decisions.release(one) == ()

    # Placements

    def test_a_follow_up_has_one_placement(self, store: Store) -> None:
        store.placements.save(placement(state=DraftState.PLACING, attempted_at=NOW))
        store.placements.shift_attempts(HOUR)
        assert [one.attempted_at for one in store.placements.open("home")] == [NOW + HOUR]
        store.placements.save(placement())
        with pytest.raises(Exception):  # noqa: B017, PT011 - the constraint, whatever the database calls it
            store.placements.save(placement("k2"))
        assert [one.key for one in store.placements.all()] == ["k1"]
        assert store.placements.placed_between(NOW - HOUR, NOW) == 1
        store.placements.save(placement(state=DraftState.SENT))
        assert store.placements.open("home") == []
        assert store.placements.all("elsewhere") == []

    def test_a_renewed_placement_has_another_key(self, store: Store, opener: Opener) -> None:
        store.placements.save(placement(state=DraftState.WITHDRAWN))
        fresh = store.placements.renew(placement(state=DraftState.WITHDRAWN), NOW)
        assert store.placements.all() == [fresh]
        assert (fresh.state, fresh.former) == (DraftState.PLANNED, ("<fu1.k1@x>",))
        assert fresh.key != "k1"
        assert store.placements.key("home", follow_up()) == store.placements.key("home", follow_up())
        assert store.placements.key("home", follow_up()) != store.placements.key("home", follow_up(Purpose.THANKS))

    # Accounts and identities

    def test_a_failed_poll_counts_until_one_works(self, store: Store) -> None:
        store.record_poll("home", NOW, "no answer", 75)
        store.record_poll("home", NOW, "no answer", 75)
        known = store.account("home")
        assert known is not None
        assert (known.problem, known.problem_code, known.failures, known.polled_at) == ("no answer", 75, 2, None)
        store.record_poll("home", NOW, None)
        known = store.account("home")
        assert known is not None
        assert (known.problem, known.failures, known.first_polled_at) == (None, 0, NOW)
        assert store.last_activity("home") == NOW
        assert store.account("nobody") is None
        assert store.account_names() == ["home"]

    def test_everything_is_decided_until_something_changes(self, store: Store) -> None:
        def pending(at: datetime = NOW, policy: str = "p") -> dict[str, int] | None:
            return store.pending_revision(["home"], policy, at)

        revision = pending()
        assert revision is not None
        store.mark_decided("home", "p", revision["home"], NOW, NOW + DAY)
        assert pending() is None
        assert pending(policy="another") is not None
        assert pending(NOW + DAY) is not None
        for change in (
            lambda: store.facts.learn("home", mail(message("m1")), NOW),
            lambda: store.placements.save(placement()),
            lambda: store.decisions.override(interaction(), Override(kind=OverrideKind.SKIP, at=NOW)),
            lambda: store.decisions.undo(interaction()),
        ):
            change()
            revision = pending()
            assert revision is not None
            store.mark_decided("home", "p", revision["home"], NOW, None)
            assert pending() is None

    def test_memory_follows_its_mailbox_to_another_name(self, store: Store) -> None:
        store.placements.save(placement())
        store.identities.register({"private": "a mailbox"})
        assert [one.account for one in store.placements.all("private")] == ["private"]
        assert store.identities.former("private") == ("home",)
        assert store.identities.key_names() == ("home",)
        assert store.identities.has_memory("private")

    def test_another_mailbox_under_a_known_name_is_a_claim(self, store: Store) -> None:
        store.placements.save(placement())
        store.identities.register({"home": "another mailbox"})
        assert store.identities.claim("home") == "another mailbox"
        store.identities.leave_open("home", "another mailbox")
        assert store.identities.is_open("home", "another mailbox")
        store.identities.accept("home", "another mailbox")
        assert (store.identities.claim("home"), store.placements.all()) == (None, [])
        assert store.identities.all()["home"].identity == "another mailbox"

    # Retention and erasure

    def test_retention_leaves_refs(self, store: Store) -> None:
        bulk = message("b1", NOW - 9 * DAY, origin=Origin.BULK)
        store.facts.learn("home", mail(message("m1"), message("old", NOW - 9 * DAY), bulk), NOW)
        store.facts.learn("home", calendar(event("e1", NOW - 9 * DAY)), NOW)
        store.placements.save(placement())
        store.decisions.write_ledger("home", {follow_up(): Due(due_at=NOW, because=())}, NOW - 9 * DAY)
        store.forget_before("home", NOW - DAY)
        known = store.facts.facts("home", NOW - 20 * DAY)
        assert ([one.ref for one in known.messages], known.events) == (["m1"], ())
        assert store.facts.cursors("home").known_refs("inbox") == {"m1", "old", "b1"}
        assert store.placements.all() == []
        assert "2026-11-11" not in json.dumps(store.export()["message"])

    def test_erasing_an_address_or_an_account_leaves_nothing_of_it(self, store: Store) -> None:
        store.facts.learn("home", mail(message("m1")), NOW)
        store.placements.save(placement())
        store.decisions.note_interactions("home", [interaction()])
        assert store.forget_address("dana@acme.example") >= 3
        assert "dana@acme.example" not in json.dumps(store.export())
        assert store.facts.cursors("home").known_refs("inbox") == {"m1"}
        store.forget_account("home")
        assert store.account_names() == []
        assert store.export("home")["message"] == []

    # Reading again

    def test_what_an_older_extraction_read_is_replaced_in_place(
        self, store: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        bulk, ancient = message("b1", NOW - HOUR, origin=Origin.BULK), message("a1", NOW - 300 * DAY)
        news = mail(message("m1"), message("m2", NOW - 2 * HOUR), bulk, ancient, skipped=("s",))
        with store.lease("home", NOW):
            store.facts.learn("home", news, NOW)
            store.facts.learn("home", calendar(event("e1")), NOW)
        since = NOW - 180 * DAY
        assert store.rereading.progress("home", since) is None
        monkeypatch.setattr(extraction, "EXTRACTION", extraction.EXTRACTION + 1)
        assert store.rereading.progress("home", since) == Progress(done=0, total=4)
        found = store.rereading.messages("home", since, 2)
        assert {source: list(refs) for source, refs in found.items()} == {"inbox": ["m1", "b1"]}
        assert found["inbox"]["b1"] is None
        store.rereading.replace("home", "inbox", ["m1", "b1"], [message("m1", subject="new")])
        assert list(store.rereading.messages("home", since, 9)["inbox"]) == ["m2"]
        assert [one.subject for one in store.facts.facts("home", since).messages] == ["", "new"]
        assert store.rereading.calendars("home", since) == ["calendar:a"]
        store.rereading.calendar_done("home", "calendar:a")
        assert store.rereading.progress("home", since) == Progress(done=3, total=4)
        store.rereading.replace("home", "inbox", ["m2"], [])
        store.rereading.finish("home")
        assert store.rereading.progress("home", since) is None

    # Leases

    def test_a_lease_is_exclusive_until_it_ends(self, store: Store, opener: Opener) -> None:
        other = opener()
        with store.lease("home", NOW) as first:
            store.record_poll("home", NOW, None)
            with pytest.raises(StateBusy), other.lease("home", NOW):
                pass
        with other.lease("home", NOW) as second:
            other.record_poll("home", NOW, None)
            assert second.fence > first.fence
        other.close()

    @pytest.mark.parametrize("method", CYCLE_WRITES)
    @pytest.mark.parametrize("name", ["home", USER])
    def test_a_writer_whose_lease_was_taken_over_is_refused(
        self, store: Store, opener: Opener, method: str, name: str
    ) -> None:
        bad = Unreadable(ref="u1", reason="it took too long", ours=True)
        store.facts.learn("home", mail(message("m0"), unreadable=(bad,)), NOW)
        store.placements.save(placement())
        store.placements.key("home", follow_up())
        store.decisions.override(interaction(), Override(kind=OverrideKind.NOTE, at=NOW, text="x"))
        other = opener()
        with store.lease(name, NOW):
            store.record_poll("home", NOW, None)
            with other.lease(name, NOW + LEASE + HOUR):
                other.record_poll("home", NOW, None)
            before = other.export()
            with pytest.raises(StateBusy):
                CYCLE_WRITES[method](store)
            assert other.export() == before
        other.close()

    def test_every_method_of_the_contract_reads_or_is_fenced(self) -> None:
        from followup_daemon.store import base

        parts = {"facts": base.Facts, "decisions": base.Decisions, "placements": base.Placements}
        parts |= {"identities": base.Identities, "rereading": base.Rereading}
        methods = {
            f"{name}.{method}" for name, part in parts.items() for method in vars(part) if _is_public(part, method)
        }
        methods |= {method for method in vars(base.Store) if _is_public(base.Store, method)}
        assert methods == {*CYCLE_WRITES, *READS_OR_LEASES}
        assert not READS_OR_LEASES & set(CYCLE_WRITES)


def _is_public(part: type, method: str) -> bool:
    return not method.startswith("_") and callable(vars(part)[method])
