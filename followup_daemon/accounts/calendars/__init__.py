"""Calendars at an address of their own: CalDAV servers, and .ics files."""
