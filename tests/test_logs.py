"""The last step of logging: what must not stand in a line is taken out, and what should stand there stays."""

from __future__ import annotations

import io
import logging
from contextlib import redirect_stderr

import pytest

from followup_daemon import logs


@pytest.mark.parametrize(
    ("line", "canary"),
    [
        ("to dana.park@acme.example placed", "dana"),
        ("From: Jürgen <jürgen@bücher.example>", "jürgen@"),
        ("GET https://gmail.googleapis.com/gmail/v1/users/me/messages?q=rfc822msgid:abc", "rfc822msgid"),
        ("calendar https://calendar.example/private-4711/basic.ics", "4711"),
        ("Authorization: Bearer ya29.a0AfB", "ya29"),
        ("Authorization: Basic c2FtOmh1bnRlcjI=", "c2Ft"),
        ("password: hunter2", "hunter2"),
        ("run --imap-password=hunter2", "hunter2"),
        ('{"refresh_token": "1//0gabc"}', "0gabc"),
        ("code=4/0AbCd-ef", "0AbCd"),
        ("sealed 1//0gabcdefghijklmnopqrstuvwxyz012345 and kept", "0gabcdefgh"),
    ],
)
def test_secrets_and_addresses_are_taken_out(line: str, canary: str) -> None:
    assert canary in line
    assert canary not in logs.redacted(line)


@pytest.mark.parametrize(
    "line",
    [
        "account=home The state file /home/sam/.local/state/followup-daemon/state.db cannot be used (disk full).",
        "draft=ab12cd34 is now waiting",
        "resumed draft=0123abcd state=planned",
        "imap.example.net refused the name or the password (many servers want an app password). Connect again",
        "Google cannot be reached to renew the token of work; the code was not used",
        'File "/opt/followup/lib/python3.11/site-packages/followup_daemon/engine/rounds.py", line 95, in run_one',
    ],
)
def test_what_helps_to_understand_a_problem_stays(line: str) -> None:
    assert logs.redacted(line) == line


def test_no_words_of_an_error_and_no_chatter_of_libraries_are_logged() -> None:
    said = io.StringIO()
    with redirect_stderr(said):
        logs.configure(logging.DEBUG)
        try:
            raise ValueError("quokka-lantern")
        except ValueError:
            logging.getLogger("followup_daemon.x").exception("it failed")
        logging.getLogger("imapclient").debug("quokka-lantern")
        logging.getLogger("followup_daemon.x").debug("to dana@acme.example")
    logs.configure(logging.WARNING)
    assert "it failed\nValueError" in said.getvalue()
    assert "to <address>" in said.getvalue()
    assert "quokka" not in said.getvalue()
