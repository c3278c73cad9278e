"""What the user sent before an answer came, and the two sorts of answer: one that decides and one that does not."""

from __future__ import annotations

from tests.detect.situations import CLAIRE, DANA, JANA, LUCIA, Mail, Situation, mail, sent

APPLIED = sent(DANA, "Application", "Dear Dana,\n\nI would like to apply for the analyst position.\n\nSam", 9)
OFFERED = sent(DANA, "Proposal", "Hi Dana,\n\nplease find attached our proposal.\n\nSam", 6)
ANGEBOT = sent(JANA, "Angebot", "Guten Tag Frau Weber,\n\nanbei mein Angebot.\n\nSam", 6)
BEWERBUNG = sent(
    JANA, "Bewerbung als Analyst", "Guten Tag Frau Weber,\n\nhiermit bewerbe ich mich als Analyst.\n\nSam", 9
)
DEVIS = sent(CLAIRE, "Devis", "Bonjour Claire,\n\nvoici notre devis.\n\nSam", 6)
CANDIDATURE = sent(CLAIRE, "Candidature", "Bonjour,\n\nje souhaite postuler au poste d'analyste.\n\nSam", 9)
PRESUPUESTO = sent(LUCIA, "Presupuesto", "Hola Lucía:\n\nadjunto el presupuesto.\n\nSam", 6)
CANDIDATURA = sent(LUCIA, "Candidatura", "Hola:\n\npresento mi candidatura al puesto de analista.\n\nSam", 9)


def decided(before: Mail, who: str, text: str, kind: str = "application", draft: str = "rejection_reply") -> Situation:
    return mail(who, "Re: news", text, before, kind=kind, draft=draft, answers=1)


def undecided(before: Mail, who: str, text: str) -> Situation:
    return mail(who, "Re: news", text, before, answers=1)
