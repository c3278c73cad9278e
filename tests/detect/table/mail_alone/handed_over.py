"""Proposals without the usual words, and applications without a position."""

from __future__ import annotations

from tests.detect.situations import CLAIRE, COLLEAGUE, DANA, JANA, LUCIA, Situation, sent, sorted_as
from tests.detect.table.written import application, proposal


def silent(who: str, subject: str, text: str, **more: object) -> Situation:
    """Return mail of the user that is neither a proposal nor an application, but as old as a forgotten one."""
    return Situation(sort="", kind="", draft="", mails=(sent(who, subject, text, 10, **more),))


SITUATIONS = (
    *sorted_as(
        "an offer handed over",
        proposal(
            DANA,
            "Creekside",
            "Dana,\n\nAttached are the pro formas for the Creekside project. I look forward to your thoughts.\n\nSam",
        ),
        proposal(
            DANA,
            "Numbers",
            "Hi Dana,\n\nhere is the file with the unit costs and our rates.\n\nSam",
            attachment="costs.xlsx",
        ),
        proposal(
            DANA,
            "Terms",
            "Hi Dana,\n\nplease find attached our terms and conditions for the training, as discussed.\n\nBest,\nSam",
        ),
        proposal(
            JANA,
            "Unterlagen",
            "Guten Tag Frau Weber,\n\nanbei die Kalkulation und unsere Konditionen für das Projekt.\n\nViele "
            "Grüße\nSam",
        ),
        proposal(
            CLAIRE,
            "Tarifs",
            "Bonjour Claire,\n\nvous trouverez ci-joint nos tarifs et le chiffrage du projet.\n\nCordialement,\nSam",
        ),
        proposal(
            LUCIA,
            "Precios",
            "Hola Lucía:\n\nadjunto nuestras tarifas y el desglose de costes del proyecto.\n\nUn saludo,\nSam",
        ),
    ),
    *sorted_as(
        "no offer",
        silent(DANA, "Pro forma", "Hi Dana,\n\ncan you send me the pro forma for the Creekside project?\n\nSam"),
        silent(
            DANA,
            "Costs",
            "Hi Dana,\n\nhere is the file with the unit costs that Lee prepared. Could you check the totals?\n\nSam",
        ),
        silent(
            DANA, "Fwd: costs", "Hi Dana,\n\nhere are the unit costs from the contractor, for your information.\n\nSam"
        ),
        silent(COLLEAGUE, "Costs", "Hi Ben,\n\nattached are the pro formas and the unit costs.\n\nSam"),
        silent(DANA, "Your rates", "Hi Dana,\n\nthank you for sending your rates. They are fine.\n\nSam"),
        silent(DANA, "Photos", "Hi Dana,\n\nattached are the photos of the party.\n\nSam"),
        silent(DANA, "Agenda", "Hi Dana,\n\nplease find attached the agenda and the minutes.\n\nSam"),
        silent(JANA, "Kosten", "Guten Tag Frau Weber,\n\ndie Konditionen der Bank habe ich noch nicht.\n\nSam"),
        silent(
            DANA, "Lease", "Hi Dana,\n\nattached is the rent roll. Please sign the lease and return it to me.\n\nSam"
        ),
    ),
    *sorted_as(
        "an application without a position",
        application(
            DANA,
            "Introduction",
            "Dear Dana,\n\nlet me lay out my background: I have run a trading desk for four years, and my "
            "contract ends in "
            "July. Please keep me in mind if anything opens up.\n\nSam",
        ),
        application(
            DANA,
            "My background",
            "Dear Dana,\n\nhere is a brief personal work history. I am looking for a new position in data, and "
            "would be glad "
            "if you could include my name on the list of interested people.\n\nSam",
        ),
        application(
            JANA,
            "Kurz zu mir",
            "Guten Tag Frau Weber,\n\nich möchte Ihnen kurz meinen Werdegang schildern: Ich leite seit vier Jahren ein "
            "Datenteam. Bitte denken Sie an mich, wenn eine Stelle frei wird.\n\nSam",
        ),
        application(
            CLAIRE,
            "Mon parcours",
            "Bonjour Claire,\n\nje me permets de vous présenter mon parcours : je dirige une équipe de données "
            "depuis quatre "
            "ans. N'hésitez pas à penser à moi si un poste se libère.\n\nSam",
        ),
        application(
            LUCIA,
            "Mi trayectoria",
            "Estimada Lucía:\n\nle cuento brevemente mi trayectoria: dirijo un equipo de datos desde hace "
            "cuatro años. Le "
            "agradecería que me tuviera en cuenta si surge una vacante.\n\nSam",
        ),
    ),
    *sorted_as(
        "no application",
        silent(
            DANA,
            "Tom",
            "Hi Dana,\n\nlet me tell you about Tom's background: he ran a desk. Please keep him in mind.\n\nSam",
        ),
        silent(DANA, "Thanks", "Hi Dana,\n\nplease keep me in mind for dinner.\n\nSam"),
        silent(DANA, "Role", "Hi Dana,\n\nwe have a new position. Please send me your background.\n\nSam"),
        silent(DANA, "Background", "Hi Dana,\n\nhere is some background on the project.\n\nSam"),
        silent(DANA, "Keep in mind", "Hi Dana,\n\nplease keep in mind that the deadline is Friday.\n\nSam"),
        silent(
            DANA,
            "Next project",
            "Hi Dana,\n\nit was good to work with you. Keep us in mind for the next project.\n\nSam",
        ),
        silent(
            JANA,
            "Stelle",
            "Guten Tag Frau Weber,\n\nwir haben eine Stelle frei. Bitte denken Sie an die Unterlagen.\n\nSam",
        ),
        silent(
            COLLEAGUE,
            "Move",
            "Hi Ben,\n\nmy background is in data. Please keep me in mind if a position opens up.\n\nSam",
        ),
    ),
)
