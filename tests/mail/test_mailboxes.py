"""Several accounts of one user as one: each thing once, and in which account it belongs."""

from __future__ import annotations

from typing import Any

import pytest

from followup_daemon.mail import interaction_keys
from followup_daemon.mail.mailboxes import Mailboxes, Named, joined
from followup_daemon.model.account import Account
from followup_daemon.model.calendar import Event
from followup_daemon.model.changes import AccountSnapshot
from followup_daemon.model.mail import Message
from tests.values import NOW, SAM, H, account, person, received, sent

WORK_ADDRESS = person("sam@work.example", "Sam Rivera")
ALIAS = person("sam@alias.example")
HOME = account(addresses=frozenset({SAM.key, ALIAS.key}))
WORK = account(name="work", address=WORK_ADDRESS.address, addresses=frozenset({WORK_ADDRESS.key}))
CALENDAR = account(name="calendar", address=SAM.address, addresses=frozenset({SAM.key}), has_mailbox=False)


def event(uid: str, ref: str = "e", **more: Any) -> Event:
    return Event(ref=ref, uid=uid, title="Interview", starts_at=NOW, ends_at=NOW + H, time_zone="UTC", **more)


def boxes(*accounts: Account, **facts: AccountSnapshot) -> Mailboxes:
    return joined(
        accounts or (HOME, WORK),
        {"home": AccountSnapshot(), "work": AccountSnapshot(), "calendar": AccountSnapshot()} | facts,
    )


def mail(name: str, ref: str, hours: int = 0, **more: Any) -> Message:
    """One and the same mail has the same name everywhere and a reference of each account."""
    return received(NOW + hours * H, ref=ref, message_id=f"<{name}@x>", **more)


# Joined facts


def test_a_single_account_is_as_it_is() -> None:
    facts = AccountSnapshot(messages=(mail("a", "1"),))
    alone = joined((HOME,), {"home": facts})
    assert alone == Mailboxes(accounts=(HOME,), facts=facts)
    assert alone.ref(mail("a", "1"), "home") == "1"
    assert alone.with_mail("<a@x>") == ("home",)
    assert alone.with_event(event("1")) == ("home",)


def test_mail_of_all_accounts_is_in_the_order_in_which_it_was_sent() -> None:
    together = boxes(
        home=AccountSnapshot(messages=(mail("b", "1", 2),)), work=AccountSnapshot(messages=(mail("a", "1", 1),))
    )
    assert [one.message_id for one in together.facts.messages] == ["<a@x>", "<b@x>"]


def test_a_mail_that_lies_in_two_accounts_is_there_once_and_known_in_both() -> None:
    together = boxes(
        home=AccountSnapshot(messages=(mail("a", "h1"),)), work=AccountSnapshot(messages=(mail("a", "w9"),))
    )
    assert len(together.facts.messages) == 1
    assert together.with_mail("<a@x>") == ("home", "work")
    assert [together.ref(mail("a", "?"), name) for name in ("home", "work", "calendar")] == ["h1", "w9", ""]


def test_a_mail_from_one_account_to_the_other_was_sent() -> None:
    mine = sent(NOW, WORK_ADDRESS, message_id="<a@x>")
    together = boxes(home=AccountSnapshot(messages=(mine,)), work=AccountSnapshot(messages=(mail("a", "w"),)))
    assert together.facts.messages == (mine,)


def test_an_event_is_known_where_its_calendar_or_a_mail_has_it() -> None:
    invited = mail("a", "w", invitations=(event("1"),))
    together = boxes(home=AccountSnapshot(events=(event("1"),)), work=AccountSnapshot(messages=(invited,)))
    assert together.with_event(event("1")) == ("home", "work")
    assert together.with_event(event("2")) == ("home",)


@pytest.mark.parametrize(("proved_in", "proved"), [(("home",), False), (("home", "work"), True)])
def test_mail_is_proved_where_no_account_doubts_it(proved_in: tuple[str, ...], proved: bool) -> None:
    facts = {
        name: AccountSnapshot(messages=(mail("a", name),), proved=frozenset({"<a@x>"} if name in proved_in else ()))
        for name in ("home", "work")
    }
    assert ("<a@x>" in boxes(**facts).facts.proved) is proved


def test_mail_that_failed_in_one_account_stays_apart() -> None:
    forged = mail("a", "1")
    assert boxes(home=AccountSnapshot(unproved=(forged,))).facts.unproved == (forged,)


