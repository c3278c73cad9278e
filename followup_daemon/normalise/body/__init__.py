"""The body of a mail: its parts, its text as a reader sees it, and what is signed, encrypted or reported in it."""
