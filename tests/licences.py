"""The licences of what is installed with the program, from the packages' own metadata: docs/licences.md."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path
from typing import Any

LOCK = Path(__file__).parent.parent / "requirements.lock"
_LINE = re.compile(r"^([A-Za-z0-9._-]+)==\S+( ;)?", re.MULTILINE)
_TITLE = re.compile(r"^License :: (?:OSI Approved :: )?(.+)$")


def locked() -> list[str]:
    """Return the names in the lock file that every supported Python and system installs."""
    return sorted(name for name, only_some in _LINE.findall(LOCK.read_text("utf-8")) if not only_some)


def licence(name: str) -> str:
    found: Any = metadata.metadata(name)  # its class names no get() in every Python that is supported
    if expression := found.get("License-Expression"):
        return expression
    classified = [match[1] for one in found.get_all("Classifier") or () if (match := _TITLE.match(one))]
    stated = (found.get("License") or "").strip().splitlines()[:1]
    return ", ".join(classified) or (stated[0][:60] if stated else "see the package")


def document() -> str:
    rows = "\n".join(f"| {name} | {licence(name)} |" for name in locked())
    return f"""# Licences

followup-daemon is under Apache-2.0. It installs these packages, under the licences that they name themselves. `.ci/run`
makes a bill of materials (CycloneDX) of the locked environment, with versions. This page is generated
(`python -m tests.regenerate`).

| package | licence |
|---|---|
{rows}
"""
