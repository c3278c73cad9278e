"""Answers that sound like a yes or a no, and words of hiring systems: written after the vocabulary."""

from __future__ import annotations

from tests.detect.situations import CLAIRE, DANA, JANA, LUCIA, Situation, sorted_as
from tests.detect.table.answers import (
    ANGEBOT,
    APPLIED,
    BEWERBUNG,
    CANDIDATURA,
    CANDIDATURE,
    OFFERED,
    decided,
    undecided,
)

SITUATIONS: tuple[Situation, ...] = sorted_as(
    "yes or no",
    *[
        decided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nThank you for taking the time to meet with the team. We've had a chance to collect "
            "and evaluate feedback, and although it was positive overall, we will not be moving forward at "
            "this time. We'd love to stay in touch.\n\nBest,\nDana",
        ),
        decided(
            APPLIED,
            DANA,
            "Dear Sam,\n\nThank you for your interest in Acme. After careful review, we've decided to move "
            "forward with other candidates whose experience more closely matches our needs. We encourage you "
            "to apply again.\n\nRegards",
        ),
        decided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nUnfortunately, we won't be able to invite you to the next stage of our interview "
            "process.\n\nDana",
        ),
        decided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nThe competition was strong, and after much deliberation we have extended an offer to "
            "another candidate.\n\nDana",
        ),
        decided(APPLIED, DANA, "Hi Sam,\n\nWe decided to extend the offer to someone else.\n\nDana"),
        decided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nThank you again for interviewing. This was a difficult decision, but we won't be "
            "extending an offer at this time.\n\nDana",
        ),
        decided(
            APPLIED, DANA, "Hi Sam,\n\nWe're sorry to share that the role was filled by an internal candidate.\n\nDana"
        ),
        decided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nWe have reviewed your application and will not be progressing it on this occasion. "
            "Due to the high volume of applications we cannot give individual feedback.\n\nDana",
        ),
        decided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nYour background is impressive; however, it does not match what we are looking for "
            "right now.\n\nDana",
        ),
        decided(APPLIED, DANA, "Hi Sam,\n\nI regret that we cannot take your candidacy further.\n\nDana"),
        decided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nGood news! Attached you will find our offer. We hope you will accept and join us in "
            "January.\n\nDana",
            draft="acceptance_reply",
        ),
        decided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nI'm thrilled to offer you the analyst role at Acme! Your starting salary would be "
            "attractive. Please sign by Friday.\n\nDana",
            draft="acceptance_reply",
        ),
        decided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nWe would be delighted if you joined us. Please find the offer letter attached.\n\nDana",
            draft="acceptance_reply",
        ),
        undecided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nCongratulations! You have been selected for the next round. When are you available?\n\nDana",
        ),
        undecided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nCongratulations, you've been selected to interview for the role. Please pick a time.\n\nDana",
        ),
        undecided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nWe are pleased to inform you that you have been shortlisted for the position. The "
            "interview will be next week.\n\nDana",
        ),
        undecided(
            APPLIED, DANA, "Hi Sam,\n\nWe'd like to offer you a slot for an interview on Monday or Tuesday.\n\nDana"
        ),
        undecided(APPLIED, DANA, "Hi Sam,\n\nWe are happy to offer you an interview for the analyst role.\n\nDana"),
        undecided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nYour application has moved to the next stage! We'd like to invite you for a call.\n\nDana",
        ),
        undecided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nplease note that we usually extend an offer within two weeks of the final interview.\n\nDana",
        ),
        undecided(
            APPLIED, DANA, "Hi Sam,\n\nwe can't offer you an interview slot this week, but next week works.\n\nDana"
        ),
        undecided(
            OFFERED,
            DANA,
            "Hi Sam,\n\nthe board will decide whether to go with another vendor or with you next month.\n\nDana",
        ),
        undecided(OFFERED, DANA, "Hi Sam,\n\nanother vendor offered the same for less. Can you match it?\n\nDana"),
        undecided(OFFERED, DANA, "Hi Sam,\n\nlet's move forward with the proposal review on Monday.\n\nDana"),
        undecided(OFFERED, DANA, "Hi Sam,\n\nwe accept payment by card only, can you send your details?\n\nDana"),
        decided(
            OFFERED,
            DANA,
            "Hi Sam,\n\nThank you for your proposal. After reviewing all submissions, your proposal was not "
            "selected.\n\nDana",
            "proposal",
        ),
        decided(
            OFFERED,
            DANA,
            "Hi Sam,\n\nit's a great proposal but we don't have the budget, so we have to say no.\n\nDana",
            "proposal",
        ),
        decided(
            OFFERED, DANA, "Hi Sam,\n\ngreat, please go ahead! PO attached.\n\nDana", "proposal", "acceptance_reply"
        ),
        decided(
            OFFERED,
            DANA,
            "Hi Sam,\n\nsigned and returned, see attachment. Looking forward to working with you.\n\nDana",
            "proposal",
            "acceptance_reply",
        ),
        decided(
            BEWERBUNG,
            JANA,
            "Guten Tag,\n\nvielen Dank für das nette Gespräch. Leider haben wir uns für eine andere Person "
            "entschieden, deren Profil noch besser passt. Wir wünschen Ihnen für die Zukunft alles Gute.\n\n"
            "Jana Weber",
        ),
        undecided(
            BEWERBUNG,
            JANA,
            "Guten Tag,\n\nherzlichen Glückwunsch, Sie sind in der nächsten Runde! Wann haben Sie Zeit für "
            "ein Gespräch?\n\nJana Weber",
        ),
        undecided(
            BEWERBUNG,
            JANA,
            "Guten Tag,\n\nwir freuen uns, Ihnen einen Termin für ein Vorstellungsgespräch anbieten zu "
            "können.\n\nJana Weber",
        ),
        undecided(
            CANDIDATURE,
            CLAIRE,
            "Bonjour,\n\nFélicitations, votre profil a été retenu pour un entretien. Quelles sont vos "
            "disponibilités ?\n\nClaire",
        ),
        undecided(
            CANDIDATURE,
            CLAIRE,
            "Bonjour,\n\nnous avons le plaisir de vous proposer un entretien pour le poste.\n\nClaire",
        ),
        undecided(
            CANDIDATURA,
            LUCIA,
            "Hola:\n\n¡Enhorabuena! Has sido seleccionado para la siguiente fase. ¿Cuándo podrías hablar?\n\nLucía",
        ),
        undecided(CANDIDATURA, LUCIA, "Hola:\n\nnos complace invitarte a una entrevista para el puesto.\n\nLucía"),
        undecided(
            ANGEBOT,
            JANA,
            "Guten Tag,\n\nIhr Angebot ist angekommen, vielen Dank! Wir nehmen es in die Auswahl auf.\n\nJana Weber",
        ),
    ],
)
