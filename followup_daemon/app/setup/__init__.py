"""Setting up: the first configuration file, and the service."""
