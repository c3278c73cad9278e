"""The part that only SQLite needs: connections, migrations, checksums, the temporary copy, the process lock."""
