"""Every command, as a user calls it: a real process, its output, its exit code, and what it left on disk."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from followup_daemon.store.factory import exclusive
from tests.world import DANA, World


def now() -> datetime:
    return datetime.now(UTC)


class Living(World):
    """A world around the real now, for commands that ask the real clock."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.now = now()


@pytest.fixture
def living(tmp_path: Path) -> Living:
    return Living(tmp_path / "living")


def call(
    *arguments: str, world: World | None = None, cwd: Path | None = None, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    options = ["--config", str(world.configuration)] if world else []
    return subprocess.run(
        [sys.executable, "-m", "followup_daemon", *options, *arguments],
        capture_output=True,
        text=True,
        cwd=cwd,
        env={**os.environ, **(env or {})},
        timeout=60,
        stdin=subprocess.DEVNULL,
        check=False,
    )


def shown(*arguments: str, world: World | None = None, code: int = 0) -> Any:
    done = call(*arguments, "--json", world=world)
    assert done.returncode == code, done.stdout + done.stderr
    return json.loads(done.stdout)


def fingerprint(folder: Path) -> str:
    """Every file's name, content, mode and time below ``folder``."""
    lines = [
        f"{p.relative_to(folder)} {p.stat().st_mtime_ns} {p.stat().st_mode} {sha256(p.read_bytes()).hexdigest() if p.is_file() else ''}"
        for p in sorted(folder.rglob("*"))
    ]
    return "\n".join(lines)


def test_preview_has_exactly_the_shape_of_the_contract(world: World) -> None:
    world.interview()
    found = shown("preview", "--at", "2026-11-20T10:00:00Z", world=world)
    assert list(found) == ["at", "accounts", "interactions"]
    assert found["at"] == "2026-11-20T10:00:00Z"
    assert found["accounts"] == [{"name": "home", "kind": "local", "ok": True, "problem": None, "set_aside": []}]
    (one,) = found["interactions"]
    assert list(one) == [
        "id",
        "account",
        "kind",
        "title",
        "ended_at",
        "organisation",
        "counterparts",
        "evidence",
        "promise",
        "decision",
        "follow_ups",
    ]
    assert re.fullmatch(r"i-[0-9a-f]{12}", one["id"])
    assert one["evidence"] == [{"source": "calendar", "when": "2026-11-19T08:00:00Z", "words": "Backend interview"}]
    (follow_up,) = one["follow_ups"]
    assert list(follow_up) == ["purpose", "verdict", "due_at", "reason", "because", "draft"]
    assert list(follow_up["draft"]) == ["from", "to", "cc", "subject", "text", "in_reply_to", "references"]
    assert follow_up["draft"]["from"] == "sam@example.com"


def test_preview_leaves_every_byte_as_it_is(living: Living) -> None:
    living.interview(now() - timedelta(hours=25))
    before = fingerprint(living.folder)
    assert call("preview", world=living).returncode == 0
    assert fingerprint(living.folder) == before
    call("run", "--once", world=living)
    living.received(now() - timedelta(hours=1), DANA, "Hello", "Hi Sam, could you send your references?")
    before = fingerprint(living.folder)
    for arguments in (("preview",), ("preview", "--at", "2027-01-01"), ("status",), ("check",)):
        assert call(*arguments, world=living).returncode == 0
    assert fingerprint(living.folder) == before


def test_preview_of_a_crashed_state_leaves_its_log_alone(living: Living) -> None:
    living.interview(now() - timedelta(hours=25))
    script = f"import os, sys; sys.path.insert(0, {str(Path(__file__).parent.parent.parent)!r})\nfrom pathlib import Path\nfrom tests.world import World, NOW\nfrom followup_daemon.store.factory import open_store\ns = open_store(Path({str(living.settings.state)!r}))\ns.record_poll('home', NOW, None)\nos._exit(0)"
    subprocess.run([sys.executable, "-c", script], check=True)
    assert living.settings.state.with_name("state.db-wal").exists()
    living.settings.state.with_name("state.db-shm").unlink()
    before = fingerprint(living.folder)
    assert call("preview", world=living).returncode == 0
    assert fingerprint(living.folder) == before


def test_a_day_of_a_user(living: Living) -> None:
    living.interview(now() - timedelta(hours=25))
    living.cycle(now() - timedelta(hours=3))  # it is known, and not due yet
    (one,) = shown("preview", world=living)["interactions"]
    assert shown("note", one["id"], "the talk about gardening was fun", world=living)["note"]
    placed = shown("run", "--once", world=living)["placed"]
    assert [p["purpose"] for p in placed] == ["thanks"]
    assert "The talk about gardening was fun." in placed[0]["draft"]["text"]
    status = shown("status", world=living)
    (known,) = status["interactions"]
    assert [(d["purpose"], d["state"], d["where"]) for d in known["drafts"]] == [
        ("thanks", "waiting", str(living.drafts))
    ]
    assert known["follow_ups"][0]["verdict"] == "due"
    why = shown("why", one["id"], world=living)
    assert why["interaction"]["id"] == one["id"]
    assert [line["verdict"] for line in why["history"]] == ["wait", "due"]
    assert "the interview ended" in call("why", one["id"], world=living).stdout
    assert shown("run", "--once", world=living)["placed"] == []


@pytest.mark.parametrize(
    ("words", "reason"),
    [(("skip",), "skipped"), (("done",), "skipped"), (("snooze", "2099-01-01"), "snoozed")],
)
def test_what_the_user_says_is_obeyed_for_good(living: Living, words: tuple[str, ...], reason: str) -> None:
    living.interview(now() - timedelta(hours=25))
    living.cycle(now() - timedelta(hours=3))
    (one,) = shown("preview", world=living)["interactions"]
    shown(words[0], one["id"], *words[1:], world=living)
    assert shown("run", "--once", world=living)["placed"] == []
    assert [f["reason"] for o in shown("preview", world=living)["interactions"] for f in o["follow_ups"]] == [reason]
    assert [f["reason"] for o in shown("status", world=living)["interactions"] for f in o["follow_ups"]] == [reason]


def test_a_snooze_ends(living: Living) -> None:
    living.interview(now() - timedelta(hours=25))
    living.cycle(now() - timedelta(hours=3))
    (one,) = shown("preview", world=living)["interactions"]
    shown("snooze", one["id"], "10d", world=living)
    later = (now() + timedelta(days=10, hours=1)).isoformat()
    assert [
        f["verdict"] for o in shown("preview", "--at", later, world=living)["interactions"] for f in o["follow_ups"]
    ] == ["due"]


def test_skip_withdraws_an_untouched_draft(living: Living) -> None:
    living.interview(now() - timedelta(hours=25))
    call("run", "--once", world=living)
    (one,) = shown("status", world=living)["interactions"]
    shown("skip", one["id"], world=living)
    call("run", "--once", world=living)
    assert living.our_drafts() == []


def test_init_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "new" / "config.yaml"
    assert call("--config", str(path), "init").returncode == 0
    assert path.stat().st_mode & 0o777 == 0o600
    path.write_text("mine")
    done = call("--config", str(path), "init")
    assert (done.returncode, path.read_text()) == (2, "mine")
    assert "exists already and was left as it is" in done.stderr


def test_the_configuration_is_found_by_environment(world: World) -> None:
    assert call("check", env={"FOLLOWUP_CONFIG": str(world.configuration)}).returncode == 0


def test_check_lists_every_problem_of_every_account(tmp_path: Path) -> None:
    path = tmp_path / "c.yaml"
    path.write_text(
        "accounts:\n  - {name: a, kind: local, address: a@x.example, mail: gone, calendar: gone.ics}\n  - {name: b, kind: local, address: b@x.example, calendar: gone2}\n"
    )
    found = json.loads(call("--config", str(path), "check", "--json").stdout)
    assert found["ok"] is False
    assert [(a["name"], [r["name"] for r in a["rights"] if not r["ok"]]) for a in found["accounts"]] == [
        ("a", ["read mail", "read calendar"]),
        ("b", ["read mail", "read calendar", "write drafts"]),
    ]
    text = call("--config", str(path), "check").stdout
    assert f"{path}:2: a: cannot read mail" in text
    assert "What to do:" in text


def test_connect_says_that_there_is_nothing_to_do(world: World) -> None:
    assert "nothing to sign in" in call("connect", "home", world=world).stdout
    assert call("connect", "nobody", world=world).returncode == 2


def test_forget(living: Living) -> None:
    living.interview(now() - timedelta(hours=25))
    call("run", "--once", world=living)
    assert shown("forget", "dana@acme.example", world=living)["erased"] > 0
    assert call("forget", "--account", "nobody", world=living).returncode == 2
    assert shown("forget", "--account", "home", world=living) == {
        "erased": 1,
        "tokens": [{"account": "home", "token": ""}],
    }
    assert shown("forget", "--all", world=living)["erased"] == 1
    assert not living.settings.state.exists()
    assert call("forget", world=living).returncode == 2
    assert len(living.our_drafts()) == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("nonsense",), 2),
        (("preview", "--at", "yesterday-ish"), 2),
        (("why",), 2),
        (("why", "i-000000"), 2),
        (("why", ""), 2),
        (("skip", "i-zzz"), 2),
        (("snooze", "i-0", "2001-01-01"), 2),
        (("snooze", "i-0", "9999-12-31T23:59:59-14:00"), 2),
        (("preview", "--at", "9999-12-31T23:59:59-14:00"), 2),
        (("preview", "--at", "9999-12-31T00:00:00Z"), 2),
        (("preview", "--at", "0001-01-01T00:00:00Z"), 2),
        (("snooze", "i-0"), 2),
        (("note", "i-0", "  "), 2),
        (("forget", "not an address"), 2),
    ],
)
def test_a_users_mistake_ends_with_2_and_no_traceback(world: World, arguments: tuple[str, ...], code: int) -> None:
    for more in ((), ("--json",)):
        done = call(*arguments, *more, world=world)
        assert done.returncode == code
        assert "Traceback" not in done.stderr + done.stdout
        if more:
            assert json.loads(done.stdout)["error"]["exit_code"] == code


