"""``python -m followup_daemon`` and the ``followup-daemon`` command."""

from __future__ import annotations

from followup_daemon.cli.main import main

if __name__ == "__main__":
    main()
