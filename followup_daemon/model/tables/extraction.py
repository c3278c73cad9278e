"""The version of the extraction: of all code that reads a message or an event once and keeps only the result.

Raise it in the same change in which ``normalise``, ``languages`` or ``detect.extract`` read something differently that
users of the present version already have stored: a new phrase, a date format, a field of ``Signals`` or
``EventSignals``. Do not raise it for ``detect.recognise``, ``decide`` or ``compose``: they run in every cycle.

After an upgrade the daemon reads again what is stored by an older version, in parts, and what an older version set
aside.
"""

EXTRACTION = 1
