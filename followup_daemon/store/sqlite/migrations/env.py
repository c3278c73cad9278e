"""The file that Alembic requires. ``migrations.upgrade`` runs the migrations on an open connection."""
