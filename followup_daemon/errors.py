"""The errors that a user can meet. Each says what happened, what was not done, and what to do.

The exit codes are part of the public contract: 1 failed, 2 configuration or usage, 3 an account must be reconnected,
75 temporary failure (EX_TEMPFAIL of sysexits.h).
"""

from __future__ import annotations


class FollowupError(Exception):
    """The root of all errors that are shown to the user as text, never as a traceback."""

    exit_code = 1


class ConfigurationError(FollowupError):
    """The configuration file cannot be used. ``problems`` has every problem, not only the first."""

    exit_code = 2

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class UsageError(FollowupError):
    """A command was called with something that does not exist or makes no sense."""

    exit_code = 2


class AccountError(FollowupError):
    """An account could not be read or written. The other accounts are not affected."""


class TemporaryError(AccountError):
    """The same call may work later: nothing was changed, nothing is lost."""

    exit_code = 75


class ReconnectNeeded(AccountError):
    """The account's permission ended; only the user can renew it with ``connect``."""

    exit_code = 3


class EmptiedMailbox(AccountError):
    """A mailbox or calendar that had content is suddenly empty or gone: an error, not news."""


class AnotherMailbox(AccountError):
    """An account reads another mailbox than the one that is stored under its name. Only the user can tell which."""

    exit_code = 2


class MostlyUnread(AccountError):
    """Most of the messages and events of an account could not be read."""


class StateError(FollowupError):
    """The state file cannot be used (corrupt, from a newer version, not writable)."""


class DamagedRecord(StateError):
    """A record in the state file is damaged. It may have been repaired since."""


class StateBusy(FollowupError):
    """Another process of this program uses the state now."""

    exit_code = 75
