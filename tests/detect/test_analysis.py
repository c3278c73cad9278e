"""The cache of analyses: bounded by users, and never an analysis of something else."""

from __future__ import annotations

from dataclasses import replace

from followup_daemon.detect.recognise.analysis import AnalysisCache, Inputs
from followup_daemon.mail.mailboxes import Named
from followup_daemon.model.changes import AccountSnapshot
from tests.values import NOW, D, account, policy, received

POLICY = policy()


def inputs(name: str = "home", *messages: object) -> Inputs:
    facts = AccountSnapshot(messages=tuple(messages))  # type: ignore[arg-type]
    return Inputs(facts=(facts,), accounts=(account(name=name),), policy=POLICY, named=Named())


def test_the_same_inputs_are_analysed_once() -> None:
    cache, same = AnalysisCache(), inputs()
    assert cache.analyse(same) is cache.analyse(replace(same))


def test_anything_that_differs_is_analysed_again() -> None:
    cache, same = AnalysisCache(), inputs()
    first = cache.analyse(same)
    for other in (
        replace(same, facts=(AccountSnapshot(messages=(received(NOW - D),)),)),
        replace(same, policy=policy()),
        replace(same, accounts=(account(name="home", time_zone="Asia/Tokyo"),)),
        replace(same, named=Named(noted=frozenset({"key"}))),
    ):
        assert cache.analyse(other) is not first
        assert cache.analyse(other).inputs is other
        first = cache.analyse(same)


def test_an_account_that_was_added_is_another_user() -> None:
    one, more = inputs(), inputs("work")
    both = replace(one, accounts=one.accounts + more.accounts, facts=one.facts + more.facts)
    cache = AnalysisCache(users=2)
    assert cache.analyse(both) is not cache.analyse(one)


def test_only_the_newest_users_are_kept() -> None:
    cache, users = AnalysisCache(users=2), [inputs(name) for name in ("a", "b", "c")]
    first, second = cache.analyse(users[0]), cache.analyse(users[1])
    assert cache.analyse(users[0]) is first
    cache.analyse(users[2])  # "b" was asked for longest ago
    assert cache.analyse(users[0]) is first
    assert cache.analyse(users[1]) is not second
