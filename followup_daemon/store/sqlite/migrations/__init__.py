"""Alembic migrations, run inside the caller's one transaction. Imported only if a store has an old schema."""

from __future__ import annotations

from pathlib import Path

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def _scripts() -> ScriptDirectory:
    configuration = Config()
    configuration.set_main_option("script_location", str(Path(__file__).parent))
    return ScriptDirectory.from_config(configuration)


def known() -> set[str]:
    """Return the revisions that this version can start from."""
    return {script.revision for script in _scripts().walk_revisions()}


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Migrate the schema to ``revision``. The caller's transaction makes this atomic."""
    scripts = _scripts()
    with EnvironmentContext(Config(), scripts, fn=lambda rev, _: scripts._upgrade_revs(revision, rev)) as environment:
        environment.configure(connection=connection, transactional_ddl=False)
        environment.run_migrations()
