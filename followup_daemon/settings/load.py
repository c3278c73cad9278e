"""Reading a configuration file. All problems are reported at once, each with file, line and column."""

from __future__ import annotations

import difflib
from collections.abc import Container
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from followup_daemon.accounts.base import durations
from followup_daemon.accounts.calendars.registry import CALENDARS
from followup_daemon.errors import ConfigurationError
from followup_daemon.malformed import MalformedInput, parsing
from followup_daemon.model.interaction import InteractionKind
from followup_daemon.model.policy import Exclusions, Policy, Profile, PurposePolicy, Strength
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.normalise import addresses
from followup_daemon.settings import accounts, family, paths, schema
from followup_daemon.settings.accounts import AccountSettings

SIZE_LIMIT = 256 * 1024
NODE_LIMIT = 20_000
RENAMED = {"first_look": "initial_sync", "certainty": "min_confidence"}
"""The keys that were renamed: the old name and the new one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The complete configuration. ``fingerprint`` changes with every change of the file, a template or the version."""

    path: Path
    accounts: tuple[AccountSettings, ...]
    policy: Policy
    profile: Profile
    notify_command: tuple[str, ...]
    notify_services: tuple[str, ...]
    poll_every: timedelta
    state: Path
    metrics: Path | None
    secrets: str
    fingerprint: str

    @property
    def secrets_folder(self) -> Path:
        """Return the folder for secrets if they are not in a keyring. It is next to the state file."""
        return self.state.parent / "secrets"


def load(path: Path) -> Settings:
    """Return the settings. Raises ConfigurationError with every problem of the file."""
    settings, problems = examine(path)
    if problems or settings is None:
        raise ConfigurationError(problems)
    return settings


def examine(path: Path) -> tuple[Settings | None, tuple[str, ...]]:
    """Return the usable settings, or None if there are none, and every problem of the file.

    Accounts and sections with a problem are left out. Raises ConfigurationError if the file is not YAML.
    """
    raw = _read(path)
    document = _parse(raw, path)
    plain = _plain(document, path)
    problems: list[str] = []
    numbers = list(range(len(plain.get("accounts") or ())))
    try:
        configuration = schema.Configuration.model_validate(plain)
    except ValidationError as error:
        problems = _problems(error, document, path)
        usable, numbers = _usable(plain, error)
        try:
            configuration = schema.Configuration.model_validate(usable)
        except ValidationError:
            return None, tuple(problems)
    settings = _settings(configuration, _File(path=path, document=document, raw=raw, numbers=numbers), problems)
    return settings, tuple(problems)


def _usable(plain: dict[str, Any], error: ValidationError) -> tuple[dict[str, Any], list[int]]:
    """Return the document without faulty accounts and sections, and the list index of each remaining account."""
    places = [detail["loc"] for detail in error.errors()]
    sections = {place[0] for place in places if place[:1] != ("accounts",)}
    faulty = {place[1] for place in places if place[:1] == ("accounts",) and len(place) > 1}
    given = plain.get("accounts")
    given = given if isinstance(given, list) else []
    numbers = [number for number in range(len(given)) if number not in faulty]
    rest = {key: value for key, value in plain.items() if key not in sections}
    return {**rest, "accounts": [given[number] for number in numbers]}, numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """A configuration file that was read. ``numbers`` has the list index of each usable account."""

    path: Path
    document: Any
    raw: str
    numbers: list[int]

    def at(self, *location: Any, of_key: bool = False) -> str:
        line, column = _position(self.document, list(location), of_key)
        return f"{self.path}:{line}:{column}"


def _read(path: Path) -> str:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise ConfigurationError(
            (f"{path}: there is no configuration file. Create one with: followup-daemon init",)
        ) from None
    except OSError as error:
        raise ConfigurationError((f"{path}: the configuration file cannot be read ({error.strerror}).",)) from None
    if len(data) > SIZE_LIMIT:
        raise ConfigurationError((f"{path}: the configuration file is larger than {SIZE_LIMIT // 1024} KiB.",))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigurationError((f"{path}: the configuration file is not UTF-8 (byte {error.start}).",)) from None


def _parse(raw: str, path: Path) -> Any:
    yaml = YAML(typ="rt")
    yaml.version = (1, 2)
    try:
        with parsing(YAMLError):
            document = yaml.load(raw)
    except MarkedYAMLError as error:
        mark = error.problem_mark
        where = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else str(path)
        raise ConfigurationError(
            (
                f"{where}: not valid YAML: {(error.problem or 'it cannot be parsed').splitlines()[0]}. Check"
                " indentation, quotes and colons there.",
            )
        ) from None
    except YAMLError as error:
        raise ConfigurationError((f"{path}: not valid YAML ({type(error).__name__}).",)) from None
    except MalformedInput as error:
        raise ConfigurationError((f"{path}: not valid YAML ({error}).",)) from None
    if document is None:
        raise ConfigurationError(
            (f"{path}: the configuration file is empty. It needs at least `accounts:`; see: followup-daemon init",)
        )
    if not isinstance(document, dict):
        raise ConfigurationError(
            (f"{path}:1:1: the configuration must consist of `key: value` lines, beginning with `accounts:`",)
        )
    return document


