"""The walk through a mailbox: the ordinary cycle at past times, over mail that is read once."""
