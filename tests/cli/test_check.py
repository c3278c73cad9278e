"""`check` lists everything that is wrong at once: one broken thing hides no other, and what can be tried is tried."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup_daemon.errors import ConfigurationError
from followup_daemon.settings.load import load
from tests.cli.terminal import shown, types
from tests.world import World

BROKEN = """\
accounts:
  - {name: work, kind: gmail, address: sam@work.example, client_secret: gone.json}
  - {name: own, kind: imap, address: sam@own.example, imap: {host: 127.0.0.1, port: 993, tls: starttls}}
  - {name: home, kind: local, address: sam@home.example, mail: nowhere, calendar: nowhere.ics}
  - {name: typo, kind: local, adress: sam@typo.example, mail: mail}
  - {name: good, kind: local, address: sam@good.example, mail: mail, calendar: calendar}
follow_ups:
  templates: {thanks: "@lost.txt", recap: "{% if %}"}
  holidays: XX
state: state/state.db
"""


@pytest.fixture
def broken(tmp_path: Path) -> World:
    return World(tmp_path / "w", BROKEN)


def test_every_problem_is_listed_at_once_with_file_and_line(broken: World) -> None:
    found = shown(broken, "check", code=3)
    file = broken.configuration
    problems = "\n".join(found["problems"])
    assert f"{file}:3:5: account 'own': `imap.port: 993` and `imap.tls: starttls` contradict each other" in problems
    assert f"{file}:5:" in problems and "did you mean `address`" in problems
    assert f"{file}:8:" in problems and "the file lost.txt cannot be read" in problems
    assert "template `recap`" in problems and "'XX' is not a supported country" in problems
    tried = {one["name"]: [(r["name"], r["ok"]) for r in one["rights"]] for one in found["accounts"]}
    assert set(tried) == {"work", "home", "good"}
    assert ("sign in", False) in tried["work"] and ("be reached", False) in tried["work"]
    assert tried["home"][:2] == [("read mail", False), ("read calendar", False)]
    assert all(ok for _, ok in tried["good"])
    assert found["ok"] is False


def test_the_text_names_the_same(broken: World) -> None:
    said = types(broken, "check", code=3).stdout
    assert "There is no OAuth client at" in said and "gone.json" in said
    assert f"{broken.configuration}:4: home: cannot read mail" in said
    assert "good: can read mail" in said and "the configuration is valid" not in said


def test_what_is_used_must_be_right_as_a_whole(broken: World) -> None:
    with pytest.raises(ConfigurationError) as refused:
        load(broken.configuration)
    assert len(refused.value.problems) >= 5
    types(broken, "run", "--once", code=2)


def test_a_missing_client_is_told_before_anybody_has_signed_in(tmp_path: Path) -> None:
    made = World(tmp_path / "w", BROKEN.splitlines()[0] + "\n" + BROKEN.splitlines()[1] + "\nstate: state/state.db\n")
    (made.folder / "gone.json").write_text('{"web": {}}')
    assert "It is one for web applications" in types(made, "check", code=3).stdout


@pytest.mark.parametrize(("port", "tls"), [(993, "starttls"), (143, "implicit")])
def test_a_port_and_another_kind_of_tls_exclude_each_other(tmp_path: Path, port: int, tls: str) -> None:
    server = f"{{host: imap.example.net, port: {port}, tls: {tls}}}"
    line = f"  - {{name: own, kind: imap, address: sam@own.example, imap: {server}}}\n"
    made = World(tmp_path / "w", f"accounts:\n{line}")
    assert "contradict each other" in types(made, "check", code=2).stdout
