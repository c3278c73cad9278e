"""The manual page names all that can be typed, and roff shows it as it stands."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import click
import pytest

from followup_daemon.app.setup import units
from followup_daemon.cli.main import COMMANDS, cli
from tests import manual
from tests.regenerate import ROOT

PAGE = ROOT / "man/followup-daemon.1"


def shown() -> str:
    """Return the page as a terminal shows it, in one column, without the hyphens of broken words."""
    done = subprocess.run(
        ["groff", "-man", "-ww", "-Tascii", "-P-cbou", "-rLL=1000n", str(PAGE)],
        capture_output=True, text=True, check=True, env={**os.environ, "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout


def test_the_page_has_every_command_and_every_option() -> None:
    text = PAGE.read_text("utf-8").replace("\\-", "-")
    for name in COMMANDS:
        command = cli.get_command(click.Context(cli), name)
        assert command is not None
        part = re.search(rf"^\.SS {name} .*?(?=^\.S[SH])", text, re.MULTILINE | re.DOTALL)
        assert part is not None, name
        options = [
            opt
            for one in command.params
            if one.name != "as_json" and not getattr(one, "hidden", False)
            for opt in one.opts
        ]
        assert [opt for opt in options if opt.startswith("--") and opt not in part[0]] == [], name


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed here")
def test_roff_has_nothing_to_warn_of_and_shows_every_word() -> None:
    text = shown()
    assert "followup-daemon - draft follow-up mail, never send it" in text
    for file, line in manual.COMPLETION.values():
        assert file in text
        assert line in text


@pytest.mark.parametrize("text", ["it's", ".TH is no request here", "'so", "C:\\path", "--json", "~/x^2 `y`"])
@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed here")
def test_no_character_of_a_help_text_is_a_command_of_roff(text: str) -> None:
    source = f".TH T 1\n.SH NAME\n{manual._plain(text)}\n"
    done = subprocess.run(
        ["groff", "-man", "-ww", "-Tascii", "-P-cbou"], input=source, capture_output=True, text=True, check=True
    )
    assert text in [line.strip() for line in done.stdout.splitlines()]
    assert done.stderr == ""


@pytest.mark.parametrize("name", units.FILES)
def test_a_manual_page_that_a_unit_names_is_there(name: str) -> None:
    for page, section in re.findall(r"man:([\w-]+)\((\d)\)", (ROOT / "systemd" / name).read_text("utf-8")):
        assert (ROOT / f"man/{page}.{section}").is_file()


def test_the_page_is_installed_where_man_looks_for_it() -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]
    shared = build["wheel"]["shared-data"]
    assert {Path(target).parent.as_posix() for source, target in shared.items() if (ROOT / source) == PAGE} == {
        "share/man/man1"
    }
    assert "man" in build["sdist"]["include"]