def test_a_broken_configuration_ends_with_2_for_every_command(tmp_path: Path) -> None:
    path = tmp_path / "c.yaml"
    path.write_text("accounts: [}")
    for command in (("run", "--once"), ("preview",), ("status",), ("check",), ("why", "i-1"), ("install-service",)):
        done = call("--config", str(path), *command)
        assert (done.returncode, "not valid YAML" in done.stderr, "Traceback" in done.stderr) == (2, True, False)


def test_an_account_that_fails_is_one_clear_problem_and_the_others_go_on(living: Living) -> None:
    living.interview(now() - timedelta(hours=25))
    text = living.configuration.read_text().replace(
        "accounts:\n", "accounts:\n  - {name: lost, kind: local, address: l@x.example, mail: nowhere}\n"
    )
    living.configuration.write_text(text)
    found = shown("run", "--once", world=living, code=75)
    assert [(a["name"], a["ok"]) for a in found["accounts"]] == [("lost", False), ("home", True)]
    assert len(found["placed"]) == 1
    status = shown("status", world=living, code=75)
    assert status["accounts"][0]["problem"].startswith("There is no mailbox at")


def test_set_aside_items_are_named_in_status(living: Living) -> None:
    empty = living.folder / "mail" / "new" / "1.empty.host"
    empty.write_bytes(b"")
    os.utime(empty, (living.now.timestamp(),) * 2)  # a moved clock is not that of the file system
    call("run", "--once", world=living)
    assert shown("status", world=living)["accounts"][0]["set_aside"] == [
        {"ref": "1.empty.host", "reason": "the message is empty", "partly": False}
    ]
    assert "1.empty.host: the message is empty" in call("status", world=living).stdout


