"""What ``python -m stress.attacks`` counts, one test each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stress.attacks import calls, canary, redirects, tls


@pytest.mark.parametrize("client", tls.CLIENTS)
@pytest.mark.parametrize("bad", tls.BAD)
def test_a_bad_server_hears_no_secret(bad: str, client: str) -> None:
    assert tls.refused(client, *tls.BAD[bad]) == (True, False)


def test_a_good_server_hears_it() -> None:
    assert all(dict(tls.controls()).values())


@pytest.mark.parametrize("attack", redirects.ATTACKS.values(), ids=redirects.ATTACKS)
def test_the_redirect_of_a_sign_in_is_not_stolen(attack: Callable[[], bool]) -> None:
    assert attack()


def test_calls_that_must_not_leave_do_not() -> None:
    assert all(calls.planted().values())


@pytest.mark.parametrize("kind", calls.MAY)
def test_only_calls_on_the_list_leave_in_whole_lives(kind: str) -> None:
    made = calls.whole_lives(kind, 1)
    assert made.count > 20
    assert made.outside == ()


def test_no_canary_is_found_again() -> None:
    assert list(canary.hits()) == []
