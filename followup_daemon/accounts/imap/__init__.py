"""Any mailbox that speaks IMAP (RFC 3501, RFC 9051), with the https address of an .ics calendar beside it."""
