"""The program that runs is the one that is locked and audited: no dependency writes over another's files."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from hashlib import sha256
from importlib import metadata
from pathlib import Path

from tests import installed


def test_every_installed_file_is_as_its_one_owner_brought_it() -> None:
    assert len(installed.of_the_lock()) > 40
    assert installed.problems() == []


def _package(folder: Path, name: str, files: dict[str, str]) -> metadata.Distribution:
    """As pip leaves it."""
    about = folder / f"{name}-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    record = []
    for path, text in files.items():
        (folder / path).write_text(text)
        record.append(
            f"{path},sha256={urlsafe_b64encode(sha256(text.encode()).digest()).rstrip(b'=').decode()},{len(text)}"
        )
    (about / "RECORD").write_text("\n".join(record) + "\n")
    return metadata.Distribution.at(about)


def test_a_file_that_another_package_writes_over_is_found(tmp_path: Path) -> None:
    wire = _package(tmp_path, "wire", {"wire.py": "version = 1"})
    assert list(installed.altered([wire])) == []
    (tmp_path / "wire.py").write_text("version = 2")
    assert list(installed.altered([wire])) == ["wire.py is not as wire brought it"]


def test_a_file_with_two_owners_is_found(tmp_path: Path) -> None:
    both = [_package(tmp_path, name, {"wire.py": "version = 1"}) for name in ("wire", "wire-future")]
    assert installed.owned_twice(both) == ["wire.py of wire, wire-future"]


def test_a_package_that_runs_something_at_every_start_is_found(tmp_path: Path) -> None:
    future = _package(tmp_path, "wire-future", {"wire_future.pth": "import wire_future"})
    assert list(installed.altered([future])) == ["wire-future runs wire_future.pth at every start"]
