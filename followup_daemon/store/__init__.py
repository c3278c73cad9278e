"""What is remembered: ids, times, addresses, titles and a few words of evidence; never the body of a mail.

``base`` is the contract, ``factory`` opens a store. ``sql`` holds the statements, ``sqlite`` the database under them.
"""
