"""Forgetting erases exactly what was named; an export holds everything that is stored."""

from __future__ import annotations

import pytest

from followup_daemon.app.forget import export, forget_account, forget_address, forget_all
from followup_daemon.errors import StateBusy, UsageError
from followup_daemon.store.factory import exclusive
from tests.world import World


def test_a_person_is_forgotten_and_their_draft_stays(drafted: World) -> None:
    assert forget_address(drafted.settings, "Dana@Acme.example").erased > 0
    assert b"dana@acme.example" not in str(export(drafted.settings)).encode()
    assert len(drafted.our_drafts()) == 1


@pytest.mark.parametrize("address", ["", "Dana", "dana@", "a@b@c"])
def test_what_is_no_address_is_refused(drafted: World, address: str) -> None:
    with pytest.raises(UsageError, match="is not an e-mail address"):
        forget_address(drafted.settings, address)


def test_an_account_is_forgotten_with_its_secret(drafted: World) -> None:
    forgotten = forget_account(drafted.settings, "home")
    assert (forgotten.erased, [(one.account, one.outcome) for one in forgotten.secrets]) == (1, [("home", "")])
    assert export(drafted.settings)["placement"] == []


def test_an_account_of_which_nothing_is_stored_is_refused_with_those_that_are(drafted: World) -> None:
    with pytest.raises(UsageError, match="Known: home"):
        forget_account(drafted.settings, "hmoe")
    with pytest.raises(UsageError, match="Known: home"):
        export(drafted.settings, "hmoe")


def test_everything_is_forgotten(drafted: World) -> None:
    assert forget_all(drafted.settings).erased == 1
    assert not drafted.settings.state.exists()
    assert forget_all(drafted.settings).erased == 0


def test_beside_another_process_nothing_is_forgotten(drafted: World) -> None:
    with exclusive(drafted.settings.state):
        for forget in (
            lambda: forget_all(drafted.settings),
            lambda: forget_account(drafted.settings, "home"),
            lambda: forget_address(drafted.settings, "dana@acme.example"),
        ):
            with pytest.raises(StateBusy):
                forget()
    assert export(drafted.settings)["placement"] != []


def test_an_export_of_one_account_has_its_drafts_and_changes_nothing(drafted: World) -> None:
    before = drafted.settings.state.read_bytes()
    exported = export(drafted.settings, "home")
    assert exported["placement"][0]["body"]["recipients"] == ["dana@acme.example"]
    assert drafted.settings.state.read_bytes() == before
