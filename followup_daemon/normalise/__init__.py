"""The stage that reads bytes: mail, HTML, calendars and addresses become the values of ``model``. It is pure.

The input is foreign, so malformed input never raises an exception here. It becomes ``Unreadable`` with a reason, or a
value that is marked as incomplete.
"""
