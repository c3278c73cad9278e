"""The kinds of accounts: where mail and events come from, and where drafts go. Each kind promises ``contract``."""
