"""The border to input from outside: mail, calendars, responses of servers, and configuration files.

The libraries that parse such input document some errors. For malformed input they raise others as well, for example a
TypeError of the email package or a KeyError of Google's. Each call of such a library is guarded where it stands, so an
error costs one message, one event or one response. No other place catches errors that it does not name.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from followup_daemon.errors import FollowupError


class MalformedInput(Exception):
    """Input could not be parsed. The text is the name of the parser's error, never a part of the input."""


@contextmanager
def parsing(*documented: type[Exception]) -> Iterator[None]:
    """Raise MalformedInput if the block fails in an undocumented way.

    The ``documented`` errors of the library pass unchanged, and so do the errors of this program.
    """
    try:
        yield
    except Exception as error:
        if isinstance(error, (FollowupError, MalformedInput, *documented)):
            raise
        raise MalformedInput(type(error).__name__) from None
