"""One configuration is one person: their accounts share their addresses, and none may be there twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup_daemon.errors import ConfigurationError
from followup_daemon.settings import load

HOME = "{name: home, kind: local, address: sam@example.com, mail: mail}"


def settings(folder: Path, *accounts: str) -> load.Settings:
    path = folder / "c.yaml"
    path.write_text("accounts:\n" + "".join(f"  - {one}\n" for one in accounts))
    return load.load(path)


def refusal(folder: Path, *accounts: str) -> str:
    with pytest.raises(ConfigurationError) as caught:
        settings(folder, *accounts)
    (problem,) = caught.value.problems
    return problem.removeprefix(str(folder / "c.yaml"))


def test_every_address_of_every_account_is_the_users_own(tmp_path: Path) -> None:
    work = "{name: work, kind: local, address: s.rivera@work.example, aliases: [sales@work.example], mail: work}"
    home, office = (one.account for one in settings(tmp_path, HOME, work).accounts)
    assert home.addresses == office.addresses == {"sam@example.com", "s.rivera@work.example", "sales@work.example"}
    assert home.here == {"sam@example.com"}
    assert office.here == {"s.rivera@work.example", "sales@work.example"}


def test_an_alias_may_be_the_address_of_another_account(tmp_path: Path) -> None:
    work = "{name: work, kind: local, address: sam@work.example, aliases: [sam@example.com], mail: work}"
    assert len(settings(tmp_path, HOME, work).accounts) == 2


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (HOME, HOME.replace("home", "again"), "the same address sam@example.com"),
        (HOME, "{name: again, kind: imap, address: sam+x@example.com, imap: {host: mail.example.com}}", "same address"),
        (HOME, "{name: again, kind: local, address: x@example.com, mail: other/../mail}", "the same"),
        (HOME, "{name: again, kind: local, address: x@example.com, mail: link}", "the same"),
        (
            "{name: home, kind: gmail, address: sam.r@gmail.com}",
            "{name: again, kind: imap, address: sam@own.example, preset: gmail, imap: {user: samr@googlemail.com}}",
            "sam.r@gmail.com at Google",
        ),
        (
            "{name: home, kind: outlook, address: sam@own.example, client_id: x}",
            "{name: again, kind: imap, address: x@own.example, imap: {host: Outlook.Office365.com, user:"
            " sam@own.example}}",
            "sam@own.example at Microsoft",
        ),
        (
            "{name: home, kind: imap, address: sam@own.example, imap: {host: mx.own.example, user: sam}}",
            "{name: again, kind: imap, address: x@own.example, imap: {host: MX.own.example, port: 143, tls:"
            " starttls, user: Sam}}",
            "sam at mx.own.example",
        ),
    ],
)
def test_a_mailbox_that_two_accounts_name_is_refused(tmp_path: Path, one: str, other: str, words: str) -> None:
    (tmp_path / "mail").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "mail")
    said = refusal(tmp_path, one, other)
    assert said.startswith(":3:5: accounts 'home' (line 2) and 'again' (line 3) are one mailbox (")
    assert words.lower() in said.lower()
    assert said.endswith("Keep one of them, with its calendars; other addresses go under `aliases`")


def test_a_folder_that_is_not_there_yet_is_told_by_its_path(tmp_path: Path) -> None:
    assert "the same" in refusal(tmp_path, HOME, "{name: b, kind: local, address: b@example.com, mail: x/../mail}")


@pytest.mark.parametrize(
    "other",
    [
        "{name: work, kind: local, address: sam@example.com, calendar: calendar}",
        "{name: work, kind: local, address: sam@work.example, mail: other}",
        "{name: work, kind: imap, address: sam@work.example, imap: {host: mail.work.example}}",
    ],
)
def test_a_calendar_alone_and_another_mailbox_are_no_doubles(tmp_path: Path, other: str) -> None:
    assert len(settings(tmp_path, HOME, other).accounts) == 2


def test_two_logins_at_one_server_are_two_mailboxes(tmp_path: Path) -> None:
    one = "{name: a, kind: imap, address: a@own.example, imap: {host: mx.own.example}}"
    other = "{name: b, kind: imap, address: b@own.example, imap: {host: mx.own.example}}"
    assert len(settings(tmp_path, one, other).accounts) == 2
