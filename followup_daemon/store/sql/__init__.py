"""The implementation of the store with SQL: tables and statements that do not depend on the dialect."""
