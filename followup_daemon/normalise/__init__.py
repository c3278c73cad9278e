"""Bytes to words: mail, HTML, calendars and addresses become the values of ``model``. Pure and total.

Strangers write what is read here. Nothing in this folder raises for their sake: what cannot be
understood becomes ``Unreadable`` with a reason, or is understood in part and says so.
"""
