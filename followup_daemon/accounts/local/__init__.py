"""Mail in a Maildir++ folder or an mbox file, events in .ics files or at the https address of an .ics file."""
