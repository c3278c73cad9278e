"""The published discovery documents: which methods there are, what they take, what they answer, who may call them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any
from urllib.parse import unquote

Schema = dict[str, Any]


class Invalid(ValueError):
    """A request or an answer that the published schema does not know."""


@dataclass(frozen=True, slots=True)
class Method:
    """``name`` as in the document: gmail.users.drafts.create."""

    name: str
    document: str
    http: str
    pattern: re.Pattern[str]
    parameters: dict[str, Schema]
    request: str | None
    response: str | None
    scopes: frozenset[str]


@cache
def document(name: str) -> dict[str, Any]:
    path = resources.files("googleapiclient") / "discovery_cache" / "documents" / f"{name}.json"
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


@cache
def methods() -> tuple[Method, ...]:
    found: list[Method] = []

    def walk(of: str, resource: dict[str, Any], base: str) -> None:
        for one in resource.get("methods", {}).values():
            path = re.escape(f"/{base}{one['path']}").replace(r"\{", "{").replace(r"\}", "}")
            found.append(
                Method(
                    name=one["id"],
                    document=of,
                    http=one["httpMethod"],
                    pattern=re.compile(re.sub(r"{\+?(\w+)}", r"(?P<\1>[^/]+)", path)),
                    parameters={**document(of)["parameters"], **one.get("parameters", {})},
                    request=one.get("request", {}).get("$ref"),
                    response=one.get("response", {}).get("$ref"),
                    scopes=frozenset(one.get("scopes", ())),
                )
            )
        for inner in resource.get("resources", {}).values():
            walk(of, inner, base)

    for name in ("gmail.v1", "calendar.v3"):
        walk(name, document(name), document(name)["servicePath"])
    return tuple(found)


def match(http: str, path: str) -> tuple[Method, dict[str, str]] | None:
    """Return the method that answers there, and the parameters in its path; fixed paths before patterns."""
    fitting = [
        (method, found.groupdict())
        for method in methods()
        if method.http == http and (found := method.pattern.fullmatch(path))
    ]
    if not fitting:
        return None
    method, parameters = min(fitting, key=lambda pair: len(pair[1]))
    return method, {name: unquote(value) for name, value in parameters.items()}


def check_parameters(method: Method, given: dict[str, list[str]]) -> dict[str, Any]:
    """Return the query's parameters by name, in their types. Raises Invalid."""
    found: dict[str, Any] = {}
    for name, values in given.items():
        schema = method.parameters.get(name)
        if schema is None:
            raise Invalid(f"Invalid JSON payload received. Unknown name {name!r}: Cannot bind query parameter.")
        if len(values) > 1 and not schema.get("repeated"):
            raise Invalid(f"{name} is given more than once")
        typed = [_typed(name, value, schema) for value in values]
        found[name] = typed if schema.get("repeated") else typed[0]
    for name, schema in method.parameters.items():
        if schema.get("required") and schema.get("location") == "query" and name not in found:
            raise Invalid(f"Required parameter: {name}")
    return found


def _typed(name: str, value: str, schema: Schema) -> Any:
    if "enum" in schema and value not in schema["enum"]:
        raise Invalid(f"Invalid value at {name!r}: {value!r}")
    if schema["type"] == "integer":
        number = int(value) if re.fullmatch(r"-?\d+", value) else None
        if number is None or number < int(schema.get("minimum", number)) or number > int(schema.get("maximum", number)):
            raise Invalid(f"Invalid value for {name}: {value!r}")
        return number
    if schema["type"] == "boolean":
        if value not in ("true", "false"):
            raise Invalid(f"Invalid value for {name}: {value!r}")
        return value == "true"
    if schema.get("format") == "uint64" and not value.isdigit():
        raise Invalid(f"Invalid value for {name}: {value!r}")
    if schema.get("format") == "date-time" and not re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", value
    ):
        raise Invalid(f"Bad Request: {name}")
    return value


def check(value: Any, reference: str, of: str) -> None:
    """Raise Invalid unless ``value`` is what the document's schema ``reference`` says."""
    _check(value, document(of)["schemas"][reference], of, reference)


def _check(value: Any, schema: Schema, of: str, where: str) -> None:
    if "$ref" in schema:
        _check(value, document(of)["schemas"][schema["$ref"]], of, where)
        return
    kind = schema.get("type")
    kinds: dict[str, type | tuple[type, ...]] = {
        "object": dict, "array": list, "string": str, "boolean": bool, "integer": int, "number": (int, float),
    }  # fmt: skip
    if kind in kinds and (not isinstance(value, kinds[kind]) or (kind == "integer" and isinstance(value, bool))):
        raise Invalid(f"{where}: {value!r} is no {kind}")
    if kind == "object":
        known = schema.get("properties", {})
        for name, inner in value.items():
            if name in known:
                _check(inner, known[name], of, f"{where}.{name}")
            elif "additionalProperties" in schema:
                _check(inner, schema["additionalProperties"], of, f"{where}.{name}")
            else:
                raise Invalid(f"Unknown name {name!r} at {where!r}: Cannot find field.")
    elif kind == "array":
        for number, inner in enumerate(value):
            _check(inner, schema["items"], of, f"{where}[{number}]")
    elif kind == "string":
        if "enum" in schema and value not in schema["enum"]:
            raise Invalid(f"{where}: {value!r} is not one of {schema['enum']}")
        if schema.get("format") in ("uint64", "int64") and not re.fullmatch(r"-?\d+", value):
            raise Invalid(f"{where}: {value!r} is no number")
        if schema.get("format") == "byte" and not re.fullmatch(r"[\w=-]*", value):
            raise Invalid(f"{where} is not base64url")


def masked(value: Any, fields: str) -> Any:
    """Return what a partial response keeps: a,b(c,d),e/f. Raises Invalid for a mask that cannot be read."""
    tree, rest = _mask(fields)
    if rest:
        raise Invalid(f"Invalid field selection {fields}")
    return _keep(value, tree)


def _mask(text: str) -> tuple[dict[str, Any], str]:
    tree: dict[str, Any] = {}
    while True:
        found = re.match(r"[\w*/-]+", text)
        if found is None:
            raise Invalid(f"Invalid field selection {text}")
        names, text = found[0].split("/"), text[found.end() :]
        inner: dict[str, Any] = {}
        if text.startswith("("):
            inner, text = _mask(text[1:])
            if not text.startswith(")"):
                raise Invalid("Invalid field selection")
            text = text[1:]
        for name in reversed(names):
            inner = {name: inner}
        _merge(tree, inner)
        if not text.startswith(","):
            return tree, text
        text = text[1:]


def _merge(tree: dict[str, Any], more: dict[str, Any]) -> None:
    for name, inner in more.items():
        _merge(tree.setdefault(name, {}), inner)


def _keep(value: Any, tree: dict[str, Any]) -> Any:
    if not tree:
        return value
    if isinstance(value, list):
        return [_keep(one, tree) for one in value]
    if isinstance(value, dict):
        return {name: _keep(inner, tree[name]) for name, inner in value.items() if name in tree}
    return value
