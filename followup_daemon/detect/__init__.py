"""Words to interactions: what happened, with whom, what was promised and decided. Pure.

``extract`` reads each message and event once. Only its result is stored, so a change there does not reach stored mail.
``recognise`` runs in every cycle, over all that is stored of a user.
"""
