"""What is mutated, and which quick tests must notice it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """A part of the program with the tests that answer for it. Both are paths from the root of the tree."""

    name: str
    files: tuple[str, ...]
    tests: tuple[str, ...]


MODULES = (
    Module(name="decide", files=("followup_daemon/decide/*.py",), tests=("tests/decide",)),
    Module(
        name="letter",
        files=("followup_daemon/compose/letter.py",),
        tests=("tests/compose/test_letter_headers.py",),
    ),
    Module(
        name="placement",
        files=("followup_daemon/engine/placement.py",),
        tests=("tests/engine/test_placement.py",),
    ),
    Module(
        name="limits",
        files=("followup_daemon/engine/limits.py",),
        tests=("tests/engine/test_limits.py", "tests/engine/test_which_mailbox.py"),
    ),
    Module(
        name="credentials",
        files=("followup_daemon/accounts/credentials.py",),
        tests=(
            "tests/accounts/test_credentials.py",
            "tests/accounts/test_credentials_edges.py",
            "tests/accounts/test_secrets_folder.py",
        ),
    ),
    Module(
        name="redirects",
        files=(
            "followup_daemon/accounts/oauth_redirect.py",
            "followup_daemon/accounts/calendars/webdav.py",
            "followup_daemon/normalise/web/urls.py",
        ),
        tests=(
            "tests/accounts/test_loopback.py",
            "tests/accounts/test_caldav_redirects.py",
            "tests/accounts/test_webdav.py",
            "tests/normalise/test_urls.py",
        ),
    ),
)
