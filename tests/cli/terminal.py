"""The commands within this process: quicker than a process for each, where neither signals nor pipes matter."""

from __future__ import annotations

import json
from typing import Any

from click.testing import CliRunner, Result

from followup_daemon.cli.main import cli
from tests.world import World


def types(world: World, *arguments: str, code: int = 0) -> Result:
    """What a command prints; it must end with ``code``."""
    done = CliRunner().invoke(cli, ["--config", str(world.configuration), *arguments])
    assert done.exit_code == code, (done.exit_code, done.output, done.exception)
    return done


def shown(world: World, *arguments: str, code: int = 0) -> Any:
    """The one JSON document that a command prints on standard output."""
    return json.loads(types(world, *arguments, "--json", code=code).stdout)
