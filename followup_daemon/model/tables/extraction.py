"""The version of the extraction, which is all code that reads a message or an event once and stores only the result.

Raise it in each change after which ``normalise``, ``languages`` or ``detect.extract`` read stored mail or events
differently. Examples are a new phrase, a date format, or a new field of ``Signals`` or ``EventSignals``. Do not raise
it for ``detect.recognise``, ``decide`` or ``compose``, because they run in every cycle.

After an upgrade the daemon reads again, in parts, all that an older version stored or could not read.
"""

EXTRACTION = 3
