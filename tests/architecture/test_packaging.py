"""What a package index and an installer are told is true, and says nothing of the machine that it was made on."""

from __future__ import annotations

import re
import tomllib

import pytest
from click.testing import CliRunner
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from followup_daemon.cli.main import cli
from tests.regenerate import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ("requirements.lock", "requirements-dev.lock")


def pins(lock: str) -> dict[str, str]:
    """Return what a lock holds: for each package its version, marker and hashes, as one text."""
    text = re.sub(r"^ *#.*\n", "", (ROOT / lock).read_text("utf-8"), flags=re.MULTILINE).replace("\\\n", " ")
    return {canonicalize_name(line.partition("==")[0]): line for line in text.splitlines()}


def required(*groups: str) -> set[str]:
    """Return the names of all that the project and these dependency groups ask for."""
    texts = list(PROJECT["project"]["dependencies"])
    for group in groups:
        for entry in PROJECT["dependency-groups"][group]:
            texts += PROJECT["dependency-groups"][entry["include-group"]] if isinstance(entry, dict) else [entry]
    return {canonicalize_name(Requirement(text).name) for text in texts}


def test_the_version_stands_in_one_place() -> None:
    shown = CliRunner().invoke(cli, ["--version"]).output
    assert shown == f"followup-daemon, version {PROJECT['project']['version']}\n", "install it again: pip install -e ."
    named = [path for path in (ROOT / "followup_daemon").rglob("*.py") if "__version__" in path.read_text("utf-8")]
    assert named == []


def test_the_package_says_that_it_is_typed() -> None:
    assert (ROOT / "followup_daemon/py.typed").read_bytes() == b""


def test_the_classifiers_name_every_supported_python() -> None:
    named = {text.rpartition(" ")[2] for text in PROJECT["project"]["classifiers"] if re.search(r":: 3\.\d+$", text)}
    low, high = re.fullmatch(r">=3\.(\d+),<3\.(\d+)", PROJECT["project"]["requires-python"]).groups()  # type: ignore[union-attr]
    assert named == {f"3.{minor}" for minor in range(int(low), int(high))}


def test_no_real_host_stands_in_the_project_urls() -> None:
    assert all(url.startswith("https://example.org/") for url in PROJECT["project"]["urls"].values())


def test_the_tools_of_the_tests_are_no_extra_of_the_program() -> None:
    assert set(PROJECT["project"]["optional-dependencies"]) == {"apprise"}
    assert required("dev") == required("test", "lint")


def test_the_locks_hold_all_that_is_asked_for() -> None:
    assert required() <= set(pins("requirements.lock"))
    assert required("dev") <= set(pins("requirements-dev.lock"))


def test_the_tests_run_on_what_is_locked_for_the_program() -> None:
    tested = pins("requirements-dev.lock")
    assert {name: tested.get(name) for name in pins("requirements.lock")} == pins("requirements.lock")


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_a_hash_for_every_package(lock: str) -> None:
    assert len(pins(lock)) > 60
    assert [name for name, line in pins(lock).items() if "--hash=sha256:" not in line] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host_and_no_path(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert re.findall(r"^ *--(?!hash)\S+|\S*://\S*|(?:^|\s)/\S+|file:\S*", text, re.MULTILINE) == []
