"""The lists of kinds of accounts and calendars: complete, and cheap to import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from followup_daemon.accounts.calendars.registry import CALENDARS
from followup_daemon.accounts.registry import KINDS
from tests.regenerate import ROOT

HEAVY = (
    "google.auth",
    "googleapiclient",
    "httplib2",
    "imapclient",
    "msal",
    "requests",
    "urllib3",
    "lxml",
    "cryptography",
)


def test_the_configuration_of_all_kinds_imports_no_library_of_a_provider() -> None:
    program = (
        f"import sys; import followup_daemon.settings.load;print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_is_listed_under_its_own_name_and_shows_keys_that_it_has(name: str) -> None:
    kind = KINDS[name]
    assert kind.name == name
    assert get_args(kind.section.model_fields["kind"].annotation) == (name,)
    assert {"name", "address"} <= set(kind.sample) <= set(kind.section.model_fields)
    assert (ROOT / "docs" / "accounts" / f"{name}.md").exists()


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_takes_every_kind_of_calendar(name: str) -> None:
    calendars = [
        {"kind": "google", "address": "other@example.com"},
        {"kind": "graph", "address": "other@example.com", "client_id": "1"},
        {"kind": "caldav", "url": "https://dav.example/"},
        {"kind": "ics", "url": "https://calendar.example/secret.ics"},
    ]
    given = {"kind": name, "name": "a", "address": "sam@example.com", "calendars": calendars}
    section = KINDS[name].section.model_validate(given)
    assert [one for one in section.problems() if "calendar" in one and "`mail`" not in one] == []
    beside = section.settings(Path("/home/sam")).calendars_beside
    assert [one.name.partition(":")[0] for one in beside] == list(CALENDARS)
    assert len({one.name for one in beside}) == len(CALENDARS)
    assert "secret" not in str([one.name for one in beside])


@pytest.mark.parametrize("name", CALENDARS)
def test_a_kind_of_calendar_is_listed_under_its_own_name(name: str) -> None:
    assert get_args(CALENDARS[name].model_fields["kind"].annotation) == (name,)
