"""The user's own letters: read from the configuration, and refused if they might not terminate.

A template may show values, use conditions, and loop over a list without nested loops. Its output is then at most its
own length times the length of the longest list. So no limit is necessary while it runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

MAX_LENGTH = 20_000
_FILTERS = frozenset({"capitalize", "default", "first", "join", "last", "length", "lower", "title", "trim", "upper"})
_TESTS = frozenset({"defined", "none", "sequence", "string", "undefined"})
_NODES = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.If, nodes.For, nodes.CondExpr),
    *(nodes.And, nodes.Or, nodes.Not, nodes.Compare, nodes.Operand, nodes.Filter, nodes.Test, nodes.Keyword),
    *(nodes.Getitem, nodes.Slice, nodes.Neg, nodes.Add, nodes.Sub, nodes.Concat),
)
_WORDS = {
    nodes.Assign: "set",
    nodes.AssignBlock: "set",
    nodes.Macro: "macro",
    nodes.Call: "a call",
    nodes.Mul: "*",
    nodes.Pow: "**",
    nodes.Getattr: "a dot",
}


def read(text: str, folder: Path) -> str:
    """Return the source of a template: ``text`` itself, or the file that it names (``@FILE``, relative to ``folder``).

    Raises OSError or UnicodeDecodeError for the file. Raises TemplateSyntaxError for an invalid or unbounded template.
    """
    source = _contents(folder / text[1:].strip()) if text.startswith("@") else text
    if len(source) > MAX_LENGTH:
        raise TemplateSyntaxError(f"it is longer than {MAX_LENGTH} characters", 1)
    _refuse_unbounded(ImmutableSandboxedEnvironment().parse(source))
    return source


def _contents(path: Path) -> str:
    if not path.is_file():  # reading a pipe would block
        raise OSError(f"{path} is no file")
    with path.open(encoding="utf-8") as file:
        return file.read(MAX_LENGTH + 1)


def _refuse_unbounded(template: nodes.Template) -> None:
    """Raise TemplateSyntaxError for parts of Jinja that are not on the list of bounded parts."""
    for node, in_loop in _walk(template, False):
        if isinstance(node, nodes.For) and (in_loop or node.recursive or not isinstance(node.iter, nodes.Name)):
            raise TemplateSyntaxError("a loop goes through one of the lists, and not inside another loop", node.lineno)
        if isinstance(node, nodes.Filter) and node.name not in _FILTERS:
            raise TemplateSyntaxError(
                f"the filter {node.name} cannot be used; these can: {_list(_FILTERS)}", node.lineno
            )
        if isinstance(node, nodes.Test) and node.name not in _TESTS:
            raise TemplateSyntaxError(f"the test {node.name} cannot be used; these can: {_list(_TESTS)}", node.lineno)
        if not isinstance(node, _NODES):
            word = _WORDS.get(type(node), type(node).__name__.lower())
            raise TemplateSyntaxError(f"{word} cannot be used in a letter", node.lineno)


def _walk(node: nodes.Node, in_loop: bool) -> Iterator[tuple[nodes.Node, bool]]:
    """Yield every node below ``node``, and whether it is inside a loop."""
    pending = [(child, in_loop) for child in node.iter_child_nodes()]
    while pending:
        found, inside = pending.pop()
        yield found, inside
        inside = inside or isinstance(found, nodes.For)
        pending += [(child, inside) for child in found.iter_child_nodes()]


def _list(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))
