"""Short and blunt answers in four languages: written after the vocabulary (docs/development.md)."""

from __future__ import annotations

from tests.detect.situations import CLAIRE, DANA, JANA, LUCIA, Situation, sent, sorted_as
from tests.detect.table.yes_or_no import decided, undecided

YES = "acceptance_reply"
APPLIED = sent(DANA, "Application", "Dear Dana,\n\nI would like to apply for the analyst position.\n\nSam", 9)
OFFERED = sent(DANA, "Proposal", "Hi Dana,\n\nplease find attached our proposal.\n\nSam", 6)
ANGEBOT = sent(JANA, "Angebot", "Guten Tag Frau Weber,\n\nanbei mein Angebot.\n\nSam", 6)
BEWERBUNG = sent(
    JANA, "Bewerbung als Analyst", "Guten Tag Frau Weber,\n\nhiermit bewerbe ich mich als Analyst.\n\nSam", 9
)
CANDIDATURE = sent(CLAIRE, "Candidature", "Bonjour,\n\nje souhaite postuler au poste d'analyste.\n\nSam", 9)
DEVIS = sent(CLAIRE, "Devis", "Bonjour Claire,\n\nvoici notre devis.\n\nSam", 6)
CANDIDATURA = sent(LUCIA, "Candidatura", "Hola:\n\npresento mi candidatura al puesto de analista.\n\nSam", 9)
PRESUPUESTO = sent(LUCIA, "Presupuesto", "Hola Lucía:\n\nadjunto el presupuesto.\n\nSam", 6)

