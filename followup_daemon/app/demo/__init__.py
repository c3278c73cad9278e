"""The demo: the ordinary pipeline on a sample mailbox. Only the sample itself is special."""
