"""Further situations of all these sorts. They were written before the rules, and judged only once after them."""

from __future__ import annotations

from tests.detect.situations import CLAIRE, COLLEAGUE, DANA, JANA, LUCIA, sent, sorted_as
from tests.detect.table.mail_alone.handed_over import silent
from tests.detect.table.mail_alone.introduced import ANNE, introduced, not_introduced
from tests.detect.table.mail_alone.turns import agreed, nothing
from tests.detect.table.written import application, proposal

SITUATIONS = (
    *sorted_as(
        "agreed by mail, unseen",
        agreed(
            "they: I have some questions on the migration. What about Thursday morning?",
            "me: Thursday morning is fine. Does 8 o'clock suit you?",
            "they: 8 is great. Speak to you on Thursday.",
        ),
        agreed(
            "me: I could come by your office on Thursday at 8:00 to discuss the audit.",
            "they: Perfect, I've put it in my diary.",
            subject="Audit",
        ),
        agreed(
            "they: Let's do Wednesday at 4 to go over the forecast.",
            "me: Could we make it Thursday at 8 am instead?",
            "they: Thursday at 8 it is.",
            subject="Forecast",
        ),
        agreed(
            "me: Hätten Sie am Donnerstag um 8 Uhr Zeit, um über den Vertrag zu sprechen?",
            "they: Guten Tag Herr Rivera, das klappt. Ich freue mich auf das Gespräch.",
            who=JANA,
            subject="Vertrag",
        ),
        agreed(
            "they: On pourrait se parler jeudi à 8 heures au sujet du contrat ?",
            "me: Oui, parfait. Je vous appelle jeudi à 8h.",
            who=CLAIRE,
            subject="Contrat",
        ),
        agreed(
            "they: ¿Podemos hablar del contrato el jueves a las 8 de la mañana?",
            "me: De acuerdo, el jueves a las 8 me va bien.",
            who=LUCIA,
            subject="Contrato",
        ),
        nothing("they: Are you around on Thursday at 8 am?", "me: Yes, but only until noon. What is it about?"),
        nothing("me: Thursday at 8 am for the review?", "they: I'd prefer the afternoon."),
        nothing("they: I'm in a meeting on Thursday at 8 am.", "me: No problem, good luck."),
        nothing("me: Would Thursday at 8 am work?", "they: I think so, but I have to ask Lee first."),
        nothing(
            "me: Wie wäre es mit Donnerstag um 8 Uhr?",
            "they: Passt.",
            "they: Ich muss unseren Termin leider absagen.",
            who=JANA,
        ),
        nothing(
            "they: Poker at my place on Thursday at 8?",
            "me: Count me in, see you at 8!",
            who="Tom Hill <tom.hill@gmail.com>",
            subject="Poker night",
        ),
        nothing("they: The train leaves on Thursday at 8:05 am.", "me: OK, thanks."),
        nothing("me: Jeudi à 8h ?", "they: Je vous confirme dès que possible.", who=CLAIRE),
    ),
    *sorted_as(
        "introduced by mail, unseen",
        introduced(
            "Sam, this is Dana Park from Acme. Dana, this is Sam, the consultant that I mentioned. Over to you both!"
        ),
        introduced(
            "Hello Sam, Dana Park is looking for somebody for a data audit, so I thought I should connect the "
            "two of you."
        ),
        introduced(
            "Hallo Sam, darf ich dir Jana Weber vorstellen? Sie leitet das Datenteam. Jana, Sam ist der Berater.",
            to=JANA,
            who=ANNE,
        ),
        not_introduced("Sam, Dana asked me to introduce you to Lee. Is that all right with you?"),
        not_introduced("Hi Sam, Dana and I met at the conference. We will meet again on Friday."),
        not_introduced(
            "Sam, meet Dana. Dana, meet Sam.",
            sent(DANA, "Coffee", "Hi Dana, Pat introduced us. Would you like to have a coffee?", 1.5),
        ),
    ),
    *sorted_as(
        "handed over, unseen",
        proposal(DANA, "Pricing", "Hi Dana,\n\nattached you will find the fee schedule for the audit.\n\nBest,\nSam"),
        proposal(
            DANA,
            "Creekside",
            "Dana,\n\nhere is the proforma with the comps and the unit costs. Let me know what you think.\n\nSam",
        ),
        proposal(
            JANA,
            "Konditionen",
            "Hallo Frau Weber,\n\nim Anhang finden Sie unsere Preise und Konditionen.\n\nViele Grüße\nSam",
        ),
        silent(DANA, "Unit costs", "Hi Dana,\n\nplease send me the unit costs and your rates by Friday.\n\nSam"),
        silent(DANA, "Invoice", "Hi Dana,\n\nattached is the invoice for October.\n\nSam"),
        silent(CLAIRE, "Tarifs", "Bonjour Claire,\n\nmerci pour vos tarifs. Je reviens vers vous.\n\nSam"),
        silent(COLLEAGUE, "Rates", "Hi Ben,\n\nhere are our rates for the training.\n\nSam"),
    ),
    *sorted_as(
        "keep me in mind, unseen",
        application(
            DANA,
            "Getting in touch",
            "Dear Dana,\n\na few words about me: I have ten years of experience in trading, and I am looking "
            "for a new role. "
            "Please keep me on file for future openings.\n\nSam",
        ),
        application(
            JANA,
            "Zu meiner Person",
            "Sehr geehrte Frau Weber,\n\nein paar Worte zu meinem Hintergrund: Ich bin Datenanalyst und suche "
            "eine neue "
            "Herausforderung. Ich würde mich freuen, wenn Sie mich bei offenen Stellen berücksichtigen.\n\nSam",
        ),
        silent(
            DANA,
            "A candidate",
            "Hi Dana,\n\nLee is looking for a new role. Please keep her in mind if anything opens up.\n\nSam",
        ),
        silent(
            DANA,
            "Vacation",
            "Hi Dana,\n\nI'm looking for a new flat. Please keep me in mind if you hear of one.\n\nSam",
        ),
    ),
)
