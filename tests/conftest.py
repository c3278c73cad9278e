"""Fixtures that most tests share."""

from __future__ import annotations

import logging
import os
import shutil
import sys
from collections.abc import Iterator
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:  # a world is the whole program: unit tests on plain values start without it
    from tests.world import World

CORPUS = Path(os.environ.get("FOLLOWUP_CORPUS", Path(__file__).parent.parent.parent / "shared" / "corpus"))


def pytest_configure() -> None:
    """Keep temporary files in memory where there is room: thousands of commits wait for a disk otherwise."""
    memory = Path("/dev/shm")
    if not memory.is_dir():
        return
    about = os.statvfs(memory)
    if not about.f_flag & os.ST_NOEXEC and about.f_bavail * about.f_frsize > _ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(memory))


_ROOM = 2 * 2**30
"""The free bytes that a file system in memory must have."""


@pytest.fixture
def world(tmp_path: Path) -> World:
    from tests.world import World

    return World(tmp_path / "world")


@pytest.fixture
def corpus() -> Path:
    """Real mail and calendars, beside the checkout; never part of it."""
    if not CORPUS.is_dir():
        pytest.skip("the corpus of real mail is not beside this checkout (set FOLLOWUP_CORPUS)")
    return CORPUS


@pytest.fixture(autouse=True, scope="session")
def _schema_once() -> Iterator[None]:
    """Run the migrations once per process, if the tests of this process open a store."""
    if "followup_daemon.store.sqlite.database" not in sys.modules:
        yield
        return
    from tests.schema_once import recorded

    with recorded():
        yield


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return the folders that are the homes of the tests, one after the other.

    Pytest reads the whole folder of temporary folders to number the next one: homes there would slow down every test.
    """
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True, scope="session")
def _yaml_once() -> Iterator[None]:
    """Parse each text of a configuration once per process, if the tests of this process load one."""
    if "followup_daemon.settings.load" not in sys.modules:
        yield
        return
    from followup_daemon.settings import load

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(load, "_parse", lru_cache(maxsize=64)(load._parse))
        yield


@pytest.fixture(autouse=True)
def _own_home(_homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give each test a home of its own: none reads or writes the home of the user who runs it."""
    home = next(_homes)
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "FOLLOWUP_CONFIG", "NOTIFY_SOCKET", "TZ"):
        monkeypatch.delenv(name, raising=False)
    yield
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(autouse=True)
def _own_log_level() -> Iterator[None]:
    """Restore the log levels after each test: a command or a test may change them."""
    loggers = [logging.getLogger(), logging.getLogger("followup_daemon")]
    levels, raises = [one.level for one in loggers], logging.raiseExceptions
    yield
    for logger, level in zip(loggers, levels, strict=True):
        logger.setLevel(level)
    logging.raiseExceptions = raises
