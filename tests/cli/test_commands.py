"""Every command, as a user calls it: its output, its exit code, and what it left on disk."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from followup_daemon.engine.clock import FixedClock
from followup_daemon.store.factory import exclusive
from tests.cli.terminal import call, shown, types
from tests.world import DANA, NOW, World

H = timedelta(hours=1)


def fingerprint(folder: Path) -> str:
    """Every file's name, content, mode and time below ``folder``."""
    lines = []
    for path in sorted(folder.rglob("*")):
        content = sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        stat = path.stat()
        lines.append(f"{path.relative_to(folder)} {stat.st_mtime_ns} {stat.st_mode} {content}")
    return "\n".join(lines)


def test_preview_has_exactly_the_shape_of_the_contract(world: World) -> None:
    world.interview()
    found = shown(world, "preview", "--at", "2026-11-20T10:00:00Z")
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


def test_preview_leaves_every_byte_as_it_is(world: World) -> None:
    world.interview(NOW - 25 * H)
    before = fingerprint(world.folder)
    types(world, "preview")
    assert fingerprint(world.folder) == before
    types(world, "run", "--once")
    world.received(NOW - H, DANA, "Hello", "Hi Sam, could you send your references?")
    before = fingerprint(world.folder)
    for arguments in (("preview",), ("preview", "--at", "2027-01-01"), ("status",), ("check",)):
        types(world, *arguments)
    assert fingerprint(world.folder) == before


