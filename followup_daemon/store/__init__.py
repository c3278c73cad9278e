"""The stored data: ids, times, addresses, titles and a few words of evidence, but never the body of a mail.

``base`` is the contract, and ``factory`` opens a store. ``sql`` has the statements, ``sqlite`` the database.
"""
