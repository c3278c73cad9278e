"""Alembic asks for this file; migrations are run by ``migrations.upgrade`` over an open connection."""
