"""Reading what mutmut prints, and the list of survivors that are argued to change nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

KILLED = frozenset({"killed", "timeout", "segfault", "caught by type check"})
_SEPARATOR = " | "


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A planted fault by mutmut's name, and what became of it."""

    name: str
    status: str

    @property
    def is_killed(self) -> bool:
        return self.status in KILLED

    @property
    def is_checked(self) -> bool:
        return self.status != "not checked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The lines that a mutant takes out and puts in, without their indentation, and the function they are in."""

    function: str
    removed: tuple[str, ...]
    added: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Equivalent:
    """An argued survivor: in this function, this line may replace another, for the reason that is given."""

    function: str
    line: str
    why: str


def mutants(printed: str) -> list[Mutant]:
    """Return the mutants that ``mutmut results --all true`` lists."""
    rows = (line.strip().rpartition(": ") for line in printed.splitlines())
    return [Mutant(name=name, status=status) for name, _, status in rows if "__mutmut_" in name]


def function_of(name: str) -> str:
    """Return the function of a mutant as a reader writes it: ``package.module.Class.method``."""
    module, _, mangled = name.rpartition("__mutmut_")[0].rpartition(".")
    plain = mangled[2:].replace("ǁ", ".")  # x_function or xǁClassǁmethod
    return f"{module}.{plain}"


def change(name: str, shown: str) -> Change:
    """Return the change of a mutant from the diff that ``mutmut show`` prints."""
    body = [line for line in shown.splitlines() if not line.startswith(("---", "+++"))]
    return Change(
        function=function_of(name),
        removed=tuple(line[1:].strip() for line in body if line.startswith("-")),
        added=tuple(line[1:].strip() for line in body if line.startswith("+")),
    )


def equivalents(text: str) -> list[Equivalent]:
    """Return the rows ``function | changed line | why``. Lines that are empty or begin with ``#`` are skipped.

    Raises ValueError for a row that gives no reason.
    """
    rows = []
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        function, _, rest = line.partition(_SEPARATOR)
        changed, _, why = rest.rpartition(_SEPARATOR)
        if not (function.strip() and changed.strip() and why.strip()):
            raise ValueError(f"no function, line and reason: {line}")
        rows.append(Equivalent(function=function.strip(), line=changed.strip(), why=why.strip()))
    return rows


def argued(survivor: Change, rows: Sequence[Equivalent]) -> Equivalent | None:
    """Return the row that argues for this survivor, or None.

    It names the lines that are put in, or else those that are taken out; several are joined by a blank.
    """
    line = " ".join(survivor.added or survivor.removed)
    return next((row for row in rows if row.function == survivor.function and row.line == line), None)


def share_killed(every: Sequence[Mutant]) -> float:
    """Return the share of mutants that the tests noticed."""
    return sum(mutant.is_killed for mutant in every) / len(every) if every else 0.0
