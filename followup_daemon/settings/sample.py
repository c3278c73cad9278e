"""Generator of config/followup.yaml and docs/configuration.md from the schema, so that they are always correct."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import time
from enum import Enum
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from followup_daemon.accounts import registry
from followup_daemon.accounts.calendars.registry import CALENDARS
from followup_daemon.accounts.kind import AccountSection
from followup_daemon.settings import schema

_HEAD = """\
# followup-daemon: everything that can be configured, with its defaults.
# Only `accounts` is required. You can delete everything else.
# Relative paths are relative to this file. Check it with: followup-daemon check
"""
_UNUSUAL = frozenset({"api_endpoint"})
MINIMAL = """\
accounts:
  - {name: home, kind: local, address: sam@example.com, mail: mail, calendar: calendar}
"""
_INTRODUCTION = f"""\
# Configuration

The configuration is one YAML file (YAML 1.2, UTF-8). `--config FILE` names it, else `$FOLLOWUP_CONFIG`. Without
both it is `followup-daemon/config.yaml` in your configuration folder (`~/.config`). `followup-daemon init`
writes the file. `followup-daemon check` lists every problem in it, with line and column. This is the smallest
valid file:

```yaml
{MINIMAL}```

Durations are written `90m`, `24h`, `7d`, `2w`; delays may also be `5 business days`.
This page is generated from the schema (`followup_daemon/settings/schema.py`).
"""


def full(kind: str = "local") -> str:
    """Return the complete commented file, with one account of ``kind``. It is a valid configuration."""
    lines = [_HEAD, f"accounts:  # {schema.Configuration.model_fields['accounts'].description}"]
    for one in (kind, *(other for other in schema.ACCOUNTS if other != kind)):
        lines += (line if one == kind else f"# {line}" for line in _account(one))
    for name, field in schema.Configuration.model_fields.items():
        if name != "accounts":
            lines += ["", *_lines(name, field, 0)]
    return "\n".join(lines) + "\n"


def _account(kind: str) -> list[str]:
    """Return one account with its required keys. Optional keys are commented out."""
    fields, shown = schema.ACCOUNTS[kind].model_fields, registry.KINDS[kind].sample
    lines = [
        f"  - name: {shown['name']}  # {fields['name'].description}",
        f"    kind: {kind}  # {fields['kind'].description}",
    ]
    lines += [f"    {name}: {value}  # {fields[name].description}" for name, value in shown.items() if name != "name"]
    for name, field in fields.items():
        if name not in shown and name != "kind" and name not in _UNUSUAL:
            default = field.get_default(call_default_factory=True)
            inner = (
                _lines(name, field, 0)
                if isinstance(default, BaseModel)
                else [f"{name}: {_value(default)}  # {field.description}"]
            )
            lines += [f"    # {line}" for line in inner]
    return lines


def _lines(name: str, field: FieldInfo, depth: int) -> list[str]:
    indent = "  " * depth
    default = field.get_default(call_default_factory=True)
    if isinstance(default, BaseModel):
        inner = [
            line
            for key, child in type(default).model_fields.items()
            for line in _lines(child.alias or key, _with_default(child, getattr(default, key)), depth + 1)
        ]
        return [f"{indent}{name}:  # {field.description}", *inner]
    return [f"{indent}{name}: {_value(default)}  # {field.description}"]


def _with_default(field: FieldInfo, default: Any) -> FieldInfo:
    copy = FieldInfo(default=default, description=field.description)
    copy.alias = field.alias
    return copy


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, time):
        return f'"{value:%H:%M}"'
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, list):
        return "[" + ", ".join(map(str, value)) + "]"
    if isinstance(value, dict):
        return "{}"
    return '""' if value == "" else str(value)


def reference() -> str:
    """Return the text of docs/configuration.md."""
    parts = [_INTRODUCTION]
    common = {key: field.description for key, field in AccountSection.model_fields.items()}
    parts.append(_table("accounts (a list; each with `kind` and)", AccountSection))
    for kind, model in schema.ACCOUNTS.items():
        parts.append(_table(f"accounts of `kind: {kind}`", model, common))
        parts += (_table(f"{key} of `kind: {kind}`", type(value)) for key, value in _sections(model))
    parts += (_table(f"calendars of `kind: {kind}`", model) for kind, model in CALENDARS.items())
    for name, field in schema.Configuration.model_fields.items():
        default = field.get_default(call_default_factory=True)
        if name != "accounts" and isinstance(default, BaseModel):
            parts.append(_table(name, type(default)))
    parts.append(_table("profile.strengths (a list; each with)", schema.Strength))
    parts += _rules()
    parts.append(_table("follow_ups.KIND.PURPOSE", schema.Rule))
    parts.append("\n## Top level\n\n| key | default | meaning |\n|---|---|---|")
    parts += [
        f"| `{name}` | `{_value(field.default)}` | {field.description} |"
        for name, field in schema.Configuration.model_fields.items()
        if isinstance(field.default, (str, bool))
    ]
    return "\n".join(parts) + "\n"


def _rules() -> Iterator[str]:
    """Return the lines of the table with the rules of every kind."""
    yield (
        "\n## follow_ups.KIND\n\nKIND is interview, meeting, sales_meeting, networking, proposal or"
        " application.\n\n| key | default `after` | best until | too old | meaning |\n|---|---|---|---|---|"
    )
    for kind, field in schema.FollowUps.model_fields.items():
        rules = field.get_default(call_default_factory=True)
        if not isinstance(rules, schema.KindRules):
            continue
        for purpose, child in type(rules).model_fields.items():
            rule = getattr(rules, purpose)
            if isinstance(rule, schema.Rule):
                yield (
                    f"| `{kind}.{purpose}` | {rule.after} | {rule.best_until} | {rule.too_old} | {child.description} |"
                )


def _sections(model: type[BaseModel]) -> Iterator[tuple[str, BaseModel]]:
    """Return the keys that are sections, each with its default."""
    for key, field in model.model_fields.items():
        default = field.get_default(call_default_factory=True)
        if isinstance(default, BaseModel):
            yield key, default


def _table(title: str, model: type[BaseModel], without: Mapping[str, str | None] = MappingProxyType({})) -> str:
    rows = [f"\n## {title}\n\n| key | default | meaning |\n|---|---|---|"]
    for key, field in model.model_fields.items():
        default = field.get_default(call_default_factory=True)
        if isinstance(default, schema.KindRules) or without.get(key) == field.description:
            continue
        shown = (
            "needed"
            if field.is_required()
            else "see below"
            if isinstance(default, BaseModel) and not isinstance(default, schema.WorkingHours)
            else '`{from: "09:00", to: "18:00"}`'
            if isinstance(default, schema.WorkingHours)
            else f"`{_value(default)}`"
        )
        rows.append(f"| `{field.alias or key}` | {shown} | {field.description} |")
    return "\n".join(rows)
