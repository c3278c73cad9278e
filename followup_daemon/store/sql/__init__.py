"""The store contract over SQL: tables and statements that every database shares. No dialect is named here."""
