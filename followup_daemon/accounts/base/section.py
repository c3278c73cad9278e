"""The base of every section of the configuration file, and the types of its values."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict

from followup_daemon.accounts.base import durations
from followup_daemon.languages import LANGUAGES
from followup_daemon.normalise.addresses import is_address
from followup_daemon.normalise.web import urls
from followup_daemon.normalise.zones import zone

if TYPE_CHECKING:
    from followup_daemon.accounts.base.config import CalendarConfig


def _duration(value: Any) -> str:
    durations.parse(value)
    return str(value)


def _address(value: str) -> str:
    if not is_address(value):
        raise ValueError(f"{value!r} is not an e-mail address")
    return value


def _zone(value: str) -> str:
    known = zone(value) if value else None
    if value and (known is None or known.key != value):
        raise ValueError(f"{value!r} is not an IANA time zone; write for example Europe/Berlin")
    return value


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Duration = Annotated[str, BeforeValidator(_duration)]
if TYPE_CHECKING:
    Language = str
else:
    Language = Literal[tuple(LANGUAGES)]
EmailAddress = Annotated[str, AfterValidator(_address)]
OptionalAddress = Annotated[str, AfterValidator(lambda value: value and _address(value))]
ZoneName = Annotated[str, AfterValidator(_zone)]
TextList = Annotated[list[str], BeforeValidator(_listed)]


class Section(BaseModel):
    """A part of the configuration file. Unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class CalendarSection(Section):
    """The keys of every kind of calendar. A kind adds its own keys, and ``kind``, whose only value is its name."""

    if TYPE_CHECKING:
        kind: str

    def problems(self) -> list[str]:
        """Return the problems of the calendar that are not problems of a single key."""
        return []

    @abstractmethod
    def to_config(self, folder: Path, address: str) -> CalendarConfig:
        """Return its part of the settings.

        Relative paths are relative to ``folder``. ``address`` is the address of the account.
        """


def unsafe(address: str) -> list[str]:
    """Return the problems of a URL to which a secret is sent. They never quote the URL, which may have a secret."""
    try:
        url = urls.read(address)
    except urls.Malformed as error:
        return [f"invalid URL: {error}"]
    return [] if url.is_safe else [f"an address must begin with https:// ({url.host})"]


def not_loopback(key: str, address: str) -> list[str]:
    """Return the problem of the URL in ``key`` if it is not on this machine. Such a key is only for tests."""
    try:
        is_loopback = not address or urls.read(address).is_loopback
    except urls.Malformed:
        is_loopback = False
    return [] if is_loopback else [f"`{key}` must be a loopback address, for tests ({address[:60]})"]


def absolute(given: str, folder: Path) -> Path | None:
    """Return ``given`` as an absolute path, relative to ``folder``, or None for "" (not configured)."""
    if not given:
        return None
    path = Path(given).expanduser()
    return path if path.is_absolute() else folder / path
