"""Any calendar goes with any mailbox: real servers and the providers' fakes, whole cycles, separate sign-ins."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from followup_daemon.accounts import registry
from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.base.contract import ConsentPrompt
from followup_daemon.accounts.base.sign_in import Asking
from followup_daemon.accounts.oauth_redirect import Pasted
from followup_daemon.engine import rounds
from followup_daemon.errors import AccountError, ReconnectNeeded
from tests.accounts.imap.conftest import Feed, dovecot_server  # noqa: F401 - a fixture
from tests.accounts.imap.diary import Calendar
from tests.accounts.imap.servers import PASSWORD, Server, radicale
from tests.accounts.outlook.driver import Consenting
from tests.accounts.provider import Hand
from tests.fakes.google.oauth import client_file
from tests.fakes.google.server import Google
from tests.fakes.google.server import serve as serve_google
from tests.fakes.graph.entra import CLIENT_ID
from tests.fakes.graph.server import Graph
from tests.fakes.graph.server import serve as serve_graph
from tests.world import NOW, World

_number = count()
BEGAN, ENDED = NOW - timedelta(hours=26), NOW - timedelta(hours=25)
DANA = "dana@acme.example"
LOCAL = "kind: local, mail: mail"


class Mixed(World):
    """One account with mail here and calendars elsewhere, and the user who signs in to all of it."""

    def __init__(self, folder: Path, mail: str, *calendars: str) -> None:
        super().__init__(folder, self.text(mail, *calendars))
        self.prompt: ConsentPrompt | None = None
        self.feed: Feed
        self.kept: list[str] = []

    @staticmethod
    def text(mail: str, *calendars: str) -> str:
        beside = ", ".join(f"{{{one}}}" for one in calendars)
        return (
            f"accounts:\n  - {{name: home, address: sam@example.com, time_zone: UTC, {mail}, calendars: [{beside}]}}\n"
            "profile: {name: Sam Rivera}\nstate: state/state.db\nsecrets: file\n"
        )

    def configure(self, mail: str, *calendars: str) -> None:
        self.configuration.write_text(self.text(mail, *calendars), "utf-8")

    def connect(self) -> list[str]:
        """Sign in to everything; returns the rights that were tried."""
        (one,) = self.settings.accounts
        secrets = rounds.credentials(self.settings)
        done = registry.connect(one.account, one.config, secrets, Hand(), self._asking)
        self.kept = list(done.kept) if done is not None else []
        return [right.name for right in done.permissions] if done is not None else []

    @property
    def _asking(self) -> Asking:
        def consent(host: str) -> ConsentPrompt:
            assert self.prompt is not None
            return self.prompt

        return Asking(consent=consent, password=lambda text: PASSWORD)

    def sources(self) -> set[str]:
        """Return the calendars that the state knows."""
        store = self.store()
        try:
            positions = store.facts.cursors("home").positions
            return {source for source in positions if source.startswith("calendar:")}
        finally:
            store.close()

    def titles(self) -> list[str]:
        return sorted(one["title"] for one in self.preview())


def ics(title: str, uid: str, guest: str = DANA) -> str:
    """Return an interview that ended a day ago, as a whole .ics text."""
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{title}",
        f"DTSTAMP:{BEGAN:%Y%m%dT%H%M%SZ}", f"DTSTART:{BEGAN:%Y%m%dT%H%M%SZ}", f"DTEND:{ENDED:%Y%m%dT%H%M%SZ}",
        f"ORGANIZER:mailto:{guest}", f"ATTENDEE;PARTSTAT=ACCEPTED;CN=Dana Park:mailto:{guest}",
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:sam@example.com", "END:VEVENT", "END:VCALENDAR", "",
    ]  # fmt: skip
    return "\r\n".join(lines)


@pytest.fixture
def google() -> Iterator[tuple[Google, str]]:
    fake = Google(clock=Hand())
    server, origin = serve_google(fake)
    yield fake, origin
    server.shutdown()


@pytest.fixture
def graph() -> Iterator[tuple[Graph, str]]:
    fake = Graph(clock=Hand())
    server, origin = serve_graph(fake)
    yield fake, origin
    server.shutdown()


@pytest.fixture
def dav(tmp_path: Path) -> Iterator[str]:
    with radicale(tmp_path) as address:
        yield address


@pytest.fixture
def imap(dovecot_server: Server) -> str:  # noqa: F811 - the fixture
    return (
        f"kind: imap, imap: {{host: 127.0.0.1, port: {dovecot_server.port}, tls: none, user: beside{next(_number)}}},"
        " folders: {sent: Sent, drafts: Drafts}"
    )


def with_folders(mail: str) -> str:
    """Make the folders that every mail program makes."""
    import imapclient

    port, user = (mail.partition(f"{name}: ")[2].partition(",")[0].rstrip("}") for name in ("port", "user"))
    client = imapclient.IMAPClient("127.0.0.1", port=int(port), ssl=False)
    client.login(user, PASSWORD)
    for name in ("Sent", "Drafts", "Trash"):
        if not client.folder_exists(name):
            client.create_folder(name)
    client.logout()
    return mail


def at_google(fake: Google) -> Pasted:
    """Return a user who gives consent to Google."""
    shown: list[str] = []
    return Pasted(shown.append, lambda: fake.oauth.consent(shown[-1]))


def test_imap_mail_and_a_google_calendar(tmp_path: Path, imap: str, google: tuple[Google, str]) -> None:
    fake, origin = google
    (tmp_path / "client_secret.json").write_text(client_file(origin))
    world = Mixed(tmp_path, with_folders(imap), f'kind: google, api_endpoint: "{origin}"')
    world.prompt = at_google(fake)
    assert world.connect() == [
        "read mail", "read calendar", "read Google Calendar of sam@example.com", "write drafts",
    ]  # fmt: skip
    (grant,) = fake.oauth.grants.values()
    assert [scope.rpartition("/")[2] for scope in grant.scopes] == ["calendar.events.readonly"]
    guest = {"email": DANA, "displayName": "Dana Park", "responseStatus": "accepted"}
    fake.calendars.add("Backend interview", BEGAN, ENDED, [guest])
    (draft,) = world.due()
    assert draft["to"] == [DANA]
    world.cycle()
    assert world.sources() == {"calendar:@google:sam@example.com:primary"}


def test_connecting_again_asks_only_for_the_sign_in_that_is_missing(
    tmp_path: Path, google: tuple[Google, str], dav: str
) -> None:
    fake, origin = google
    (tmp_path / "client_secret.json").write_text(client_file(origin))
    gmail, caldav = f'kind: gmail, api_endpoint: "{origin}"', f'kind: caldav, url: "{dav}", user: sam'
    Calendar(dav, "sam", PASSWORD).save(ics("Backend interview", "1@x"))
    world = Mixed(tmp_path, gmail, caldav)
    world.prompt = at_google(fake)
    world.connect()
    assert world.kept == []
    world.prompt = None  # a question for consent would fail
    world.connect()
    assert world.kept == ["sam@example.com", "CalDAV calendars at 127.0.0.1"]
    (one,) = world.settings.accounts
    password = registry.secret_keys(one.account, one.config)[1]
    secrets = rounds.credentials(world.settings)
    for lost in (lambda: secrets.erase(password), lambda: secrets.save(password, "wrong")):
        lost()
        world.connect()
        assert world.kept == ["sam@example.com"]
        assert secrets.load(password) == PASSWORD
    fake.oauth.revoke()
    world.prompt = at_google(fake)
    world.connect()
    assert world.kept == ["CalDAV calendars at 127.0.0.1"]


def test_imap_mail_and_a_microsoft_calendar(tmp_path: Path, imap: str, graph: tuple[Graph, str]) -> None:
    fake, origin = graph
    world = Mixed(
        tmp_path, with_folders(imap),
        f'kind: graph, client_id: {CLIENT_ID}, authority: "{origin}/common", api_endpoint: "{origin}"',
    )  # fmt: skip
    world.prompt = Consenting(fake)
    assert "read Microsoft calendar of sam@example.com" in world.connect()
    fake.mailbox.add_event("Backend interview", BEGAN, ENDED, [{"name": "Dana Park", "address": DANA}])
    (draft,) = world.due()
    assert draft["to"] == [DANA]
    world.cycle()
    assert world.sources() == {"calendar:@graph:sam@example.com:calendar"}


def test_gmail_and_a_caldav_calendar(tmp_path: Path, google: tuple[Google, str], dav: str) -> None:
    fake, origin = google
    (tmp_path / "client_secret.json").write_text(client_file(origin))
    world = Mixed(tmp_path, f'kind: gmail, api_endpoint: "{origin}"', f'kind: caldav, url: "{dav}", user: sam')
    world.prompt = at_google(fake)
    Calendar(dav, "sam", PASSWORD).save(ics("Backend interview", "1@x"))
    assert "read CalDAV calendars at 127.0.0.1" in world.connect()
    guest = {"email": "lee@fabrikam.example", "displayName": "Lee Kim", "responseStatus": "accepted"}
    fake.calendars.add("Design interview", BEGAN, ENDED, [guest])
    assert sorted(draft["to"][0] for draft in world.due()) == [DANA, "lee@fabrikam.example"]
    world.cycle()
    (beside,) = world.sources() - {"calendar:primary"}
    assert beside.startswith("calendar:@caldav:127.0.0.1:")


@pytest.fixture
def three(tmp_path: Path, dav: str) -> Iterator[Mixed]:
    """Local mail with a folder of .ics files, a CalDAV server, and an .ics file at an address."""
    mail, feed = f"{LOCAL}, calendar: calendar", Feed()
    world = Mixed(tmp_path, mail, f'kind: caldav, url: "{dav}", user: sam', f'kind: ics, url: "{feed.address}"')
    world.feed = feed
    Calendar(dav, "sam", PASSWORD).save(ics("Backend interview", "1@x"))
    feed.add("Design interview", BEGAN, ENDED, "lee@fabrikam.example", "Lee Kim")
    (tmp_path / "calendar" / "own.ics").write_text(ics("Data interview", "3@x", "kim@contoso.example"))
    world.connect()
    yield world
    feed.server.shutdown()


def test_local_mail_and_three_sorts_of_calendars(three: Mixed) -> None:
    assert sorted(draft["to"][0] for draft in three.due()) == [DANA, "kim@contoso.example", "lee@fabrikam.example"]
    three.cycle()
    assert len(three.our_drafts()) == 3
    assert sorted(one.split(":")[1][:7] for one in three.sources() if ":@" in one) == ["@caldav", "@ics"]
    three.cycle(NOW + timedelta(minutes=5))
    assert len(three.our_drafts()) == 3


def test_an_event_in_two_calendars_gets_one_draft(three: Mixed, tmp_path: Path) -> None:
    (tmp_path / "calendar" / "copy.ics").write_text(ics("Backend interview", "1@x"))
    three.cycle()
    assert sorted(letter["To"] for letter in three.letters()).count("Dana Park <dana@acme.example>") == 1


def test_a_calendar_that_fails_is_an_error_of_the_account_and_loses_nothing(
    three: Mixed, monkeypatch: pytest.MonkeyPatch
) -> None:
    three.cycle()
    known = three.sources()
    with monkeypatch.context() as patch:
        patch.setattr(three.feed, "text", lambda: "<html>sign in to the hotel's network</html>")
        with pytest.raises(AccountError, match="other than a calendar"):
            three.cycle(NOW + timedelta(minutes=5))
    assert three.sources() == known
    assert len(three.our_drafts()) == 3
    assert set(three.states().values()) == {"waiting"}
    three.cycle(NOW + timedelta(minutes=10))
    assert len(three.our_drafts()) == 3


def test_a_calendar_that_is_not_configured_any_more_is_gone(three: Mixed) -> None:
    three.cycle()
    three.configure(f"{LOCAL}, calendar: calendar", f'kind: ics, url: "{three.feed.address}"')
    three.cycle(NOW + timedelta(minutes=5))
    assert [one for one in three.sources() if "caldav" in one] == []
    assert "Design interview" in three.titles()


def test_each_calendar_has_a_secret_of_its_own_that_is_erased_with_the_account(three: Mixed) -> None:
    (one,) = three.settings.accounts
    secrets = rounds.credentials(three.settings)
    mail, caldav = registry.secret_keys(one.account, one.config)
    assert mail == "local:sam@example.com"
    assert caldav.startswith("local:sam@example.com/caldav:127.0.0.1:") and caldav.endswith(":sam")
    assert (secrets.load(mail), secrets.load(caldav)) == (None, PASSWORD)
    from followup_daemon.app.forget import forget_account

    forget_account(three.settings, "home")
    assert secrets.load(caldav) is None


def test_a_wrong_password_of_a_calendar_asks_to_connect_again(three: Mixed) -> None:
    (one,) = three.settings.accounts
    rounds.credentials(three.settings).save(registry.secret_keys(one.account, one.config)[1], "wrong")
    with pytest.raises(ReconnectNeeded, match="Connect the account again"):
        three.cycle()


def test_the_short_forms_name_their_calendars_as_before(tmp_path: Path, google: tuple[Google, str]) -> None:
    fake, origin = google
    (tmp_path / "client_secret.json").write_text(client_file(origin))
    world = Mixed(tmp_path, f'kind: gmail, api_endpoint: "{origin}"')
    text = world.configuration.read_text().replace("calendars: []", "calendars: [primary]")
    world.configuration.write_text(text)
    world.prompt = at_google(fake)
    assert world.connect() == ["read mail", "read calendar", "write drafts"]
    world.cycle()
    assert world.sources() == {"calendar:primary"}


@pytest.mark.parametrize(
    ("calendar", "problem"),
    [
        ("kind: caldav, url: http://dav.example/", "an address must begin with https:// (dav.example)"),
        ("kind: ics", "a calendar of the kind ics needs `url` or `path`, and not both"),
        ("kind: graph", "a calendar of the kind graph needs `client_id`"),
        ("kind: ics, path: x}, {kind: ics, path: x", "`calendars` names the same calendar twice (ics)"),
        ("kind: caldav, url: https://dav.example/, usr: sam", "`accounts.0.calendars.0.usr` is not a known key"),
        ("kind: googel", "'googel' is not one of google, graph, caldav, ics"),
    ],
)
def test_a_faulty_calendar_is_named_with_its_place(tmp_path: Path, calendar: str, problem: str) -> None:
    from followup_daemon.settings.load import examine

    world = Mixed(tmp_path, LOCAL, calendar)
    _, problems = examine(world.configuration)
    assert len(problems) == 1
    assert problem in problems[0]
    assert problems[0].startswith(f"{world.configuration}:2:")


def test_an_account_opens_without_a_call(tmp_path: Path) -> None:
    world = Mixed(tmp_path, LOCAL, 'kind: caldav, url: "http://127.0.0.1:1/", user: sam', "kind: google")
    (one,) = world.settings.accounts
    opening = Opening(secrets=rounds.credentials(world.settings), pace=Hand())
    account = registry.open_account(one.account, one.config, opening)
    account.close()
    assert account.account.name == "home"
