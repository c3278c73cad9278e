"""What a provider's refusals mean, in one vocabulary, and how often a refused read is asked again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from followup_daemon.accounts.base.contract import (
    MonotonicClock,
    NotPlaced,
    PermissionCheck,
    PlacementUnknown,
    RequestNotSent,
)
from followup_daemon.errors import AccountError, ReconnectNeeded, TemporaryError

if TYPE_CHECKING:
    from followup_daemon.accounts.transport import Transport

TRIES = 4
PATIENCE = 60.0
"""Seconds that one read may wait for a pause to end; a longer pause is left to the next poll."""

Answered = TypeVar("Answered")


class NotFound(TemporaryError):
    """What was asked for is not there (any more)."""


class NotModified(TemporaryError):
    """What was asked for is as it was (304)."""


class PreconditionFailed(TemporaryError):
    """Somebody changed it meanwhile (412)."""


class SyncTokenExpired(TemporaryError):
    """The provider no longer knows since when changes were asked for."""


class RateLimited(TemporaryError):
    """The provider asks to be called less often."""


TRY_AGAIN = "nothing but to wait: it is temporary and tried again at each poll; see whether this machine is online"


def failed_right(name: str, error: AccountError, remedy: str) -> PermissionCheck:
    """Return the right that ``error`` shows to be missing. Only time helps against a network that is down."""
    if isinstance(error, TemporaryError) and not isinstance(
        error, (NotFound, NotModified, PreconditionFailed, SyncTokenExpired)
    ):
        return PermissionCheck(name=name, problem=str(error), remedy=TRY_AGAIN, exit_code=error.exit_code)
    return PermissionCheck(name=name, problem=str(error), remedy=remedy)


def retry_read(attempt: Callable[[], Answered], transport: Transport, pace: MonotonicClock) -> Answered | AccountError:
    """One refused read alone, a few times, never before a pause is over; the AccountError where it never works.

    Raises ReconnectNeeded.
    """
    problem: AccountError = TemporaryError("The provider did not answer. Nothing was changed.")
    for number in range(TRIES):
        if transport.closed_for > PATIENCE:
            return RateLimited("The provider asks to be left alone for a while. It is tried again later.")
        pace.sleep(transport.closed_for or 2.0**number)
        try:
            return attempt()
        except (NotFound, SyncTokenExpired) as error:
            return error
        except ReconnectNeeded:
            raise
        except AccountError as error:
            problem = error
    return problem


def attempt_placement(attempt: Callable[[], Answered]) -> Answered:
    """Make the one attempt to place a draft. Raises NotPlaced (never sent) or PlacementUnknown (response unknown)."""
    try:
        return attempt()
    except RequestNotSent as error:
        raise NotPlaced(str(error)) from None
    except TemporaryError as error:
        raise PlacementUnknown(str(error)) from None


def placement_error(status: int, meaning: AccountError) -> AccountError:
    """Return what an error status says of a draft: a server in trouble may have placed it all the same."""
    if status >= 500 or status == 408:
        return PlacementUnknown(f"The server answered {status} when the draft was placed.")
    return NotPlaced(f"{meaning} The draft was not placed; it is tried again later.")