def test_demo_shows_what_the_product_does_and_drafts_nothing_twice(tmp_path: Path) -> None:
    done = call("demo", "--into", str(tmp_path / "demo"))
    assert done.returncode == 0, done.stderr
    found = json.loads(call("demo", "--into", str(tmp_path / "demo"), "--json").stdout)
    assert found["new_drafts"] == 0
    drafts = [d for one in found["interactions"] for d in one["drafts"]]
    assert len(drafts) >= 8
    assert {d["purpose"] for d in drafts} == {
        "thanks",
        "recap",
        "introduction",
        "nudge",
        "check_in",
        "rejection_reply",
        "acceptance_reply",
        "call_sheet",
    }
    reasons = {f["reason"] for one in found["interactions"] for f in one["follow_ups"] if f["reason"]} - {
        "already_drafted"
    }
    assert len(reasons) >= 14
    assert done.stdout.count("One whole draft") == 2
    assert "mutt -f" in done.stdout


def test_demo_leaves_a_folder_that_is_not_its_own_alone(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "file").write_text("x")
    assert call("demo", "--into", str(tmp_path / "mine")).returncode == 2
    assert [p.name for p in (tmp_path / "mine").iterdir()] == ["file"]


def test_the_service_is_written_and_says_how_to_start_it(living: Living, tmp_path: Path) -> None:
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    (bin_folder / "systemctl").write_text('#!/bin/sh\necho "$@" >> $0.log\n')
    (bin_folder / "systemctl").chmod(0o755)
    env = {"XDG_CONFIG_HOME": str(tmp_path / "config"), "PATH": f"{bin_folder}:/usr/bin:/bin"}
    assert call("install-service", world=living, env=env).returncode == 0
    unit = (tmp_path / "config" / "systemd" / "user" / "followup-daemon.service").read_text()
    assert f"--config {living.configuration} run" in unit
    assert (
        bin_folder / "systemctl.log"
    ).read_text() == "--user daemon-reload\n--user enable --now followup-daemon.service\n"
    (bin_folder / "systemctl").write_text("#!/bin/sh\necho no bus >&2; exit 1\n")
    done = call("install-service", world=living, env=env)
    assert (done.returncode, "Start it yourself" in done.stderr) == (1, True)


def test_everything_stored_can_be_exported(living: Living) -> None:
    living.interview(now() - timedelta(hours=25))
    call("run", "--once", world=living)
    found = shown("export", world=living)
    assert found["placement"][0]["body"]["recipients"] == ["dana@acme.example"]
    assert {row["name"] for row in found["setting"]} == set()
    assert call("export", "--account", "nobody", world=living).returncode == 2


def test_a_typing_error_in_forget_and_a_running_daemon_leave_everything_as_it_is(living: Living) -> None:
    living.interview(now() - timedelta(hours=25))
    call("run", "--once", world=living)
    assert call("forget", "--account", "hmoe", world=living).returncode == 2
    with exclusive(living.settings.state):
        assert call("forget", "--all", world=living).returncode == 75
    assert shown("status", "--all", world=living)["interactions"] != []
