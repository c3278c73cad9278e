"""The common part of all kinds of accounts: the interfaces, the configuration sections, durations."""
