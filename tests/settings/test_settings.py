"""The configuration: every problem at once, each with its place; files and docs equal the schema."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from followup_daemon.accounts.base import durations
from followup_daemon.errors import ConfigurationError
from followup_daemon.model.interaction import InteractionKind
from followup_daemon.model.policy import default_rule
from followup_daemon.model.tables.purpose import Purpose, purposes_of
from followup_daemon.model.times import Delay
from followup_daemon.settings import load, sample, schema
from tests.world import World

ROOT = Path(__file__).parent.parent.parent


def problems(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "c.yaml"
    path.write_text(text)
    with pytest.raises(ConfigurationError) as caught:
        load.load(path)
    return [problem.removeprefix(str(path)) for problem in caught.value.problems]


def test_the_shipped_files_equal_what_the_schema_says() -> None:
    assert (ROOT / "config" / "followup.yaml").read_text("utf-8") == sample.full()
    assert (ROOT / "config" / "minimal.yaml").read_text("utf-8") == sample.MINIMAL
    assert (ROOT / "docs" / "configuration.md").read_text("utf-8") == sample.reference()


def test_the_shipped_files_are_valid_and_mean_the_defaults() -> None:
    full, minimal = load.load(ROOT / "config" / "followup.yaml"), load.load(ROOT / "config" / "minimal.yaml")
    assert full.policy == minimal.policy
    assert full.profile == minimal.profile
    table = {(kind, purpose): default_rule(kind, purpose) for kind in InteractionKind for purpose in purposes_of(kind)}
    assert full.policy.purposes == table
    assert {purpose for _, purpose in table} == set(Purpose)


@pytest.mark.parametrize(
    ("length", "written"),
    [
        (Delay(elapsed=timedelta(0)), "0h"),
        (Delay(elapsed=timedelta(hours=48)), "48h"),
        (Delay(business_days=1), "1 business day"),
        (Delay(business_days=10), "10 business days"),
        (Delay(elapsed=timedelta(minutes=90)), "90m"),
        (Delay(elapsed=timedelta(hours=100)), "100h"),
        (Delay(elapsed=timedelta(days=7)), "7d"),
    ],
)
def test_a_delay_is_written_as_it_is_read(length: Delay, written: str) -> None:
    assert durations.text(length) == written
    assert durations.parse_delay(written) == length


def test_a_mistyped_purpose_is_answered_with_the_nearest_of_its_kind(tmp_path: Path) -> None:
    told = problems(
        tmp_path, sample.MINIMAL + "follow_ups: {interview: {thnks: {enabled: no}}, meeting: {thanks: {}}}\n"
    )
    assert "`follow_ups.interview.thnks` is not a known key; did you mean `thanks`?" in told[0]
    assert "`follow_ups.meeting.thanks` is not a known key; possible keys: keywords, check_in" in told[1]


def test_all_problems_are_reported_at_once_with_line_and_column(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        "accounts:\n  - {name: a, kind: local, adress: x@y.example, mail: m}\n  - name: b\n    kind: local\n"
        "    address: nope\n    time_zone: Mars/X\n"
        "folow_ups: {}\nfollow_ups:\n  interview:\n    thanks: {after: soon}\n  daily_cap: 1000\n",
    )
    assert found == [
        ":2:5: `accounts.0.address` is missing",
        ":2:28: `accounts.0.adress` is not a known key; did you mean `address`?",
        ":5:14: `accounts.1.address`: 'nope' is not an e-mail address",
        ":6:16: `accounts.1.time_zone`: 'Mars/X' is not an IANA time zone; write for example Europe/Berlin",
        ":7:1: `folow_ups` is not a known key; did you mean `follow_ups`?",
        ":10:21: `follow_ups.interview.thanks.after`: 'soon' is not a delay; write for example 24h or 5 business days",
        ":11:14: `follow_ups.daily_cap`: input should be less than or equal to 200",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is empty"),
        ("- a\n", "must consist of"),
        ("accounts: [", "not valid YAML"),
        ("a: 1\na: 2\n", "not valid YAML"),
        ("accounts: []\n", "accounts"),
        (
            "accounts:\n  - {name: a, kind: gnail, address: a@b.example, mail: m}\n",
            "'gnail' is not one of local, gmail",
        ),
        ("accounts:\n  - {name: a, kind: local, address: a@b.example}\n", "it needs `mail` or `calendar`"),
        (
            "accounts:\n  - {name: a, kind: outlook, address: a@b.example, certificate: c.pem}\n",
            "`authority` must be your tenant",
        ),
        (
            "accounts:\n  - {name: a, kind: outlook, address: a@b.example, authority: 'http://x.example/y'}\n",
            "https://",
        ),
        (
            "accounts:\n  - {name: a, kind: gmail, address: a@b.example, api_endpoint: 'https://x.example'}\n",
            "loopback",
        ),
        (
            "accounts:\n  - {name: a, kind: gmail, address: a@b.example, client_secrets: x}\n",
            "did you mean `client_secret`",
        ),
        ("accounts:\n  - {name: a, kind: gmail, address: a@b.example, quota: {prices: {x: 0}}}\n", "quota.prices.x"),
        (
            "accounts:\n  - {name: a, kind: local, address: a@b.example, calendar: 'http://x.example/c.ics'}\n",
            "must begin with https://",
        ),
        (
            "accounts:\n  - &x {name: a, kind: local, address: a@b.example, mail: m}\n  - *x\n",
            "two accounts are named 'a'",
        ),
        (
            "accounts:\n  - {name: a, kind: local, address: a@b.example, mail: m}\nfollow_ups: {holidays: Narnia}\n",
            "not a supported country",
        ),
        (
            "accounts:\n  - {name: a, kind: local, address: a@b.example, mail: m}\n"
            "follow_ups: {templates: {thanks: '{{ oops'}}\n",
            "template `thanks`",
        ),
        (
            "accounts:\n  - {name: a, kind: local, address: a@b.example, mail: m}\n"
            "follow_ups: {templates: {hello: hi}}\n",
            "named after a purpose",
        ),
        (
            "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
            "c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\n"
            "e: [*d, *d, *d, *d, *d, *d, *d, *d]\n",
            "too large once its aliases",
        ),
    ],
)
def test_bad_files_get_one_clear_error(tmp_path: Path, text: str, words: str) -> None:
    assert any(words in problem for problem in problems(tmp_path, text))


def test_a_missing_file_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="followup-daemon init"):
        load.load(tmp_path / "none.yaml")


def test_two_configuration_files_never_share_a_state(tmp_path: Path) -> None:
    states = set()
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(sample.MINIMAL)
        states.add(load.load(tmp_path / f"{name}.yaml").state)
    assert len(states) == 2


CONFIGURATIONS = {
    "off": ("follow_ups: {interview: {thanks: {enabled: false}}}", "excluded"),
    "address": ("exclude: {addresses: [Dana@ACME.example]}", "excluded"),
    "domain": ("exclude: {domains: [acme.example]}", "excluded"),
    "title": ("exclude: {titles: [backend]}", "excluded"),
    "later": ("follow_ups: {interview: {thanks: {after: 30h}}}", "too_early"),
    "business": ("follow_ups: {interview: {thanks: {after: 3 business days}}}", "too_early"),
    "quiet": ("follow_ups: {quiet_days: [fri]}", "quiet_day"),
    "older": ("follow_ups: {interview: {thanks: {too_old: 24h}}}", "too_old"),
    "sure": ("follow_ups: {min_confidence: 0.95}", "unsure"),
}


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_the_policy_is_obeyed(world: World, name: str) -> None:
    text, reason = CONFIGURATIONS[name]
    world.configuration.write_text(world.configuration.read_text() + text + "\n")
    world.interview()
    assert [r for _, r in world.verdicts().values()] == [reason]


def test_a_public_holiday_is_quiet(world: World) -> None:
    from datetime import UTC, datetime

    world.configuration.write_text(world.configuration.read_text() + "follow_ups: {holidays: US}\n")
    thanksgiving = datetime(2026, 11, 26, 12, tzinfo=UTC)
    world.interview(datetime(2026, 11, 25, 10, tzinfo=UTC))
    assert [r for _, r in world.verdicts(thanksgiving).values()] == ["quiet_day"]


def test_each_person_can_get_a_draft_of_their_own(world: World) -> None:
    from datetime import timedelta

    from tests.world import NOW

    world.configuration.write_text(
        world.configuration.read_text() + "follow_ups: {interview: {thanks: {recipients: each}}}\n"
    )
    world.event(
        NOW - timedelta(hours=26), 60, "Panel interview", "Dana Park <dana@acme.example>", "Lee Chan <lee@acme.example>"
    )
    drafts = world.due()
    assert sorted(draft["to"] for draft in drafts) == [["dana@acme.example"], ["lee@acme.example"]]
    assert drafts[0]["text"].split("\n")[2] != drafts[1]["text"].split("\n")[2]


def test_own_templates_and_keywords_are_used(world: World) -> None:
    (world.folder / "thanks.txt").write_text(
        "Thank you for {{ occasion }} {{ day }}, it was a real pleasure for me to be there and to hear so much"
        " about your plans for the next year."
    )
    world.configuration.write_text(
        world.configuration.read_text()
        + "follow_ups: {interview: {keywords: [Kennenlernen]}, templates: {thanks: '@thanks.txt'}}\n"
    )
    world.interview(title="Kennenlernen mit Acme")
    assert "it was a real pleasure for me" in world.due()[0]["text"]


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("follow_ups: {certainty: 0.7}", "min_confidence"),
        ("accounts: [{name: a, kind: gmail, address: a@b.example, first_look: 9d}]", "initial_sync"),
    ],
)
def test_an_earlier_name_of_a_key_is_told_its_present_one(tmp_path: Path, text: str, now: str) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(text + "\n")
    with pytest.raises(ConfigurationError) as refused:
        load.load(path)
    assert any(f"is now called `{now}`" in problem for problem in refused.value.problems)


def test_the_page_on_the_configuration_has_every_key_at_the_top() -> None:
    page = sample.reference()
    top = schema.Configuration.model_fields
    assert [name for name in top if f"| `{name}` |" not in page and f"## {name}" not in page] == []
