"""A check tries every account of a file and lists all problems at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup_daemon.app.check import check
from followup_daemon.errors import ConfigurationError
from tests.world import CONFIGURATION, World


def test_an_account_that_works_has_every_permission(world: World) -> None:
    checked = check(world.configuration)
    (account,) = checked.accounts
    assert checked.works
    assert (checked.exit_codes, checked.problems, account.line) == ((), (), 2)
    assert [permission.name for permission in account.permissions] == ["read mail", "read calendar", "write drafts"]
    assert (checked.configuration, checked.state) == (world.configuration, world.folder / "state/state.db")
    assert not checked.state.exists()


def test_a_problem_of_the_file_hides_no_problem_of_an_account(world: World) -> None:
    text = CONFIGURATION.replace("mail: mail,", "mail: nowhere,") + "poll_evry: 5m\n"
    world.configuration.write_text(text, "utf-8")
    checked = check(world.configuration)
    assert not checked.works
    assert any("poll_evry" in problem for problem in checked.problems)
    assert [p.name for account in checked.accounts for p in account.permissions if p.problem] == ["read mail"]
    assert ConfigurationError.exit_code in checked.exit_codes


@pytest.mark.parametrize("text", ["", "accounts: [}", "accounts: []\n", "\ufeff\x00"])
def test_a_file_without_any_usable_account_is_a_configuration_error(tmp_path: Path, text: str) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigurationError):
        check(path)


def test_a_missing_file_is_a_configuration_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="init"):
        check(tmp_path / "config.yaml")


def test_what_earlier_polls_could_not_read_is_a_note(known: World) -> None:
    (known.folder / "mail" / "new" / "1.empty.host").write_bytes(b"")
    known.received(known.now, "Eve Moss <eve@other.example>", "Hello", "Hi Sam, hello.")
    known.received(known.now, "Eve Moss <eve@other.example>", "Again", "Hi Sam, hello again.")
    known.cycle()
    permissions = check(known.configuration).accounts[0].permissions
    assert permissions[-1].name == "read what it gives"
    assert permissions[-1].notes[1] == "1.empty.host: the message is empty"
