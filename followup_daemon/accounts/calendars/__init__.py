"""Calendars at a URL: on CalDAV servers, and as .ics files."""
