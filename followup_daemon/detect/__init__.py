"""Words to interactions: what happened, with whom, what was promised and decided. Pure.

``signals`` reads one message, ``events`` one calendar event; ``detector`` puts what was learnt from
all of them together. The words of each language are data in ``vocabulary``.
"""
