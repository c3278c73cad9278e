"""No hidden state: a module keeps nothing that grows, and each cache has a bound."""

from __future__ import annotations

import ast

from tests.architecture.test_house import MODULES, name

CONTAINERS = {"dict", "list", "set", "defaultdict", "OrderedDict", "Counter", "deque", "WeakKeyDictionary"}


def is_empty_container(value: ast.expr | None) -> bool:
    match value:
        case ast.Dict(keys=[]) | ast.List(elts=[]):
            return True
        case ast.Call(func=ast.Name(id=called), args=arguments):
            return called in CONTAINERS and (not arguments or called == "defaultdict")
        case _:
            return False


def kept(tree: ast.Module) -> list[int]:
    """Return the lines on which a module assigns something that can only be meant to be filled later."""
    return [
        node.lineno
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and is_empty_container(node.value)
    ] + [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Global)]


def unbounded(tree: ast.Module) -> list[int]:
    """Return the lines of caches that may grow. ``cache`` is for functions without parameters."""
    lines = []
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.args.args:
            lines += [one.lineno for one in node.decorator_list if ast.unparse(one).split(".")[-1] == "cache"]
        if isinstance(node, ast.FunctionDef):
            lines += [one.lineno for one in node.decorator_list if ast.unparse(one).split(".")[-1] == "lru_cache"]
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "lru_cache":
            sizes = [one.value for one in node.keywords if one.arg == "maxsize"]
            lines += [] if sizes and ast.unparse(sizes[0]) != "None" else [node.lineno]
    return lines


def test_no_module_keeps_state_and_every_cache_has_a_bound() -> None:
    for path in MODULES:
        tree = ast.parse(path.read_text("utf-8"))
        assert kept(tree) == [], name(path)
        assert unbounded(tree) == [], name(path)


def test_each_way_to_keep_state_is_seen() -> None:
    ways = ("a = {}", "a: dict[str, int] = {}", "a = []", "a = set()", "a = defaultdict(list)", "def f():\n global a")
    assert [bool(kept(ast.parse(one))) for one in ways] == [True] * len(ways)
    assert kept(ast.parse("a = {1: 2}\nb = [1]\nc = set('ab')\ndef f():\n    d = {}")) == []


def test_each_cache_without_a_bound_is_seen() -> None:
    ways = ("@cache\ndef f(a): ...", "@lru_cache\ndef f(a): ...", "@lru_cache(maxsize=None)\ndef f(a): ...")
    assert [bool(unbounded(ast.parse(one))) for one in ways] == [True] * len(ways)
    assert unbounded(ast.parse("@cache\ndef f(): ...\n@lru_cache(maxsize=8)\ndef g(a): ...")) == []
