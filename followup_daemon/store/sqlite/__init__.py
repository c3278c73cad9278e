"""What only SQLite needs: connections, migrations, sums of rows, the throw-away copy, the lock of the process."""
