"""Which lines may leave for an IMAP server."""

from __future__ import annotations

import pytest

from followup_daemon.accounts.imap.restricted_client import COMMANDS


@pytest.mark.parametrize(
    "line",
    [
        "CAPABILITY",
        "STARTTLS",
        "NOOP",
        "NAMESPACE",
        "CLOSE",
        "UNSELECT",
        "IDLE",
        "LOGOUT",
        "LOGIN sam secret",
        "AUTHENTICATE XOAUTH2",
        'ID ("name" "x")',
        "ENABLE CONDSTORE",
        'LIST "" "*"',
        "STATUS INBOX (UIDNEXT)",
        "EXAMINE INBOX",
        "SELECT Drafts",
        "select Drafts",
        "UID SEARCH NOT DELETED",
        "UID FETCH 1,2,3 (FLAGS BODY.PEEK[])",
        "UID FETCH 1 (BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])",
        "UID FETCH 1 (RFC822.SIZE)",
        r"APPEND Drafts (\Draft \Seen) {12}",
        r"UID STORE 7 +FLAGS (\Deleted)",
        r"UID STORE 7 +FLAGS.SILENT (\Deleted)",
        "UID EXPUNGE 7",
    ],
)
def test_this_may_be_said(line: str) -> None:
    assert COMMANDS.fullmatch(line.encode())


@pytest.mark.parametrize(
    "line",
    [
        "EXPUNGE",
        "DELETE Sent",
        "CREATE x",
        "RENAME a b",
        "SUBSCRIBE x",
        "COPY 1 Trash",
        "STORE 1 +FLAGS (\\Seen)",
        "FETCH 1 (FLAGS)",
        "SEARCH ALL",
        "UID COPY 1 Trash",
        "UID MOVE 1 Trash",
        "UID EXPUNGE 1,2",
        "UID EXPUNGE 1:*",
        "UID EXPUNGE *",
        r"UID STORE 1,2 +FLAGS (\Deleted)",
        r"UID STORE 1:2 +FLAGS (\Deleted)",
        r"UID STORE 1 FLAGS (\Deleted)",
        r"UID STORE 1 -FLAGS (\Deleted)",
        r"UID STORE 1 +FLAGS (\Seen)",
        r"UID STORE 1 +FLAGS (\Deleted \Seen)",
        "UID FETCH 1 (BODY[])",
        "UID FETCH 1 (FLAGS body[TEXT])",
        "UID FETCH 1 (RFC822)",
        "UID FETCH 1 (RFC822 FLAGS)",
        "UID FETCH 1:* (FLAGS)",
        "UID FETCH 1 FLAGS",
        "APPEND Drafts {12}",
        r"APPEND INBOX (\Seen) {12}",
        r"APPEND Drafts (\Draft) {12}",
        "LOGINsam",
        "NOOP x",
        "XNOOP",
        "",
    ],
)
def test_this_may_not(line: str) -> None:
    assert not COMMANDS.fullmatch(line.encode())