def _plain(document: Any, path: Path) -> Any:
    """Return the document as plain dicts and lists. Refuse aliases that expand too far."""
    count = 0

    def walk(node: Any, depth: int) -> Any:
        nonlocal count
        count += 1
        if count > NODE_LIMIT or depth > 30:
            raise ConfigurationError(
                (f"{path}: the configuration is nested too deeply or too large once its aliases are followed.",)
            )
        if isinstance(node, dict):
            return {str(key): walk(value, depth + 1) for key, value in node.items()}
        return [walk(value, depth + 1) for value in node] if isinstance(node, list) else node

    return walk(document, 0)


def _problems(error: ValidationError, document: Any, path: Path) -> list[str]:
    found = []
    for detail in error.errors():
        location, owner = _untagged(list(detail["loc"]))
        line, column = _position(document, location, detail["type"] in ("missing", "extra_forbidden"))
        name = ".".join(str(part) for part in location) or "the file"
        found.append((line, column, f"{path}:{line}:{column}: {_words(detail, name, location, owner)}"))
    return [text for _, _, text in sorted(set(found))]


def _untagged(location: list[Any]) -> tuple[list[Any], tuple[type[BaseModel], int]]:
    """Return ``location`` without the kinds of accounts and calendars that pydantic inserts.

    Return also the section that the last part of the location belongs to, and the index at which this part starts.
    """
    if location[:1] != ["accounts"] or not location[2:]:
        return location, (schema.Configuration, 0)
    account = schema.ACCOUNTS.get(str(location.pop(2)), schema.Configuration)
    if location[2:3] == ["calendars"] and location[4:] and str(location[4]) in CALENDARS:
        return location, (CALENDARS[str(location.pop(4))], 4)
    return location, (account, 2)


def _words(detail: Any, name: str, location: list[Any], owner: tuple[type[BaseModel], int]) -> str:
    kind = detail["type"]
    if kind == "extra_forbidden" and (renamed := RENAMED.get(str(location[-1]))) is not None:
        return f"`{name}` is now called `{renamed}`; please rename it"
    if kind == "extra_forbidden":
        known = _keys_at(location[owner[1] : -1], owner[0])
        near = difflib.get_close_matches(str(location[-1]), known, n=1, cutoff=0.5)
        return f"`{name}` is not a known key" + (
            f"; did you mean `{near[0]}`?" if near else f"; possible keys: {', '.join(known)}"
        )
    if kind == "missing":
        return f"`{name}` is missing"
    kinds = ", ".join(CALENDARS if "calendars" in location else schema.ACCOUNTS)
    if kind == "union_tag_not_found":
        return f"`{name}.kind` is missing; it is one of {kinds}"
    if kind == "union_tag_invalid":
        return f"`{name}.kind`: {detail['ctx']['tag']!r} is not one of {kinds}"
    message = str(detail["msg"]).removeprefix("Value error, ")
    if kind == "literal_error":
        message = f"{detail['input']!r} is not one of {detail['ctx']['expected']}"
    return f"`{name}`: {message[:1].lower() + message[1:]}"


def _keys_at(location: list[Any], model: Any) -> list[str]:
    for part in location:
        if isinstance(part, int):
            continue
        field = model.model_fields.get(part) if isinstance(model, type) and issubclass(model, BaseModel) else None
        if field is None:
            return []
        model = type(field.default) if isinstance(field.default, BaseModel) else field.annotation
        inner = [arg for arg in get_args(model) if isinstance(arg, type) and issubclass(arg, BaseModel)]
        model = inner[0] if inner else model
    if not (isinstance(model, type) and issubclass(model, BaseModel)):
        return []
    return [field.alias or key for key, field in model.model_fields.items()]


def _position(document: Any, location: list[Any], of_key: bool) -> tuple[int, int]:
    """Return line and column, from 1, of the deepest part of ``location`` that exists in the file."""
    node: Any = document
    line, column = 1, 1
    for number, part in enumerate(location):
        try:
            at = (
                node.lc.item(part)
                if isinstance(part, int)
                else node.lc.key(part)
                if of_key and number == len(location) - 1
                else node.lc.value(part)
            )
            line, column = at[0] + 1, at[1] + 1
            node = node[part]
        except (LookupError, AttributeError, TypeError):
            break
    return line, column


