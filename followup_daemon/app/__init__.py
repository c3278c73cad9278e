"""The use-cases of the program as plain functions, with values in and frozen values out.

Nothing here parses a command line, prints, or reads the environment. The caller passes the settings, the time or the
clock, and callbacks for progress and consent. All errors are classes of ``followup_daemon.errors``.
"""
