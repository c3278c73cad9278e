"""Gmail and Google Calendar over their public APIs. Nothing here can send, trash or delete: see ``allowed_calls``."""
