"""The reading of one calendar event: its versions, copies, people, kind and obstacles."""