def test_accounts_get_acquainted() -> None:
    (home, work) = boxes().accounts
    assert home.addresses == work.addresses == {SAM.key, ALIAS.key, WORK_ADDRESS.key}
    assert home.here == {SAM.key, ALIAS.key}
    assert work.here == {WORK_ADDRESS.key}


def test_an_account_is_found_by_its_name_and_an_unknown_name_means_the_first() -> None:
    assert [boxes().account(name).name for name in ("work", "home", "gone")] == ["work", "home", "home"]


# Keys


def test_an_interaction_keeps_the_key_that_it_has() -> None:
    ours, theirs = interaction_keys.key("home", "event", "1"), interaction_keys.key("work", "event", "1")
    plain = joined((HOME, WORK), {"home": AccountSnapshot(), "work": AccountSnapshot()})
    assert plain.key("event", "1") == ours
    noted = Named(noted=frozenset({theirs}))
    assert (
        joined((HOME, WORK), {"home": AccountSnapshot(), "work": AccountSnapshot()}, noted).key("event", "1") == theirs
    )
    united = Named(united={theirs: "the interaction that it is part of"})
    assert (
        joined((HOME, WORK), {"home": AccountSnapshot(), "work": AccountSnapshot()}, united).key("event", "1") == theirs
    )
    settled = Named(settled=frozenset({theirs}), noted=frozenset({ours}))
    assert (
        joined((HOME, WORK), {"home": AccountSnapshot(), "work": AccountSnapshot()}, settled).key("event", "1")
        == theirs
    )


def test_a_key_of_an_account_that_is_gone_is_kept() -> None:
    old = interaction_keys.key("gone", "event", "1")
    named = Named(accounts=("gone",), settled=frozenset({old}))
    assert joined((HOME,), {"home": AccountSnapshot()}, named).key("event", "1") == old


def test_a_renamed_account_makes_the_keys_that_it_always_made() -> None:
    renamed = account(name="private", former=("home",))
    assert joined((renamed,), {"private": AccountSnapshot()}).key("event", "1") == interaction_keys.key(
        "home", "event", "1"
    )


# Where an interaction belongs


@pytest.mark.parametrize(
    ("invited", "home"),
    [(WORK_ADDRESS, "work"), (SAM, "home"), (ALIAS, "home"), (None, "work")],
    ids=["the work address", "the home address", "an alias", "nobody"],
)
def test_it_belongs_to_the_account_whose_address_was_invited(invited: Any, home: str) -> None:
    assert boxes().home(("work", "home"), invited, ()) == home


def test_an_address_that_two_accounts_have_means_the_one_that_it_is_the_address_of() -> None:
    both = frozenset({SAM.key, WORK_ADDRESS.key})
    shared = boxes(account(addresses=both), account(name="work", address=WORK_ADDRESS.address, addresses=both))
    assert shared.home(("home",), WORK_ADDRESS, ()) == "work"
    assert shared.home(("work",), SAM, ()) == "home"


def test_without_an_invitation_it_belongs_where_the_newest_mail_lies() -> None:
    old, new = mail("a", "h"), mail("b", "w", 1)
    together = boxes(home=AccountSnapshot(messages=(old,)), work=AccountSnapshot(messages=(new,)))
    assert together.home(("home",), None, (old, new)) == "work"
    assert together.home(("work",), None, (old,)) == "home"


def test_a_calendar_alone_holds_no_draft() -> None:
    assert boxes(CALENDAR, HOME).home(("calendar",), None, ()) == "home"
    assert boxes(CALENDAR, HOME, WORK).home(("calendar", "work"), SAM, ()) == "home"
    assert boxes(CALENDAR, HOME, WORK).home(("calendar", "work"), None, ()) == "work"
    assert boxes(CALENDAR, HOME, WORK).home(("calendar",), None, ()) == "home"


def test_where_no_account_holds_drafts_it_belongs_to_the_first() -> None:
    assert boxes(CALENDAR).home(("calendar",), None, ()) == "calendar"


def test_of_two_accounts_with_one_address_it_belongs_to_the_one_that_has_it() -> None:
    twin = boxes(HOME, account(name="work", addresses=frozenset({SAM.key})))
    assert [twin.home((holder,), SAM, ()) for holder in ("home", "work")] == ["home", "work"]


def test_an_invitation_to_an_address_that_is_nobodys_tells_nothing() -> None:
    assert boxes().home(("work",), person("sam@old.example"), ()) == "work"


def test_all_addresses_are_the_users_own() -> None:
    assert boxes().own == {SAM.key, ALIAS.key, WORK_ADDRESS.key}
