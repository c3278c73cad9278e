"""Meetings on which both sides agreed in one conversation, each a day before NOW."""

from __future__ import annotations

from tests.detect.situations import CLAIRE, DANA, JANA, LUCIA, Meeting, Situation, sent, sorted_as
from tests.detect.table.mail_alone.turns import agreed, turns

SITUATIONS = sorted_as(
    "agreed by mail",
    agreed(
        "me: Hi Dana, could we go through the migration plan this week? How about Thursday at 8 am?",
        "they: Thursday at 8 works for me. Talk to you then.",
    ),
    agreed(
        "they: Hi Sam, we should talk about the rollout. Are you free on Thursday?",
        "me: Yes, Thursday is good. How about 8:00 am?",
        "they: OK, see you Thursday at 8.",
    ),
    agreed(
        "they: Would you have time for a call about the contract on Wednesday at 2 or Thursday at 8am?",
        "me: Hi Dana,\n\nThursday at 8am would be perfect. I'll call you then.\n\nSam",
        subject="Contract",
    ),
    agreed(
        "me: Let's meet on Thursday at 8:00 to look at the budget.",
        "they: Sounds good, see you then!",
        subject="Budget",
    ),
    agreed(
        "me: Can we meet on Wednesday at 3 pm about the audit?",
        "they: Wednesday doesn't work for me, I'm afraid. Would Thursday at 8 am be possible?",
        "me: Sure, that works.",
        subject="Audit",
    ),
    agreed(
        "they: I'd suggest that we have a demo of the platform on Thursday, 19 November at 8:00.",
        "me: Confirmed. Looking forward to it.",
        kind="sales_meeting",
        subject="Demo of the platform",
    ),
    agreed(
        "me: Shall we have a coffee on Thursday at 8?",
        "they: Great idea, I'll be there at 8 am.",
        kind="networking",
        draft="introduction",
        subject="Coffee",
    ),
    agreed(
        "me: Passt Ihnen Donnerstag um 8 Uhr für ein Gespräch über die Migration?",
        "they: Ja, das passt mir gut. Bis Donnerstag!",
        who=JANA,
    ),
    agreed(
        "they: Wie wäre es am Donnerstag um 8:00 Uhr, um das Budget zu besprechen?",
        "me: Guten Tag Frau Weber,\n\nDonnerstag um 8 Uhr geht bei mir. Ich rufe Sie dann an.\n\nSam Rivera",
        who=JANA,
        subject="Budget",
    ),
    agreed(
        "they: Seriez-vous disponible jeudi à 8h pour parler du projet ?",
        "me: Bonjour Claire, jeudi à 8h me convient parfaitement. À jeudi !",
        who=CLAIRE,
        subject="Projet de refonte",
    ),
    agreed(
        "me: ¿Le viene bien el jueves a las 8:00 para hablar de la auditoría?",
        "they: Sí, me viene bien. Nos vemos el jueves.",
        who=LUCIA,
        subject="Auditoría",
    ),
    Situation(
        sort="",
        kind="interview",
        draft="thanks",
        mails=(
            sent(
                DANA, "Application as data engineer", "Dear Dana, I would like to apply for the data engineer role.", 9
            ),
            *turns(
                "they: Thank you for your application. Could we talk about the data engineer role on Thursday at 8 am?",
                "me: Thursday at 8 am works well for me. I look forward to talking to you.",
                subject="Data engineer",
            ),
        ),
    ),
    Situation(
        sort="",
        kind="meeting",
        draft="recap",
        meetings=(Meeting(title="Migration plan", people=(DANA,), organiser=DANA),),
        mails=turns(
            "me: Could we go through the migration plan on Thursday at 8 am?",
            "they: Thursday at 8 works for me. I'll send an invitation.",
        ),
    ),
)