def test_preview_of_a_crashed_state_leaves_its_log_alone(world: World) -> None:
    world.interview(NOW - 25 * H)
    script = (
        "import os\n"
        "from pathlib import Path\n"
        "from tests.world import NOW\n"
        "from followup_daemon.store.factory import open_store\n"
        f"open_store(Path({str(world.settings.state)!r})).record_poll('home', NOW, None)\n"
        "os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=Path(__file__).parent.parent.parent)
    assert world.settings.state.with_name("state.db-wal").exists()
    world.settings.state.with_name("state.db-shm").unlink()
    before = fingerprint(world.folder)
    types(world, "preview")
    assert fingerprint(world.folder) == before


def test_a_day_of_a_user(world: World) -> None:
    world.interview(NOW - 25 * H)
    world.cycle(NOW - 3 * H)  # it is known, and not due yet
    (one,) = shown(world, "preview")["interactions"]
    assert shown(world, "note", one["id"], "the talk about gardening was fun")["note"]
    placed = shown(world, "run", "--once")["placed"]
    assert [p["purpose"] for p in placed] == ["thanks"]
    assert "The talk about gardening was fun." in placed[0]["draft"]["text"]
    status = shown(world, "status")
    (known,) = status["interactions"]
    assert [(d["purpose"], d["state"], d["where"]) for d in known["drafts"]] == [
        ("thanks", "waiting", str(world.drafts))
    ]
    assert known["follow_ups"][0]["verdict"] == "due"
    why = shown(world, "why", one["id"])
    assert why["interaction"]["id"] == one["id"]
    assert [line["verdict"] for line in why["history"]] == ["wait", "due"]
    assert "the interview ended" in types(world, "why", one["id"]).stdout
    assert shown(world, "run", "--once")["placed"] == []


@pytest.mark.parametrize(
    ("words", "reason"),
    [(("skip",), "skipped"), (("done",), "skipped"), (("snooze", "2099-01-01"), "snoozed")],
)
def test_what_the_user_says_is_obeyed_for_good(world: World, words: tuple[str, ...], reason: str) -> None:
    world.interview(NOW - 25 * H)
    world.cycle(NOW - 3 * H)
    (one,) = shown(world, "preview")["interactions"]
    shown(world, words[0], one["id"], *words[1:])
    assert shown(world, "run", "--once")["placed"] == []
    assert [f["reason"] for o in shown(world, "preview")["interactions"] for f in o["follow_ups"]] == [reason]
    assert [f["reason"] for o in shown(world, "status")["interactions"] for f in o["follow_ups"]] == [reason]


def test_a_snooze_ends(world: World) -> None:
    world.interview(NOW - 25 * H)
    world.cycle(NOW - 3 * H)
    (one,) = shown(world, "preview")["interactions"]
    shown(world, "snooze", one["id"], "10d")
    later = (NOW + timedelta(days=10, hours=1)).isoformat()
    assert [f["verdict"] for o in shown(world, "preview", "--at", later)["interactions"] for f in o["follow_ups"]] == [
        "due"
    ]


def test_skip_withdraws_an_untouched_draft(world: World) -> None:
    world.interview(NOW - 25 * H)
    types(world, "run", "--once")
    (one,) = shown(world, "status")["interactions"]
    shown(world, "skip", one["id"])
    types(world, "run", "--once")
    assert world.our_drafts() == []


def test_init_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "new" / "config.yaml"
    assert call("--config", str(path), "init").code == 0
    assert path.stat().st_mode & 0o777 == 0o600
    path.write_text("mine")
    done = call("--config", str(path), "init")
    assert (done.code, path.read_text()) == (2, "mine")
    assert "already exists and was left unchanged" in done.stderr


def test_the_configuration_is_found_by_environment(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOLLOWUP_CONFIG", str(world.configuration))
    assert call("check").code == 0


def test_check_lists_every_problem_of_every_account(tmp_path: Path) -> None:
    path = tmp_path / "c.yaml"
    path.write_text(
        "accounts:\n"
        "  - {name: a, kind: local, address: a@x.example, mail: gone, calendar: gone.ics}\n"
        "  - {name: b, kind: local, address: b@x.example, calendar: gone2}\n"
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
    assert "needs no sign-in" in types(world, "connect", "home").stdout
    types(world, "connect", "nobody", code=2)


def test_forget(world: World) -> None:
    world.interview(NOW - 25 * H)
    types(world, "run", "--once")
    assert shown(world, "forget", "dana@acme.example")["erased"] > 0
    types(world, "forget", "--account", "nobody", code=2)
    assert shown(world, "forget", "--account", "home") == {
        "erased": 1,
        "tokens": [{"account": "home", "token": ""}],
    }
    assert shown(world, "forget", "--all")["erased"] == 1
    assert not world.settings.state.exists()
    types(world, "forget", code=2)
    assert len(world.our_drafts()) == 1


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
        done = types(world, *arguments, *more, code=code)
        assert "Traceback" not in done.stderr + done.stdout
        if more:
            assert json.loads(done.stdout)["error"]["exit_code"] == code


def test_a_broken_configuration_ends_with_2_for_every_command(tmp_path: Path) -> None:
    path = tmp_path / "c.yaml"
    path.write_text("accounts: [}")
    for command in (("run", "--once"), ("preview",), ("status",), ("check",), ("why", "i-1"), ("install-service",)):
        done = call("--config", str(path), *command)
        assert (done.code, "not valid YAML" in done.stderr, "Traceback" in done.stderr) == (2, True, False)


def test_an_account_that_fails_is_one_clear_problem_and_the_others_go_on(world: World) -> None:
    world.interview(NOW - 25 * H)
    text = world.configuration.read_text().replace(
        "accounts:\n", "accounts:\n  - {name: lost, kind: local, address: l@x.example, mail: nowhere}\n"
    )
    world.configuration.write_text(text)
    found = shown(world, "run", "--once", code=75)
    assert [(a["name"], a["ok"]) for a in found["accounts"]] == [("lost", False), ("home", True)]
    assert len(found["placed"]) == 1
    status = shown(world, "status", code=75)
    assert status["accounts"][0]["problem"].startswith("There is no mailbox at")


def test_set_aside_items_are_named_in_status(world: World) -> None:
    empty = world.folder / "mail" / "new" / "1.empty.host"
    empty.write_bytes(b"")
    os.utime(empty, (world.now.timestamp(),) * 2)  # a moved clock is not that of the file system
    types(world, "run", "--once")
    assert shown(world, "status")["accounts"][0]["set_aside"] == [
        {"ref": "1.empty.host", "reason": "the message is empty", "partly": False}
    ]
    assert "1.empty.host: the message is empty" in types(world, "status").stdout


def test_demo_shows_what_the_product_does_and_drafts_nothing_twice(tmp_path: Path) -> None:
    done = call("demo", "--into", str(tmp_path / "demo"), clock=FixedClock(NOW))
    assert done.code == 0, done.stderr
    found = json.loads(call("demo", "--into", str(tmp_path / "demo"), "--json", clock=FixedClock(NOW)).stdout)
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
    assert call("demo", "--into", str(tmp_path / "mine")).code == 2
    assert [p.name for p in (tmp_path / "mine").iterdir()] == ["file"]


def test_the_service_is_written_and_says_how_to_start_it(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    (bin_folder / "systemctl").write_text('#!/bin/sh\necho "$@" >> $0.log\n')
    (bin_folder / "systemctl").chmod(0o755)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("PATH", f"{bin_folder}:/usr/bin:/bin")
    types(world, "install-service")
    unit = (tmp_path / "config" / "systemd" / "user" / "followup-daemon.service").read_text()
    assert f"--config {world.configuration} run" in unit
    assert (
        bin_folder / "systemctl.log"
    ).read_text() == "--user daemon-reload\n--user enable --now followup-daemon.service\n"
    (bin_folder / "systemctl").write_text("#!/bin/sh\necho no bus >&2; exit 1\n")
    assert "Start it yourself" in types(world, "install-service", code=1).stderr


def test_everything_stored_can_be_exported(world: World) -> None:
    world.interview(NOW - 25 * H)
    types(world, "run", "--once")
    found = shown(world, "export")
    assert found["placement"][0]["body"]["recipients"] == ["dana@acme.example"]
    assert {row["name"] for row in found["setting"]} == set()
    types(world, "export", "--account", "nobody", code=2)


def test_a_typing_error_in_forget_and_a_running_daemon_leave_everything_as_it_is(world: World) -> None:
    world.interview(NOW - 25 * H)
    types(world, "run", "--once")
    types(world, "forget", "--account", "hmoe", code=2)
    with exclusive(world.settings.state):
        types(world, "forget", "--all", code=75)
    assert shown(world, "status", "--all")["interactions"] != []
