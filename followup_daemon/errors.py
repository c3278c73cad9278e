"""Every error that a user can meet: what happened, what was not done, what to do.

The exit codes are the public contract: 1 failed, 2 configuration or usage, 3 an account must be
reconnected, 75 temporary failure (EX_TEMPFAIL of sysexits.h).
"""

from __future__ import annotations

MALFORMED_INPUT_ERRORS = (
    ValueError, LookupError, TypeError, AttributeError, ArithmeticError, AssertionError, RecursionError, MemoryError,
)  # fmt: skip
"""What reading something that strangers made can raise, whoever wrote the reader: where it is read, these are caught."""


class FollowupError(Exception):
    """The root of everything that is reported to the user in one clear sentence, never as a traceback."""

    exit_code = 1


class ConfigurationError(FollowupError):
    """The configuration file cannot be used; carries every problem found, not only the first."""

    exit_code = 2

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class UsageError(FollowupError):
    """A command was called with something that does not exist or makes no sense."""

    exit_code = 2


class AccountError(FollowupError):
    """An account could not be read or written; the other accounts go on."""


class TemporaryError(AccountError):
    """The same call may work later: nothing was changed, nothing is lost."""

    exit_code = 75


class ReconnectNeeded(AccountError):
    """The account's permission ended; only the user can renew it with ``connect``."""

    exit_code = 3


class EmptiedMailbox(AccountError):
    """A mailbox or calendar that had content is suddenly empty or gone: an error, not news."""


class AnotherMailbox(AccountError):
    """An account reads another mailbox than is remembered under its name, and only the user knows which it is."""

    exit_code = 2


class MostlyUnread(AccountError):
    """Most of what an account has was set aside unread."""


class StateError(FollowupError):
    """The state file cannot be used (corrupt, from a newer version, not writable)."""


class DamagedRecord(StateError):
    """A record in the state file is no longer what was written; it may have been put right meanwhile."""


class StateBusy(FollowupError):
    """Another process of ours works with this state right now."""

    exit_code = 75
