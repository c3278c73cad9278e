"""More situations in German, French and Spanish: written after the vocabulary (docs/development.md)."""

from __future__ import annotations

from tests.detect.situations import (
    CLAIRE,
    INTERVIEW,
    JANA,
    LUCIA,
    MEETING,
    NETWORKING,
    SALES,
    Mail,
    Situation,
    event,
    got,
    mail,
    sorted_as,
)
from tests.detect.table.decisions import ANGEBOTEN, BEWORBEN, CANDIDATO, PROPOSE, PROPUESTO
from tests.detect.table.decisions import CANDIDATE as CANDIDATE_FR


def decision(before: Mail, who: str, text: str, kind: str, draft: str, subject: str = "Info") -> Situation:
    return mail(who, subject, text, before, kind=kind, draft=draft, answers=1)


NO = "rejection_reply"
YES = "acceptance_reply"


SITUATIONS: tuple[Situation, ...] = sorted_as(
    "more languages",
    *[
        decision(
            BEWORBEN,
            JANA,
            "Guten Tag,\n\nnach sorgfältiger Prüfung haben wir uns entschieden, Ihre Bewerbung nicht weiter "
            "zu berücksichtigen.\n\nJana Weber",
            "application",
            NO,
        ),
        decision(
            BEWORBEN,
            JANA,
            "Hallo Sam,\n\nleider hat es diesmal nicht geklappt. Wir haben die Stelle intern besetzt.\n\nJana",
            "application",
            NO,
        ),
        decision(
            BEWORBEN,
            JANA,
            "Guten Tag,\n\nleider können wir Ihnen keine positive Rückmeldung geben.\n\nJana Weber",
            "application",
            NO,
        ),
        decision(
            BEWORBEN,
            JANA,
            "Guten Tag,\n\nwir bedauern, Ihnen mitteilen zu müssen, dass Ihre Bewerbung nicht erfolgreich "
            "war.\n\nJana Weber",
            "application",
            NO,
        ),
        decision(
            BEWORBEN,
            JANA,
            "Guten Tag,\n\nleider passt Ihr Profil nicht zu unseren Anforderungen.\n\nJana Weber",
            "application",
            NO,
        ),
        decision(
            BEWORBEN,
            JANA,
            "Guten Tag,\n\nwir würden uns freuen, wenn Sie unser Team verstärken, und bieten Ihnen die "
            "Stelle an.\n\nJana Weber",
            "application",
            YES,
        ),
        decision(
            BEWORBEN,
            JANA,
            "Guten Tag,\n\ngern möchten wir Ihnen ein Angebot unterbreiten. Den Vertrag finden Sie im "
            "Anhang.\n\nJana Weber",
            "application",
            YES,
        ),
        decision(
            ANGEBOTEN,
            JANA,
            "Guten Tag,\n\nIhr Angebot ist leider zu teuer, wir müssen absagen.\n\nJana Weber",
            "proposal",
            NO,
        ),
        decision(
            ANGEBOTEN,
            JANA,
            "Guten Tag,\n\nwir möchten das Projekt derzeit nicht weiterverfolgen.\n\nJana Weber",
            "proposal",
            NO,
        ),
        decision(
            ANGEBOTEN,
            JANA,
            "Hallo Sam,\n\nwir machen es! Bitte schick uns die Auftragsbestätigung.\n\nJana",
            "proposal",
            YES,
        ),
        decision(
            ANGEBOTEN, JANA, "Guten Tag,\n\nanbei die Bestellung zu Ihrem Angebot.\n\nJana Weber", "proposal", YES
        ),
        decision(
            CANDIDATE_FR,
            CLAIRE,
            "Bonjour,\n\nAprès étude de votre dossier, nous ne donnerons pas suite à votre candidature.\n\nClaire",
            "application",
            NO,
        ),
        decision(
            CANDIDATE_FR,
            CLAIRE,
            "Bonjour,\n\nNotre choix s'est porté sur un autre candidat.\n\nClaire",
            "application",
            NO,
        ),
        decision(
            CANDIDATE_FR,
            CLAIRE,
            "Bonjour,\n\nMalheureusement votre profil ne correspond pas à nos attentes.\n\nClaire",
            "application",
            NO,
        ),
        decision(
            CANDIDATE_FR,
            CLAIRE,
            "Bonjour,\n\nJ'ai le plaisir de vous confirmer que nous souhaitons vous recruter.\n\nClaire",
            "application",
            YES,
        ),
        decision(
            CANDIDATE_FR,
            CLAIRE,
            "Bonjour,\n\nVous trouverez en pièce jointe votre contrat de travail. Bienvenue dans l'équipe !\n\nClaire",
            "application",
            YES,
        ),
        decision(PROPOSE, CLAIRE, "Bonjour,\n\nnous avons décidé de ne pas donner suite.\n\nClaire", "proposal", NO),
        decision(
            PROPOSE,
            CLAIRE,
            "Bonjour,\n\nc'est d'accord pour nous, vous pouvez commencer. Bon pour accord.\n\nClaire",
            "proposal",
            YES,
        ),
        decision(
            PROPOSE, CLAIRE, "Bonjour,\n\nvotre proposition nous convient, nous la validons.\n\nClaire", "proposal", YES
        ),
        decision(
            CANDIDATO,
            LUCIA,
            "Hola Sam:\n\nTras valorar tu perfil, hemos decidido no continuar con tu candidatura.\n\nLucía",
            "application",
            NO,
        ),
        decision(
            CANDIDATO,
            LUCIA,
            "Hola:\n\nLamentamos comunicarle que su perfil no ha sido seleccionado.\n\nLucía",
            "application",
            NO,
        ),
        decision(
            CANDIDATO, LUCIA, "Hola:\n\nSentimos decirte que el puesto ya está cubierto.\n\nLucía", "application", NO
        ),
        decision(
            CANDIDATO,
            LUCIA,
            "Hola Sam:\n\nQueremos que te unas al equipo: te ofrecemos el puesto.\n\nLucía",
            "application",
            YES,
        ),
        decision(
            PROPUESTO, LUCIA, "Hola:\n\nfinalmente no vamos a seguir adelante con el proyecto.\n\nLucía", "proposal", NO
        ),
        decision(PROPUESTO, LUCIA, "Hola:\n\nnos parece bien la propuesta, la aprobamos.\n\nLucía", "proposal", YES),
        event(
            "Telefonat mit Frau Weber",
            JANA,
            mails=(
                got(
                    JANA,
                    "Ihre Bewerbung",
                    "Guten Tag,\n\nich würde gern mit Ihnen über die Stelle als Data Engineer sprechen.\n\nJana",
                    4,
                ),
            ),
            **INTERVIEW,
        ),
        event("Interview – Product Owner", JANA, **INTERVIEW),
        event("Bewerbungsgespräch 2. Runde", JANA, **INTERVIEW),
        event(
            "Vorstellung im Team",
            JANA,
            mails=(
                got(
                    JANA,
                    "Nächste Runde",
                    "Guten Tag,\n\nwir laden Sie gern zum zweiten Gespräch mit dem Team ein. Es geht um die "
                    "Position als Data Engineer.\n\nJana",
                    4,
                ),
            ),
            **INTERVIEW,
        ),
        event(
            "Rendez-vous avec la DRH",
            CLAIRE,
            mails=(
                got(
                    CLAIRE,
                    "Votre candidature",
                    "Bonjour,\n\nvotre candidature a retenu notre attention. Nous aimerions vous rencontrer "
                    "jeudi.\n\nClaire",
                    4,
                ),
            ),
            **INTERVIEW,
        ),
        event(
            "Visio Atelier",
            CLAIRE,
            mails=(
                got(
                    CLAIRE,
                    "Offre de data analyst",
                    "Bonjour, je suis recruteuse et votre profil m'intéresse pour un poste de data analyst. "
                    "Échangeons jeudi ?\n\nClaire",
                    4,
                ),
            ),
            **INTERVIEW,
        ),
        event(
            "Reunión con Lucía",
            LUCIA,
            mails=(
                got(
                    LUCIA,
                    "Proceso de selección",
                    "Hola Sam, me gustaría hablar contigo sobre la vacante de analista.\n\nLucía",
                    4,
                ),
            ),
            **INTERVIEW,
        ),
        event("Videoentrevista", LUCIA, **INTERVIEW),
        event("Entrevista inicial", LUCIA, **INTERVIEW),
        event("Abstimmung Angebot", JANA, **SALES),
        event("Demo-Termin", JANA, **SALES),
        event("Vertriebsgespräch", JANA, **SALES),
        event("Présentation commerciale", CLAIRE, **SALES),
        event("Point devis", CLAIRE, **SALES),
        event("Presentación comercial", LUCIA, **SALES),
        event("Revisión de presupuesto", LUCIA, **SALES),
        event("Kickoff Projekt Alpha", JANA, **MEETING),
        event("Planungsrunde", JANA, **MEETING),
        event("Comité de pilotage", CLAIRE, **MEETING),
        event("Revisión del proyecto", LUCIA, **MEETING),
        event("Seguimiento semanal", LUCIA, **MEETING),
        event("Lunch mit Jana", JANA, **NETWORKING),
        event("Feierabendbier mit Jana", JANA, **NETWORKING),
        event("Verre avec Claire", CLAIRE, **NETWORKING),
        event("Almuerzo con Lucía", LUCIA, **NETWORKING),
        event("Un café", LUCIA, **NETWORKING),
        # silence
        event(
            "Demo",
            JANA,
            mails=(
                got(JANA, "Morgen", "Guten Tag,\n\nich bin krank und muss unseren Termin leider absagen.\n\nJana", 1.5),
            ),
        ),
        event(
            "Demo",
            JANA,
            mails=(
                got(
                    JANA,
                    "Gestern",
                    "Hallo Sam,\n\nsorry, ich habe es gestern nicht geschafft dabei zu sein.\n\nJana",
                    0.6,
                ),
            ),
        ),
        event(
            "Démo",
            CLAIRE,
            mails=(
                got(
                    CLAIRE,
                    "Demain",
                    "Bonjour,\n\nserait-il possible de décaler notre réunion à vendredi ?\n\nClaire",
                    1.5,
                ),
            ),
        ),
        event(
            "Démo",
            CLAIRE,
            mails=(
                got(
                    CLAIRE,
                    "Hier",
                    "Bonjour,\n\nje vous prie de m'excuser, je n'ai pas pu assister à la réunion.\n\nClaire",
                    0.6,
                ),
            ),
        ),
        event(
            "Demo",
            LUCIA,
            mails=(
                got(
                    LUCIA,
                    "Mañana",
                    "Hola:\n\nme ha surgido algo, ¿podemos cambiar la reunión al viernes?\n\nLucía",
                    1.5,
                ),
            ),
        ),
        event(
            "Demo", LUCIA, mails=(got(LUCIA, "Ayer", "Hola:\n\nsiento no haber podido asistir ayer.\n\nLucía", 0.6),)
        ),
        mail(
            JANA,
            "Re: Angebot",
            "Guten Tag,\n\nvielen Dank. Wir prüfen es und kommen auf Sie zu.\n\nJana Weber",
            ANGEBOTEN,
            answers=1,
        ),
        mail(CLAIRE, "Re: Devis", "Bonjour,\n\nbien reçu, merci. Nous l'étudions.\n\nClaire", PROPOSE, answers=1),
        mail(
            LUCIA,
            "Re: Propuesta",
            "Hola:\n\nrecibido, gracias. Lo estudiamos y te decimos.\n\nLucía",
            PROPUESTO,
            answers=1,
        ),
        mail(
            JANA,
            "Re: Angebot",
            "Guten Tag,\n\nwenn der Preis sinkt, nehmen wir Ihr Angebot an.\n\nJana Weber",
            ANGEBOTEN,
            answers=1,
        ),
        mail(
            CLAIRE,
            "Re: Devis",
            "Bonjour,\n\nsi vous baissez le prix, nous acceptons votre devis.\n\nClaire",
            PROPOSE,
            answers=1,
        ),
        mail(
            LUCIA, "Re: Propuesta", "Hola:\n\nsi baja el precio, aceptamos su propuesta.\n\nLucía", PROPUESTO, answers=1
        ),
        mail(
            JANA,
            "Ihre Bewerbung",
            "Guten Tag,\n\nvielen Dank für Ihre Bewerbung. Wir melden uns, sobald wir sie geprüft haben.\n\nJana Weber",
            BEWORBEN,
            answers=1,
        ),
        mail(
            CLAIRE,
            "Votre candidature",
            "Bonjour,\n\nvotre candidature est en cours d'étude.\n\nClaire",
            CANDIDATE_FR,
            answers=1,
        ),
        mail(
            "Vermieter <home@rent.example>",
            "Wohnung",
            "Hallo Sam,\n\nleider haben wir uns für einen anderen Bewerber entschieden. Die Wohnung ist "
            "vergeben.\n\nGruß",
        ),
        mail("Amie <amie@orange.fr>", "Bravo", "Félicitations pour ton nouveau poste !\n\nBises"),
        mail("Amigo <amigo@yahoo.es>", "Enhorabuena", "¡Enhorabuena por tu nuevo puesto!\n\nUn abrazo"),
        mail("Freund <f@gmx.de>", "Glückwunsch", "Herzlichen Glückwunsch zur neuen Stelle!\n\nLiebe Grüße"),
    ],
)
