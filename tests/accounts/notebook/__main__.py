"""The command line with one kind more: ``python -m tests.accounts.notebook``."""

from __future__ import annotations

from followup_daemon.accounts import registry
from tests.accounts.notebook.config import KIND

registry.KINDS[KIND.name] = KIND  # the one line; in the package it stands in the table itself

if __name__ == "__main__":
    from followup_daemon.cli.main import main

    main()
