"""The files that commands write: systemd units, and the sample mailbox of ``demo``."""
