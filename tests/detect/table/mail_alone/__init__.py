"""Meetings, introductions, proposals and applications that mail alone shows, with no calendar and in other words."""

from __future__ import annotations

from tests.detect.table.mail_alone import agreed, handed_over, introduced, not_agreed, second_look, unseen

SITUATIONS = (
    *agreed.SITUATIONS,
    *not_agreed.SITUATIONS,
    *introduced.SITUATIONS,
    *handed_over.SITUATIONS,
    *unseen.SITUATIONS,
    *second_look.SITUATIONS,
)
