"""A Microsoft on loopback: Graph (mail, calendar, delta, $batch, createReplyAll) and the login server for msal.

Unknown paths, properties, options and filters are refused in Graph's own error shape; what is not documented is
answered the worse way. Nothing here can send by itself: only the simulated user does.
"""
