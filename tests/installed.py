"""What is locked and audited is what runs: every installed file is as its one owner brought it.

``python -m tests.installed`` looks at the interpreter that runs it, and needs nothing but the standard library.
"""

from __future__ import annotations

import sys
from base64 import urlsafe_b64encode
from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib import metadata
from pathlib import Path

from tests.licences import locked

Distributions = Iterable[metadata.Distribution]


def normal(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")


def of_the_lock() -> list[metadata.Distribution]:
    """Return the installed distributions that the lock file names, in whatever version."""
    names = {normal(one) for one in locked()}
    return [one for one in metadata.distributions() if normal(one.metadata["Name"]) in names]


def owned_twice(found: Distributions) -> list[str]:
    """Files that two distributions say are theirs."""
    owners = defaultdict[Path, set[str]](set)
    for one in found:
        for file in one.files or ():
            if file.suffix != ".pyc":
                owners[Path(str(file.locate())).resolve()].add(one.metadata["Name"])
    return [f"{path.name} of {', '.join(sorted(names))}" for path, names in owners.items() if len(names) > 1]


def altered(found: Distributions) -> Iterator[str]:
    """Python files that are not what their owner's RECORD says, and files that change others whenever Python starts."""
    for one in found:
        for file in one.files or ():
            if file.suffix == ".pth":
                yield f"{one.metadata['Name']} runs {file} at every start"
            elif file.suffix == ".py" and file.hash is not None and file.hash.mode == "sha256":
                try:
                    data = Path(str(file.locate())).read_bytes()
                except OSError:
                    data = b""
                if urlsafe_b64encode(sha256(data).digest()).rstrip(b"=").decode() != file.hash.value:
                    yield f"{file} is not as {one.metadata['Name']} brought it"


def problems() -> list[str]:
    import urllib3

    found = [*owned_twice(metadata.distributions()), *altered(of_the_lock())]
    said, runs = metadata.version("urllib3"), str(vars(urllib3)["__version__"])
    return [*found, *([f"urllib3 {runs} runs where {said} is installed"] if said != runs else [])]


if __name__ == "__main__":
    wrong = problems()
    print("\n".join(wrong[:20]) or "every installed file is as its one owner brought it")
    sys.exit(bool(wrong))
