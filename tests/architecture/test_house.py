"""The house stays calm: arrows run one way, pure stages stay pure, one owner per library, small files."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "followup_daemon"
MODULES = sorted(PACKAGE.rglob("*.py"))
PURE = ("model", "languages", "normalise", "mail", "detect", "decide", "compose")
WORLDLY = {
    "os",
    "time",
    "random",
    "socket",
    "pathlib",
    "subprocess",
    "sqlite3",
    "shutil",
    "tempfile",
    "threading",
    "sqlalchemy",
    "requests",
    "click",
    "pydantic",
    "ruamel",
    "rich",
    "schedule",
}
OWNERS = {
    "bs4": ("normalise/html/__init__.py", "normalise/html/visibility.py"),
    "publicsuffixlist": ("normalise/domains.py",),
    "icalendar": ("normalise/",),
    "recurring_ical_events": ("normalise/ics/__init__.py",),
    "sqlalchemy": ("store/",),
    "alembic": ("store/",),
    "schedule": ("engine/daemon/loop.py",),
    "sdnotify": ("engine/daemon/loop.py",),
    "ruamel": ("settings/",),
    "holidays": ("settings/",),
    "platformdirs": ("settings/",),
    "requests": ("accounts/",),
    "urllib3": ("accounts/transport.py",),
    "google": ("accounts/google/",),
    "google_auth_oauthlib": ("accounts/google/",),
    "oauthlib": ("accounts/google/",),
    "googleapiclient": ("accounts/google/",),
    "httplib2": ("accounts/google/",),
    "msal": ("accounts/microsoft/sign_in.py",),
    "idna": ("normalise/web/urls.py",),
    "lxml": ("accounts/parsing/multistatus.py",),
    "imapclient": ("accounts/imap/",),
    "imaplib": ("accounts/imap/session.py", "accounts/imap/restricted_client.py"),
    "keyring": ("accounts/credentials.py",),
    "cryptography": ("accounts/credentials.py",),
    "nameparser": ("compose/tone.py",),
    "spellchecker": ("compose/spelling.py",),
    "click": ("cli/",),
    "rich": (),
    "jinja2": ("compose/", "settings/"),
    "smtplib": (),
}


WRITES = ("sys.stdout.write", "sys.stderr.write")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def test_arrows_run_one_way() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_pure_stages_touch_nothing_of_the_world() -> None:
    stages = tuple(f"{stage}/" for stage in PURE)
    pure = {name(path): set(imports(path)) for path in MODULES if name(path).startswith(stages)}
    assert {path.partition("/")[0] for path in pure} == set(PURE)
    worldly = {path: {module.partition(".")[0] for module in modules} & WORLDLY for path, modules in pure.items()}
    assert {path: modules for path, modules in worldly.items() if modules} == {}


def test_each_library_has_one_owner() -> None:
    imported = [(name(path), module) for path in MODULES for module in imports(path)]
    owned = [(path, module, OWNERS.get(module.partition(".")[0])) for path, module in imported]
    assert [
        f"{path} imports {module}"
        for path, module, owners in owned
        if owners is not None and not any(path.startswith(owner) for owner in owners)
    ] == []


def test_only_the_clock_asks_what_time_it_is() -> None:
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Attribute)
                and isinstance(node.value, ast.Name)
                and (node.value.id, node.attr)
                in {
                    ("datetime", "now"),
                    ("datetime", "utcnow"),
                    ("date", "today"),
                    ("time", "time"),
                    ("time", "time_ns"),
                    ("time", "sleep"),
                }
            ):
                assert name(path) == "engine/clock.py", f"{name(path)}:{node.lineno}"


def test_only_render_prints() -> None:
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and (
                ast.unparse(node.func) in ("print", "click.echo", "click.secho")
                or (ast.unparse(node.func) in WRITES and name(path) != "cli/render.py")
            ):
                raise AssertionError(f"{name(path)}:{node.lineno} prints")


@pytest.mark.parametrize("path", [p for p in MODULES if name(p).startswith("app/")], ids=name)
def test_a_use_case_neither_reads_the_environment_nor_ends_the_process(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    named = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    forbidden = {"os.environ", "os.getenv", "sys.exit", "sys.argv", "sys.stdin", "sys.stdout", "sys.stderr"}
    assert named & forbidden == set()
    assert "getpass" not in set(imports(path))


def test_files_functions_and_folders_are_small() -> None:
    for path in MODULES:
        source = path.read_text("utf-8")
        assert source.count("\n") <= 400, f"{name(path)} is too long"
        is_migration = "migrations/versions" in name(path)  # a migration is a frozen list
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and not is_migration:
                length = (node.end_lineno or 0) - node.lineno + 1
                assert length <= 40, f"{name(path)}: {node.name} has {length} lines"
    for folder in {path.parent for path in MODULES}:
        assert len(list(folder.glob("*.py"))) <= 12, folder


def test_the_files_of_the_long_checks_are_small() -> None:
    for path in [*(ROOT / "stress").rglob("*.py"), *(ROOT / "benchmarks").rglob("*.py")]:
        assert path.read_text("utf-8").count("\n") <= 400, f"{path.relative_to(ROOT)} is too long"


def test_every_module_says_what_it_is() -> None:
    for path in MODULES:
        assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), name(path)


def test_nothing_in_the_package_can_send() -> None:
    for path in MODULES:
        assert not {"smtplib", "aiosmtplib"} & set(imports(path))