def _settings(configuration: schema.Configuration, file: _File, problems: list[str]) -> Settings:
    """Return the settings of the usable accounts and sections. Add the other problems to ``problems``."""
    path = file.path
    found = _accounts(configuration, file, problems)
    templates = _templates(configuration.follow_ups.templates, path, file.document, problems)
    holidays = _holidays(configuration.follow_ups.holidays, path, file.document, problems)
    fingerprint = sha256(
        "\n".join((version("followup-daemon"), file.raw, *sorted(templates.values()))).encode()
    ).hexdigest()
    return Settings(
        path=path,
        accounts=family.acquainted(found),
        policy=_policy(configuration, templates, holidays),
        profile=Profile(
            name=configuration.profile.name,
            headline=configuration.profile.headline,
            phone=configuration.profile.phone,
            strengths=tuple(
                Strength(text=s.text, keywords=tuple(s.keywords), language=s.language or "")
                for s in configuration.profile.strengths
            ),
        ),
        notify_command=tuple(configuration.notify.command),
        notify_services=tuple(configuration.notify.apprise),
        poll_every=durations.parse(configuration.poll_every),
        state=paths.state(path, configuration.state),
        metrics=path.parent / Path(configuration.metrics).expanduser() if configuration.metrics else None,
        secrets=configuration.secrets,
        fingerprint=fingerprint,
    )


def _accounts(configuration: schema.Configuration, file: _File, problems: list[str]) -> list[AccountSettings]:
    """Return the accounts without a problem. Add the problems of the others to ``problems``."""
    found: list[AccountSettings] = []
    names: set[str] = set()
    where: dict[str, str] = {}
    for number, one in zip(file.numbers, configuration.accounts, strict=True):
        at = file.at("accounts", number)
        wrong = [f"account {one.name!r}: {problem}" for problem in one.problems()]
        if one.name in names:
            wrong.append(f"two accounts are named {one.name!r}; give each a different name")
        names.add(one.name)
        problems += (f"{at}: {problem}" for problem in wrong)
        if not wrong:
            line, _ = _position(file.document, ["accounts", number], False)
            found.append(accounts.read(one, configuration.profile.name, file.path.parent, line))
            where[one.name] = at
    doubles = family.doubles(found)
    problems += (f"{where[double.account.name]}: {words}" for double, words in doubles)
    return [one for one in found if all(one is not double for double, _ in doubles)]


def _templates(given: dict[str, str], path: Path, document: Any, problems: list[str]) -> dict[str, str]:
    if not given:
        return {}
    from jinja2 import TemplateSyntaxError

    from followup_daemon.settings import templates

    found: dict[str, str] = {}
    for name, text in given.items():
        line, column = _position(document, ["follow_ups", "templates", name], True)
        where = f"{path}:{line}:{column}: template `{name}`"
        kind, _, purpose = name.rpartition(".")
        if purpose not in set(Purpose) or (kind and kind not in set(InteractionKind)):
            problems.append(f"{where}: it must be named after a purpose ({', '.join(Purpose)}), or kind.purpose")
            continue
        try:
            found[name] = templates.read(text, path.parent)
        except (OSError, UnicodeDecodeError):
            problems.append(f"{where}: the file {text[1:].strip()} cannot be read")
        except TemplateSyntaxError as error:
            problems.append(f"{where}: {error.message} (line {error.lineno} of the template)")
    return found


def _holidays(code: str, path: Path, document: Any, problems: list[str]) -> Container[date]:
    if not code:
        return frozenset()
    import holidays

    country, _, region = code.partition("-")
    try:
        found: Container[date] = holidays.country_holidays(country.upper(), subdiv=region or None)
    except (NotImplementedError, KeyError, ValueError):
        line, column = _position(document, ["follow_ups", "holidays"], False)
        problems.append(
            f"{path}:{line}:{column}: `follow_ups.holidays`: {code!r} is not a supported country or region; write"
            " for example DE, US or DE-BY"
        )
        return frozenset()
    return found


def _policy(configuration: schema.Configuration, templates: dict[str, str], holidays: Container[date]) -> Policy:
    given = configuration.follow_ups
    purposes = {}
    keywords = {}
    for kind in InteractionKind:
        rules = getattr(given, kind.value)
        keywords[kind] = tuple(rules.keywords)
        for purpose in Purpose:
            rule = getattr(rules, purpose.value, None)
            if rule is not None:
                purposes[kind, purpose] = PurposePolicy(
                    enabled=rule.enabled,
                    after=durations.parse_delay(rule.after),
                    best_until=durations.parse(rule.best_until),
                    too_old=durations.parse(rule.too_old),
                    recipients=rule.recipients,
                )
    return Policy(
        purposes=purposes,
        daily_cap=given.daily_cap,
        max_people=given.max_people,
        max_unanswered=given.max_unanswered,
        min_confidence=given.min_confidence,
        vague_days=given.vague_business_days,
        quiet_days=frozenset(schema.WEEKDAYS.index(day) for day in given.quiet_days),
        working_days=frozenset(schema.WEEKDAYS.index(day) for day in given.working_days),
        morning=given.working_hours.start,
        working_until=given.working_hours.end,
        holidays=holidays,
        exclude=Exclusions(
            addresses=frozenset(addresses.key(a) for a in configuration.exclude.addresses),
            domains=frozenset(d.lower().lstrip("@") for d in configuration.exclude.domains),
            titles=tuple(configuration.exclude.titles),
        ),
        keywords=keywords,
        templates=templates,
        gaps=configuration.gaps,
    )
