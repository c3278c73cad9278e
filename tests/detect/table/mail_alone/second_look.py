"""A second set of unseen situations of these sorts, as people write in haste. It was judged once, like the first."""

from __future__ import annotations

from tests.detect.situations import CLAIRE, DANA, JANA, LEE, LUCIA, sorted_as
from tests.detect.table.mail_alone.handed_over import silent
from tests.detect.table.mail_alone.introduced import introduced, not_introduced
from tests.detect.table.mail_alone.turns import agreed, nothing
from tests.detect.table.written import application, proposal

SITUATIONS = (
    *sorted_as(
        "agreed in haste",
        agreed("they: can you talk thursday at 8am re the contract?", "me: yep", subject="contract"),
        agreed(
            "me: Thanks for your note. Would you be free for a quick call on the 19th, say 8:30?",
            "they: Yes, I am free then. Please call my mobile.",
            subject="Quick call",
        ),
        agreed(
            "they: I'm in Houston next week and this Thursday. Breakfast at 8 on Thursday to discuss the deal?",
            "me: Would love to. See you Thursday at 8.",
            subject="Breakfast",
        ),
        agreed(
            "me: Wollen wir am Donnerstag um 8 Uhr kurz telefonieren?",
            "they: Gern. Ich melde mich dann bei Ihnen.",
            who=JANA,
            subject="Kurze Abstimmung",
        ),
        agreed(
            "they: Je vous propose un point jeudi 19 novembre à 8h.",
            "me: C'est noté, merci.",
            who=CLAIRE,
            subject="Point projet",
        ),
        agreed(
            "they: Propongo que nos reunamos el jueves 19 de noviembre a las 8:00.",
            "me: Perfecto, allí estaré.",
            who=LUCIA,
            subject="Reunión de seguimiento",
        ),
        nothing("they: How about lunch sometime?", "me: Sure, sounds good!"),
        nothing("they: The call with the client is set for Thursday at 8. Fine?", "me: Yes, fine. Good luck with it."),
        nothing("me: Shall we ship it on Thursday at 8 am?", "they: Yes, go ahead."),
        nothing("me: Can we publish the report on Thursday at 8?", "they: OK."),
        nothing("they: Could you pick up the parcel on Thursday at 8 am?", "me: Sure, no problem.", subject="Parcel"),
        nothing(
            "me: Are you free Thursday at 8?", "they: I am, but my flight might be late. I'll confirm on Wednesday."
        ),
        nothing("me: Thursday at 8?", "they: Works. Actually no, sorry, I have the dentist then."),
        nothing(
            "they: Fancy a beer on Thursday at 7 pm?",
            "me: Sure, see you there at 7!",
            who="Joe Kent <joe.kent@gmail.com>",
            subject="Beer",
        ),
        nothing(
            "they: Your appointment with Dr. Weiss: does Thursday at 8:00 suit you?",
            "me: Yes, Thursday at 8 is fine.",
            who="Mia Weiss <mia@praxis-weiss.example>",
            subject="Dental check-up",
        ),
        nothing(
            "me: How about Thursday at 8 am?",
            "they: Thursday at 8 is good.",
            "they: Sorry, can we do Friday at 9 instead?",
        ),
        nothing("me: Sollen wir am Donnerstag um 8 Uhr sprechen?", "they: Ja, aber lieber nachmittags.", who=JANA),
        nothing("me: On se parle jeudi à 8h ?", "they: Je vérifie mon agenda et je reviens vers vous.", who=CLAIRE),
        nothing("me: ¿Hablamos el jueves a las 8:00?", "they: Tengo que consultarlo, te digo mañana.", who=LUCIA),
    ),
    *sorted_as(
        "introduced in haste",
        introduced("Dana - meet Sam, Sam - meet Dana. You should talk about forecasts!", subject="You two should talk"),
        introduced("Sam, as promised I'm connecting you with Dana Park (cc'd), who is hiring consultants at Acme."),
        introduced(
            "Hi Dana, copying Sam here, whom I mentioned. Please let me introduce you two. Sam is great with data."
        ),
        not_introduced("Sam, Dana is copied so that she knows too: the meeting is moved to Friday."),
        not_introduced("Hi Sam, I met Dana yesterday, she says hello. See you both on Friday."),
        not_introduced("Sam, when will you introduce your team to Dana?"),
        not_introduced("Hi Sam and Dana, this is a reminder to send me your slides."),
        not_introduced("Sam, Dana will introduce the new process to both of us on Friday."),
        not_introduced("Hi Sam, meet Max. Max takes over from me.", cc=f"Max Ray <max@oakwood.example>, {LEE}"),
    ),
    *sorted_as(
        "handed over in haste",
        proposal(DANA, "Audit", "Dana, here are our prices for the audit. Happy to talk them through.\n\nSam"),
        proposal(JANA, "Projekt", "Guten Tag Frau Weber,\n\nanbei unsere Preisliste für 2027.\n\nViele Grüße\nSam"),
        silent(
            DANA, "Prices", "Hi Dana,\n\nyour prices are attached again, as they came to me. Are they right?\n\nSam"
        ),
        silent(DANA, "Their rates", "Hi Dana,\n\nhere are the rates that the bank sent.\n\nSam"),
        silent(DANA, "Terms", "Hi Dana,\n\nwe accept your terms. The signed copy is attached.\n\nSam"),
        silent(
            DANA,
            "Report",
            "Hi Dana,\n\nattached is the report on unit costs in the industry. What do you think?\n\nSam",
        ),
    ),
    *sorted_as(
        "keep me in mind in haste",
        application(
            DANA,
            "Thank you",
            "Dana, it was good to talk about Acme. My background is in power trading, and I'd be interested in "
            "openings on your desk. Please keep me in mind.\n\nSam",
        ),
        silent(
            DANA,
            "Speakers",
            "Hi Dana,\n\nI have ten years of experience on stage. Please consider me for a talk.\n\nSam",
        ),
        silent(
            DANA,
            "Reference",
            "Hi Dana,\n\nI know Lee's background well, and his experience fits your position. Please consider him."
            "\n\nSam",
        ),
        silent(DANA, "Job", "Hi Dana,\n\nI love my job. Keep me in mind when you need data.\n\nSam"),
    ),
)
