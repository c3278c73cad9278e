"""The program as a real process: its exit codes, its two streams, and no traceback. All else is tried in process."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.cli.terminal import types
from tests.world import World


def run(*arguments: str, world: World) -> subprocess.CompletedProcess[str]:
    """Run a command as a script would."""
    return subprocess.run(
        [sys.executable, "-m", "followup_daemon", "--config", str(world.configuration), *arguments],
        capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip


def test_a_users_mistake_ends_with_2_and_no_traceback(world: World) -> None:
    done = run("why", "i-000000", world=world)
    assert (done.returncode, done.stdout, "Traceback" in done.stderr) == (2, "", False)
    assert done.stderr.strip()


@pytest.mark.parametrize("arguments", [("nonsense",), ("preview", "--at", "yesterday-ish")], ids=" ".join)
def test_a_mistake_in_the_arguments_is_told_on_standard_error(world: World, arguments: tuple[str, ...]) -> None:
    done = types(world, *arguments, code=2)
    assert done.stdout == ""
    assert done.stderr.strip()


def test_with_json_a_mistake_is_one_document_on_standard_output(world: World) -> None:
    done = types(world, "why", "i-000000", "--json", code=2)
    assert done.stderr == ""
    assert json.loads(done.stdout)["error"]["exit_code"] == 2


def test_a_broken_configuration_ends_with_2(world: World) -> None:
    world.configuration.write_text("accounts: [}")
    assert "not valid YAML" in types(world, "run", "--once", code=2).stderr


def test_logs_go_to_standard_error_and_the_document_stands_alone(world: World) -> None:
    text = world.configuration.read_text()
    lost = "accounts:\n  - {name: lost, kind: local, address: l@x.example, mail: nowhere}\n"
    world.configuration.write_text(text.replace("accounts:\n", lost))
    done = run("--verbose", "run", "--once", "--json", world=world)
    assert done.returncode == 75
    assert [account["ok"] for account in json.loads(done.stdout)["accounts"]] == [False, True]
    assert "account=lost There is no mailbox at" in done.stderr
