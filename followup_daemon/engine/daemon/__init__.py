"""The daemon: its loop, the pauses after failures, and the notifications and metrics."""
