"""Whether an account still reads its own mailbox, and whether it can be read at all, on plain values."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock, call

import pytest

from followup_daemon.engine import limits
from followup_daemon.errors import AnotherMailbox, EmptiedMailbox
from followup_daemon.model.changes import Changes, MailChanges
from tests.values import NOW, H, received

CLAIM = "local:kim@example.com"
ASKS = (
    "The account home has another path or server than before, and no mail there shows whether it is the same mailbox."
    " Nothing was read, drafted or forgotten. If it is the same mailbox, or is empty by mistake, put its mail there,"
    " or run followup-daemon connect home --same-as home{others}."
    " If it is another mailbox: followup-daemon connect home --new"
)


def ids(*names: str) -> frozenset[str]:
    return frozenset(f"<{name}@x>" for name in names)


def mailbox(*names: str) -> Changes:
    """Return what a first look at a mailbox with these mails brings."""
    new = tuple(received(NOW - H, name=name) for name in names)
    return Changes(mail=(MailChanges(source="inbox", position="1", new=new, message_count=len(new)),))


def store_of(claim: str | None = CLAIM, is_open: bool = False, memory: bool = True, **there: Any) -> Mock:
    """Return a store that knows the mailbox ``home`` and that of ``there``, by their Message-IDs."""
    store = Mock()
    rows = {name: SimpleNamespace(name=name, claim=None) for name in there}
    store.identities.configured = frozenset({"home", "work"})
    store.identities.claim.return_value = claim
    store.identities.is_open.return_value = is_open
    store.identities.has_memory.return_value = memory
    store.identities.all.return_value = rows
    store.account_names.return_value = list(rows)
    store.facts.message_ids.side_effect = lambda name: there.get(name, frozenset())
    return store


def decided(store: Mock) -> list[Any]:
    """Return what was decided about a claim."""
    return [one for one in store.identities.mock_calls if one[0] in ("confirm", "leave_open", "accept")]


# How far it was read


def test_a_mailbox_that_is_known_is_read_on_from_where_it_was_left() -> None:
    store = store_of(claim=None)
    assert limits.trusted_cursors("home", store, NOW) is store.facts.cursors.return_value
    assert store.facts.mock_calls == [
        call.forget_cursors_ahead("home", NOW),
        call.retry("home", NOW),
        call.cursors("home"),
    ]
    store.identities.claim.assert_called_once_with("home")


def test_a_mailbox_that_may_be_another_is_read_from_its_beginning() -> None:
    store = store_of()
    found = limits.trusted_cursors("home", store, NOW)
    assert (found.positions, found.known_refs("inbox")) == ({}, frozenset())
    assert store.facts.mock_calls == []


@pytest.mark.parametrize(
    ("there", "others"),
    [
        ({"home": ids("a"), "work": ids("b")}, ""),
        ({"home": ids("a"), "old": ids("b"), "older": ids("c")}, " (or of old, older)"),
    ],
)
def test_only_the_user_can_tell_and_is_asked(there: dict[str, Any], others: str) -> None:
    store = store_of(is_open=True, **there)
    with pytest.raises(AnotherMailbox) as asked:
        limits.trusted_cursors("home", store, NOW)
    assert str(asked.value) == ASKS.format(others=others)
    store.identities.is_open.assert_called_once_with("home", CLAIM)


# Whose mail it holds


def test_where_nothing_is_claimed_nothing_is_compared() -> None:
    store = store_of(claim=None, home=ids("a"))
    limits.refuse_other_mailbox("home", mailbox("b"), store)
    store.identities.claim.assert_called_once_with("home")
    assert (decided(store), store.facts.mock_calls) == ([], [])


@pytest.mark.parametrize(
    ("here", "there"),
    [(("a",), ids("a")), (("a", "b"), ids("a", "c")), (("a",), ids("a", "b", "c")), (("a", "b", "c"), ids("a"))],
)
def test_half_of_the_mail_that_could_be_there_makes_it_the_same(here: tuple[str, ...], there: frozenset[str]) -> None:
    store = store_of(home=there)
    limits.refuse_other_mailbox("home", mailbox(*here), store)
    assert decided(store) == [call.confirm("home", "home", CLAIM)]


@pytest.mark.parametrize(
    ("here", "there"), [(("a", "b", "c"), ids("a", "d", "e")), (("a",), ids("b")), (("a",), frozenset())]
)
def test_less_than_half_leaves_it_to_the_user(here: tuple[str, ...], there: frozenset[str]) -> None:
    store = store_of(home=there)
    with pytest.raises(AnotherMailbox) as asked:
        limits.refuse_other_mailbox("home", mailbox(*here), store)
    assert str(asked.value) == ASKS.format(others="")
    assert decided(store) == [call.leave_open("home", CLAIM)]
    store.identities.has_memory.assert_called_once_with("home")


def test_an_empty_place_is_looked_at_again() -> None:
    store = store_of(home=ids("a"))
    with pytest.raises(AnotherMailbox, match="has another path or server"):
        limits.refuse_other_mailbox("home", mailbox(), store)
    assert decided(store) == []


def test_a_mailbox_of_an_account_that_is_not_configured_any_more_is_recognised() -> None:
    store = store_of(work=ids("a"), old=ids("a"))
    limits.refuse_other_mailbox("home", mailbox("a"), store)
    assert decided(store) == [call.confirm("home", "old", CLAIM)]


@pytest.mark.parametrize("name", ["work", "claimed"])
def test_the_mailbox_of_another_account_is_not_taken_from_it(name: str) -> None:
    there: dict[str, Any] = {name: ids("a")}
    store = store_of(memory=False, **there)
    store.identities.all.return_value["claimed"] = SimpleNamespace(name="claimed", claim="local:lee@example.com")
    limits.refuse_other_mailbox("home", mailbox("a"), store)
    assert decided(store) == [call.accept("home", CLAIM)]


@pytest.mark.parametrize(("here", "accepted"), [(("a",), [call.accept("home", CLAIM)]), ((), [])])
def test_where_nothing_would_be_lost_a_new_mailbox_is_accepted(here: tuple[str, ...], accepted: list[Any]) -> None:
    store = store_of(memory=False)
    limits.refuse_other_mailbox("home", mailbox(*here), store)
    assert decided(store) == accepted


# What cannot be read


def test_what_an_emptied_mailbox_means_is_told_with_what_to_do() -> None:
    store = Mock()
    store.facts.counts.return_value = {"inbox": 1, "sent": 1}
    empty = (MailChanges(source=name, position="1", new=(), message_count=0) for name in ("inbox", "sent"))
    with pytest.raises(EmptiedMailbox) as problem:
        limits.refuse_emptied_mailbox("home", Changes(mail=tuple(empty)), store)
    assert str(problem.value) == (
        "The mailbox had 2 messages and is now empty. This is treated as an error, so nothing was changed or"
        " drafted. If it is intended: followup-daemon forget --account home"
    )
    store.facts.counts.assert_called_once_with("home")


def aside(count: int, there: int) -> Mock:
    store = Mock()
    store.facts.share_set_aside.return_value = (count, there)
    rows = [("too large", False), ("damaged", False), ("damaged", False), *[("half", True)] * 3]
    store.facts.unreadable.return_value = [SimpleNamespace(reason=reason, partly=partly) for reason, partly in rows]
    return store


@pytest.mark.parametrize(("count", "there", "told"), [(9, 9, False), (10, 19, True), (10, 20, False), (11, 20, True)])
def test_ten_that_are_more_than_half_are_no_accident(count: int, there: int, told: bool) -> None:
    assert (limits.mostly_unread("home", aside(count, there)) is not None) is told


def test_what_cannot_be_read_is_told_with_its_most_frequent_reason() -> None:
    store = aside(10, 12)
    assert str(limits.mostly_unread("home", store)) == (
        "10 of 12 messages and events could not be read (most often: damaged). "
        "So drafts may be missing or incomplete. A newer version of this program reads them again. "
        "They are listed by: followup-daemon status"
    )
    store.facts.share_set_aside.assert_called_once_with("home")
    store.facts.unreadable.assert_called_once_with("home")
