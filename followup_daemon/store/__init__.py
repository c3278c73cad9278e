"""What is remembered: ids, times, addresses, titles and a few words of evidence; never the body of a mail.

SQLAlchemy Core over SQLite (write-ahead log, synchronous FULL, file mode 0600). ``Store`` is the door;
each part of it is one small class over the same database.
"""
