"""The meaning of a provider's errors, the same for all providers, and the retries of a refused read."""

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
"""The maximum pause in seconds within one read. A longer pause is left to the next poll."""

Answered = TypeVar("Answered")


class NotFound(TemporaryError):
    """The resource does not exist, or no longer."""


class NotModified(TemporaryError):
    """The resource is unchanged (304)."""


class PreconditionFailed(TemporaryError):
    """The resource was changed by somebody else meanwhile (412)."""


class SyncTokenExpired(TemporaryError):
    """The provider no longer has the changes since the sync token."""


class RateLimited(TemporaryError):
    """The provider's rate limit was exceeded."""


TRY_AGAIN = "wait: this is temporary, and each poll tries again; check whether this machine is online"


def failed_right(name: str, error: AccountError, remedy: str) -> PermissionCheck:
    """Return the failed check of a permission. A temporary error gets the remedy to wait."""
    if isinstance(error, TemporaryError) and not isinstance(
        error, (NotFound, NotModified, PreconditionFailed, SyncTokenExpired)
    ):
        return PermissionCheck(name=name, problem=str(error), remedy=TRY_AGAIN, exit_code=error.exit_code)
    return PermissionCheck(name=name, problem=str(error), remedy=remedy)


def retry_read(attempt: Callable[[], Answered], transport: Transport, pace: MonotonicClock) -> Answered | AccountError:
    """Repeat one refused read a few times, after each requested pause. Return the AccountError if it always fails.

    Raises ReconnectNeeded.
    """
    problem: AccountError = TemporaryError("The provider did not answer. Nothing was changed.")
    for number in range(TRIES):
        if transport.closed_for > PATIENCE:
            return RateLimited("The provider requested a pause. The call is repeated later.")
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
    """Return the error of a placement that was refused. After a server error the draft may be placed all the same."""
    if status >= 500 or status == 408:
        return PlacementUnknown(f"The server answered {status} when the draft was placed.")
    return NotPlaced(f"{meaning} The draft was not placed; it is tried again later.")
