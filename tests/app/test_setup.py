"""Setting up: the first configuration file is never overwritten; the service says how to start it by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup_daemon.accounts.registry import KINDS
from followup_daemon.app.setup.install import install_service, write_configuration
from followup_daemon.errors import FollowupError, UsageError


@pytest.mark.parametrize("kind", tuple(KINDS))
def test_a_configuration_is_written_for_each_kind_and_for_its_owner_alone(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "new" / "config.yaml"
    write_configuration(path, kind)
    assert f"kind: {kind}" in path.read_text("utf-8")
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_an_existing_file_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text("mine")
    with pytest.raises(UsageError, match="left unchanged"):
        write_configuration(path, "local")
    assert path.read_text() == "mine"


def test_a_folder_that_cannot_be_made_is_an_error_with_its_path(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FollowupError, match="cannot be written"):
        write_configuration(tmp_path / "file" / "config.yaml", "local")
    with pytest.raises(FollowupError, match="cannot be written"):
        install_service("followup-daemon", tmp_path / "config.yaml", tmp_path / "file" / "user")


def test_without_systemctl_the_unit_is_written_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FollowupError, match="Start it yourself"):
        install_service("followup-daemon", tmp_path / "config.yaml", tmp_path / "user")
    unit = (tmp_path / "user" / "followup-daemon.service").read_text("utf-8")
    assert f"ExecStart=followup-daemon --config {tmp_path}/config.yaml run" in unit