SITUATIONS: tuple[Situation, ...] = sorted_as(
    "short answers",
    *[
        decided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nThanks for your patience while we finalised our decision. Ultimately we decided to "
            "hire another applicant.\n\nDana",
        ),
        decided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nWe have come to the conclusion that we will not continue with your application.\n\nDana",
        ),
        decided(APPLIED, DANA, "Hi Sam,\n\nYou were a strong candidate, but you have not been selected.\n\nDana"),
        decided(APPLIED, DANA, "Hi Sam,\n\nunfortunately, we are not able to make you an offer.\n\nDana"),
        decided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nwe're delighted to let you know that we'd like you to join the team as an analyst!\n\nDana",
            draft=YES,
        ),
        decided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nAs discussed on the phone, please find your offer letter attached.\n\nDana",
            draft=YES,
        ),
        undecided(
            APPLIED, DANA, "Hi Sam,\n\nhave you received other offers? We'd like to know before we decide.\n\nDana"
        ),
        undecided(
            APPLIED, DANA, "Hi Sam,\n\nour offer process takes two weeks. Could you send your references?\n\nDana"
        ),
        undecided(APPLIED, DANA, "Hi Sam,\n\nwould you accept an offer below your expectations?\n\nDana"),
        undecided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nwe have a strong pool of other candidates, and you are one of them. Can we talk on "
            "Monday?\n\nDana",
        ),
        decided(OFFERED, DANA, "Hi Sam,\n\nI'm sorry, but the committee turned down the proposal.\n\nDana", "proposal"),
        decided(OFFERED, DANA, "Hi Sam,\n\nwe will stay with our current supplier.\n\nDana", "proposal"),
        decided(OFFERED, DANA, "Hi Sam,\n\nwe're not interested, thanks.\n\nDana", "proposal"),
        decided(
            OFFERED,
            DANA,
            "Hi Sam,\n\nall good from our side, you can start on Monday. The signed contract is attached.\n\nDana",
            "proposal",
            YES,
        ),
        decided(
            OFFERED, DANA, "Hi Sam,\n\nyes, we want to work with you! Your quote is approved.\n\nDana", "proposal", YES
        ),
        undecided(OFFERED, DANA, "Hi Sam,\n\ncould you decline the change request in the portal please?\n\nDana"),
        undecided(OFFERED, DANA, "Hi Sam,\n\nwho should sign the contract on your side if we go ahead?\n\nDana"),
        decided(BEWERBUNG, JANA, "Guten Tag,\n\nwir bedauern, Ihnen keine Zusage geben zu können.\n\nJana Weber"),
        decided(
            BEWERBUNG, JANA, "Guten Tag,\n\nwir haben die Stelle mit einer internen Kandidatin besetzt.\n\nJana Weber"
        ),
        decided(
            BEWERBUNG,
            JANA,
            "Guten Tag,\n\nwir freuen uns, Ihnen mitteilen zu können, dass wir Sie einstellen möchten.\n\nJana Weber",
            draft=YES,
        ),
        undecided(
            BEWERBUNG, JANA, "Guten Tag,\n\nvielen Dank. Würden Sie die Stelle auch befristet annehmen?\n\nJana Weber"
        ),
        undecided(
            BEWERBUNG,
            JANA,
            "Guten Tag,\n\nSie sind in der engeren Auswahl. Wir melden uns nächste Woche.\n\nJana Weber",
        ),
        decided(ANGEBOT, JANA, "Hallo Sam,\n\nwir lehnen das Angebot leider ab.\n\nJana", "proposal"),
        decided(
            ANGEBOT, JANA, "Hallo Sam,\n\nIhr Angebot passt, wir beauftragen Sie hiermit.\n\nJana", "proposal", YES
        ),
        undecided(ANGEBOT, JANA, "Hallo Sam,\n\nkönnen wir das Angebot morgen besprechen?\n\nJana"),
        decided(
            CANDIDATURE, CLAIRE, "Bonjour,\n\nNous sommes au regret de ne pouvoir retenir votre candidature.\n\nClaire"
        ),
        decided(
            CANDIDATURE, CLAIRE, "Bonjour,\n\nAprès réflexion, nous ne souhaitons pas poursuivre avec vous.\n\nClaire"
        ),
        decided(
            CANDIDATURE, CLAIRE, "Bonjour,\n\nnous avons décidé de vous recruter, félicitations !\n\nClaire", draft=YES
        ),
        undecided(CANDIDATURE, CLAIRE, "Bonjour,\n\naccepteriez-vous un contrat à durée déterminée ?\n\nClaire"),
        decided(DEVIS, CLAIRE, "Bonjour,\n\nnous déclinons votre proposition.\n\nClaire", "proposal"),
        decided(DEVIS, CLAIRE, "Bonjour,\n\nc'est validé, voici le devis signé.\n\nClaire", "proposal", YES),
        decided(CANDIDATURA, LUCIA, "Hola:\n\nno seguimos adelante con tu candidatura.\n\nLucía"),
        decided(CANDIDATURA, LUCIA, "Hola:\n\nel proceso se ha cerrado con otro candidato.\n\nLucía"),
        decided(CANDIDATURA, LUCIA, "Hola:\n\nqueremos contratarte, ¡enhorabuena!\n\nLucía", draft=YES),
        undecided(CANDIDATURA, LUCIA, "Hola:\n\n¿aceptarías un contrato temporal?\n\nLucía"),
        decided(PRESUPUESTO, LUCIA, "Hola:\n\nrechazamos el presupuesto, es demasiado alto.\n\nLucía", "proposal"),
        decided(PRESUPUESTO, LUCIA, "Hola:\n\nadjunto el presupuesto firmado.\n\nLucía", "proposal", YES),
        undecided(DEVIS, CLAIRE, "Bonjour,\n\nmerci pour votre proposition, nous l'étudions.\n\nClaire"),
        undecided(ANGEBOT, JANA, "Hallo Sam,\n\ndanke für Ihr Angebot, wir sehen es uns an.\n\nJana"),
        undecided(PRESUPUESTO, LUCIA, "Hola:\n\ngracias por su propuesta, la estudiamos.\n\nLucía"),
        undecided(APPLIED, DANA, "Hi Sam,\n\nI am sure that you will pass the interview. See you on Monday.\n\nDana"),
        undecided(APPLIED, DANA, "Hi Sam,\n\nwe have selected another date for the interview: Tuesday.\n\nDana"),
        undecided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nhiring you would be a no-brainer, but the position is not filled before May.\n\nDana",
        ),
        undecided(
            OFFERED, DANA, "Hi Sam,\n\nthe total does not match with the table on page two. Could you check?\n\nDana"
        ),
        undecided(OFFERED, DANA, "Hi Sam,\n\nI will pass by your office on Friday to talk about the proposal.\n\nDana"),
        undecided(
            BEWERBUNG,
            JANA,
            "Guten Tag,\n\ndie Stelle ist noch nicht besetzt, wir führen weitere Gespräche.\n\nJana Weber",
        ),
        undecided(DEVIS, CLAIRE, "Bonjour,\n\nvotre offre est valide jusqu'à quelle date ?\n\nClaire"),
        undecided(PRESUPUESTO, LUCIA, "Hola:\n\n¿cuándo necesita el contrato firmado?\n\nLucía"),
    ],
)
